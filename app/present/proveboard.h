// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/verdictlook.h"
#include "prove/inquiry.h"
#include "study/talk.h"

#include <QRectF>

class QPainter;

namespace idemlab::present {

struct Sizes;

/// "Can it ever happen?" as a hall sees it: a strategy a row, each with its answer and with how many situations were tried so far. One
/// row is marked: its bounds stand above, and what is to be said of it below.
class ProveBoard : public QObject
{
    Q_OBJECT
public:
    ProveBoard(const study::Search &asked, const std::shared_ptr<prove::Answers> &answers, QObject *parent);

    /// Goes on where it was cancelled.
    void begin() { m_inquiry.begin(); }
    void cancel() { m_inquiry.cancel(); }
    [[nodiscard]] bool isSearching() const { return m_inquiry.isRunning(); }
    void moveMark(int rows);
    [[nodiscard]] int marked() const { return m_marked; }
    void mark(int row);
    /// Of what was found in that row the shortest; null: nothing was.
    [[nodiscard]] const analysis::Counterexample *shortest(int row) const;

    [[nodiscard]] QString bounds() const; ///< in which the answer of the marked row holds
    [[nodiscard]] QString caption() const; ///< that answer in a sentence
    /// All answers, for those who cannot see it; without numbers that go on growing.
    [[nodiscard]] QStringList words() const;
    /// The row at @p point where it is painted in @p box; -1: none.
    [[nodiscard]] int rowAt(const QPointF &point, const QRectF &box, const Sizes &sizes) const;
    /// False where not even the smallest letters leave room for all of it.
    bool paint(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const;

Q_SIGNALS:
    void changed();
    void counted(); ///< a number has grown, and nothing else

private:
    struct Grid;

    [[nodiscard]] const prove::Answers::Known &answer(int row) const { return m_inquiry.rows().at(row).answer; }
    [[nodiscard]] QString name(int row) const;
    [[nodiscard]] QString answerText(int row) const;
    [[nodiscard]] diagram::Mood mood(int row) const;
    [[nodiscard]] Grid gridFor(const QRectF &box, int pixels) const;
    [[nodiscard]] Grid largestGrid(const QRectF &box, const Sizes &sizes) const;
    void paintRow(QPainter &painter, const Grid &grid, int row, const diagram::Colors &colors) const;

    prove::Inquiry m_inquiry;
    int m_marked = 0;
};

} // namespace idemlab::present
