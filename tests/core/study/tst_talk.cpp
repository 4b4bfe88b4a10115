// SPDX-License-Identifier: MIT
// A presenter writes a talk of their own, and is told what is wrong with it.
#include "study/recording.h"
#include "study/talk.h"
#include "suite.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace idemlab;
using namespace idemlab::study;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A good talk, one thing a line; tests replace a line by its number.
QByteArrayList goodLines()
{
    return {"{ \"talk\": 1,", "\"id\": \"mine\",", "\"title\": {\"en\": \"Mine\"},", "\"steps\": [",
        "{\"id\": \"card\", \"caption\": {\"en\": \"Welcome\"}, \"lines\": [{\"en\": \"A line\"}]},",
        "{\"id\": \"run\", \"caption\": {\"en\": \"It is lost\"}, \"run\":", "{\"case\": \"timeout\", \"strategy\": \"none\"},",
        "\"stop\": {\"event\": \"response-lost\"}, \"takes\": \"90s\"},",
        "{\"id\": \"ask\", \"caption\": {\"en\": \"Again\"}, \"stop\": \"end\", \"ask\":",
        "{\"question\": {\"en\": \"How many?\"}, \"choices\": [", "{\"id\": \"one\", \"text\": {\"en\": \"One\"}, \"orders\": 1},",
        "{\"id\": \"two\", \"text\": {\"en\": \"Two\"}, \"orders\": 2}", "]}}", "]}"};
}

tl::expected<Talk, FileErrors> load(const QByteArray &text, const QString &folder = {}) { return loadTalk(text, u"mine.json"_s, folder); }

} // namespace

class TestTalk : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodTalkLoads();
    void aSearch();
    void faultsAreNamedWithTheirLine_data();
    void faultsAreNamedWithTheirLine();
    void whatIsNoTalkIsRefused_data();
    void whatIsNoTalkIsRefused();
    void runsFromFilesAndLinks();
    void aCaseOfOnesOwn();
    void filesOutsideAreRefused_data();
    void filesOutsideAreRefused();
    void theOneThatShips();
    void theExampleOfTheReadme();
};

void TestTalk::aGoodTalkLoads()
{
    const auto talk = load(goodLines().join('\n'));
    QVERIFY2(talk, talk ? "" : qPrintable(talk.error().constFirst().text()));
    QCOMPARE(talk->steps.size(), 3);
    QCOMPARE(talk->takes(), 90s);
    QCOMPARE(talk->steps.at(1).stop, (Stop {Stop::Kind::Event, model::EventKind::ResponseLost, 1}));
    QCOMPARE(talk->steps.at(1).run->plan.caseId, u"timeout"_s);
    QCOMPARE(talk->steps.at(1).run->moment, model::Instant());
    QCOMPARE(talk->steps.at(2).stop.kind, Stop::Kind::End);
    QCOMPARE(talk->steps.at(2).ask->choices.at(1).orders, 2);
    QCOMPARE(talk->runIn(0), nullptr);
    QCOMPARE(talk->runIn(2), &*talk->steps.at(1).run);
    QCOMPARE(talk->steps.at(2).place, u"mine.json:9"_s);
}

/// What is not named is as of `idemlab prove`.
void TestTalk::aSearch()
{
    const auto searchOf = [](const QByteArray &prove) -> std::optional<Search> {
        const auto talk =
            loadTalk("{\"talk\": 1, \"id\": \"a\", \"title\": {\"en\": \"A\"}, \"steps\": [{\"id\": \"a\", \"caption\": {\"en\": \"A\"}, "
                     "\"prove\": "
                    + prove + "}]}",
                u"a.json"_s, {});
        return talk ? talk->steps.constFirst().prove : std::nullopt;
    };
    const auto usual = searchOf("{}");
    QVERIFY(usual);
    QCOMPARE(usual->bounds, model::SearchBounds());
    QCOMPARE(usual->promise, model::Promise::AtMostOne);
    QVERIFY(!searchOf("{\"losses\": \"any\"}")->bounds.losses);
    const auto all = searchOf(R"({"presses": 1, "customers": 2, "tries": 4, "copies": 0, "crashes": 3, "late": 4, "losses": 5,
        "promise": "exactly-one", "settings": {"key-scope": "click"}})");
    QVERIFY(all);
    QCOMPARE(all->bounds, (model::SearchBounds {1, 4, 2, 0, 3, 4, 5}));
    QCOMPARE(all->promise, model::Promise::ExactlyOne);
    QCOMPARE(all->settings.all().size(), 1);
}

