// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include "cli/optionreader.h"
#include "model/settings.h"
#include "study/case.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSet>

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
                  "  serve    the mock server alone, until it is interrupted\n"
                  "             --port N               default: any free port\n"
                  "             --set NAME=VALUE, --strategy ID   as above\n"
                  "%4"
                  "%5"
                  "  check-content PATH…        checks cases, talks, and folders of lessons\n"
                  "\n"
                  "  --help, --version\n"
                  "\n"
                  "Cases: %1\n"
                  "Strategies: %2\n"
                  "Settings: %3\n");
    }
    static QString unknownCommand(const QString &what)
    {
        return tr("There is no command \"%1\"; there are: run, compare, matrix, serve, odds, prove, check-content.").arg(what);
    }
    static QString unexpected(const QString &what) { return tr("\"%1\" is one argument too many.").arg(what); }
    static QString unknownFormat(const QString &what, const QStringList &known)
    {
        return tr("There is no format \"%1\" for this; there are: %2.").arg(what, known.join(u", "_s));
    }
    static QString unknownCase(const QString &what, const QStringList &known)
    {
        return tr("There is no case \"%1\"; there are: %2.").arg(what, known.join(u", "_s));
    }
    static QString unknownStrategy(const QString &what, const QStringList &known)
    {
        return tr("There is no strategy \"%1\"; there are: %2.").arg(what, known.join(u", "_s));
    }
    static QString tooFew() { return tr("--strategies takes two to five different strategies, with commas between them."); }
    static QString notWith(const QString &one, const QString &other) { return tr("%1 and %2 do not go together.").arg(one, other); }
    static QString notAPort(const QString &what) { return tr("--port takes a number from 0 to 65535, and \"%1\" is none.").arg(what); }
};

QStringList caseIds()
{
    QStringList ids;
    for (const study::Case &each : study::builtInCases())
        ids.append(each.id);
    return ids;
}

QStringList settingNames()
{
    QStringList names;
    for (const model::Setting &each : model::allSettings()) {
        if (each.name != "strategy"_L1)
            names.append(each.name);
    }
    return names;
}

template<typename E>
tl::expected<E, QString> formatOf(const QString &name)
{
    const auto format = model::fromName<E>(name);
    return format ? tl::expected<E, QString>(*format) : tl::unexpected(CommandLine::unknownFormat(name, model::idsOf<E>()));
}

/// The parser of one command: it knows the options of that command alone.
struct Options
{
    explicit Options(ParsedCommandLine::Command command)
    {
        parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
        if (command == ParsedCommandLine::Command::Odds) {
            addOddsOptions(parser);
            return;
        }
        if (command == ParsedCommandLine::Command::Prove) {
            addProveOptions(parser);
            return;
        }
        const bool plays = command == ParsedCommandLine::Command::Run || command == ParsedCommandLine::Command::Compare;
        if (plays) {
            parser.addOptions({{u"case"_s, {}, u"id"_s}, {u"case-file"_s, {}, u"file"_s}, {u"open"_s, {}, u"file"_s}, {u"http"_s, {}},
                {u"output"_s, {}, u"file"_s}});
        }
        if (command == ParsedCommandLine::Command::Run || command == ParsedCommandLine::Command::Serve)
            parser.addOption({u"strategy"_s, {}, u"id"_s, u"client"_s});
        if (command == ParsedCommandLine::Command::Compare)
            parser.addOption({u"strategies"_s, {}, u"ids"_s, model::idsOf<model::Strategy>().join(u',')});
        if (plays || command == ParsedCommandLine::Command::Serve)
            parser.addOption({u"set"_s, {}, u"name=value"_s});
        if (plays || command == ParsedCommandLine::Command::Matrix)
            parser.addOption({u"format"_s, {}, u"format"_s, u"text"_s});
        if (command == ParsedCommandLine::Command::Serve)
            parser.addOption({u"port"_s, {}, u"number"_s, u"0"_s});
    }
    QCommandLineParser parser;
};

tl::expected<void, QString> readStrategies(ParsedCommandLine &parsed, const QCommandLineParser &parser)
{
    if (parsed.command == ParsedCommandLine::Command::Compare)
        parsed.strategies = parser.value(u"strategies"_s).split(u',');
    else
        parsed.strategies = {parser.value(u"strategy"_s)};
    for (const QString &each : parsed.strategies) {
        if (!model::idsOf<model::Strategy>().contains(each))
            return tl::unexpected(CommandLine::unknownStrategy(each, model::idsOf<model::Strategy>()));
    }
    if (parsed.command == ParsedCommandLine::Command::Compare
        && (parsed.strategies.size() < 2
            || QSet<QString>(parsed.strategies.cbegin(), parsed.strategies.cend()).size() < parsed.strategies.size()))
        return tl::unexpected(CommandLine::tooFew());
    return {};
}

