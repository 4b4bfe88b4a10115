// SPDX-License-Identifier: MIT
#include "headless/commandline.h"

#include "model/settings.h"
#include "study/case.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace idemlab::headless {

using namespace Qt::StringLiterals;

namespace {

/// Messages of the command line, in the user's language.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::headless::CommandLine)
public:
    static QString usage()
    {
        return tr("Usage: idemlab [command] [options]\n"
                  "\n"
                  "Without a command, the window opens.\n"
                  "\n"
                  "  run      plays a case to its end and tells what happened\n"
                  "             --case ID              which (default: timeout)\n"
                  "             --case-file FILE       a case of your own instead\n"
                  "             --strategy ID          under which strategy (default: client)\n"
                  "             --set NAME=VALUE       a setting; may be given more than once\n"
                  "             --http                 over real HTTP on 127.0.0.1\n"
                  "             --format FORMAT        text, json, mermaid or svg (default: text)\n"
                  "  matrix   plays every case under every strategy\n"
                  "             --format FORMAT        text, markdown or json (default: text)\n"
                  "  serve    the mock server alone, until it is interrupted\n"
                  "             --port N               default: any free port\n"
                  "             --set NAME=VALUE, --strategy ID   as above\n"
                  "\n"
                  "  --help, --version\n"
                  "\n"
                  "Cases: %1\n"
                  "Strategies: %2\n"
                  "Settings: %3\n");
    }
    static QString unknownCommand(const QString &what) { return tr("There is no command \"%1\"; there are: run, matrix, serve.").arg(what); }
    static QString unexpected(const QString &what) { return tr("\"%1\" is one argument too many.").arg(what); }
    static QString unknownFormat(const QString &what, const QStringList &known) { return tr("There is no format \"%1\" for this; there are: %2.").arg(what, known.join(u", "_s)); }
    static QString unknownCase(const QString &what, const QStringList &known) { return tr("There is no case \"%1\"; there are: %2.").arg(what, known.join(u", "_s)); }
    static QString unknownStrategy(const QString &what, const QStringList &known) { return tr("There is no strategy \"%1\"; there are: %2.").arg(what, known.join(u", "_s)); }
    static QString notASetting(const QString &what) { return tr("--set takes NAME=VALUE, and \"%1\" is not of that form.").arg(what); }
    static QString notAPort(const QString &what) { return tr("--port takes a number from 0 to 65535, and \"%1\" is none.").arg(what); }
};

struct FormatName
{
    QLatin1StringView name;
    Format format;
};

constexpr std::array formats {FormatName {"text"_L1, Format::Text}, FormatName {"json"_L1, Format::Json}, FormatName {"mermaid"_L1, Format::Mermaid},
    FormatName {"svg"_L1, Format::Svg}, FormatName {"markdown"_L1, Format::Markdown}};

QStringList caseIds()
{
    QStringList ids;
    for (const study::Case &each : study::builtInCases())
        ids.append(each.id);
    return ids;
}

QStringList strategyIds()
{
    QStringList ids;
    for (const auto &each : model::Names<model::Strategy>::all)
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

tl::expected<Format, QString> formatOf(const QString &name, std::initializer_list<Format> allowed)
{
    QStringList known;
    for (const FormatName &each : formats) {
        if (std::find(allowed.begin(), allowed.end(), each.format) == allowed.end())
            continue;
        if (name == each.name)
            return each.format;
        known.append(each.name);
    }
    return tl::unexpected(CommandLine::unknownFormat(name, known));
}

tl::expected<void, QString> readSettings(Wish &wish, const QStringList &texts)
{
    for (const QString &text : texts) {
        const qsizetype at = text.indexOf(u'=');
        if (at <= 0)
            return tl::unexpected(CommandLine::notASetting(text));
        wish.settings.append({text.first(at), text.sliced(at + 1)});
    }
    return {};
}

/// The parser of one command: it knows the options of that command alone.
struct Options
{
    explicit Options(Wish::What what)
    {
        parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
        if (what == Wish::What::Run)
            parser.addOptions({{u"case"_s, {}, u"id"_s}, {u"case-file"_s, {}, u"file"_s}, {u"http"_s, {}}});
        if (what == Wish::What::Run || what == Wish::What::Serve)
            parser.addOptions({{u"strategy"_s, {}, u"id"_s}, {u"set"_s, {}, u"name=value"_s}});
        if (what == Wish::What::Run || what == Wish::What::Matrix)
            parser.addOption({u"format"_s, {}, u"format"_s, u"text"_s});
        if (what == Wish::What::Serve)
            parser.addOption({u"port"_s, {}, u"number"_s, u"0"_s});
    }
    QCommandLineParser parser;
};

tl::expected<Wish, QString> checked(Wish wish, Options &options)
{
    QCommandLineParser &parser = options.parser;
    if (wish.what == Wish::What::Matrix) {
        const auto format = formatOf(parser.value(u"format"_s), {Format::Text, Format::Markdown, Format::Json});
        return format.map([&](Format f) { wish.format = f; return wish; });
    }
    if (parser.isSet(u"strategy"_s))
        wish.strategy = parser.value(u"strategy"_s);
    if (!strategyIds().contains(wish.strategy))
        return tl::unexpected(CommandLine::unknownStrategy(wish.strategy, strategyIds()));
    if (const auto read = readSettings(wish, parser.values(u"set"_s)); !read)
        return tl::unexpected(read.error());
    if (wish.what == Wish::What::Serve) {
        bool isNumber = false;
        wish.port = parser.value(u"port"_s).toUShort(&isNumber);
        return isNumber ? tl::expected<Wish, QString>(wish) : tl::unexpected(CommandLine::notAPort(parser.value(u"port"_s)));
    }
    wish.overHttp = parser.isSet(u"http"_s);
    wish.caseFile = parser.value(u"case-file"_s);
    if (parser.isSet(u"case"_s))
        wish.caseId = parser.value(u"case"_s);
    if (!caseIds().contains(wish.caseId))
        return tl::unexpected(CommandLine::unknownCase(wish.caseId, caseIds()));
    const auto format = formatOf(parser.value(u"format"_s), {Format::Text, Format::Json, Format::Mermaid, Format::Svg});
    return format.map([&](Format f) { wish.format = f; return wish; });
}

} // namespace

tl::expected<Wish, QString> parse(const QStringList &arguments)
{
    Wish wish;
    const QString first = arguments.value(0);
    if (arguments.isEmpty() || arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s) || first == "help"_L1)
        return wish;
    if (first == "--version"_L1 || first == "-v"_L1) {
        wish.what = Wish::What::Version;
        return wish;
    }
    if (first == "run"_L1)
        wish.what = Wish::What::Run;
    else if (first == "matrix"_L1)
        wish.what = Wish::What::Matrix;
    else if (first == "serve"_L1)
        wish.what = Wish::What::Serve;
    else
        return tl::unexpected(CommandLine::unknownCommand(first));
    Options options(wish.what);
    if (!options.parser.parse(arguments)) // takes the command for the program's name
        return tl::unexpected(options.parser.errorText());
    if (const auto more = options.parser.positionalArguments(); !more.isEmpty())
        return tl::unexpected(CommandLine::unexpected(more.constFirst()));
    return checked(wish, options);
}

QString usage() { return CommandLine::usage().arg(caseIds().join(u", "_s), strategyIds().join(u", "_s), settingNames().join(u", "_s)); }

} // namespace idemlab::headless
