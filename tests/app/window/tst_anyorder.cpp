// SPDX-License-Identifier: MIT
#include "core/net/rawclient.h"
#include "fixture.h"
#include "net/httpdoor.h"
#include "timeline/timelineview.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QToolButton>

using namespace idemlab;

namespace {

/// Somebody who tries everything. The seed says in which order.
class RandomUser
{
public:
    RandomUser(Lab &lab, quint32 seed) : m_lab(lab), m_random(seed) { }

    /// One more thing; gives its name.
    QString act()
    {
        const int what = below(100);
        QString name = what < 35 ? trigger()
            : what < 65          ? pressButton()
            : what < 75          ? pressKey()
            : what < 85          ? drag()
            : what < 92          ? resize()
            : what < 96          ? speak()
                                 : call();
        clearAway();
        return name;
    }

    /// Whatever lies over the window.
    void clearAway()
    {
        QCoreApplication::processEvents();
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        // Its question whether a file may be overwritten waits for an answer of its own.
        const bool isDone = qobject_cast<QFileDialog *>(QApplication::activeModalWidget()) || below(3) == 0;
        while (QWidget *modal = isDone ? QApplication::activeModalWidget() : nullptr)
            modal->close();
        if (QWidget *stage = QApplication::activeWindow(); stage && stage != m_lab.window.get() && below(3) == 0)
            QTest::keyClick(stage, Qt::Key_Escape);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // as the event loop of a program does
    }

private:
    int below(int end) { return int(m_random.bounded(end)); }

    template<typename T>
    T any(const QList<T> &all)
    {
        return all.isEmpty() ? T {} : all.at(below(int(all.size())));
    }

    [[nodiscard]] QWidget *front() const
    {
        QWidget *modal = QApplication::activeModalWidget();
        return modal ? modal : m_lab.window.get();
    }

    QString trigger()
    {
        QList<QAction *> all = m_lab.window->findChildren<QAction *>();
        all.removeIf([](const QAction *each) {
            return !each->isEnabled() || each->objectName().isEmpty() || each->objectName() == "quit"_L1 || each->menu();
        });
        QAction *action = any(all);
        if (!action || QApplication::activeModalWidget())
            return {};
        const QString name = action->objectName();
        action->trigger();
        return name;
    }

    QString pressButton()
    {
        if (front()->inherits("QAbstractPrintDialog"))
            return {}; // the system's: its buttons open dialogs that wait for their answer where they are opened
        QList<QAbstractButton *> all = front()->findChildren<QAbstractButton *>();
        all.removeIf([](const QAbstractButton *each) { // those that open a menu wait until it is closed
            const auto *tool = qobject_cast<const QToolButton *>(each);
            const auto *push = qobject_cast<const QPushButton *>(each);
            return !each->isVisible() || !each->isEnabled() || (tool && tool->menu()) || (push && push->menu());
        });
        QAbstractButton *button = any(all);
        if (!button)
            return {};
        const QString name = button->objectName() + u" \""_s + button->text() + u'"';
        QTest::mouseClick(button, Qt::LeftButton, {}, button->rect().center());
        return name;
    }

    QString pressKey()
    {
        const auto key = any<Qt::Key>({Qt::Key_Tab, Qt::Key_Space, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home,
            Qt::Key_End, Qt::Key_Escape, Qt::Key_Period, Qt::Key_Comma});
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : front(), key);
        return QKeySequence(key).toString();
    }

    QString drag()
    {
        QList<timeline::TimelineView *> all = m_lab.window->findChildren<timeline::TimelineView *>();
        all.removeIf([](const QWidget *each) { return !each->isVisible(); });
        QWidget *on = any(all);
        if (!on || QApplication::activeModalWidget())
            return {};
        const auto somewhere = [&] { return QPoint(below(on->width()), below(on->height())); };
        QTest::mousePress(on, Qt::LeftButton, {}, somewhere());
        QTest::mouseMove(on, somewhere());
        QTest::mouseRelease(on, Qt::LeftButton, {}, somewhere());
        return u"a drag over the timeline"_s;
    }

    QString resize()
    {
        m_lab.window->resize(200 + below(1700), 150 + below(900));
        return u"another size"_s;
    }

    QString speak()
    {
        const QString language = any<QString>({u"en"_s, u"ja"_s});
        m_lab.language.setLanguage(language);
        return language;
    }

    /// A program outside orders, and leaves now and then before it is answered.
    QString call()
    {
        const quint16 port = m_lab.session.port();
        if (port == 0)
            return {};
        if (below(2) == 0 || !m_program)
            m_program = std::make_unique<test::RawClient>(port);
        m_program->send(test::requestBytes(
            "POST /orders", port, "Idempotency-Key: k" + QByteArray::number(below(3)) + "\r\n", R"({"customerId":"C001","amount":100})"));
        return u"a program outside"_s;
    }

    Lab &m_lab;
    QRandomGenerator m_random;
    std::unique_ptr<test::RawClient> m_program;
};

} // namespace

/// Whatever is done, and in whatever order, the window goes on.
class TestAnyOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everythingInAnyOrder_data();
    void everythingInAnyOrder();
};

void TestAnyOrder::everythingInAnyOrder_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("isOverHttp");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("%u, %s", seed, seed % 2 == 0 ? "over HTTP" : "in memory") << seed << (seed % 2 == 0);
    // Another one each day, so that in time it goes everywhere. A failure names its row: IDEMLAB_SEED plays it again.
    const int wanted = qEnvironmentVariableIntValue("IDEMLAB_SEED");
    const auto seed = wanted > 0 ? quint32(wanted) : QDate::currentDate().toString(u"yyyyMMdd"_s).toUInt();
    QTest::addRow("IDEMLAB_SEED=%u, over HTTP", seed) << seed << true;
}

void TestAnyOrder::everythingInAnyOrder()
{
    QFETCH(quint32, seed);
    QFETCH(bool, isOverHttp);
    const QTemporaryDir folder; // for what is saved
    QVERIFY(QDir::setCurrent(folder.path()));
    doors() = isOverHttp ? session::DoorMaker(net::makeDoor) : nullptr;
    Lab lab;
    QVERIFY(lab.begin());
    if (isOverHttp)
        QVERIFY(lab.session.listen());
    {
        RandomUser user(lab, seed);
        for (int i = 0; i < 200; ++i) {
            const QString action = user.act();
            QVERIFY2(lab.window->isVisible(), qPrintable(action));
            if (i % 10 == 0)
                QVERIFY2(!lab.window->grab().isNull(), qPrintable(action));
        }
        while (QApplication::activeModalWidget())
            user.clearAway();
    }
    const auto &events = lab.session.trace().events();
    for (qsizetype i = 1; i < events.size(); ++i)
        QVERIFY(events.at(i).at >= events.at(i - 1).at);

    lab.language.setLanguage(u"en"_s);
    lab.session.start(study::findCase(u"timeout"_s)->planFor(model::Strategy::None));
    lab.toEnd();
    lab.selection.goLive();
    QTRY_COMPARE(lab.text(u"verdictWord"_s), u"Duplicate"_s);
    QDir::setCurrent(QDir::rootPath());
}

QTEST_MAIN(TestAnyOrder)
#include "tst_anyorder.moc"
