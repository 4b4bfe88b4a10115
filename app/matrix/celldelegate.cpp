// SPDX-License-Identifier: MIT
#include "matrix/celldelegate.h"

#include "matrix/matrixmodel.h"
#include "narrate/vocabulary.h"
#include "theme/box.h"
#include "theme/palette.h"
#include "theme/type.h"
#include "verdict/verdictstamp.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace idemlab::matrix {

namespace {

constexpr int wrapped = int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextWordWrap);

/// Smaller letters, in which the words of a cell stand where they have not room otherwise.
QFont smallWords()
{
    QFont words = theme::font(theme::Type::Caption);
    words.setWeight(theme::font(theme::Type::Strong).weight());
    return words;
}

/// Between the sign and the right edge of a cell.
QRectF wordsIn(const QRectF &box, double radius)
{
    const double unit = theme::unit();
    return box.adjusted(2.7 * unit + 2 * radius, 0, -1.5 * unit, 0);
}

double largestRadius() { return 2.2 * theme::unit(); }

/// A head's sums, and nothing that could be clicked.
void paintHead(QPainter &painter, const QStyleOptionViewItem &option, const QString &text)
{
    painter.setFont(theme::font(theme::Type::Strong));
    painter.setPen(option.palette.color(QPalette::Active, QPalette::WindowText)); // it can be read all the same
    painter.drawText(option.rect, Qt::AlignCenter, text);
}

/// As a link: it does something. Repaired it is struck out.
void paintPitfall(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto &colors = diagram::Colors::on(option.palette.color(QPalette::Window));
    const bool isRepaired = index.data(MatrixModel::IsRepairedRole).toBool();
    QFont font = theme::font(theme::Type::Caption);
    font.setStrikeOut(isRepaired);
    font.setUnderline(!isRepaired);
    const QRectF box = QRectF(option.rect).adjusted(theme::unit(), 1, -theme::unit(), -1);
    painter.setFont(font);
    painter.setPen(isRepaired ? colors.muted : colors.warning);
    if (option.state.testFlag(QStyle::State_HasFocus))
        theme::drawFocusRing(&painter, box, option.palette);
    painter.drawText(box, wrapped, index.data().toString());
}

/// The verdict, and the score where there is room for both in a line: the words matter more.
void paintResult(QPainter &painter, const QRectF &box, const QString &verdict, const QString &score, const QColor &muted)
{
    const QFont small = theme::font(theme::Type::Caption);
    const double scoreWidth = QFontMetricsF(small).horizontalAdvance(score) + theme::unit();
    QFont words = theme::font(theme::Type::Strong);
    bool isScored = QFontMetricsF(words).horizontalAdvance(verdict) <= box.width() - scoreWidth;
    if (!isScored) {
        words = smallWords();
        isScored = QFontMetricsF(words).horizontalAdvance(verdict) <= box.width() - scoreWidth;
    }
    painter.setFont(words);
    painter.drawText(box, wrapped, verdict);
    if (!isScored)
        return;
    painter.setFont(small);
    painter.setPen(muted);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, score);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(MatrixModel::IsHeadRole).toBool()) {
        paintHead(*painter, option, index.data().toString());
        return;
    }
    if (!index.data(MatrixModel::JudgementRole).isValid()) {
        paintPitfall(*painter, option, index);
        return;
    }
    const auto judgement = index.data(MatrixModel::JudgementRole).value<analysis::Judgement>();
    const diagram::Mood mood = diagram::moodOf(judgement);
    const auto &colors = diagram::Colors::on(option.palette.color(QPalette::Window));
    const QColor ink = diagram::colorOf(mood, colors);
    const double unit = theme::unit();
    const QRectF box = QRectF(option.rect).adjusted(0.5 * unit, 0.25 * unit, -0.5 * unit, -0.25 * unit);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isOn = index.data(MatrixModel::IsOnRole).toBool();
    painter->setPen(isOn ? QPen(colors.accent, 0.6 * unit) : QPen(Qt::NoPen));
    painter->setBrush(theme::mixed(ink, colors.background, isHovered ? 0.24 : 0.1));
    painter->drawRoundedRect(box, theme::radius(), theme::radius());
    if (option.state.testFlag(QStyle::State_HasFocus))
        theme::drawFocusRing(painter, box, option.palette);
    const double radius = std::min(box.height() * 0.34, largestRadius());
    verdict::paintSign(*painter, {box.left() + 1.5 * unit + radius, box.center().y()}, radius, mood, ink, theme::textOn(ink));
    painter->setPen(ink);
    paintResult(*painter, wordsIn(box, radius), index.data().toString(), narrate::Vocabulary::matrixScore(judgement), colors.muted);
    painter->restore();
}

/// As high as all words of the cell in its width.
QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int unit = theme::unit();
    const int line = QFontMetrics(theme::font(theme::Type::Strong)).height() + 1;
    if (index.data(MatrixModel::IsHeadRole).toBool())
        return {30 * unit, line};
    const bool isResult = index.data(MatrixModel::JudgementRole).isValid();
    const QRectF column(0, 0, option.rect.width(), 0);
    const QRectF room =
        isResult ? wordsIn(column.adjusted(0.5 * unit, 0, -0.5 * unit, 0), largestRadius()) : column.adjusted(unit, 0, -unit, 0);
    const QFontMetricsF metrics(isResult ? smallWords() : theme::font(theme::Type::Caption));
    const double words = metrics.boundingRect(QRectF(0, 0, room.width(), 0), Qt::TextWordWrap, index.data().toString()).height();
    return {30 * unit, std::max(line, int(std::ceil(words)) + 2)};
}

} // namespace idemlab::matrix
