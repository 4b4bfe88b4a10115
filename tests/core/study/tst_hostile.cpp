// SPDX-License-Identifier: MIT
// Every reader of files against files that mean no good: each is read to its end or refused, in bounded time and memory.
#include "study/case.h"
#include "study/jsonfile.h"
#include "study/lesson.h"
#include "study/lessonreader.h"
#include "study/preset.h"
#include "study/progress.h"
#include "study/recording.h"
#include "study/talk.h"
#include "suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>
#include <sys/resource.h>
#include <vector>

using namespace idemlab::study;
using namespace Qt::StringLiterals;

namespace {

/// Reads bytes as a file of one kind, and gives what is wrong with them.
using Read = FileErrors (*)(const QByteArray &);

template<typename Loaded>
FileErrors errorsOf(const tl::expected<Loaded, FileErrors> &loaded)
{
    return loaded ? FileErrors() : loaded.error();
}

struct Kind
{
    const char *name;
    QString good; ///< a file that is read without an error
    qsizetype most; ///< bytes
    Read read;
};

const QList<Kind> &kinds()
{
    static const QList<Kind> all {
        {"case", u":/cases/timeout.json"_s, JsonFile::maxSize,
            [](const QByteArray &text) { return errorsOf(loadCase(text, u"case.json"_s)); }},
        {"preset", u":/presets/recommended.json"_s, JsonFile::maxSize,
            [](const QByteArray &text) { return errorsOf(loadPreset(text, u"preset.json"_s)); }},
        {"talk", u":/talks/chapter.json"_s, JsonFile::maxSize,
            [](const QByteArray &text) { return errorsOf(loadTalk(text, u"talk.json"_s, u":/talks"_s)); }},
        {"lesson", u":/lessons/client-issued/lesson.json"_s, JsonFile::maxSize,
            [](const QByteArray &text) { return errorsOf(readLesson(text, u"lesson.json"_s)); }},
        {"recording", {}, largestRunFile, [](const QByteArray &text) { return errorsOf(readRecording(text, u"run.idemlab"_s)); }},
    };
    return all;
}

QByteArray contentOf(const Kind &kind)
{
    if (kind.good.isEmpty())
        return R"({"format":"idemlab-run","version":1,"case":"timeout","settings":{"retries":"2"},"moment":"3s",
"script":[{"at":"0ms","click":{"customer":"C001","amount":1200}}],"faults":[{"fault":"drop-response","number":1}],
"incidents":[{"incident":"crash-after-order","number":1}],"beside":["none","client"],
"byHand":[{"at":"1s","toggle":{"fault":"delay-request","mode":"next"}},{"at":"2s","set":{"latency":"1s"}},
{"at":"3s","received":{"client":"curl","customer":"C1","amount":5,"payload":"eyJ9","key":"k","bytes":"FgM="}},{"at":"4s","left":1}]})";
    QFile file(kind.good);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double worked()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

long peakMb()
{
    rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/// @p text with every value that @p fits, wherever it stands, made @p other: one text for each.
QList<QByteArray> withEach(const QByteArray &text, const QRegularExpression &value, const QByteArray &other)
{
    QList<QByteArray> all;
    const QString whole = QString::fromUtf8(text);
    for (auto found = value.globalMatch(whole); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        all.append(whole.first(match.capturedStart(1)).toUtf8() + other + whole.sliced(match.capturedEnd(1)).toUtf8());
    }
    return all;
}

/// @p text with each of its lists, at any depth, filled with @p entry up to @p size bytes.
void fillLists(const QJsonValue &value, const std::function<void(const QJsonValue &)> &put, const QByteArray &mark)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            fillLists(
                each.value(),
                [&](const QJsonValue &changed) {
                    QJsonObject other = object;
                    other.insert(each.key(), changed);
                    put(other);
                },
                mark);
        }
    }
    if (value.isArray()) {
        put(QJsonArray {QString::fromLatin1(mark)});
        const QJsonArray list = value.toArray();
        if (list.isEmpty())
            return;
        fillLists(
            list.first(),
            [&](const QJsonValue &changed) {
                QJsonArray other = list;
                other[0] = changed;
                put(other);
            },
            mark);
    }
}

