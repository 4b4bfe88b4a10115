// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/painter.h"
#include "selection/forward.h"

#include <QWidget>

#include <optional>

class QAction;
class QScrollBar;

namespace idemlab::timeline {

class TimeAxis;

/// The space-time diagram of the run, live: it follows, zooms, pans, scrubs and selects. What a message meets can be planned
/// on it, for messages to come and, played again from the start, for those that have been sent.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    /// All outlive the view.
    TimelineView(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent = nullptr);
    /// Of one strip of several, low, on an axis that they share. @p narrator: for this strip alone.
    TimelineView(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, TimeAxis &axis, qsizetype strip,
        QWidget *parent);
    ~TimelineView() override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    // For screen readers and tests: where things stand is decided once, by diagram::Geometry.
    [[nodiscard]] QRect rectOfEvent(qsizetype event) const; ///< within the widget; empty where nothing stands for it
    [[nodiscard]] QRect rectOfNext(model::Direction direction) const;
    [[nodiscard]] QRect rectOfHandle() const; ///< "what if?" beside what is selected; empty where there is none
    [[nodiscard]] QString sentenceOf(qsizetype event) const;
    [[nodiscard]] qsizetype knownEvents() const; ///< how many may be shown: what lies after the playhead is a secret
    [[nodiscard]] QString timedSentenceOf(qsizetype event) const;
    [[nodiscard]] const model::Trace &trace() const;
    [[nodiscard]] qsizetype selectedEvent() const; ///< -1: none
    [[nodiscard]] qsizetype eventAt(QPoint point) const; ///< -1: none
    void select(qsizetype event); ///< and brings it into view
    [[nodiscard]] bool isStrip() const { return m_strip >= 0; }
    [[nodiscard]] bool isInviting() const { return m_isInviting; }

    // Strips above each other
    void setRuler(bool hasRuler);
    /// Where the run parts from the one beside it.
    void setDifference(std::optional<model::Instant> at);
    [[nodiscard]] std::optional<model::Instant> difference() const { return m_difference; }
    /// The least height in which all its rows can be read with @p font.
    [[nodiscard]] double leastHeight(const QFont &font) const;

public Q_SLOTS:
    /// All of the run fits, and from now on the view goes with it.
    void fit();
    void zoomIn() { zoom(1.25); }
    void zoomOut() { zoom(1 / 1.25); }
    void setTimeRunsDown(bool down);
    /// Whether an empty one says that Order can be pressed: not while a lesson asks first.
    void setInviting(bool invites);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum class Drag : quint8 { None, Pan, Scrub };

    void addActions();
    void connectAll();
    void connectTrace();
    [[nodiscard]] bool isCurrent() const;
    [[nodiscard]] bool isGone() const; ///< its strip is no more, and the view is on its way out
    void retranslate();
    /// Of trace() as it is now, whoever has heard of it so far.
    [[nodiscard]] const diagram::Layout &layout() const;
    void takeNewEvents();
    void followRun();
    void zoom(double factor);
    void pan(double alongPixels, double acrossPixels);
    void fitBar();
    [[nodiscard]] double roomAcross() const; ///< pixels for the rows
    void bringIntoView(const diagram::Shape &shape);
    void selectBeside(int step);
    void movePlayheadToSelected();
    void pressAt(QPoint point);
    void openMenuFor(const diagram::Hit &hit, QPoint globalPos);
    void openMenuForSelected();
    [[nodiscard]] QString whatIfHint(qsizetype event) const;
    [[nodiscard]] diagram::Picture picture() const;
    [[nodiscard]] diagram::Geometry diagramGeometry() const; ///< of the picture
    [[nodiscard]] double along(QPointF point) const;
    [[nodiscard]] bool isOnPlayhead(QPointF point, const diagram::Geometry &at) const;
    [[nodiscard]] qsizetype selectedShape() const;
    /// Whether it can be asked what else could have become of the event that is selected.
    [[nodiscard]] bool hasWhatIf() const;
    void paintHint(QPainter &painter, const diagram::Geometry &at) const;

    session::Session &m_session;
    selection::Selection &m_selection;
    narrate::Narrator &m_narrator;
    mutable diagram::Layout m_layout;
    quint64 m_trace = 0; ///< the number of the trace that it follows
    TimeAxis &m_axis;
    qsizetype m_strip; ///< -1: whichever is the current one
    bool m_hasRuler = true;
    bool m_isInviting = true;
    std::optional<model::Instant> m_difference;
    Qt::Orientation m_orientation = Qt::Horizontal;
    double m_scrolled = 0; ///< pixels across the rows
    QScrollBar *m_bar; ///< of those; hidden where all have room
    qsizetype m_hovered = -1;
    mutable std::optional<std::pair<qsizetype, bool>> m_whatIf; ///< hasWhatIf(), and of which event
    qsizetype m_told = 0; ///< events that screen readers know of
    Drag m_drag = Drag::None;
    bool m_hasMoved = false; ///< since the press: a drag, not a click
    QPoint m_dragFrom;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_fit;
    QAction *m_down;
};

} // namespace idemlab::timeline