void TestTalk::faultsAreNamedWithTheirLine_data()
{
    QTest::addColumn<int>("line"); // from 1
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, int line, const char *instead, const char *says) {
        QTest::newRow(name) << line << QByteArray(instead) << QString::fromUtf8(says);
    };
    row("of a newer version", 1, "{ \"talk\": 2,", "newer version");
    row("unknown member", 2, "\"id\": \"mine\", \"slides\": [],", "\"slides\" is not known here");
    row("no title", 3, "", "\"title\" is missing");
    row("nothing to show", 5, "{\"id\": \"card\", \"caption\": {\"en\": \"Welcome\"}},",
        "no run has begun, so this step needs a \"run\" or \"lines\"");
    row("a question about nothing", 5,
        "{\"id\": \"card\", \"caption\": {\"en\": \"Welcome\"}, \"lines\": [{\"en\": \"A\"}], \"stop\": \"end\"},",
        "is about a run, and none has begun");
    row("odds that are none", 5, "{\"id\": \"day\", \"caption\": {\"en\": \"Day\"}, \"odds\": {\"lose-answer\": 2}},",
        "a share from 0 to 1");
    row("a matrix and a question", 5, "{\"id\": \"all\", \"caption\": {\"en\": \"All\"}, \"matrix\": {}, \"lines\": [{\"en\": \"A\"}]},",
        "the matrix has the stage to itself: no \"lines\" beside \"matrix\"");
    row("a matrix of no case", 5, "{\"id\": \"all\", \"caption\": {\"en\": \"All\"}, \"matrix\": {\"case\": \"luck\"}},",
        "there is no case \"luck\"");
    row("a repair of nothing", 5, "{\"id\": \"all\", \"caption\": {\"en\": \"All\"}, \"matrix\": {\"repaired\": [\"timeout\"]}},",
        "the case \"timeout\" has no pitfall");
    row("a strategy of nobody", 5, "{\"id\": \"all\", \"caption\": {\"en\": \"All\"}, \"matrix\": {\"strategy\": \"luck\"}},",
        "\"strategy\": \"luck\" is not known");
    const auto search = [&](const char *name, const QByteArray &prove, const char *says) {
        QTest::newRow(name) << 5 << QByteArray("{\"id\": \"all\", \"caption\": {\"en\": \"All\"}, \"prove\": " + prove + "},")
                            << QString::fromUtf8(says);
    };
    search("too many tries", "{\"tries\": 7}", "\"tries\" must be a whole number from 1 to 6");
    search("no press", "{\"presses\": 0}", "\"presses\" must be a whole number from 1 to 4");
    search("three customers", "{\"customers\": 3}", "\"customers\" must be a whole number from 1 to 2");
    search("half a copy", "{\"copies\": 0.5}", "\"copies\" must be a whole number from 0 to 4");
    search("many losses", "{\"losses\": \"many\"}", "\"losses\" must be a whole number from 0 to 100, or \"any\"");
    search("too many losses", "{\"losses\": 101}", "\"losses\" must be a whole number from 0 to 100, or \"any\"");
    search("no such promise", "{\"promise\": \"all-well\"}", "\"all-well\" is not known; one of: at-most-one, exactly-one");
    search("no such setting of a search", "{\"settings\": {\"speed\": 1}}", "there is no setting \"speed\"");
    search("no such bound", "{\"luck\": 1}", "\"luck\" is not known here");
    search(
        "a search and a question", "{}, \"lines\": [{\"en\": \"A\"}]", "a search has the stage to itself: no \"lines\" beside \"prove\"");
    search("a search and the matrix", "{}, \"matrix\": {}", "has the stage to itself");
    row("odds of nothing", 5, "{\"id\": \"day\", \"caption\": {\"en\": \"Day\"}, \"odds\": {\"luck\": 1}},", "\"luck\" is not known here");
    row("odds and a question", 5, "{\"id\": \"day\", \"caption\": {\"en\": \"Day\"}, \"odds\": {}, \"lines\": [{\"en\": \"A\"}]},",
        "has the stage to itself");
    row("too much to read", 5,
        "{\"id\": \"card\", \"caption\": {\"en\": \"W\"}, \"lines\": [{\"en\": \"1\"}, {\"en\": \"2\"}, {\"en\": \"3\"}, {\"en\": \"4\"}, "
        "{\"en\": \"5\"}, {\"en\": \"6\"}]},",
        "a card holds 5 lines at most");
    row("an empty line", 5, "{\"id\": \"card\", \"caption\": {\"en\": \"W\"}, \"lines\": [{}]},", "at least one language");
    row("no caption", 5, "{\"id\": \"card\", \"lines\": [{\"en\": \"A line\"}]},", "\"caption\" is missing");
    row("the same id", 5, "{\"id\": \"run\", \"caption\": {\"en\": \"W\"}, \"lines\": [{\"en\": \"A\"}]},",
        "there is already a step \"run\"");
    row("no such case", 7, "{\"case\": \"timeouts\", \"strategy\": \"none\"},", "there is no case \"timeouts\"");
    row("no such strategy", 7, "{\"case\": \"timeout\", \"strategy\": \"server\"},", "\"server\" is not known; one of: none, client,");
    row("no strategy", 7, "{\"case\": \"timeout\"},", "\"strategy\" must be one of: none");
    row("no such setting", 7, "{\"case\": \"timeout\", \"strategy\": \"none\", \"settings\": {\"speed\": 1}},",
        "there is no setting \"speed\"");
    row("beside itself", 7, "{\"case\": \"timeout\", \"strategy\": \"none\", \"beside\": [\"none\", \"none\"]},",
        "two to five different strategies");
    row("beside others", 7, "{\"case\": \"timeout\", \"strategy\": \"none\", \"beside\": [\"client\", \"resource-id\"]},",
        "\"strategy\" among them");
    row("from two places", 7, "{\"link\": \"idemlab:1/x\", \"strategy\": \"none\"},", "only one of them");
    row("a damaged link", 7, "{\"link\": \"idemlab:1/xyz\"},", "link");
    row("a file that is not there", 7, "{\"file\": \"nowhere.idemlab\"},", "nowhere.idemlab");
    row("no such event", 8, "\"stop\": {\"event\": \"response-eaten\"}},", "\"response-eaten\" is not known; one of: run-started");
    row("no such stop", 8, "\"stop\": \"middle\"},", "a \"stop\" is \"end\" or an event");
    row("the zeroth", 8, "\"stop\": {\"event\": \"response-lost\", \"number\": 0}},", "from 1");
    row("no time", 8, "\"takes\": \"long\"},", "\"long\" is not a time");
    row("a question without an end", 9, "{\"id\": \"ask\", \"caption\": {\"en\": \"Again\"}, \"ask\":", "a question needs a \"stop\"");
    row("one choice", 11, "", "two to six \"choices\"");
    row("more than a hall can read", 10,
        "{\"question\": {\"en\": \"How many orders will be in the books when both of the answers have been lost on their way?\"}, "
        "\"choices\": ["
        "{\"id\": \"a\", \"text\": {\"en\": \"None at all, since nothing that was lost can have done anything\"}, \"orders\": 0},"
        "{\"id\": \"b\", \"text\": {\"en\": \"Three of them, since the network sends each of them once more\"}, \"orders\": 3},"
        "{\"id\": \"c\", \"text\": {\"en\": \"Four of them, two for each of the answers that were lost\"}, \"orders\": 4},",
        "can be read in a hall: make them shorter, or fewer");
    row("right together", 11, "{\"id\": \"one\", \"text\": {\"en\": \"One\"}, \"orders\": 2},", "is right whenever \"one\" is");
    row("never right", 11, "{\"id\": \"one\", \"text\": {\"en\": \"One\"}},", "by \"orders\" or \"verdict\"");
    row("no such verdict", 11, "{\"id\": \"one\", \"text\": {\"en\": \"One\"}, \"verdict\": \"bad\"},",
        "\"bad\" is not known; one of: exact");
    row("the same choice", 11, "{\"id\": \"two\", \"text\": {\"en\": \"One\"}, \"orders\": 1},", "there is already a choice \"two\"");
}

