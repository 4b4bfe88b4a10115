// SPDX-License-Identifier: MIT
// What is known of some questions: first answers first, and on from where it was cancelled.
#include "analysis/safeguards.h"
#include "app/window/fixture.h"
#include "narrate/searchwords.h"
#include "prove/inquiry.h"

#include <QSignalSpy>

using namespace idemlab;
using namespace idemlab::analysis;
using namespace idemlab::prove;
using model::Strategy;

namespace {

constexpr int client = 1;

Bounds small()
{
    Bounds bounds;
    bounds.presses = 1;
    bounds.tries = 3;
    bounds.late = 0;
    bounds.copies = 0;
    bounds.crashes = 0;
    return bounds;
}

/// First answers take a moment, and the others longer than any test.
Bounds large()
{
    Bounds bounds = small();
    bounds.presses = 2;
    bounds.tries = 6;
    bounds.copies = 4;
    return bounds;
}

bool ends(Inquiry &inquiry)
{
    return QTest::qWaitFor([&] { return !inquiry.isRunning(); }, 60'000);
}

} // namespace

class TestInquiry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void firstAnswersComeFirst();
    void onFromWhereItWasCancelled();
    void othersAreForgotten();
};

void TestInquiry::firstAnswersComeFirst()
{
    Inquiry inquiry(nullptr);
    inquiry.setQuestions(Inquiry::ofEveryStrategy({}, small()));
    QCOMPARE(inquiry.rows().size(), 5);
    QCOMPARE(inquiry.answer(client, &narrate::SearchWords::finding), QString());
    QStringList said;
    connect(&inquiry, &Inquiry::rowChanged, &inquiry,
        [&](int row) { said.append(QString::number(row) + (inquiry.rows().at(row).isNarrower() ? u" first"_s : u" last"_s)); });
    inquiry.begin();
    QCOMPARE(inquiry.asked(), 10);
    QVERIFY(ends(inquiry));
    QCOMPARE(said.size(), 10);
    QCOMPARE(said.first(5).filter(u"first"_s).size(), 5);
    QCOMPARE(said.last(5).filter(u"last"_s).size(), 5);
    QCOMPARE(inquiry.answered(), 10);
    QCOMPARE(inquiry.answer(client, &narrate::SearchWords::finding), u"Never two orders"_s);
    QVERIFY(!inquiry.count(client).isEmpty());
    QVERIFY(inquiry.wider(client).isEmpty());
    said.clear();
    inquiry.begin(); // all is known
    QVERIFY(!inquiry.isRunning());
}

void TestInquiry::onFromWhereItWasCancelled()
{
    Inquiry inquiry(nullptr);
    inquiry.setQuestions(Inquiry::ofEveryStrategy({}, large()));
    inquiry.begin();
    QTRY_VERIFY_WITH_TIMEOUT(inquiry.rows().at(4).answer.has_value(), 120'000);
    QTRY_COMPARE_WITH_TIMEOUT(inquiry.current(), client, 60'000);
    QTRY_VERIFY(inquiry.count(client) != u"0"_s);
    inquiry.cancel();
    QVERIFY(ends(inquiry));
    QVERIFY(inquiry.rows().at(client).isNarrower());
    QVERIFY(inquiry.rows().at(client).cutShort);
    QVERIFY2(inquiry.wider(client).constFirst().startsWith(u"The wider bounds were not finished"_s),
        qPrintable(inquiry.wider(client).join(u'|')));
    inquiry.begin(); // of the first answers none is asked again, and of the accidents that were found to the question itself
    QCOMPARE(inquiry.asked(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(inquiry.current(), client, 60'000);
    QCOMPARE(inquiry.answer(client, &narrate::SearchWords::finding), u"Never two orders, as far as it was tried"_s);
}

void TestInquiry::othersAreForgotten()
{
    Inquiry inquiry(nullptr);
    inquiry.setQuestions(Inquiry::ofEveryStrategy({}, large()));
    inquiry.begin();
    QSignalSpy changed(&inquiry, &Inquiry::rowChanged);
    inquiry.setQuestions(Inquiry::ofEveryStrategy({}, small()));
    QVERIFY(ends(inquiry));
    QCOMPARE(changed.size(), 0);
    QVERIFY(!inquiry.rows().at(0).answer);
}

QTEST_MAIN(TestInquiry)
#include "tst_inquiry.moc"
