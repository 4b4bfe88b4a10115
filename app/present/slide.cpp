// SPDX-License-Identifier: MIT
#include "present/slide.h"

#include "diagram/oddschart.h"
#include "narrate/oddswords.h"
#include "narrate/vocabulary.h"
#include "present/phrases.h"
#include "present/question.h"
#include "session/session.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace idemlab::present {

using namespace Qt::StringLiterals;

namespace {

/// Paints @p text at the top of @p box, in as many lines as it needs, and gives the height that they took.
double paintText(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &ink)
{
    painter.setFont(font);
    painter.setPen(ink);
    return drawWrapped(painter, box, Qt::AlignLeft | Qt::AlignTop, text).height();
}

double heightOf(const QString &text, const QFont &font, double width) { return wrappedSize(text, font, width).height(); }

double marginOf(const QSizeF &size) { return size.height() / 36; }

/// Of a picture of that size all but its margins.
QRectF inside(const QSizeF &size)
{
    const double margin = marginOf(size);
    return QRectF({}, size).adjusted(margin, margin * 0.8, -margin, -margin * 0.6);
}

} // namespace

Slide::Slide(const Presenter &presenter, const session::Session &session, const selection::Selection &selection)
    : m_presenter(presenter), m_session(session), m_stage(session, selection)
{ }

/// Of a talk its caption; else what the run is called.
QString Slide::headline() const
{
    if (const auto strategy = m_presenter.accident())
        //: %1: a strategy
        return tr("The shortest accident: %1").arg(narrate::Vocabulary::strategy(*strategy));
    if (const study::TalkStep *step = m_presenter.step(); step && !step->caption.isEmpty())
        return study::localized(step->caption);
    if (m_presenter.matrix())
        return tr("Every case under every strategy");
    if (const QString title = m_presenter.title(); !title.isEmpty() && !m_presenter.hasTalk())
        return title;
    const study::Case *known = study::findCase(m_session.plan().caseId);
    return known ? study::localized(known->title) : tr("Who makes the key?");
}

QString Slide::upcoming()
{
    if (!m_presenter.hasTalk())
        return m_stage.upcoming();
    if (m_presenter.phase() == Phase::Asking)
        return tr("The answer is revealed");
    const study::TalkStep *next = m_presenter.nextStep();
    return next ? study::localized(next->caption) : QString();
}

QString Slide::choiceInWords(const QString &text, int hands)
{
    //: a choice that the room can raise its hands for, and how many did
    return tr("%1: %n hand(s)", nullptr, hands).arg(text);
}

QString Slide::words() { return (QStringList {headline()} + wordsBelow()).join(u'\n'); }

QStringList Slide::wordsBelow()
{
    const study::TalkStep *step = m_presenter.step();
    if (m_presenter.isCard()) {
        QStringList lines;
        for (const study::LocalText &line : step->lines)
            lines.append(study::localized(line));
        return lines;
    }
    if (step && step->odds)
        return wordsOfDay();
    if (const MatrixBoard *matrix = m_presenter.matrix())
        return matrix->words() + QStringList {matrix->caption()};
    if (const ProveBoard *answers = m_presenter.prove())
        return answers->words() + QStringList {answers->caption()};
    QStringList lines {m_stage.outcomes()};
    if (step && step->ask)
        lines += wordsOf(*step->ask);
    return lines + QStringList {m_stage.caption()};
}

QStringList Slide::wordsOfDay()
{
    using narrate::OddsWords;
    const QLocale locale;
    QStringList lines {OddsWords::question(day().question, locale)};
    for (const analysis::StrategyOdds &odds : day().strategies)
        lines.append(narrate::Vocabulary::about(narrate::Vocabulary::shortStrategy(odds.strategy), OddsWords::money(day(), odds, locale)));
    return lines + QStringList {OddsWords::trade(day(), locale), OddsWords::overRetries(day(), locale)};
}

QStringList Slide::wordsOf(const study::Ask &ask) const
{
    QStringList lines {study::localized(ask.question)};
    for (qsizetype i = 0; i < ask.choices.size(); ++i) {
        const QString line = choiceInWords(study::localized(ask.choices.at(i).text), m_presenter.hands().value(i));
        //: the choice that turned out to be right
        lines.append(m_presenter.outcome() == i ? tr("%1 – that is what happened").arg(line) : line);
    }
    return lines;
}

void Slide::paint(QPainter &painter, const QSizeF &size, const diagram::Colors &colors)
{
    const Sizes sizes(size.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({}, size), colors.background);
    paintHeadline(painter, size, colors);
    QRectF rest = below(size);
    if (m_presenter.isCard()) {
        paintCard(painter, rest, sizes, colors);
        return;
    }
    const study::TalkStep *step = m_presenter.step();
    if (step && step->odds) {
        paintOdds(painter, rest, sizes, colors);
        return;
    }
    if (m_presenter.matrix()) {
        paintMatrix(painter, rest, sizes, colors);
        return;
    }
    if (m_presenter.prove()) {
        paintProve(painter, rest, sizes, colors);
        return;
    }
    paintCaption(painter, rest, m_stage.caption(), sizes, colors);
    if (step && step->ask) {
        QRectF panel = rest;
        panel.setLeft(rest.right() - rest.width() * (size.width() < 1.5 * size.height() ? 0.4 : 0.34));
        rest.setRight(panel.left() - marginOf(size));
        paintQuestion(painter, panel, sizes, colors);
    }
    m_stage.paint(painter, rest, sizes, colors, m_presenter.expectedEnd());
}

QFont Slide::headlineFont(const Sizes &sizes) const { return sized(m_presenter.isCard() ? sizes.title() : sizes.headline(), true); }

