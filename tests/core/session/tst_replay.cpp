// SPDX-License-Identifier: MIT
// A recording in which programs outside took part opens anywhere; nobody waits for their answers any more.
#include "core/session/shop.h"
#include "core/study/rich.h"
#include "study/recording.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::session;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Recording read(const QByteArray &members)
{
    const auto run = study::readRecording("{\"format\": \"idemlab-run\", \"version\": 1, " + members + "}", u"run.idemlab"_s);
    return run ? *run : Recording {};
}

} // namespace

class TestReplay : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void opensOverHttp_data();
    void opensOverHttp();
    void whatWasServedIsRecordedWithoutCalls();
    void leavingIsRecordedByAttempt();
};

void TestReplay::opensOverHttp_data()
{
    QTest::addColumn<Recording>("recording");
    const QByteArray received = R"({"at":"1ms","received":{"client":"curl","customer":"C001","amount":1200,"key":"abc"}})"_ba;
    const QByteArray click = R"({"at":"1ms","click":{"customer":"C001","amount":1200}})"_ba;
    QTest::newRow("all that can be done") << rich();
    QTest::newRow("in the script") << read("\"script\": [" + received + "]");
    QTest::newRow("by hand") << read("\"byHand\": [" + received + "]");
    QTest::newRow("twice at one time") << read("\"script\": [" + received + "], \"byHand\": [" + received + "]");
    QTest::newRow("beside a click") << read("\"script\": [" + received + ", " + click + "]");
    QTest::newRow("cut") << read(R"("settings": {"server-time": "1s"},
        "faults": [{"fault":"cut-connection","number":1}], "script": [)"
        + received + "]");
    QTest::newRow("left") << read("\"byHand\": [" + received + R"(, {"at":"2ms","left":1}])");
    QTest::newRow("left, and never came") << read(R"("byHand": [{"at":"2ms","left":7}])");
    QTest::newRow("beside other strategies") << read("\"beside\": [\"none\", \"client\"], \"byHand\": [" + received + "]");
}

/// While the server listens and serves a program that is really there.
void TestReplay::opensOverHttp()
{
    QFETCH(Recording, recording);
    QVERIFY(!recording.plan.script.isEmpty() || !recording.byHand.isEmpty());
    Session direct;
    direct.open(recording);

    Shop shop(Strategy::Client);
    shop.session.open(recording);
    QTRY_VERIFY(!shop.session.isPlaying());
    QCOMPARE(shop.session.trace(), direct.trace());
    QCOMPARE(shop.session.recording(), direct.recording());
    shop.session.play();
    RawClient client(shop.port);
    client.send(shop.get("/orders"));
    QTRY_COMPARE(client.answers.size(), 1);
    QCOMPARE(shop.failures.size(), 0);
}

void TestReplay::whatWasServedIsRecordedWithoutCalls()
{
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    client.send(shop.post(R"({"customerId":"C001","amount":1200})", "k"));
    client.send(requestBytes("BREW /coffee", shop.port, {}));
    QTRY_COMPARE(client.answers.size(), 2);
    QTRY_VERIFY(shop.session.isQuiet());
    const Recording recording = shop.session.recording();
    const auto again = study::readRecording(study::toFile(recording), u"run.idemlab"_s);
    QVERIFY(again);
    QCOMPARE(*again, recording);
    const Trace before = shop.session.trace();
    shop.session.open(*again);
    QTRY_VERIFY(!shop.session.isPlaying());
    QCOMPARE(shop.session.trace(), before);
}

void TestReplay::leavingIsRecordedByAttempt()
{
    Shop shop(Strategy::Client);
    QVERIFY(shop.session.changeSetting(u"server-time"_s, u"10min"_s));
    auto client = std::make_unique<RawClient>(shop.port);
    client->send(shop.post(R"({"customerId":"C001","amount":1200})", "k"));
    QTRY_COMPARE(shop.count(EventKind::WorkStarted), 1);
    client.reset();
    QTRY_COMPARE(shop.count(EventKind::TimedOut), 1);
    const Script commands = shop.session.commands();
    const auto *leaving = std::get_if<LeaveExternal>(&commands.constLast().command);
    QVERIFY(leaving);
    QCOMPARE(leaving->attempt, AttemptId {1});
    QVERIFY(!leaving->call.isSet());
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