void TestTalk::faultsAreNamedWithTheirLine()
{
    QFETCH(int, line);
    QFETCH(QByteArray, instead);
    QFETCH(QString, says);
    QByteArrayList lines = goodLines();
    lines[line - 1] = instead;
    const auto talk = load(lines.join('\n'));
    QVERIFY(!talk);
    const QStringList told = joined(talk.error()).split(u'\n');
    QVERIFY2(told.join(u'\n').contains(says), qPrintable(told.join(u'\n')));
    static const QRegularExpression place(u"^mine\\.json(:\\d+)?: "_s);
    for (const QString &each : told)
        QVERIFY2(place.match(each).hasMatch(), qPrintable(each));
}

void TestTalk::whatIsNoTalkIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("talk");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("bad bytes") << QByteArray("{\"talk\": 1, \"id\": \"\xff\xfe\"}");
    QTest::newRow("no steps") << QByteArray("{\"talk\": 1, \"id\": \"a\", \"title\": {\"en\": \"A\"}, \"steps\": []}");
    QTest::newRow("steps of nothing") << QByteArray("{\"talk\": 1, \"id\": \"a\", \"title\": {\"en\": \"A\"}, \"steps\": [1, null, []]}");
    QTest::newRow("large") << QByteArray(JsonFile::maxSize + 1, ' ');
}

