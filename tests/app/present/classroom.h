// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/fixture.h"
#include "present/audiencewindow.h"
#include "present/presenterwindow.h"
#include "present/show.h"
#include "window/presenting.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

inline const QRect lectern(0, 0, 1366, 768);
inline const QRect wall(1366, 0, 1280, 720);

/// The window, with a case that has been played to its end.
struct Class : Lab
{
    explicit Class(const QString &spoken = u"en"_s) : Lab(with(spoken)) { }

    static idemlab::window::Remembered with(const QString &spoken)
    {
        idemlab::window::Remembered remembered;
        remembered.caseId = u"timeout"_s;
        remembered.run = idemlab::study::findCase(u"timeout"_s)->settingsFor(idemlab::model::Strategy::ServerOnReceipt);
        remembered.language = spoken;
        return remembered;
    }
    [[nodiscard]] bool beginAndPlay()
    {
        if (!begin())
            return false;
        session.playToEnd();
        return QTest::qWaitFor([this] { return session.isQuiet(); });
    }
    void trigger(const QString &name) const
    {
        auto *action = window->findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        action->trigger();
        if (show()) // the keyboard goes along
            QTRY_VERIFY((desk() ? static_cast<QWidget *>(desk()) : audience())->isActiveWindow());
    }
    [[nodiscard]] idemlab::present::Show *show() const { return window->findChild<idemlab::window::Presenting *>()->show(); }
    [[nodiscard]] idemlab::present::AudienceWindow *audience() const { return show() ? show()->audience() : nullptr; }
    [[nodiscard]] idemlab::present::PresenterWindow *desk() const { return show() ? show()->presenterWindow() : nullptr; }
    [[nodiscard]] idemlab::present::Presenter &presenter() const { return show()->presenter(); }
    /// As the clicker sends it, to the window that has the keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *target = desk() ? static_cast<QWidget *>(desk()) : audience();
        QVERIFY(target);
        QTest::keyClick(target, key, modifiers);
    }
    /// Escape asks, and asked a second time it goes.
    void leave() const
    {
        press(Qt::Key_Escape);
        QVERIFY(show());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!show());
    }
    [[nodiscard]] QString deskText(const QString &name) const { return desk()->findChild<QLabel *>(name)->text(); }
    [[nodiscard]] QString seen() const { return audience()->accessibleDescription(); }
    [[nodiscard]] QImage picture() const { return audience()->grab().toImage(); }
};

[[nodiscard]] inline bool isBlack(const QImage &image)
{
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            if (image.pixelColor(x, y) != QColor(Qt::black))
                return false;
        }
    }
    return true;
}

[[nodiscard]] inline idemlab::study::Talk chapter() { return idemlab::study::builtInTalks().constFirst(); }

/// A talk without windows, on a clock of its own.
struct Rehearsal
{
    explicit Rehearsal(const idemlab::study::Talk &talk = chapter())
        : presenter(talk, session, selection, [this] { return std::chrono::steady_clock::time_point(now); })
    {
        session.setSpeed(10);
    }

    [[nodiscard]] bool settles() const
    {
        return QTest::qWaitFor([this] { return !session.isPlaying(); });
    }

    std::chrono::seconds now {1000};
    idemlab::session::Session session;
    idemlab::selection::Selection selection;
    idemlab::present::Presenter presenter;
};

/// Two screens side by side, as the platform plugin for tests has them.
template<typename Test>
[[nodiscard]] int runOnTwoScreens(int argc, char **argv)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"screens.json"_s));
    if (!file.open(QFile::WriteOnly))
        return 1;
    const auto screen = [](const char *name, const QRect &at) {
        return QJsonObject {{u"name"_s, QString::fromLatin1(name)}, {u"x"_s, at.x()}, {u"y"_s, at.y()}, {u"width"_s, at.width()},
            {u"height"_s, at.height()}, {u"logicalDpi"_s, 96}, {u"logicalBaseDpi"_s, 96}, {u"dpr"_s, 1}};
    };
    file.write(QJsonDocument(QJsonObject {{u"screens"_s, QJsonArray {screen("lectern", lectern), screen("wall", wall)}}}).toJson());
    file.close();
    qputenv(
        "QT_QPA_PLATFORM", QByteArray("offscreen:configfile=" + file.fileName().toUtf8())); // a view of bytes is asked for, from Qt 6.5 on
    QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}
