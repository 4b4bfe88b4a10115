// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include "cli/optionreader.h"
#include "model/settings.h"
#include "study/case.h"
#include "study/recording.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace idemlab::cli {

using namespace Qt::StringLiterals;

namespace {

/// Messages of the command line, in the user's language.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::cli::CommandLine)
public:
    static QString usage()
    {
        return tr("Usage: idemlab [command] [options]\n"
                  "       idemlab [--new-window] [FILE]\n"
                  "\n"
                  "Without a command, the window opens: with FILE, a case, a talk or a run that was saved.\n"
                  "A window that is open already takes it, unless --new-window asks for another.\n"
                  "\n"
                  "  run      plays a case to its end and tells what happened\n"
                  "             --case ID              which (default: timeout)\n"
                  "             --case-file FILE       a case of your own instead\n"
                  "             --strategy ID          under which strategy (default: client)\n"
                  "             --set NAME=VALUE       a setting; may be given more than once\n"
                  "             --http                 over real HTTP on 127.0.0.1\n"
                  "             --open FILE            a run that was saved, or a link, instead of a case\n"
                  "             --format FORMAT        text, json, mermaid, har, curl, svg, png, pdf, html,\n"
                  "                                    slides, handout (pdf) or webp (default: text)\n"
                  "             --output FILE          where to (default: the terminal)\n"
                  "  compare  plays a case under several strategies beside each other\n"
                  "             --strategies ID,ID,…   which (default: all)\n"
                  "             and all of run but --strategy\n"
                  "  matrix   plays every case under every strategy\n"
                  "             --format FORMAT        text, markdown or json (default: text)\n"
                  "             --output FILE          where to (default: the terminal)\n"
                  "  serve    the mock server alone, until it is interrupted\n"
                  "             --port N               default: any free port\n"
                  "             --set NAME=VALUE, --strategy ID   as above\n"
                  "%4"
                  "%5"
                  "  check-content PATH…        checks cases, talks, lessons, and folders of them\n"
                  "\n"
                  "  --help, --version\n"
                  "\n"
                  "Cases: %1\n"
                  "Strategies: %2\n"
                  "Settings: %3\n");
    }
    //: %1: a line for each setting
    static QString settings(const QString &lines) { return tr("what --set takes, and in brackets what holds without it%1").arg(lines); }
    static QString unknownCommand(const QString &what)
    {
        return tr("There is no command \"%1\"; there are: run, compare, matrix, serve, odds, prove, check-content.").arg(what);
    }
    static QString oneFile() { return tr("The window opens one file or link at a time: idemlab [--new-window] FILE"); }
    static QString unexpected(const QString &what) { return tr("\"%1\" is one argument too many.").arg(what); }
    static QString unknownCase(const QString &what, const QStringList &known)
    {
        return tr("There is no case \"%1\"; there are: %2.").arg(what, known.join(u", "_s));
    }
    static QString tooFew() { return tr("--strategies takes two to five different strategies, with commas between them."); }
    static QString noValue(const QString &option) { return tr("--%1 has no value.").arg(option); }
    static QString notWith(const QString &one, const QString &other) { return tr("%1 and %2 do not go together.").arg(one, other); }
};

QStringList caseIds()
{
    QStringList ids;
    for (const study::Case &each : study::builtInCases())
        ids.append(each.id);
    return ids;
}

/// What a setting takes, in the form in which it is given.
QString valuesOf(const model::Setting &setting)
{
    using Kind = model::Setting::Kind;
    const auto time = [](qint64 ms) { return model::durationText(std::chrono::milliseconds(ms)); };
    switch (setting.kind) {
    case Kind::Choice:
    case Kind::Flag: return setting.choices.join(u'|');
    case Kind::Time: return u"%1..%2"_s.arg(time(setting.least), time(setting.most));
    case Kind::Count: return u"%1..%2"_s.arg(setting.least).arg(setting.most);
    case Kind::Text: return u"NAME"_s;
    }
    Q_UNREACHABLE();
}

/// A line each, with its values and the one that it has by itself.
QString settingLines()
{
    QString lines;
    for (const model::Setting &each : model::allSettings()) {
        if (each.name != "strategy"_L1)
            lines += u"\n  %1=%2 (%3)"_s.arg(each.name, valuesOf(each), each.read(model::RunSettings()));
    }
    return lines;
}

using Command = ParsedCommandLine::Command;

bool isPlayed(Command command) { return command == Command::Run || command == Command::Compare; }

/// Each command knows its own options alone.
void addOptions(QCommandLineParser &parser, Command command)
{
    if (isPlayed(command)) {
        parser.addOptions(
            {{u"case"_s, {}, u"id"_s, u"timeout"_s}, {u"case-file"_s, {}, u"file"_s}, {u"open"_s, {}, u"file"_s}, {u"http"_s, {}}});
    }
    if (command == Command::Run || command == Command::Serve)
        parser.addOption({u"strategy"_s, {}, u"id"_s, u"client"_s});
    if (command == Command::Compare)
        parser.addOption({u"strategies"_s, {}, u"ids"_s, u"all"_s});
    if (isPlayed(command) || command == Command::Serve)
        parser.addOption({u"set"_s, {}, u"name=value"_s});
    if (isPlayed(command) || command == Command::Matrix)
        parser.addOptions({{u"format"_s, {}, u"format"_s, u"text"_s}, {u"output"_s, {}, u"file"_s}});
    if (command == Command::Serve)
        parser.addOption({u"port"_s, {}, u"number"_s, u"0"_s});
    if (command == Command::Odds)
        addOddsOptions(parser);
    if (command == Command::Prove)
        addProveOptions(parser);
}

