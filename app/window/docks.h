// SPDX-License-Identifier: MIT
#pragma once

#include <QMainWindow>

#include <functional>

class QAction;
class QDockWidget;

namespace idemlab::window {

/// The middle of the window: one widget that is always there and panels around it that open and close. A panel's frame is
/// made when it is first opened and the panel when it is first seen, so that those which stay closed cost nothing at start.
class Docks : public QMainWindow
{
    Q_OBJECT
public:
    using Make = std::function<QWidget *(QWidget *parent)>;

    explicit Docks(QWidget *parent = nullptr);

    /// @p action becomes the switch that shows and hides the panel, and gives it its title. @p wide: its first width or
    /// height in spacing units.
    void add(const QString &name, QAction *action, Qt::DockWidgetArea area, int wide, Make make);
    /// The window has been seen: from now on panels are made as soon as they are open. Until then they are frames, so that
    /// the window is there at once.
    void wake();
    /// Where the panels are, and before that the names of those that have been opened: only these need a frame to come back.
    [[nodiscard]] QByteArray state() const;
    [[nodiscard]] bool restore(const QByteArray &state);
    /// Widths and heights for a first start.
    void arrange();
    void retranslate();

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    struct Panel
    {
        QString name;
        QAction *action;
        Qt::DockWidgetArea area;
        int wide;
        Make make;
        QDockWidget *dock = nullptr; ///< the frame
    };
    /// True where the panel has come to a side that has no room for panels yet.
    bool frame(qsizetype index);
    bool place(const Panel &panel);
    void open(qsizetype index, bool on);
    void giveRoom(const Panel &panel);
    void fill(qsizetype index);

    QList<Panel> m_panels;
    bool m_isAwake = false;
};

} // namespace idemlab::window