QList<QByteArray> withLongLists(const QByteArray &text, const QByteArray &entry, qsizetype size)
{
    QList<QByteArray> all;
    const QByteArray mark("MARK");
    QByteArray many = QByteArray(entry + ',').repeated(size / (entry.size() + 1) - text.size());
    many.chop(1);
    fillLists(
        QJsonDocument::fromJson(text).object(),
        [&](const QJsonValue &changed) {
            all.append(QJsonDocument(changed.toObject()).toJson(QJsonDocument::Compact).replace(QByteArray('"' + mark + '"'), many));
        },
        mark);
    return all;
}

} // namespace

class TestHostileFiles : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void filesAreReadOrRefused_data();
    void filesAreReadOrRefused();
    void aLessonOfManyTexts();
    void aTextOfManyFaults();
    void aTalkOfManyRuns();

private:
    /// All of @p files, each within @p seconds of CPU time.
    void readAll(const QList<QByteArray> &files, Read read, double seconds);
};

void TestHostileFiles::filesAreReadOrRefused_data()
{
    QTest::addColumn<int>("kind");
    for (qsizetype i = 0; i < kinds().size(); ++i)
        QTest::newRow(kinds().at(i).name) << int(i);
}

void TestHostileFiles::readAll(const QList<QByteArray> &files, Read read, double seconds)
{
    const long before = peakMb();
    double longest = 0;
    for (const QByteArray &file : files) {
        const double begin = worked();
        const FileErrors errors = read(file);
        const double took = worked() - begin;
        longest = std::max(longest, took);
        const QString what =
            u"%1 s, %2 errors, %3 bytes: %4"_s.arg(took).arg(errors.size()).arg(file.size()).arg(QString::fromUtf8(file.left(200)));
        QVERIFY2(errors.size() <= 2 * JsonFile::mostErrors, qPrintable(what));
        QVERIFY2(took < seconds, qPrintable(what));
    }
    qInfo("%lld files, at most %.2f s and %ld MB", qlonglong(files.size()), longest, peakMb() - before);
    QVERIFY2(peakMb() - before < 1000, qPrintable(QString::number(peakMb() - before)));
}

void TestHostileFiles::filesAreReadOrRefused()
{
    QFETCH(int, kind);
    const Kind &one = kinds().at(kind);
    const QByteArray good = contentOf(one);
    const FileErrors none = one.read(good);
    QVERIFY2(none.isEmpty(), none.isEmpty() ? "" : qPrintable(none.first().text()));

    QList<QByteArray> small;
    QRandomGenerator random(1);
    for (int i = 0; i < 60; ++i) {
        const qsizetype at = random.bounded(good.size());
        QByteArray flipped = good;
        flipped[at] = char(flipped.at(at) ^ (1 << random.bounded(8)));
        small.append(flipped);
        small.append(good.first(at));
        small.append(QByteArray(good).insert(at, '\0'));
    }
    const QRegularExpression number(u"[:,\\[]\\s*(-?\\d+)"_s);
    const QRegularExpression word(u"(\"[^\"]*\")"_s);
    for (const char *huge : {"1e308", "-1e308", "99999999999999999999", "-1", "0.5", "1e-400", "2147483648", "4294967296", "null"})
        small += withEach(good, number, huge);
    for (const char *other : {"\"\"", "\"\\u0000\"", "\"99999999999999999999h\"", "\"-1ms\"", "[]", "{}", "null", "1e308"})
        small += withEach(good, word, other);
    readAll(small, one.read, 2);

    QList<QByteArray> large;
    const bool isLarge = one.most > JsonFile::maxSize; // one kind of entry will do
    for (const char *entry : isLarge ? std::vector {"0"} : std::vector {"0", "{}", "\"x\"", R"({"id":"a"})"})
        large += withLongLists(good, entry, one.most);
    for (const char *deep : {"[", "{\"a\":", "{\"steps\":[", "\"\\u0000"})
        large.append(QByteArray(deep).repeated(one.most / qsizetype(qstrlen(deep))));
    QByteArray members = good.trimmed();
    members.chop(1);
    for (int i = 0; members.size() < one.most - 20; ++i)
        members += ",\"m" + QByteArray::number(i) + "\":{}";
    large.append(members + '}');
    for (const char fill : {' ', '\0', 'x'})
        large.append({good + QByteArray(one.most - good.size(), fill), QByteArray(one.most, fill)});
    large.append("{\"id\":\"" + QByteArray(one.most - 10, 'n') + "\"}");
    large.append("{\"" + QByteArray(one.most - 10, 'n') + "\":0}");
    large.append(QByteArray(one.most + 1, ' '));
    readAll(large, one.read, isLarge ? 30 : 10);
}

