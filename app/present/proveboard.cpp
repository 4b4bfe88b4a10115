// SPDX-License-Identifier: MIT
#include "present/proveboard.h"

#include "narrate/searchwords.h"
#include "narrate/vocabulary.h"
#include "present/phrases.h"
#include "present/sizes.h"
#include "verdict/verdictstamp.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace idemlab::present {

using namespace Qt::StringLiterals;
using analysis::Finding;
using diagram::Mood;
using narrate::SearchWords;

namespace {

constexpr double headLines = 1.6; ///< all lengths in letters' sizes
constexpr double pad = 0.6;
constexpr double signRadius = 0.55;
constexpr double mostRow = 5; ///< of one row, however few there are
constexpr double nameShare = 0.36; ///< of the width

QSizeF sizeOf(const QString &text, int pixels, bool isBold, double width) { return wrappedSize(text, sized(pixels, isBold), width); }

/// As wide as any that is seen while it grows.
double widthOfCount(int pixels) { return QFontMetricsF(sized(pixels)).horizontalAdvance(QLocale().toString(88'888'888)); }

QString countHead() { return SearchWords::answerHeads().at(2); }

} // namespace

/// Where everything stands: the bounds, what the columns are, and the rows.
struct ProveBoard::Grid
{
    QRectF box;
    int pixels = 1;
    double bounds = 0; ///< their height
    double row = 0; ///< height
    double counts = 0; ///< width
    bool isWhole = false;

    [[nodiscard]] double names() const { return nameShare * box.width(); }
    [[nodiscard]] QRectF head() const { return {box.left(), box.top() + bounds, box.width(), headLines * pixels}; }
    [[nodiscard]] QRectF rowBox(int at) const { return {box.left(), head().bottom() + at * row, box.width(), row}; }
    [[nodiscard]] QRectF nameIn(const QRectF &line) const
    {
        return {line.left() + pad * pixels, line.top(), names() - 2 * pad * pixels, line.height()};
    }
    [[nodiscard]] QRectF countIn(const QRectF &line) const
    {
        return {line.right() - counts - pad * pixels, line.top(), counts, line.height()};
    }
    [[nodiscard]] QRectF signIn(const QRectF &line) const
    {
        return {line.left() + names(), line.top(), 2 * signRadius * pixels, line.height()};
    }
    [[nodiscard]] QRectF answerIn(const QRectF &line) const
    {
        const double left = signIn(line).right() + pad * pixels;
        return {left, line.top(), countIn(line).left() - pad * pixels - left, line.height()};
    }
};

ProveBoard::ProveBoard(const study::Search &asked, const std::shared_ptr<prove::Answers> &answers, QObject *parent)
    : QObject(parent), m_inquiry(answers, this)
{
    model::RunSettings settings;
    asked.settings.applyTo(settings);
    m_inquiry.setQuestions(prove::Inquiry::ofEveryStrategy(settings, asked.bounds, asked.promise));
    connect(&m_inquiry, &prove::Inquiry::counted, this, &ProveBoard::counted);
    connect(&m_inquiry, &prove::Inquiry::rowChanged, this, &ProveBoard::changed);
    connect(&m_inquiry, &prove::Inquiry::finished, this, &ProveBoard::changed);
}

void ProveBoard::moveMark(int rows) { mark(m_marked + rows); }
void ProveBoard::mark(int row) { m_marked = std::clamp(row, 0, int(m_inquiry.rows().size()) - 1); }

const analysis::Counterexample *ProveBoard::shortest(int row) const
{
    return answer(row) && answer(row)->shortest ? &*answer(row)->shortest : nullptr;
}

QString ProveBoard::name(int row) const { return narrate::Vocabulary::strategy(m_inquiry.rows().at(row).question.settings.strategy); }
QString ProveBoard::answerText(int row) const { return m_inquiry.answer(row, &SearchWords::finding); }

QString ProveBoard::bounds() const
{
    const auto &known = answer(m_marked);
    return SearchWords::bounds((known ? known->question : m_inquiry.rows().at(m_marked).question).bounds, QLocale());
}

QString ProveBoard::caption() const
{
    if (!answer(m_marked))
        return SearchWords::promise(m_inquiry.rows().at(m_marked).question.promise);
    return narrate::Vocabulary::sentences(QStringList {SearchWords::sentence(*answer(m_marked), QLocale())} + m_inquiry.wider(m_marked));
}

QStringList ProveBoard::words() const
{
    QStringList lines {bounds()};
    for (int row = 0; row < m_inquiry.rows().size(); ++row) {
        if (const QString said = answerText(row); !said.isEmpty())
            //: a strategy, and what was found
            lines.append(tr("%1: %2").arg(name(row), said));
    }
    return lines;
}

