// SPDX-License-Identifier: MIT
// The least that a program with a main window does: what the start of ours is measured against.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

#include <cstdio>

namespace {

class Window : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        const auto tell = [] {
            std::puts("painted");
            std::fflush(stdout);
            QCoreApplication::quit();
        };
        QMetaObject::invokeMethod(qApp, tell, Qt::QueuedConnection); // when the rest of the window is painted too, as ours does
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    Window window;
    window.setCentralWidget(new QLabel(QStringLiteral("Order")));
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}