/// The strategies and settings of what is played or served.
void readRun(OptionReader &reader, ParsedCommandLine &parsed)
{
    if (parsed.command != Command::Compare) {
        reader.name(u"strategy"_s, parsed.strategies.emplaceBack());
    } else {
        reader.strategies(u"strategies"_s, parsed.strategies);
        if (parsed.strategies.size() < 2)
            reader.fail(CommandLine::tooFew());
    }
    reader.settings([&](const QString &name, const QString &value) { return parsed.settings.add(name, value); });
}

/// What is to be played.
void readSubject(OptionReader &reader, ParsedCommandLine &parsed)
{
    parsed.overHttp = reader.isSet(u"http"_s);
    parsed.caseFile = reader.value(u"case-file"_s);
    parsed.runFile = reader.value(u"open"_s);
    if (!parsed.runFile.isEmpty()) {
        QStringList others {u"case"_s, u"case-file"_s, u"set"_s, u"http"_s};
        if (parsed.command == Command::Run) {
            others.append(u"strategy"_s); // compare has another one, and goes well with it
            parsed.strategies.clear();
        }
        for (const QString &other : std::as_const(others)) {
            if (reader.isSet(other))
                reader.fail(CommandLine::notWith(u"--open"_s, u"--"_s + other));
        }
    }
    if (reader.isSet(u"case"_s) && reader.isSet(u"case-file"_s))
        reader.fail(CommandLine::notWith(u"--case"_s, u"--case-file"_s));
    parsed.caseId = reader.value(u"case"_s);
    if (!study::findCase(parsed.caseId))
        reader.fail(CommandLine::unknownCase(parsed.caseId, caseIds()));
    reader.name(u"format"_s, parsed.format);
}

/// What the options say.
tl::expected<ParsedCommandLine, QString> read(Command command, const QCommandLineParser &parser)
{
    ParsedCommandLine parsed;
    parsed.command = command;
    OptionReader reader(parser);
    if (command != Command::Serve)
        parsed.output = reader.value(u"output"_s);
    if (isPlayed(command) || command == Command::Serve)
        readRun(reader, parsed);
    if (isPlayed(command))
        readSubject(reader, parsed);
    if (command == Command::Matrix)
        reader.name(u"format"_s, parsed.matrixFormat);
    if (command == Command::Serve)
        reader.number(u"port"_s, parsed.port, 0, 65535);
    if (command == Command::Odds)
        parsed.odds = readOdds(reader);
    if (command == Command::Prove)
        parsed.prove = readProve(reader);
    return reader.error().isEmpty() ? tl::expected<ParsedCommandLine, QString>(parsed) : tl::unexpected(reader.error());
}

/// The commands that have options.
constexpr auto commands = std::to_array<model::Name<Command>>({
    {Command::Run, "run"},
    {Command::Compare, "compare"},
    {Command::Matrix, "matrix"},
    {Command::Serve, "serve"},
    {Command::Odds, "odds"},
    {Command::Prove, "prove"},
});

} // namespace

tl::expected<ParsedCommandLine, QString> parse(const QStringList &arguments)
{
    ParsedCommandLine parsed;
    const QString first = arguments.value(0);
    if (arguments.isEmpty() || arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s) || first == "help"_L1)
        return parsed;
    if (first == "--version"_L1 || first == "-v"_L1) {
        parsed.command = Command::Version;
        return parsed;
    }
    const auto command = std::ranges::find_if(commands, [&](const auto &each) { return first == each.id; });
    if (command == commands.end()) {
        const bool isForTheWindow = first == "--new-window"_L1 || QFileInfo::exists(first) || study::isLink(first);
        return tl::unexpected(isForTheWindow ? CommandLine::oneFile() : CommandLine::unknownCommand(first));
    }
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    addOptions(parser, command->value);
    if (!parser.parse(arguments)) // takes the command for the program's name
        return tl::unexpected(parser.errorText());
    for (const QString &option : parser.optionNames()) {
        if (parser.values(option).contains(QString()))
            return tl::unexpected(CommandLine::noValue(option));
    }
    if (const auto more = parser.positionalArguments(); !more.isEmpty())
        return tl::unexpected(CommandLine::unexpected(more.constFirst()));
    return read(command->value, parser);
}

QString usage()
{
    return CommandLine::usage().arg(caseIds().join(u", "_s), model::idsOf<model::Strategy>().join(u", "_s),
        CommandLine::settings(settingLines()), oddsUsage(), proveUsage());
}

} // namespace idemlab::cli