QRectF Slide::below(const QSizeF &size) const
{
    const Sizes sizes(size.height());
    QRectF rest = inside(size);
    rest.setTop(rest.top() + heightOf(headline(), headlineFont(sizes), rest.width()) + 0.4 * sizes.headline());
    return rest;
}

void Slide::paintHeadline(QPainter &painter, const QSizeF &size, const diagram::Colors &colors) const
{
    paintText(painter, inside(size), headline(), headlineFont(Sizes(size.height())), colors.text);
}

/// Its place is there even while it is empty, so that nothing jumps.
Slide::Caption Slide::captionIn(QRectF &rest, const QString &text, const Sizes &sizes, Long whereLong)
{
    const double inset = 0.5 * sizes.caption();
    const double width = rest.width() - 2 * inset;
    const double twoLines = 2 * QFontMetricsF(sized(sizes.caption())).lineSpacing();
    const int least = whereLong == Long::TakesRoom ? sizes.caption() : sizes.least();
    const QFont font =
        sized(largestThatFits(sizes.caption(), least, [&](int each) { return heightOf(text, sized(each), width) <= twoLines; }));
    const double height = std::max(heightOf(text, font, width), twoLines) + inset;
    const QRectF box(rest.left(), rest.bottom() - height, rest.width(), height);
    rest.setBottom(box.top() - 0.4 * sizes.caption());
    return {font, box};
}

void Slide::paintCaption(
    QPainter &painter, QRectF &rest, const QString &text, const Sizes &sizes, const diagram::Colors &colors, Long whereLong)
{
    const double inset = 0.5 * sizes.caption();
    const auto [font, box] = captionIn(rest, text, sizes, whereLong);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.lane);
    painter.drawRoundedRect(box, inset, inset);
    painter.setFont(font);
    painter.setPen(colors.text);
    drawWrapped(painter, box.adjusted(inset, 0, -inset, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// Played when the room first sees it, which takes about as long as a frame.
const analysis::DayOdds &Slide::day()
{
    const model::OddsQuestion &asked = *m_presenter.step()->odds;
    if (!m_day || m_day->question != asked)
        m_day = analysis::playDay(asked, analysis::Listing::Mishaps);
    return *m_day;
}

void Slide::paintOdds(QPainter &painter, QRectF rest, const Sizes &sizes, const diagram::Colors &colors)
{
    const QLocale locale;
    const double height =
        paintText(painter, rest, narrate::OddsWords::question(day().question, locale), sized(sizes.diagram()), colors.muted);
    rest.setTop(rest.top() + height);
    paintCaption(painter, rest, narrate::OddsWords::trade(day(), locale), sizes, colors);
    const auto chartOf = [&](int pixels) { return diagram::OddsChart(day(), {rest, sized(pixels)}); };
    const auto fits = [&](int pixels) { return chartOf(pixels).leastHeight() <= rest.height(); };
    chartOf(largestThatFits(sizes.diagram(), sizes.leastDiagram(), fits)).paint(painter, colors);
}

/// The mark moves, and nothing else.
void Slide::paintMatrix(QPainter &painter, QRectF rest, const Sizes &sizes, const diagram::Colors &colors) const
{
    paintCaption(painter, rest, m_presenter.matrix()->caption(), sizes, colors, Long::TakesSmallerLetters);
    std::ignore = m_presenter.matrix()->paint(painter, rest, sizes, colors);
}

void Slide::paintProve(QPainter &painter, QRectF rest, const Sizes &sizes, const diagram::Colors &colors) const
{
    paintCaption(painter, rest, m_presenter.prove()->caption(), sizes, colors, Long::TakesSmallerLetters);
    std::ignore = m_presenter.prove()->paint(painter, rest, sizes, colors);
}

int Slide::answerAt(const QPointF &point, const QSizeF &size) const
{
    const ProveBoard *answers = m_presenter.prove();
    if (!answers)
        return -1;
    const Sizes sizes(size.height());
    QRectF rest = below(size);
    std::ignore = captionIn(rest, answers->caption(), sizes, Long::TakesSmallerLetters);
    return answers->rowAt(point, rest, sizes);
}

/// Large where its lines are few, and smaller where they are not.
void Slide::paintCard(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const
{
    const auto &lines = m_presenter.step()->lines;
    const QRectF text = box.adjusted(0.8 * sizes.line(), 0, -0.8 * sizes.line(), 0);
    const auto whole = [&](int pixels) {
        double height = -0.7 * pixels;
        for (const study::LocalText &line : lines)
            height += heightOf(study::localized(line), sized(pixels), text.width()) + 0.7 * pixels;
        return height;
    };
    const int pixels = largestThatFits(sizes.line(), sizes.least(), [&](int each) { return whole(each) <= box.height(); });
    double top = box.top() + std::max(0.0, (box.height() - whole(pixels)) * 0.4);
    for (const study::LocalText &line : lines) {
        const QRectF rest(text.left(), top, text.width(), box.bottom() - top);
        const double height = paintText(painter, rest, study::localized(line), sized(pixels), colors.text);
        painter.fillRect(QRectF(box.left(), top + 0.15 * height, 0.14 * sizes.line(), 0.7 * height), colors.accent);
        top += height + 0.7 * pixels;
    }
}

void Slide::paintQuestion(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const
{
    const study::Ask &ask = *m_presenter.step()->ask;
    QList<Question::Choice> choices;
    for (qsizetype i = 0; i < ask.choices.size(); ++i) {
        choices.append({study::localized(ask.choices.at(i).text), m_presenter.hands().value(i), m_presenter.outcome() == i,
            m_presenter.markedChoice() == i ? m_presenter.typed() : QString()});
    }
    std::ignore = Question(study::localized(ask.question), choices).paint(painter, box, sizes, colors);
}

} // namespace idemlab::present
