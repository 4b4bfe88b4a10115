// SPDX-License-Identifier: MIT
#include "http/documents.h"
#include "http/problemtext.h"
#include "http/strictjson.h"
#include "suite.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace idemlab::http;
using namespace idemlab::model;
using namespace Qt::StringLiterals;

namespace {

QJsonObject in(const QJsonObject &object, const QStringList &path)
{
    QJsonObject at = object;
    for (const QString &member : path)
        at = at.value(member).toObject();
    return at;
}

QByteArray shown(Resource resource, const Profile &profile, Problem about = Problem::None)
{
    Response response;
    response.resource = resource;
    response.about = about;
    return documentOf(response, profile);
}

QJsonObject describe(const Profile &profile)
{
    const QByteArray text = shown(Resource::Description, profile);
    const auto strict = readStrictJson(text);
    if (!strict || text.contains("$s") || text.contains("$KEY"))
        qFatal("no description: %s", strict ? text.constData() : strict.error().constData());
    return QJsonDocument::fromJson(text).object();
}

const QStringList post {u"paths"_s, u"/orders"_s, u"post"_s};

} // namespace

/// What a person with curl or a browser reads.
class TestDocuments : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void descriptionFollowsTheSettings();
    void aStatusStandsOnce_data();
    void aStatusStandsOnce();
    void everyOperationHasAnIdOfItsOwn();
    void everyReferenceIsThere();
    void everyProblemHasAPage_data();
    void everyProblemHasAPage();
    void pagesGoByThePolicy();
    void ordersToTryHaveAKey();
    void inProgressSaysWhenToComeAgain();
    void dateIsTheStandards();
};

void TestDocuments::descriptionFollowsTheSettings()
{
    const QJsonObject usual = describe({});
    QCOMPARE(in(usual, {u"components"_s, u"parameters"_s, u"IdempotencyKey"_s}).value("name"_L1).toString(), u"Idempotency-Key"_s);
    QVERIFY(in(usual, post + QStringList {u"responses"_s, u"201"_s, u"headers"_s}).contains("Idempotent-Replayed"_L1));
    QCOMPARE(usual.value("servers"_L1).toArray().first().toObject().value("url"_L1).toString(), u"/"_s);
    QVERIFY(in(usual, {u"paths"_s, u"/orders/{id}"_s, u"put"_s, u"responses"_s}).contains("415"_L1));

    const QJsonObject other = describe({"X-Token"_ba, {}, 12, 418});
    const QJsonObject key = in(other, {u"components"_s, u"parameters"_s, u"IdempotencyKey"_s});
    QCOMPARE(key.value("name"_L1).toString(), u"X-Token"_s);
    QCOMPARE(in(key, {u"schema"_s}).value("maxLength"_L1).toInt(), 12);
    const QJsonObject headers = in(other, post + QStringList {u"responses"_s, u"201"_s, u"headers"_s});
    QCOMPARE(headers.keys(), QStringList({u"Location"_s, u"X-Token"_s}));
    QVERIFY(in(other, post + QStringList {u"responses"_s}).contains("418"_L1));
}

void TestDocuments::aStatusStandsOnce_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 402, 409, 413, 415, 418, 422})
        QTest::addRow("%d", status) << status;
}

void TestDocuments::aStatusStandsOnce()
{
    QFETCH(int, status);
    const QByteArray text = shown(Resource::Description, {"Idempotency-Key"_ba, "A"_ba, 255, quint16(status)});
    const qsizetype begin = text.indexOf("\"placeOrder\"");
    const QByteArray part = text.sliced(begin, text.indexOf("\"/orders/{id}\"") - begin);
    QCOMPARE(part.count(QByteArray('"' + QByteArray::number(status) + "\": {")), qsizetype(1));
    QVERIFY(part.contains("another payload"));
}

void TestDocuments::everyOperationHasAnIdOfItsOwn()
{
    QSet<QString> ids;
    int operations = 0;
    for (const QJsonValue &path : in(describe({}), {u"paths"_s})) {
        for (const QString &method : path.toObject().keys()) {
            if (method == "parameters"_L1)
                continue;
            ++operations;
            ids.insert(path.toObject().value(method).toObject().value("operationId"_L1).toString());
        }
    }
    QVERIFY(operations > 8);
    QVERIFY(!ids.contains(QString()));
    QCOMPARE(ids.size(), qsizetype(operations));
}