/// One for each language that there is, and no more.
void TestHostileFiles::aLessonOfManyTexts()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(u":/lessons/client-issued/lesson.json"_s, folder.filePath(u"lesson.json"_s)));
    for (int i = 0; i <= Lesson::mostFiles; ++i) {
        QFile text(folder.filePath(u"l%1.md"_s.arg(i)));
        QVERIFY(text.open(QIODevice::WriteOnly));
    }
    const auto many = loadLesson(folder.path());
    QVERIFY(!many);
    QCOMPARE(many.error().size(), 1);
    QVERIFY2(many.error().first().what.contains(u"at most 50 files of text, and here are 51"), qPrintable(many.error().first().what));
    QVERIFY(QFile::remove(folder.filePath(u"l0.md"_s)));
    const auto fewer = loadLesson(folder.path());
    QVERIFY(!fewer && !fewer.error().first().what.contains(u"at most 50"));
}

void TestHostileFiles::aTextOfManyFaults()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(u":/lessons/client-issued/lesson.json"_s, folder.filePath(u"lesson.json"_s)));
    for (const char *line : {"#\n", "# a\n", "## a\n", "### a\n", "## a\n### b\n", "## a\n{x}{y}\n", "```\n", "\n", "x"}) {
        QFile text(folder.filePath(u"en.md"_s));
        QVERIFY(text.open(QIODevice::WriteOnly | QIODevice::Truncate));
        text.write(QByteArray(line).repeated(256 * 1024 / qsizetype(qstrlen(line))));
        text.close();
        const double begin = worked();
        const auto read = loadLesson(folder.path());
        QVERIFY2(worked() - begin < 5, line);
        QVERIFY2(!read && read.error().size() <= JsonFile::mostErrors, line);
    }
}

/// Each step names the longest run that there can be.
void TestHostileFiles::aTalkOfManyRuns()
{
    const QTemporaryDir folder;
    QFile run(folder.filePath(u"long.idemlab"_s));
    QVERIFY(run.open(QIODevice::WriteOnly));
    run.write(R"({"format":"idemlab-run","version":1,"script":[)");
    for (int i = 0; i < 20'000; ++i)
        run.write(QByteArray(i > 0 ? "," : "") + R"({"at":"1ms","click":{"customer":"C","amount":1}})");
    run.write("]}");
    run.close();
    const QString link = toLink(*loadRecordingFile(run.fileName()));
    const auto talkOf = [](const QString &source, const QString &value) {
        QJsonArray steps;
        for (int i = 0; i < 100; ++i)
            steps.append(QJsonObject {
                {u"id"_s, QString::number(i)}, {u"caption"_s, QJsonObject {{u"en"_s, u"c"_s}}}, {u"run"_s, QJsonObject {{source, value}}}});
        return QJsonDocument(
            QJsonObject {{u"talk"_s, 1}, {u"id"_s, u"t"_s}, {u"title"_s, QJsonObject {{u"en"_s, u"t"_s}}}, {u"steps"_s, steps}})
            .toJson();
    };
    const long before = peakMb();
    for (const auto &[source, value] : {std::pair {u"file"_s, u"long.idemlab"_s}, std::pair {u"link"_s, link}}) {
        const double begin = worked();
        const auto read = loadTalk(talkOf(source, value), u"talk.json"_s, folder.path());
        QVERIFY2(worked() - begin < 30, qPrintable(source));
        QVERIFY(!read);
        QVERIFY2(read.error().first().what.startsWith(u"all runs of a talk together"), qPrintable(read.error().first().text()));
    }
    QVERIFY2(peakMb() - before < 300, qPrintable(QString::number(peakMb() - before)));
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostile.moc"
