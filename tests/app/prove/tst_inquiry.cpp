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
    void nothingIsSearchedTwice();
};

void TestInquiry::firstAnswersComeFirst()
{
    Inquiry inquiry(std::make_shared<Answers>(), nullptr);
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
    Inquiry inquiry(std::make_shared<Answers>(), nullptr);
    inquiry.setQuestions(Inquiry::ofEveryStrategy({}, large()));
    inquiry.begin();
    QTRY_VERIFY_WITH_TIMEOUT(inquiry.rows().at(4).answer != nullptr, 120'000);
    QTRY_COMPARE_WITH_TIMEOUT(inquiry.current(), client, 60'000);
    QTRY_VERIFY(inquiry.count(client) != u"0"_s);
    QVERIFY(inquiry.isPending(client));
    inquiry.cancel();
    QVERIFY(ends(inquiry));
    QVERIFY(inquiry.rows().at(client).isNarrower() && !inquiry.isPending(client));
    QVERIFY(inquiry.rows().at(client).cutShort);
    QVERIFY2(inquiry.wider(client).constFirst().startsWith(u"The wider bounds were not finished"_s),
        qPrintable(inquiry.wider(client).join(u'|')));
    inquiry.begin(); // of the first answers none is asked again, and of the accidents that were found to the question itself
    QCOMPARE(inquiry.asked(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(inquiry.current(), client, 60'000);
    QCOMPARE(inquiry.answer(client, &narrate::SearchWords::finding), u"Never two orders, as far as it was tried"_s);
    QVERIFY(inquiry.isPending(client) && !inquiry.isPending(0)); // what is found is found
    QCOMPARE(inquiry.answer(client, &narrate::SearchWords::accident),
        u"None within these bounds: the other rules still hold. That is as far as it was tried."_s);
}

void TestInquiry::othersAreForgotten()
{
    Inquiry inquiry(std::make_shared<Answers>(), nullptr);
    inquiry.setQuestions(Inquiry::ofEveryStrategy({}, large()));
    inquiry.begin();
    QSignalSpy changed(&inquiry, &Inquiry::rowChanged);
    inquiry.setQuestions(Inquiry::ofEveryStrategy({}, small()));
    QVERIFY(ends(inquiry));
    QCOMPARE(changed.size(), 0);
    QVERIFY(!inquiry.rows().at(0).answer);
}

/// What one inquiry has found out, another one knows; what it has not finished, it does not.
void TestInquiry::nothingIsSearchedTwice()
{
    const auto answers = std::make_shared<Answers>();
    Inquiry early(answers, nullptr);
    early.setQuestions(Inquiry::ofEveryStrategy({}, small()));
    Inquiry first(answers, nullptr);
    first.setQuestions(Inquiry::ofEveryStrategy({}, small()));
    first.begin();
    QVERIFY(ends(first));
    QCOMPARE(first.asked(), 10);

    Inquiry second(answers, nullptr);
    second.setQuestions(Inquiry::ofEveryStrategy({}, small()));
    for (int row = 0; row < 5; ++row) {
        QCOMPARE(second.rows().at(row).answer, first.rows().at(row).answer); // the very same
        QVERIFY(!second.rows().at(row).isNarrower());
    }
    second.begin();
    QVERIFY(!second.isRunning());
    early.begin();
    QVERIFY(!early.isRunning());
    QCOMPARE(early.rows().at(client).answer, first.rows().at(client).answer);

    model::RunSettings other;
    other.server.policy.inProgress = model::InProgress::Race;
    second.setQuestions(Inquiry::ofEveryStrategy(other, small()));
    QVERIFY(!second.rows().at(0).answer);

    Inquiry cancelled(answers, nullptr);
    cancelled.setQuestions(Inquiry::ofEveryStrategy({}, large()));
    cancelled.begin();
    QTRY_VERIFY_WITH_TIMEOUT(cancelled.rows().at(4).answer != nullptr, 120'000);
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.current(), client, 60'000);
    QTRY_VERIFY(cancelled.count(client) != u"0"_s);
    cancelled.cancel();
    QVERIFY(ends(cancelled));
    second.setQuestions(Inquiry::ofEveryStrategy({}, large()));
    QVERIFY(second.rows().at(client).isNarrower());
    QVERIFY(!second.rows().at(client).cutShort);
    QVERIFY(!second.rows().at(0).isNarrower()); // an accident is one however far the search went
}

QTEST_MAIN(TestInquiry)
#include "tst_inquiry.moc"