void TestDocuments::everyReferenceIsThere()
{
    const QJsonObject description = describe({});
    const QString text = QString::fromUtf8(QJsonDocument(description).toJson());
    static const QRegularExpression reference(u"\"#/([A-Za-z/]+)\""_s);
    for (auto each = reference.globalMatch(text); each.hasNext();) {
        const QString path = each.next().captured(1);
        QVERIFY2(!in(description, path.split(u'/')).isEmpty(), qPrintable(path));
    }
}

void TestDocuments::everyProblemHasAPage_data()
{
    QTest::addColumn<Problem>("problem");
    for (const auto &each : allNames<Problem>) {
        if (each.value != Problem::None)
            QTest::newRow(qPrintable(QString(each.id))) << each.value;
    }
}

void TestDocuments::everyProblemHasAPage()
{
    QFETCH(Problem, problem);
    const QJsonObject told = QJsonDocument::fromJson(problemDocument(problemResponse(problem))).object();
    const QByteArray path = told.value("type"_L1).toString().toLatin1();
    QCOMPARE(problemAt(path), problem);
    const QByteArray page = shown(Resource::Problem, {}, problem);
    QVERIFY(page.contains(told.value("title"_L1).toString().toHtmlEscaped().toUtf8()));
    Response read;
    read.resource = Resource::Problem;
    read.about = problem;
    QVERIFY(writeResponse(read, {}).contains("\r\nContent-Type: text/html; charset=utf-8\r\n"));

    static const QRegularExpression link(
        u"<section lang=\"(\\w+)\">.*?<h2>.*?<pre>curl .*?\"idemlab:lesson/([\\w-]+)\"><cite>(.*?)</cite>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QStringList languages;
    for (auto each = link.globalMatch(QString::fromUtf8(page)); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        languages.append(match.captured(1));
        QFile text(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/lessons/%1/%2.md").arg(match.captured(2), match.captured(1)));
        QVERIFY2(text.open(QIODevice::ReadOnly), qPrintable(text.fileName()));
        QCOMPARE(QString::fromUtf8(text.readLine().trimmed()).toHtmlEscaped(), u"# "_s + match.captured(3));
    }
    QCOMPARE(languages, (QStringList {u"en"_s, u"ja"_s}));
    QVERIFY(!page.contains("$KEY_HEADER") && !page.contains("$MAX_KEY_LENGTH") && page.contains("$LAB/"));
    QVERIFY(!problemAt(path + "x") && !problemAt("/problems/none") && !problemAt("/problems/"));
}

/// Another payload is refused with 400 by some, and keys are shorter elsewhere.
void TestDocuments::pagesGoByThePolicy()
{
    const Profile profile {"Cko-Idempotency-Key"_ba, "A"_ba, 64, 400};
    const QByteArray mismatch = shown(Resource::Problem, profile, Problem::PayloadMismatch);
    QVERIFY(mismatch.contains(" (400)</h1>") && !mismatch.contains("(422)") && mismatch.contains("Cko-Idempotency-Key: "));
    const QByteArray malformed = shown(Resource::Problem, profile, Problem::KeyMalformed);
    QVERIFY(malformed.contains("1 to 64 printable") && malformed.contains("1〜64文字"));
}

/// Whoever copies from a page about keys copies an order with its key.
void TestDocuments::ordersToTryHaveAKey()
{
    for (const auto &each : allNames<Problem>) {
        const QByteArray page = each.value == Problem::None ? QByteArray() : shown(Resource::Problem, {}, each.value);
        QVERIFY2(!page.contains("{&quot;customerId") || page.contains("PUT $LAB") || page.contains("Idempotency-Key: "),
            qPrintable(QString(each.id)));
    }
}

void TestDocuments::inProgressSaysWhenToComeAgain()
{
    for (const auto &each : allNames<Problem>) {
        const QByteArray bytes = writeResponse(problemResponse(each.value), {});
        QCOMPARE(bytes.contains("\r\nRetry-After: 1\r\n"), each.value == Problem::InProgress || each.value == Problem::Overloaded);
    }
}

/// The example of RFC 9110, section 5.6.7.
void TestDocuments::dateIsTheStandards()
{
    QCOMPARE(dateField(QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), QTimeZone::utc())), "Sun, 06 Nov 1994 08:49:37 GMT"_ba);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