/// What is to be played.
tl::expected<void, QString> readSubject(ParsedCommandLine &parsed, const QCommandLineParser &parser)
{
    parsed.overHttp = parser.isSet(u"http"_s);
    parsed.output = parser.value(u"output"_s);
    parsed.caseFile = parser.value(u"case-file"_s);
    parsed.runFile = parser.value(u"open"_s);
    if (!parsed.runFile.isEmpty()) {
        QStringList others {u"case"_s, u"case-file"_s, u"set"_s, u"http"_s};
        if (parsed.command == ParsedCommandLine::Command::Run)
            others.append(u"strategy"_s); // compare has another one, and goes well with it
        for (const QString &other : std::as_const(others)) {
            if (parser.isSet(other))
                return tl::unexpected(CommandLine::notWith(u"--open"_s, u"--"_s + other));
        }
        if (parsed.command == ParsedCommandLine::Command::Run)
            parsed.strategies.clear();
    }
    if (parser.isSet(u"case"_s))
        parsed.caseId = parser.value(u"case"_s);
    if (!caseIds().contains(parsed.caseId))
        return tl::unexpected(CommandLine::unknownCase(parsed.caseId, caseIds()));
    const auto format = formatOf<exporting::Format>(parser.value(u"format"_s));
    return format.map([&](exporting::Format f) { parsed.format = f; });
}

tl::expected<ParsedCommandLine, QString> checked(ParsedCommandLine parsed, Options &options)
{
    QCommandLineParser &parser = options.parser;
    if (parsed.command == ParsedCommandLine::Command::Odds) {
        parsed.output = parser.value(u"output"_s);
        return readOdds(parser).map([&](const OddsOptions &odds) {
            parsed.odds = odds;
            return parsed;
        });
    }
    if (parsed.command == ParsedCommandLine::Command::Prove) {
        parsed.output = parser.value(u"output"_s);
        return readProve(parser).map([&](const ProveRequest &request) {
            parsed.prove = request;
            return parsed;
        });
    }
    if (parsed.command == ParsedCommandLine::Command::Matrix) {
        const auto format = formatOf<MatrixFormat>(parser.value(u"format"_s));
        return format.map([&](MatrixFormat f) {
            parsed.matrixFormat = f;
            return parsed;
        });
    }
    if (const auto read = readStrategies(parsed, parser); !read)
        return tl::unexpected(read.error());
    OptionReader reader(parser);
    reader.settings([&](const QString &name, const QString &value) { return parsed.settings.add(name, value); });
    if (!reader.error().isEmpty())
        return tl::unexpected(reader.error());
    if (parsed.command == ParsedCommandLine::Command::Serve) {
        bool isNumber = false;
        parsed.port = parser.value(u"port"_s).toUShort(&isNumber);
        return isNumber ? tl::expected<ParsedCommandLine, QString>(parsed) : tl::unexpected(CommandLine::notAPort(parser.value(u"port"_s)));
    }
    const auto read = readSubject(parsed, parser);
    return read.map([&] { return parsed; });
}

/// The commands that have options.
constexpr std::array commands {model::Name<ParsedCommandLine::Command> {ParsedCommandLine::Command::Run, "run"},
    model::Name<ParsedCommandLine::Command> {ParsedCommandLine::Command::Compare, "compare"},
    model::Name<ParsedCommandLine::Command> {ParsedCommandLine::Command::Matrix, "matrix"},
    model::Name<ParsedCommandLine::Command> {ParsedCommandLine::Command::Serve, "serve"},
    model::Name<ParsedCommandLine::Command> {ParsedCommandLine::Command::Odds, "odds"},
    model::Name<ParsedCommandLine::Command> {ParsedCommandLine::Command::Prove, "prove"}};

} // namespace

tl::expected<ParsedCommandLine, QString> parse(const QStringList &arguments)
{
    ParsedCommandLine parsed;
    const QString first = arguments.value(0);
    if (arguments.isEmpty() || arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s) || first == "help"_L1)
        return parsed;
    if (first == "--version"_L1 || first == "-v"_L1) {
        parsed.command = ParsedCommandLine::Command::Version;
        return parsed;
    }
    const auto command = std::find_if(commands.begin(), commands.end(), [&](const auto &each) { return first == each.id; });
    if (command == commands.end())
        return tl::unexpected(CommandLine::unknownCommand(first));
    parsed.command = command->value;
    Options options(parsed.command);
    if (!options.parser.parse(arguments)) // takes the command for the program's name
        return tl::unexpected(options.parser.errorText());
    if (const auto more = options.parser.positionalArguments(); !more.isEmpty())
        return tl::unexpected(CommandLine::unexpected(more.constFirst()));
    return checked(parsed, options);
}

QString usage()
{
    return CommandLine::usage().arg(
        caseIds().join(u", "_s), model::idsOf<model::Strategy>().join(u", "_s), settingNames().join(u", "_s), oddsUsage(), proveUsage());
}

} // namespace idemlab::cli
