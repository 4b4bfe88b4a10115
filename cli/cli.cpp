// SPDX-License-Identifier: MIT
#include "cli/cli.h"

#include "analysis/contentcheck.h"
#include "analysis/matrix.h"
#include "cli/commandline.h"
#include "cli/playing.h"
#include "cli/serving.h"
#include "exporting/json.h"
#include "exporting/text.h"
#include "language/languagemanager.h"
#include "model/harmless.h"
#include "study/files.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <csignal>
#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace idemlab::cli {

using namespace Qt::StringLiterals;

namespace {

class Telling
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::cli::Telling)
public:
    static QString written(const QString &path) { return tr("Written to %1").arg(model::harmless(path)); }
    static QString nothingToCheck() { return tr("check-content takes the files and folders that it is to check."); }
    static QString nothingThere(const QString &path) { return tr("%1: there is no case, talk or lesson in this folder").arg(path); }
    static QString more() { return tr("idemlab --help tells more."); }
};

/// A pipe that nobody reads any more is an error of writing like any other, not the end of the program. A standard stream that was
/// closed must not become the first file that is opened.
void guardStandardStreams()
{
#ifdef Q_OS_UNIX
    std::signal(SIGPIPE, SIG_IGN);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1 && ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream)
            return;
    }
#endif
}

int complain(const QString &what, Exit status)
{
    QStringList lines; // what a file holds may be in them
    for (const QString &line : what.split(u'\n'))
        lines.append(model::harmless(line));
    std::fprintf(stderr, "idemlab: %s\n", lines.join(u'\n').toUtf8().constData());
    if (status == WrongUsage)
        std::fprintf(stderr, "%s\n", Telling::more().toUtf8().constData());
    return status;
}

int show(const QByteArray &bytes)
{
    const auto shown = print(bytes);
    return shown ? Done : complain(shown.error().what, shown.error().status);
}

int show(const QString &text) { return show(text.toUtf8()); }

/// A file appears whole or not at all.
int deliver(const QByteArray &bytes, const QString &path)
{
    if (path.isEmpty())
        return show(bytes);
    const auto saved = study::saveFile(path, bytes);
    if (!saved)
        return complain(u"%1: %2"_s.arg(path, saved.error()), Failed);
    if (const QFileInfo file(path); file.isFile()) // not of what goes on to another program
        std::fprintf(stderr, "%s\n", Telling::written(file.absoluteFilePath()).toUtf8().constData());
    return Done;
}

int deliver(const Proof &proof, const QString &path)
{
    const int delivered = deliver(proof.text, path);
    return delivered == Done ? proof.status : delivered;
}

QByteArray matrix(MatrixFormat format)
{
    const auto cells = analysis::runMatrix();
    switch (format) {
    case MatrixFormat::Json: return exporting::matrixJson(cells);
    case MatrixFormat::Markdown: return exporting::matrixMarkdown(cells).toUtf8();
    case MatrixFormat::Text: break;
    }
    return exporting::matrixText(cells).toUtf8();
}

/// Only pictures need fonts, and only fonts need more than a core application, which starts faster.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const QByteArrayView command(argc > 1 ? argv[1] : "");
    const int end = command == "run" || command == "compare" || command == "odds" ? argc : 0;
    bool isPainted = false;
    for (const auto &format : model::allNames<exporting::Format>) {
        for (int i = 2; i < end && exporting::isPainted(format.value); ++i)
            isPainted = isPainted || QByteArrayView(argv[i]).endsWith(QByteArrayView(format.id.data(), format.id.size()));
    }
    if (isPainted)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt would miss here, such as XDG_RUNTIME_DIR for a desktop or a locale that is named but not installed, a command does not:
    // its pictures have no desktop, and Qt goes on with C.UTF-8 while the language is still the one that was named.
    const QtMessageHandler usual = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    std::unique_ptr<QCoreApplication> application;
    if (isPainted)
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    qInstallMessageHandler(usual);
    return application;
}

/// Says of each file what is wrong with it, or that nothing is.
int check(const QStringList &paths)
{
    if (paths.isEmpty())
        return complain(Telling::nothingToCheck(), WrongUsage);
    bool isGood = true;
    QStringList all;
    for (const QString &path : paths) {
        const QStringList content = analysis::contentAt(path);
        if (content.isEmpty())
            complain(Telling::nothingThere(path), Failed);
        isGood = isGood && !content.isEmpty();
        all += content;
    }
    for (const QString &path : std::as_const(all)) {
        const study::FileErrors errors = analysis::checkContent(path);
        for (const study::FileError &error : errors)
            complain(error.text(), Failed);
        isGood = isGood && errors.isEmpty();
        if (errors.isEmpty() && show(u"%1: OK\n"_s.arg(model::harmless(path))) != Done)
            return Failed;
    }
    return isGood ? Done : Failed;
}

} // namespace

int run(int &argc, char **argv, const session::DoorMaker &makeDoor)
{
    guardStandardStreams();
    const auto application = makeApplication(argc, argv);
    language::LanguageManager language;
    language.setLanguage({});
    if (argc > 1 && QByteArrayView(argv[1]) == "check-content")
        return check(QCoreApplication::arguments().sliced(2));
    const auto parsed = parse(QCoreApplication::arguments().sliced(1));
    if (!parsed)
        return complain(parsed.error(), WrongUsage);
    switch (parsed->command) {
    case ParsedCommandLine::Command::Help: return show(usage());
    case ParsedCommandLine::Command::Version: return show(u"idemlab %1\n"_s.arg(QCoreApplication::applicationVersion()));
    case ParsedCommandLine::Command::Matrix: return deliver(matrix(parsed->matrixFormat), parsed->output);
    case ParsedCommandLine::Command::Serve: {
        const auto served = serve(*parsed, makeDoor);
        return served ? Done : complain(served.error().what, served.error().status);
    }
    case ParsedCommandLine::Command::Odds: return deliver(oddsAnswer(parsed->odds), parsed->output);
    case ParsedCommandLine::Command::Prove: return deliver(prove(parsed->prove), parsed->output);
    case ParsedCommandLine::Command::Run:
    case ParsedCommandLine::Command::Compare: break;
    }
    const auto played = play(*parsed, makeDoor);
    return played ? deliver(*played, parsed->output) : complain(played.error().what, played.error().status);
}

} // namespace idemlab::cli
