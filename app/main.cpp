// SPDX-License-Identifier: MIT
#include "headless/headless.h"
#include "language/languagemanager.h"
#include "lessons/lessonguide.h"
#include "narrate/narrator.h"
#include "parts.h"
#include "selection/selection.h"
#include "session/session.h"
#include "theme/thememanager.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

/// Without a display Qt ends the program with a page about plugins; a person needs one sentence.
void duringStart(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtFatalMsg) {
        std::fputs("idemlab: there is no display to open a window on; \"idemlab --help\" tells what works without one.\n", stderr);
        std::_Exit(1);
    }
    const auto category = QLatin1StringView(context.category ? context.category : "");
    if (!category.startsWith("qt.qpa"_L1))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

bool isPlatformOption(const char *argument)
{
    return std::strlen(argument) > 2 && argument[0] == '-' && argument[1] != '-';
}

int runWindow(int argc, char **argv)
{
    const QtMessageHandler usual = qInstallMessageHandler(duringStart);
    const QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QApplication::setWindowIcon(QIcon(u":/icons/idemlab.svg"_s));

    using namespace idemlab;
    window::Preferences preferences(window::Preferences::defaultPath());
    const window::Remembered remembered = preferences.load();
    theme::ThemeManager theme;
    theme.setScheme(remembered.scheme);
    theme.setMotionReduced(remembered.isMotionReduced);
    language::LanguageManager language;
    language.setLanguage(remembered.language);
    session::Session session(session::Carriage::Http);
    selection::Selection selection;
    narrate::Narrator narrator;
    lessons::LessonGuide guide(session, selection, study::ProgressFile(study::ProgressFile::defaultPath()));
    window::MainWindow window({session, selection, preferences, theme, language, guide}, partsFor(session, selection, narrator, guide), remembered);
    // The bench measures how long it takes until the window is seen.
    if (qEnvironmentVariableIsSet("IDEMLAB_QUIT_AFTER_FIRST_PAINT"))
        QObject::connect(&window, &window::MainWindow::firstPainted, &application, [] {
            std::puts("painted");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    else
        QObject::connect(&window, &window::MainWindow::firstPainted, &window, [&window, &session] {
            if (const auto port = session.listen(); !port)
                window.notify(port.error());
            window.begin();
        });
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"idemlab"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(IDEMLAB_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(IDEMLAB_ID));
    // What is not an option of Qt's own platforms ("-platform xcb") is a command.
    return argc > 1 && !isPlatformOption(argv[1]) ? idemlab::headless::run(argc, argv) : runWindow(argc, argv);
}