void TestTalk::whatIsNoTalkIsRefused()
{
    QFETCH(QByteArray, text);
    const auto talk = load(text);
    QVERIFY(!talk);
    QVERIFY(!talk.error().isEmpty());
}

void TestTalk::runsFromFilesAndLinks()
{
    QTemporaryDir folder;
    model::Recording run;
    run.plan = findCase(u"reused-key")->planFor(model::Strategy::Client);
    run.moment = model::Instant(1300ms);
    run.beside = {model::Strategy::None, model::Strategy::Client};
    QFile file(folder.filePath(u"prepared.idemlab"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(toFile(run));
    file.close();
    for (const QByteArray &source :
        QByteArrayList {"{\"file\": \"prepared.idemlab\"},", "{\"link\": \"" + toLink(run).toLatin1() + "\"},"}) {
        QByteArrayList lines = goodLines();
        lines[6] = source;
        const auto talk = load(lines.join('\n'), folder.path());
        QVERIFY2(talk, talk ? "" : qPrintable(talk.error().constFirst().text()));
        QCOMPARE(*talk->steps.at(1).run, run);
    }
}

void TestTalk::aCaseOfOnesOwn()
{
    QTemporaryDir folder;
    QByteArrayList lines = goodLines();
    lines[6] = R"({"case": "my-case.json", "strategy": "none"},)";
    const auto missing = load(lines.join('\n'), folder.path());
    QVERIFY(!missing);
    QVERIFY2(missing.error().constFirst().text().contains(u"my-case.json: the file cannot be read"_s),
        qPrintable(missing.error().constFirst().text()));
    QVERIFY(QFile::copy(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/lessons/five-apis/seat.json"), folder.filePath(u"my-case.json"_s)));
    const auto talk = load(lines.join('\n'), folder.path());
    QVERIFY2(talk, talk ? "" : qPrintable(talk.error().constFirst().text()));
    QCOMPARE(talk->steps.at(1).run->plan.caseId, u"seat-answer-lost"_s);
    QCOMPARE(talk->steps.at(1).run->plan.api.path, u"/performances/7/seats"_s);
    QCOMPARE(talk->files, QStringList {u"my-case.json"_s});
}

void TestTalk::filesOutsideAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"/etc/hostname", "../other.idemlab", "runs/../../other.idemlab", ".."})
        QTest::newRow(name) << QByteArray(name);
}

void TestTalk::filesOutsideAreRefused()
{
    QFETCH(QByteArray, name);
    QByteArrayList lines = goodLines();
    lines[6] = "{\"file\": \"" + name + "\"},";
    const auto talk = load(lines.join('\n'), QDir::tempPath());
    QVERIFY(!talk);
    QVERIFY2(talk.error().constFirst().text().contains(u"outside of the talk's folder"_s), qPrintable(talk.error().constFirst().text()));
}

/// Ten minutes, in both languages, with sentences that a hall can read.
void TestTalk::theOneThatShips()
{
    QCOMPARE(builtInTalks().size(), 1);
    const Talk &talk = builtInTalks().constFirst();
    QVERIFY2(talk.takes() >= 9min && talk.takes() <= 11min, qPrintable(QString::number(talk.takes().count())));
    int questions = 0;
    for (const TalkStep &step : talk.steps) {
        QVERIFY2(inLanguage(step.caption, u"en"_s).size() <= 60, qPrintable(step.id));
        QVERIFY2(inLanguage(step.caption, u"ja"_s).size() <= 30, qPrintable(step.id));
        QCOMPARE(step.notes.keys(), QStringList({u"en"_s, u"ja"_s}));
        QVERIFY(step.takes > 0s);
        questions += step.ask ? 1 : 0;
    }
    QVERIFY(questions >= 3);
}

void TestTalk::theExampleOfTheReadme()
{
    QFile readme(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/talks/README.md"));
    QVERIFY(readme.open(QFile::ReadOnly));
    const QByteArray text = readme.readAll();
    const qsizetype start = text.indexOf("```json") + 7;
    const auto talk = load(text.sliced(start, text.indexOf("```", start) - start));
    QVERIFY2(talk, talk ? "" : qPrintable(talk.error().constFirst().text()));
    QCOMPARE(talk->steps.size(), 3);
}

QTEST_GUILESS_MAIN(TestTalk)
#include "tst_talk.moc"
