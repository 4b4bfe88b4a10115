// SPDX-License-Identifier: MIT
#include "exporting/writers.h"

#include "diagram/verdictlook.h"
#include "exporting/picture.h"
#include "model/settings.h"
#include "narrate/exportwords.h"
#include "narrate/vocabulary.h"

#include <QLocale>

#include <cmath>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

QString hue(const QColor &color) { return color.name(); }

/// The colours of the timeline, as the page's own.
QString variables(const diagram::Colors &colors)
{
    return u"--ground:%1;--band:%2;--line:%3;--text:%4;--muted:%5;--good:%6;--warning:%7;--lost:%8;--alarm:%9"_s.arg(hue(colors.background),
        hue(colors.lane), hue(colors.grid), hue(colors.text), hue(colors.muted), hue(colors.good), hue(colors.warning), hue(colors.lost),
        hue(colors.alarm));
}

QString style()
{
    QString verdicts;
    for (const auto &each : model::allNames<model::Verdict>)
        verdicts += u".%1 b{color:var(--%2)}"_s.arg(each.id, diagram::lookOf(diagram::moodOf(each.value)).colorName);
    return u":root{color-scheme:light dark;%1}@media screen and (prefers-color-scheme:dark){:root{%2}}"_s.arg(
               variables(diagram::Colors::light()), variables(diagram::Colors::dark()))
        + u"body{margin:0 auto;padding:1.5rem;max-width:90rem;font:1rem/1.5 "
          u"system-ui,sans-serif;color:var(--text);background:var(--ground);overflow-wrap:anywhere}"
          "h1{font-size:1.8rem}h2{font-size:1.3rem;margin:2.5rem 0 0}"
          "figure{margin:1rem 0;width:fit-content;max-width:100%;overflow-x:auto;border:1px solid var(--line);border-radius:.5rem}figure "
          "img{display:block}"
          ".verdict{font-size:1.3rem;font-weight:600;margin:.25rem 0}.verdict b{padding:.1rem .5rem;border:2px "
          "solid;border-radius:.4rem;margin-right:.5rem}"
          "%1"
          ".settings{color:var(--muted)}ol{list-style:none;padding:0;max-width:60rem}li{display:flex;gap:1rem;padding:.15rem "
          ".5rem}li:nth-child(odd){background:var(--band)}"
          "time{flex:0 0 5rem;text-align:right;color:var(--muted);font-variant-numeric:tabular-nums}.hint{display:none;color:var(--muted)}"
          "@media screen and (max-width:40rem){body{padding:1rem}h1{font-size:1.4rem}li{gap:.6rem}time{flex-basis:4rem}}"
          // On paper, A4 and Letter alike: a timeline as wide as the page at most, and never torn.
          "@page{size:landscape;margin:12mm}"
          "@media print{body{max-width:none;padding:0;font-size:11pt}figure{width:auto;overflow:visible;border:0;break-inside:avoid}"
          "figure "
          "img{max-width:100%;max-height:150mm;width:auto;height:auto}h2,.verdict,.verdict+p{break-after:avoid}li{break-inside:avoid}"
          "section+section{break-before:page}}"_s.arg(verdicts);
}

/// Where a screen is narrower than the timelines, a line says that they scroll.
QString hintBelow(double width)
{
    constexpr double padding = 48; // of the body, both sides
    constexpr double widest = 90 * 16; // of the body
    const QString screen = width + padding < widest ? u"screen and (max-width:%1px)"_s.arg(std::ceil(width + padding)) : u"screen"_s;
    return u"@media %1{.hint{display:block}}"_s.arg(screen);
}

QString dataUrl(const QByteArray &svg) { return u"data:image/svg+xml;base64,"_s + QString::fromLatin1(svg.toBase64()); }

/// What is not as it always is: "Key scope: click".
QString settings(const model::RunSettings &settings)
{
    QStringList changed;
    const auto changes = model::SettingList::changes({}, settings);
    for (const auto &[name, value] : changes.all())
        changed.append(narrate::Vocabulary::settingWithValue(*model::findSetting(name), value, QLocale()));
    return changed.isEmpty() ? QString() : u"<p class=\"settings\">%1</p>\n"_s.arg(changed.join(u" · "_s).toHtmlEscaped());
}

QString story(const Run &run, narrate::Narrator &narrator)
{
    QString items;
    for (qsizetype i = 0; i < run.trace.size(); ++i) {
        if (const QString sentence = narrator.sentence(run.trace, i); !sentence.isEmpty())
            items += u"<li><time>%1</time><span>%2</span></li>\n"_s.arg(
                narrator.time(run.trace.at(i).at).toHtmlEscaped(), sentence.toHtmlEscaped());
    }
    return u"<ol>\n"_s + items + u"</ol>\n"_s;
}

QString figure(const QString &words, const QByteArray &light, const QByteArray &dark, bool isWhole)
{
    return (isWhole ? QString() : u"<p class=\"settings\">%1</p>\n"_s.arg(narrate::ExportWords::seenFromAfar().toHtmlEscaped()))
        + u"<p class=\"hint\">%1</p>\n"_s.arg(narrate::ExportWords::scrollsSideways().toHtmlEscaped())
        + u"<figure tabindex=\"0\"><picture><source media=\"screen and (prefers-color-scheme: dark)\" srcset=\"%1\"><img alt=\"%2\" src=\"%3\"></picture></figure>\n"_s
              .arg(dataUrl(dark), words.toHtmlEscaped(), dataUrl(light));
}

QString section(const Run &run, const QString &figure, narrate::Narrator &narrator)
{
    const QString why = narrator.verdict(run.trace, run.judgement);
    const QString word = narrate::Vocabulary::verdict(run.judgement.verdict);
    return u"<section>\n<h2>%1</h2>\n"_s.arg(run.heading.toHtmlEscaped())
        + u"<p class=\"verdict %1\"><b>%2</b> %3</p>\n"_s.arg(
            model::nameOf(run.judgement.verdict), word.toHtmlEscaped(), narrator.score(run.judgement, run.trace.api()).toHtmlEscaped())
        + u"<p>%1</p>\n"_s.arg(why.toHtmlEscaped()) + settings(run.trace.settings()) + figure + story(run, narrator) + u"</section>\n"_s;
}

} // namespace

tl::expected<QByteArray, QString> html(const Sheet &sheet, narrate::Narrator &narrator)
{
    const auto light = timelines(sheet, diagram::Colors::light());
    const auto dark = timelines(sheet, diagram::Colors::dark());
    if (!light || !dark)
        return tl::unexpected(light ? dark.error() : light.error());
    QString text =
        u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"Idempotency Lab\">\n"
        "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<h1>%2</h1>\n"_s.arg(
            QLocale().bcp47Name(), sheet.title.toHtmlEscaped(), style() + hintBelow(light->width));
    for (size_t i = 0; i < sheet.runs.size(); ++i) {
        const Run &run = sheet.runs[i];
        const auto drawn = qsizetype(i);
        text += section(run,
            figure(narrator.verdict(run.trace, run.judgement), light->drawings.at(drawn), dark->drawings.at(drawn), light->areWhole),
            narrator);
    }
    return (text + u"</body>\n</html>\n"_s).toUtf8();
}

} // namespace idemlab::exporting
