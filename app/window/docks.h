// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QMainWindow>

#include <functional>

class QAction;
class QDockWidget;

namespace idemlab::window {

/// The middle of the window: one widget that is always there and panels around it that open and close. A panel is made when
/// it is first seen.
class Docks : public QMainWindow
{
    Q_OBJECT
public:
    using Make = std::function<QWidget *(QWidget *parent)>;

    explicit Docks(QWidget *parent = nullptr);

    /// @p action becomes the switch that shows and hides the panel, and gives it its title. @p wide: its first width or
    /// height in spacing units.
    void add(const QString &name, QAction *action, Qt::DockWidgetArea area, int wide, Make make);
    /// Opens the panel of @p action, in front of those that share its place; does nothing where it is no panel's.
    void bringForward(const QAction *action);
    /// Where the panels are, as QMainWindow::saveState() has it.
    [[nodiscard]] QByteArray state() const { return saveState(); }
    [[nodiscard]] bool restore(const QByteArray &state);
    /// Every panel where it was first and as wide as then; open are those named @p open, of which the last of an area is in front.
    void reset(const QStringList &open);
    void retranslate();
    /// Closes panels at one side, first on the right, where both sides and the middle have no room on the screen even at their narrowest.
    void giveWay();

    [[nodiscard]] QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void arranged(); ///< a panel has another place or size

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Panel
    {
        QDockWidget *dock;
        QAction *action;
        Qt::DockWidgetArea area; ///< where it is until it is moved
        int wide;
        Make make; ///< empty once the panel is made
    };
    void place(QDockWidget *dock, Qt::DockWidgetArea area);
    void open(qsizetype index, bool on);
    void giveRoom(const Panel &panel);
    void fill(qsizetype index);
    [[nodiscard]] int wholeWidth() const;
    [[nodiscard]] int mostWidth() const;
    void closeAll(Qt::DockWidgetArea area);
    void noteWidth(const QDockWidget *dock, int before);

    QList<Panel> m_panels;
    QHash<const QDockWidget *, int> m_wide; ///< of panels that a narrow window made narrower: their widths before
    int m_width = 0; ///< for which the panels are laid out
};

} // namespace idemlab::window
