// SPDX-License-Identifier: MIT
// What a talk promises comes true.
#include "analysis/ledger.h"
#include "analysis/talkruns.h"
#include "sim/engine.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::study;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

TalkStep stepWith(const QString &caseId, model::Strategy strategy)
{
    TalkStep step;
    step.id = u"s"_s;
    step.place = u"mine.json:7"_s;
    step.run = model::Recording {findCase(caseId)->planFor(strategy), {}, model::Instant(), {}};
    return step;
}

} // namespace

class TestTalkRuns : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void theOneThatShips();
    void stops_data();
    void stops();
    void outcomes_data();
    void outcomes();
    void whatDoesNotComeTrueIsNamed();
};

void TestTalkRuns::theOneThatShips()
{
    const Talk &talk = builtInTalks().constFirst();
    const FileErrors wrong = analysis::wrongClaims(talk);
    QVERIFY2(wrong.isEmpty(), wrong.isEmpty() ? "" : qPrintable(wrong.constFirst().text()));
}

void TestTalkRuns::stops_data()
{
    QTest::addColumn<Stop>("stop");
    QTest::addColumn<std::optional<model::Instant>>("at");
    const auto ms = [](int count) { return std::optional(model::Instant(std::chrono::milliseconds(count))); };
    QTest::newRow("stay") << Stop {} << std::optional<model::Instant>();
    QTest::newRow("the lost answer") << Stop {Stop::Kind::Event, model::EventKind::ResponseLost, 1} << ms(1300);
    QTest::newRow("the second request") << Stop {Stop::Kind::Event, model::EventKind::RequestSent, 2} << ms(2700);
    QTest::newRow("one too many") << Stop {Stop::Kind::Event, model::EventKind::RequestSent, 3} << std::optional<model::Instant>();
    QTest::newRow("end") << Stop {Stop::Kind::End} << ms(4000);
}

void TestTalkRuns::stops()
{
    QFETCH(Stop, stop);
    QFETCH(std::optional<model::Instant>, at);
    QCOMPARE(analysis::instantOf(stop, *stepWith(u"timeout"_s, model::Strategy::None).run), at);
}

void TestTalkRuns::outcomes_data()
{
    QTest::addColumn<QString>("caseId");
    QTest::addColumn<model::Strategy>("strategy");
    QTest::addColumn<int>("right");
    QTest::newRow("two orders") << u"timeout"_s << model::Strategy::None << 1;
    QTest::newRow("one order") << u"timeout"_s << model::Strategy::Client << 0;
    QTest::newRow("by the verdict alone") << u"guessable-key"_s << model::Strategy::Client << 2;
    QTest::newRow("nothing fits") << u"reused-key"_s << model::Strategy::Client << -1;
}

void TestTalkRuns::outcomes()
{
    QFETCH(QString, caseId);
    QFETCH(model::Strategy, strategy);
    QFETCH(int, right);
    const Ask ask {
        {}, {{u"a"_s, {}, 1, model::Verdict::Exact}, {u"b"_s, {}, 2, {}}, {u"c"_s, {}, std::nullopt, model::Verdict::WrongAnswer}}};
    sim::Engine engine(findCase(caseId)->planFor(strategy));
    engine.runToEnd();
    QCOMPARE(int(analysis::outcomeOf(ask, analysis::judge(engine.trace())).value_or(-1)), right);
}

void TestTalkRuns::whatDoesNotComeTrueIsNamed()
{
    TalkStep never = stepWith(u"smooth"_s, model::Strategy::Client);
    never.stop = {Stop::Kind::Event, model::EventKind::ResponseLost, 1};
    TalkStep nobody = stepWith(u"smooth"_s, model::Strategy::Client);
    nobody.stop = {Stop::Kind::End};
    nobody.ask = Ask {{}, {{u"two"_s, {}, 2, {}}, {u"three"_s, {}, 3, {}}}};
    TalkStep back;
    back.id = u"back"_s;
    back.place = u"mine.json:9"_s;
    back.stop = {Stop::Kind::Event, model::EventKind::Clicked, 1};
    const FileErrors wrong = analysis::wrongClaims({u"t"_s, {}, {never, nobody, back}, {}});
    QCOMPARE(wrong.size(), 3);
    QCOMPARE(wrong.at(0).text(), u"mine.json:7: the step \"s\": the run never comes to \"response-lost\" number 1"_s);
    QVERIFY(wrong.at(1).text().contains(u"none of its choices is right: the run comes to \"exact\" with 1 orders"_s));
    QVERIFY(wrong.at(2).text().startsWith(u"mine.json:9: "_s) && wrong.at(2).text().contains(u"before"_s));
}

QTEST_GUILESS_MAIN(TestTalkRuns)
#include "tst_talkruns.moc"
