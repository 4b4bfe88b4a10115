// SPDX-License-Identifier: MIT
#include "cli/cli.h"
#include "cli/stopsignals.h"
#include "instance/instance.h"
#include "language/languagemanager.h"
#include "lessons/lessonguide.h"
#include "narrate/narrator.h"
#include "net/httpdoor.h"
#include "selection/selection.h"
#include "session/session.h"
#include "study/recording.h"
#include "theme/thememanager.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIcon>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace idemlab;
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

constexpr const char *newWindow = "--new-window";

bool isPlatformOption(const char *argument) { return std::strlen(argument) > 2 && argument[0] == '-' && argument[1] != '-'; }

/// What a file manager or a browser hands over: a link, a file that is there, or what by its name was to be one.
bool isFile(const char *argument)
{
    const QString name = QFile::decodeName(argument);
    return !name.startsWith(u'-')
        && (name.contains("idemlab:"_L1, Qt::CaseInsensitive) || QFile::exists(name) || name.contains(u'/') || name.endsWith(".idemlab"_L1)
            || name.endsWith(".json"_L1));
}

/// Else it is a command, but for options of Qt's own platforms ("-platform xcb").
bool isForTheWindow(int argc, char **argv)
{
    if (argc == 1 || isPlatformOption(argv[1]))
        return true;
    const auto isNewWindow = [argv](int at) { return std::strcmp(argv[at], newWindow) == 0; };
    return argc == 2 ? isNewWindow(1) || isFile(argv[1])
                     : argc == 3 && ((isNewWindow(1) && isFile(argv[2])) || (isFile(argv[1]) && isNewWindow(2)));
}

/// The same for a program that runs elsewhere.
QString absolute(const QString &file)
{
    const bool isAddress = file.isEmpty() || study::isLink(file) || file.startsWith("file:"_L1);
    return isAddress ? file : QDir::cleanPath(QFileInfo(file).absoluteFilePath());
}

/// What the window works with, as it was left.
struct Parts
{
    Parts()
    {
        theme.setScheme(remembered.scheme);
        theme.setMotionReduced(remembered.isMotionReduced);
        theme.setTextSize(remembered.textSize);
        language.setLanguage(remembered.language);
        selection.follow(session);
    }
    [[nodiscard]] window::Services services() { return {session, selection, narrator, preferences, theme, language, guide}; }

    window::Preferences preferences {window::Preferences::defaultPath()};
    const window::Remembered remembered = preferences.load();
    theme::ThemeManager theme;
    language::LanguageManager language;
    session::Session session {net::makeDoor()};
    selection::Selection selection;
    narrate::Narrator narrator;
    lessons::LessonGuide guide {session, selection, study::ProgressFile(study::ProgressFile::defaultPath())};
};

void endMeasured()
{
    std::puts("painted");
    std::fflush(stdout);
    QCoreApplication::quit();
}

/// Once the window has been seen.
void begin(window::MainWindow &window, session::Session &session, const QString &file)
{
    QApplication::setWindowIcon(QIcon(u":/icons/idemlab.svg"_s)); // for desktops that do not go by the desktop entry
    if (const auto port = session.listen(); !port)
        window.notify(port.error());
    window.begin();
    if (!file.isEmpty())
        window.openFile(file);
}

int runWindow(int argc, char **argv)
{
    const QString activation = qEnvironmentVariable("XDG_ACTIVATION_TOKEN"); // which Qt takes away
    const QtMessageHandler usual = qInstallMessageHandler(duringStart);
    const QApplication application(argc, argv);
    qInstallMessageHandler(usual);

    QStringList files = QApplication::arguments().sliced(1);
    const bool isNewWindow = files.removeAll(QLatin1StringView(newWindow)) > 0;
    const QString file = absolute(files.value(0));
    // The bench measures how long it takes until the window is seen.
    const bool isMeasured = qEnvironmentVariableIsSet("IDEMLAB_QUIT_AFTER_FIRST_PAINT");
    instance::Instance instance(instance::Instance::defaultAddress());
    if (!isNewWindow && !isMeasured && instance.handOver({file, activation}))
        return EXIT_SUCCESS;
    Parts parts;
    window::MainWindow window(parts.services(), parts.remembered);
    QObject::connect(&instance, &instance::Instance::called, &window, [&window](const instance::Call &call) {
        window.comeForward(call.activation);
        if (!call.open.isEmpty())
            window.openFile(call.open);
    });
    if (isMeasured)
        QObject::connect(&window, &window::MainWindow::firstPainted, &application, endMeasured);
    else
        QObject::connect(&window, &window::MainWindow::firstPainted, &window, [&window, &parts, &instance, file] {
            begin(window, parts.session, file);
            instance.serve();
        });
    const cli::StopSignals signals; // what a regular end saves is saved
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"idemlab"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(IDEMLAB_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(IDEMLAB_ID));
    return isForTheWindow(argc, argv) ? runWindow(argc, argv) : cli::run(argc, argv, net::makeDoor);
}
