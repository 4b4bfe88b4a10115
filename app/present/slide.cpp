// SPDX-License-Identifier: MIT
#include "present/slide.h"

#include "narrate/vocabulary.h"
#include "session/session.h"
#include "verdict/verdictstamp.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace idemlab::present {

using namespace Qt::StringLiterals;

namespace {

QString here(const study::LocalText &text) { return study::inLanguage(text, QLocale().name()); }

QFont sized(int pixels, bool isBold = false)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// Paints @p text at the top of @p box, in as many lines as it needs, and gives the height that they took.
double paintText(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &ink)
{
    painter.setFont(font);
    painter.setPen(ink);
    QRectF taken;
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &taken);
    return taken.height();
}

/// The key that stands for a choice.
void paintKeycap(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const diagram::Colors &colors)
{
    painter.setPen(QPen(colors.muted, box.height() / 16));
    painter.setBrush(colors.lane);
    painter.drawRoundedRect(box, box.height() / 5, box.height() / 5);
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

double heightOf(const QString &text, const QFont &font, double width)
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text).height();
}

} // namespace

Slide::Slide(const Presenter &presenter, const session::Session &session, const selection::Selection &selection)
    : m_presenter(presenter), m_session(session), m_stage(session, selection)
{ }

/// Of a talk its caption; else the case that is played.
QString Slide::headline() const
{
    if (const study::TalkStep *step = m_presenter.step())
        return here(step->caption);
    const study::Case *known = study::findCase(m_session.plan().caseId);
    return known ? here(known->title) : tr("Who makes the key?");
}

QString Slide::upcoming()
{
    if (!m_presenter.hasTalk())
        return m_stage.upcoming();
    if (m_presenter.phase() == Phase::Asking)
        return tr("The answer is revealed");
    const study::TalkStep *next = m_presenter.nextStep();
    return next ? here(next->caption) : QString();
}

QString Slide::choiceInWords(const QString &text, int hands)
{
    //: a choice that the room can raise its hands for, and how many did
    return tr("%1: %n hand(s)", nullptr, hands).arg(text);
}

QString Slide::words()
{
    QStringList lines {headline()};
    const study::TalkStep *step = m_presenter.step();
    if (m_presenter.isCard()) {
        for (const study::LocalText &line : step->lines)
            lines.append(here(line));
        return lines.join(u'\n');
    }
    lines.append(m_stage.outcomes());
    if (step && step->ask) {
        lines.append(here(step->ask->question));
        const auto outcome = m_presenter.outcome();
        for (qsizetype i = 0; i < step->ask->choices.size(); ++i) {
            const QString line = choiceInWords(here(step->ask->choices.at(i).text), m_presenter.hands().value(i));
            //: the choice that turned out to be right
            lines.append(outcome == i ? tr("%1 – that is what happened").arg(line) : line);
        }
    }
    lines.append(m_stage.caption());
    return lines.join(u'\n');
}

void Slide::paint(QPainter &painter, const QSizeF &size, const diagram::Colors &colors)
{
    const Sizes sizes(size.height());
    const double margin = size.height() / 36;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({}, size), colors.background);
    QRectF rest = QRectF({}, size).adjusted(margin, margin * 0.8, -margin, -margin * 0.6);
    paintHeadline(painter, rest, sizes, colors);
    if (m_presenter.isCard()) {
        paintCard(painter, rest, sizes, colors);
        return;
    }
    paintCaption(painter, rest, sizes, colors);
    const study::TalkStep *step = m_presenter.step();
    if (step && step->ask) {
        QRectF panel = rest;
        panel.setLeft(rest.right() - rest.width() * 0.34);
        rest.setRight(panel.left() - margin);
        paintQuestion(painter, panel, sizes, colors);
    }
    m_stage.paint(painter, rest, sizes, colors, m_presenter.expectedEnd());
}

void Slide::paintHeadline(QPainter &painter, QRectF &rest, const Sizes &sizes, const diagram::Colors &colors) const
{
    const QFont font = sized(m_presenter.isCard() ? sizes.title() : sizes.headline(), true);
    const double height = paintText(painter, rest, headline(), font, colors.text);
    rest.setTop(rest.top() + height + 0.4 * sizes.headline());
}