/// What was found in narrower bounds only is no more than that, but what was found is found.
Mood ProveBoard::mood(int row) const
{
    if (!answer(row) || answer(row)->isCutShort())
        return Mood::Waiting;
    switch (answer(row)->finding) {
    case Finding::NoneFound: return Mood::Good;
    case Finding::Duplicate: return diagram::moodOf(model::Verdict::Duplicate);
    case Finding::WrongAnswer: return diagram::moodOf(model::Verdict::WrongAnswer);
    case Finding::Lost: return diagram::moodOf(model::Verdict::Lost);
    }
    Q_UNREACHABLE();
}

ProveBoard::Grid ProveBoard::gridFor(const QRectF &box, int pixels) const
{
    const int rows = int(m_inquiry.rows().size());
    Grid grid {box, pixels};
    grid.counts = std::max(widthOfCount(pixels), sizeOf(countHead(), pixels, false, box.width()).width());
    grid.bounds = sizeOf(bounds(), pixels, false, box.width()).height() + pad * pixels;
    grid.row = std::min(mostRow * pixels, (box.bottom() - grid.head().bottom()) / rows);
    const QRectF line = grid.rowBox(0);
    const auto fits = [&](const QString &text, bool isBold, const QRectF &place) {
        const QSizeF taken = sizeOf(text, pixels, isBold, place.width());
        return taken.width() <= place.width() && taken.height() + 0.3 * pixels <= place.height();
    };
    grid.isWhole = true;
    analysis::Answer possible; // whichever comes: letters do not shrink when it is there
    possible.isComplete = true;
    for (int row = 0; row < rows; ++row) {
        possible.question = m_inquiry.rows().at(row).question;
        grid.isWhole = grid.isWhole && fits(name(row), true, grid.nameIn(line)) && fits(answerText(row), true, grid.answerIn(line));
        for (const auto &each : model::allNames<Finding>) {
            possible.finding = each.value;
            grid.isWhole = grid.isWhole && fits(prove::Inquiry::asFarAsTried(SearchWords::finding(possible)), true, grid.answerIn(line));
        }
    }
    return grid;
}

ProveBoard::Grid ProveBoard::largestGrid(const QRectF &box, const Sizes &sizes) const
{
    return gridFor(box, largestThatFits(sizes.strip(), sizes.least(), [&](int each) { return gridFor(box, each).isWhole; }));
}

int ProveBoard::rowAt(const QPointF &point, const QRectF &box, const Sizes &sizes) const
{
    const Grid grid = largestGrid(box, sizes);
    for (int row = 0; row < m_inquiry.rows().size(); ++row) {
        if (grid.rowBox(row).contains(point))
            return row;
    }
    return -1;
}

bool ProveBoard::paint(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const
{
    const Grid grid = largestGrid(box, sizes);
    painter.setFont(sized(grid.pixels));
    painter.setPen(colors.muted);
    drawWrapped(painter, box, Qt::AlignLeft | Qt::AlignTop, bounds());
    painter.drawText(grid.countIn(grid.head()), Qt::AlignRight | Qt::AlignVCenter, countHead());
    for (int row = 0; row < m_inquiry.rows().size(); ++row)
        paintRow(painter, grid, row, colors);
    return grid.isWhole;
}

/// By sign, colour and words; the marked one has a frame.
void ProveBoard::paintRow(QPainter &painter, const Grid &grid, int row, const diagram::Colors &colors) const
{
    const double edge = 0.12 * grid.pixels;
    const QRectF line = grid.rowBox(row);
    const QRectF frame = line.adjusted(edge, edge, -edge, -edge);
    const bool isMarked = row == m_marked;
    painter.setBrush(colors.lane);
    painter.setPen(isMarked ? QPen(colors.accent, std::max(2.0, 0.16 * grid.pixels)) : QPen(Qt::NoPen));
    painter.drawRoundedRect(frame, 0.3 * grid.pixels, 0.3 * grid.pixels);
    painter.setPen(colors.text);
    painter.setFont(sized(grid.pixels, true));
    drawWrapped(painter, grid.nameIn(line), Qt::AlignLeft | Qt::AlignVCenter, name(row));
    const QColor ink = diagram::colorOf(mood(row), colors);
    if (answer(row))
        verdict::paintSign(painter, grid.signIn(line).center(), signRadius * grid.pixels, mood(row), colors);
    painter.setFont(sized(grid.pixels, answer(row) != nullptr));
    painter.setPen(answer(row) ? ink : colors.muted);
    drawWrapped(painter, grid.answerIn(line), Qt::AlignLeft | Qt::AlignVCenter, answerText(row));
    painter.setFont(sized(grid.pixels));
    painter.setPen(colors.text);
    painter.drawText(grid.countIn(line), Qt::AlignRight | Qt::AlignVCenter, m_inquiry.count(row));
}

} // namespace idemlab::present
