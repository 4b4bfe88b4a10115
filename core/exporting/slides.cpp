// SPDX-License-Identifier: MIT
#include "exporting/slides.h"

#include "exporting/drawing.h"
#include "exporting/picture.h"
#include "narrate/exportwords.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 24;
constexpr double textHeight = 132; ///< below the timelines
constexpr qsizetype mostLines = 4;
constexpr size_t mostRunsBeside = 2;
constexpr qsizetype mostSlides = 400;

/// What a slide shows.
struct Look
{
    model::Instant now;
    QStringList lines; ///< what is told of it, or of a part of it where that is much
    QString note; ///< which part
    bool isLast = false; ///< the run is seen to its end
};

QList<Look> looksOf(const Sheet &sheet, narrate::Narrator &narrator)
{
    QMap<model::Instant, QStringList> told;
    for (const Run &run : sheet.runs) {
        //: %1: a strategy; %2: a whole sentence about its run
        const QString whose = QCoreApplication::translate("idemlab::narrate::Narrator", "%1: %2");
        for (qsizetype i = 0; i < run.trace.size(); ++i) {
            if (const QString sentence = narrator.sentence(run.trace, i); !sentence.isEmpty())
                told[run.trace.at(i).at].append(sheet.runs.size() > 1 ? whose.arg(run.heading, sentence) : sentence);
        }
    }
    QList<Look> looks;
    for (auto each = told.cbegin(); each != told.cend(); ++each) {
        const qsizetype parts = (each->size() + mostLines - 1) / mostLines;
        const qsizetype lines = (each->size() + parts - 1) / parts; // as many on each
        for (qsizetype part = 0; part < parts; ++part) {
            const QString note = narrate::ExportWords::partOfMoment(narrator.time(each.key()), part + 1, parts);
            looks.append({each.key(), each->mid(part * lines, lines), parts > 1 ? note : QString()});
        }
    }
    if (!looks.isEmpty())
        looks.last().isLast = true;
    return looks;
}

} // namespace

Slide::Slide(const Sheet &sheet, const diagram::Colors &colors) : m_colors(colors), m_page(sheet, colors, {size.width() - 2 * margin, 0.12})
{ }

void Slide::paint(QPainter &p, model::Instant now, const QStringList &lines, const QString &corner, const QString &note)
{
    m_page.lookAt(now);
    p.fillRect(QRectF({}, size), m_colors.background);
    const QSizeF room(size.width() - 2 * margin, size.height() - textHeight - margin);
    const double factor = std::min({room.width() / m_page.size().width(), room.height() / m_page.size().height(), 1.6});
    p.save();
    p.translate((size.width() - factor * m_page.size().width()) / 2, margin);
    p.scale(factor, factor);
    m_page.paint(p);
    p.restore();
    const QFont font = sized(1.5);
    const double line = QFontMetricsF(font).height();
    const QRectF box(margin, size.height() - textHeight, size.width() - 2 * margin, textHeight - margin);
    p.setPen(m_colors.text);
    p.setFont(font);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRectF place(box.left(), box.top() + double(i) * line, box.width() - 5 * line, line);
        p.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font).elidedText(lines.at(i), Qt::ElideRight, place.width()));
    }
    p.setPen(m_colors.muted);
    p.drawText(box, Qt::AlignRight | Qt::AlignBottom, corner);
    p.drawText(QRectF(margin, margin, size.width() - 2 * margin, line), Qt::AlignRight | Qt::AlignTop, note);
}

/// Two runs can be read beside each other on a slide, more of them one after the other.
tl::expected<QByteArray, QString> slides(const Sheet &sheet, narrate::Narrator &narrator)
{
    if (const auto can = canBePainted(sheet); !can)
        return tl::unexpected(can.error());
    std::vector<Sheet> parts;
    if (sheet.runs.size() <= mostRunsBeside) {
        parts.push_back(sheet);
    } else {
        for (const Run &run : sheet.runs)
            parts.push_back({sheet.title, {run}});
    }
    qsizetype count = 0;
    for (const Sheet &part : parts)
        count += looksOf(part, narrator).size();
    if (count > mostSlides)
        return tl::unexpected(narrate::ExportWords::tooManySlides(count, mostSlides));
    const diagram::Colors colors = diagram::Colors::light();
    QList<QByteArray> pages;
    for (const Sheet &part : parts) {
        Slide slide(part, colors);
        for (const Look &look : looksOf(part, narrator)) {
            const QString corner = u"%1 / %2"_s.arg(pages.size() + 1).arg(count);
            pages.append(drawing(Slide::size, sheet.title,
                [&](QPainter &p) { slide.paint(p, look.isLast ? slide.end() : look.now, look.lines, corner, look.note); }));
        }
    }
    return pdfOf(pages, sheet.title);
}

} // namespace idemlab::exporting
