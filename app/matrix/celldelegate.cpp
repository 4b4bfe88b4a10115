// SPDX-License-Identifier: MIT
#include "matrix/celldelegate.h"

#include "matrix/matrixmodel.h"
#include "narrate/vocabulary.h"
#include "theme/box.h"
#include "theme/palette.h"
#include "theme/type.h"
#include "verdict/verdictstamp.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace idemlab::matrix {

using namespace Qt::StringLiterals;

namespace {

constexpr int wrapped = int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextWordWrap);

/// Smaller letters, in which the words of a cell stand where they have not room otherwise.
QFont smallWords()
{
    QFont words = theme::font(theme::Type::Caption);
    words.setWeight(theme::font(theme::Type::Strong).weight());
    return words;
}

/// A number stays with what it counts: "1" and "件".
QString unbroken(QString text)
{
    static const QRegularExpression counted(u"(\\d)(?=\\p{Han})"_s);
    return text.replace(counted, u"\\1\u2060"_s);
}

/// The widest line that @p text cannot do without.
double widestWord(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    double widest = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary())
        widest = std::max(widest, metrics.horizontalAdvance(text.sliced(from, to - from).trimmed()));
    return widest;
}

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

} // namespace

/// Between the sign and the right edge of a cell.
QRectF CellDelegate::wordsIn(const QRectF &box) const
{
    const double unit = theme::unit();
    const double radius = this->radius();
    return m_isTight ? box.adjusted(1.5 * unit + 2 * radius, 0, -0.25 * unit, 0) : box.adjusted(2.7 * unit + 2 * radius, 0, -1.5 * unit, 0);
}

/// The same in every row, whatever its height.
double CellDelegate::radius() const
{
    return std::min(0.36 * QFontMetricsF(theme::font(theme::Type::Strong)).height(), (m_isTight ? 1.6 : 2.2) * theme::unit());
}

bool CellDelegate::fitsWithScore(const QModelIndex &index) const
{
    const QString score = narrate::Vocabulary::matrixScore(index.data(MatrixModel::JudgementRole).value<analysis::Judgement>());
    const double scoreWidth =
        score.isEmpty() ? 0 : QFontMetricsF(theme::font(theme::Type::Caption)).horizontalAdvance(score) + theme::unit();
    return QFontMetricsF(m_words).horizontalAdvance(index.data().toString()) + scoreWidth <= roomForWords();
}

/// A verdict or two are longer than the others and stand in two lines, without their score.
bool CellDelegate::fit(const QAbstractItemModel &model, int width)
{
    QList<QModelIndex> results;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (const QModelIndex index = model.index(row, column); index.data(MatrixModel::JudgementRole).isValid())
                results.append(index);
        }
    }
    m_width = width;
    m_isTight = false;
    for (const QFont &font : {theme::font(theme::Type::Strong), smallWords()}) {
        m_words = font;
        const auto fitting = std::ranges::count_if(results, [this](const QModelIndex &index) { return fitsWithScore(index); });
        if (fitting >= results.size() * 9 / 10)
            return true;
    }
    m_isTight = std::ranges::any_of(
        results, [this](const QModelIndex &index) { return widestWord(m_words, unbroken(index.data().toString())) > roomForWords(); });
    return false;
}

double CellDelegate::roomForWords() const { return wordsIn(QRectF(0, 0, m_width - theme::unit(), 0)).width(); }

/// The verdict, and the score where there is room for both in a line: the words matter more.
void CellDelegate::paintResult(QPainter &painter, const QRectF &box, const QModelIndex &index, const QColor &muted) const
{
    painter.setFont(m_words);
    painter.drawText(box, wrapped, unbroken(index.data().toString()));
    if (!fitsWithScore(index))
        return;
    painter.setFont(theme::font(theme::Type::Caption));
    painter.setPen(muted);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter,
        narrate::Vocabulary::matrixScore(index.data(MatrixModel::JudgementRole).value<analysis::Judgement>()));
}

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
    const double radius = this->radius();
    verdict::paintSign(
        *painter, {box.left() + (m_isTight ? 0.75 : 1.5) * unit + radius, box.center().y()}, radius, mood, ink, theme::textOn(ink));
    painter->setPen(ink);
    paintResult(*painter, wordsIn(box), index, colors.muted);
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
    const QRectF room = isResult ? wordsIn(column.adjusted(0.5 * unit, 0, -0.5 * unit, 0)) : column.adjusted(unit, 0, -unit, 0);
    const QFontMetricsF metrics(isResult ? m_words : theme::font(theme::Type::Caption));
    const double words = metrics.boundingRect(QRectF(0, 0, room.width(), 0), Qt::TextWordWrap, unbroken(index.data().toString())).height();
    return {30 * unit, std::max(line, int(std::ceil(words)) + 2)};
}

} // namespace idemlab::matrix
