// SPDX-License-Identifier: MIT
#pragma once

#include <QMainWindow>

#include <functional>

class QAction;
class QDockWidget;

namespace idemlab::window {

/// The middle of the window: one widget that is always there and panels around it that open and close. A panel is made
/// when it is first seen, so that those which stay closed cost nothing at start.
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
    /// Widths and heights for a first start.
    void arrange();
    void retranslate();

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    struct Panel
    {
        QDockWidget *dock;
        QAction *action;
        int wide;
        Make make;
    };
    void fill(qsizetype index);

    QList<Panel> m_panels;
    bool m_isAwake = false;
};

} // namespace idemlab::window
