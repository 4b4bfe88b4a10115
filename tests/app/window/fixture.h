// SPDX-License-Identifier: MIT
#pragma once

#include "language/languagemanager.h"
#include "lessons/lessonguide.h"
#include "narrate/narrator.h"
#include "selection/selection.h"
#include "session/session.h"
#include "theme/thememanager.h"
#include "window/mainwindow.h"
#include "window/preferences.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// But for what the offscreen platform says of itself.
[[nodiscard]] inline QRegularExpression everyWarning() { return QRegularExpression(u"^(?!This plugin does not support)"_s); }

/// How long a lesson waits until it points; tests of lessons shorten it.
[[nodiscard]] inline std::chrono::milliseconds &patience()
{
    static std::chrono::milliseconds time = std::chrono::seconds(20);
    return time;
}

/// The day that it is for the lessons of the windows that are made next; not set: today.
[[nodiscard]] inline QDate &today()
{
    static QDate day;
    return day;
}

/// How messages travel in the windows that are made next: in memory, unless a test is about programs outside.
[[nodiscard]] inline idemlab::session::DoorMaker &doors()
{
    static idemlab::session::DoorMaker doors;
    return doors;
}

/// What a person has left who reads @p language.
[[nodiscard]] inline idemlab::window::Remembered speaking(const QString &language)
{
    idemlab::window::Remembered remembered;
    remembered.language = language;
    return remembered;
}

/// A whole window as a person meets it, with a settings file of its own.
struct Lab
{
    explicit Lab(const idemlab::window::Remembered &remembered = {}, const QSize &size = QSize(1280, 720))
    {
        language.setLanguage(remembered.language.isEmpty() ? u"en"_s : remembered.language);
        selection.follow(session);
        window = std::make_unique<idemlab::window::MainWindow>(
            idemlab::window::Services {session, selection, narrator, preferences, theme, language, guide}, remembered);
        QObject::connect(window.get(), &idemlab::window::MainWindow::firstPainted, window.get(), [this] {
            window->begin();
            hasBegun = true;
        });
        if (!size.isEmpty()) // else as it opens by itself
            window->resize(size);
        window->show();
    }

    /// False where the window does not come up.
    [[nodiscard]] bool begin()
    {
        if (!QTest::qWaitForWindowActive(window.get()) || !QTest::qWaitFor([this] { return hasBegun; }))
            return false;
        session.setSpeed(10);
        session.play(); // what was remembered waits for somebody
        return QTest::qWaitFor([this] { return !find(u"lessonPanel"_s) || guide.isAwake(); });
    }

    /// By object name, as long as the person can see and use it.
    template<typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        auto *found = window->findChild<Widget *>(name);
        return found && found->isVisible() && found->isEnabled() ? found : nullptr;
    }

    void click(const QString &name) const
    {
        auto *widget = find(name);
        QVERIFY2(widget, qPrintable(name));
        QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    }

    /// A command, by object name.
    void trigger(const QString &name) const
    {
        auto *action = window->findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        action->trigger();
    }

    /// A panel, by the object name of its command, unless it is open already.
    void openPanel(const QString &name) const
    {
        if (const auto *action = window->findChild<QAction *>(name); !action || !action->isChecked())
            trigger(name);
    }

    /// The run, at once.
    void toEnd()
    {
        session.playToEnd();
        QTRY_VERIFY(session.isQuiet());
    }

    [[nodiscard]] QString text(const QString &name) const
    {
        const auto *label = find<QLabel>(name);
        return label ? label->text() : QString();
    }

    [[nodiscard]] qsizetype count(idemlab::model::EventKind kind) const
    {
        const auto &events = session.trace().events();
        return std::ranges::count_if(events, [kind](const auto &event) { return event.kind == kind; });
    }

    QTemporaryDir folder;
    idemlab::window::Preferences preferences {folder.filePath(u"idemlab.ini"_s)};
    idemlab::theme::ThemeManager theme;
    idemlab::language::LanguageManager language;
    idemlab::session::Session session {doors() ? doors()() : nullptr};
    idemlab::selection::Selection selection;
    idemlab::narrate::Narrator narrator;
    idemlab::lessons::LessonGuide guide {session, selection, idemlab::study::ProgressFile(folder.filePath(u"progress.json"_s)), patience(),
        [] { return today().isValid() ? today() : QDate::currentDate(); }};
    std::unique_ptr<idemlab::window::MainWindow> window;
    bool hasBegun = false;
};
