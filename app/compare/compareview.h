// SPDX-License-Identifier: MIT
#pragma once

#include "selection/forward.h"
#include "timeline/timeaxis.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QScrollArea;
class QVBoxLayout;

namespace idemlab::compare {

class StripView;

/// The runs of a session above each other on one axis of time. As much as can be read fits; the rest scrolls.
class CompareView : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the view.
    CompareView(session::Session &session, selection::Selection &selection, QWidget *parent = nullptr);
    ~CompareView() override;

    [[nodiscard]] StripView *strip(qsizetype strip) const { return m_strips.value(strip); }
    [[nodiscard]] timeline::TimeAxis &axis() { return m_axis; }

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What fitRows() has to do with, in pixels.
    struct Task
    {
        int room = 0;
        double rows = 0;
        bool operator==(const Task &) const = default;
    };

    void takeStrips();
    void showCurrent();
    void add();
    void drop(StripView *strip);
    void fitRows();
    void markDifferences();

    session::Session &m_session;
    selection::Selection &m_selection;
    timeline::TimeAxis m_axis;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QList<StripView *> m_strips;
    QSet<qsizetype> m_marked; ///< forks whose first difference has been found
    Task m_fitted;
    quint64 m_runs = 0; ///< number of the first trace
};

} // namespace idemlab::compare