/// Its place is there even while it is empty, so that nothing jumps.
void Slide::paintCaption(QPainter &painter, QRectF &rest, const Sizes &sizes, const diagram::Colors &colors)
{
    const QFont font = sized(sizes.caption());
    const double line = QFontMetricsF(font).lineSpacing();
    const QString text = m_stage.caption();
    const double inset = 0.5 * sizes.caption();
    const double height = std::max(heightOf(text, font, rest.width() - 2 * inset), 2 * line) + inset;
    const QRectF box(rest.left(), rest.bottom() - height, rest.width(), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.lane);
    painter.drawRoundedRect(box, inset, inset);
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(box.adjusted(inset, 0, -inset, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text);
    rest.setBottom(box.top() - 0.4 * sizes.caption());
}

void Slide::paintCard(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const
{
    const QFont font = sized(sizes.line());
    const auto &lines = m_presenter.step()->lines;
    const double gap = 0.7 * sizes.line();
    const double bar = 0.14 * sizes.line();
    const QRectF text = box.adjusted(0.8 * sizes.line(), 0, -0.8 * sizes.line(), 0);
    double whole = -gap;
    for (const study::LocalText &line : lines)
        whole += heightOf(here(line), font, text.width()) + gap;
    double top = box.top() + std::max(0.0, (box.height() - whole) * 0.4);
    for (const study::LocalText &line : lines) {
        const double height = paintText(painter, QRectF(text.left(), top, text.width(), box.bottom() - top), here(line), font, colors.text);
        painter.fillRect(QRectF(box.left(), top + 0.15 * height, bar, 0.7 * height), colors.accent);
        top += height + gap;
    }
}

void Slide::paintQuestion(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const
{
    const double inset = 0.7 * sizes.strip();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.lane);
    painter.drawRoundedRect(box, inset, inset);
    const QRectF inner = box.adjusted(inset, inset, -inset, -inset);
    const study::Ask &ask = *m_presenter.step()->ask;
    double top = inner.top() + paintText(painter, inner, here(ask.question), sized(sizes.strip(), true), colors.text) + inset;
    const double each = std::min((inner.bottom() - top) / double(ask.choices.size()), 4.6 * sizes.strip());
    for (qsizetype i = 0; i < ask.choices.size(); ++i) {
        paintChoice(painter, {inner.left(), top, inner.width(), each}, i, sizes, colors);
        top += each;
    }
}

/// Its number on the keyboard, its text, and a bar as long as its share of the hands. The right one is framed, ticked and said.
void Slide::paintChoice(QPainter &painter, const QRectF &box, qsizetype choice, const Sizes &sizes, const diagram::Colors &colors) const
{
    const study::Choice &each = m_presenter.step()->ask->choices.at(choice);
    const QList<int> hands = m_presenter.hands();
    const auto outcome = m_presenter.outcome();
    const bool isRight = outcome == choice;
    const double unit = sizes.strip();
    const QRectF row = box.adjusted(0, 0.15 * unit, 0, -0.15 * unit);
    painter.setPen(QPen(isRight ? colors.good : colors.muted, isRight ? 0.16 * unit : 0.05 * unit));
    painter.setBrush(colors.background);
    painter.drawRoundedRect(row, 0.3 * unit, 0.3 * unit);
    const QRectF inner = row.adjusted(0.5 * unit, 0.2 * unit, -0.5 * unit, -0.2 * unit);
    const double line = 1.45 * unit;
    painter.setFont(sized(sizes.strip(), true));
    painter.setPen(colors.text);
    painter.drawText(QRectF(inner.left() + 1.5 * unit, inner.top(), inner.width() - 1.5 * unit, line), Qt::AlignLeft | Qt::AlignVCenter,
        here(each.text));
    painter.drawText(
        QRectF(inner.left(), inner.top(), inner.width(), line), Qt::AlignRight | Qt::AlignVCenter, QString::number(hands.value(choice)));
    const int most = std::max(1, *std::max_element(hands.cbegin(), hands.cend()));
    const QRectF track(inner.left(), inner.top() + line, inner.width(), 0.4 * unit);
    painter.setPen(Qt::NoPen);
    painter.fillRect(track, colors.lane);
    painter.fillRect(
        QRectF(track.topLeft(), QSizeF(track.width() * hands.value(choice) / most, track.height())), isRight ? colors.good : colors.accent);
    paintKeycap(painter, {inner.left(), inner.top() + 0.2 * unit, 1.05 * unit, 1.05 * unit}, QString::number(choice + 1),
        sized(sizes.diagram()), colors);
    if (!isRight)
        return;
    const double radius = 0.5 * unit;
    const QPointF sign(inner.left() + radius, track.bottom() + 0.35 * unit + radius);
    verdict::paintSign(painter, sign, radius, verdict::Mood::Good, colors.good, colors.background);
    painter.setFont(sized(sizes.diagram(), true));
    painter.setPen(colors.good);
    painter.drawText(QRectF(sign.x() + 1.5 * radius, sign.y() - radius, inner.right() - sign.x() - radius, 2 * radius),
        Qt::AlignLeft | Qt::AlignVCenter, tr("That is what happened"));
}

} // namespace idemlab::present
