// SPDX-License-Identifier: MIT
// A talk without windows: its keys, its steps and its clock.
#include "analysis/ledger.h"
#include "analysis/talkruns.h"
#include "app/present/classroom.h"
#include "present/keys.h"
#include "study/recording.h"

#include <QSignalSpy>

using namespace idemlab;
using namespace idemlab::present;
using model::Instant;
using namespace std::chrono_literals;

class TestPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void keys_data();
    void keys();
    void thereAndBack();
    void aSecondKeyHurries();
    void theClock();
    void aForkStandsInATalk_data();
    void aForkStandsInATalk();
};

void TestPresenter::keys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("does");
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::addRow("next %d", key) << key << u"next"_s;
    for (const Qt::Key key : {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace})
        QTest::addRow("previous %d", key) << key << u"previous"_s;
    for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period})
        QTest::addRow("blank %d", key) << key << u"blank"_s;
    QTest::newRow("freeze") << Qt::Key_F << u"freeze"_s;
    QTest::newRow("lens") << Qt::Key_M << u"lens"_s;
    QTest::newRow("spot") << Qt::Key_S << u"spot"_s;
    QTest::newRow("first") << Qt::Key_Home << u"first"_s;
    QTest::newRow("leave") << Qt::Key_Escape << u"leave"_s;
    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_G, Qt::Key_L, Qt::Key_X, Qt::Key_F5, Qt::Key_7})
        QTest::addRow("other %d", key) << key << u"other"_s;
    QTest::newRow("nothing") << Qt::Key_Q << u""_s;
}

void TestPresenter::keys()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, does);
    Rehearsal on;
    on.presenter.next(); // a question
    on.presenter.next();
    QVERIFY(on.settles());
    on.presenter.next(); // the lost answer
    QVERIFY(on.settles());
    QSignalSpy left(&on.presenter, &Presenter::left);
    const QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCOMPARE(pressKey(on.presenter, event), !does.isEmpty());
    QCOMPARE(on.presenter.position(), does == u"next"_s ? 3 : does == u"previous"_s ? 1 : does == u"first"_s ? 0 : 2);
    QCOMPARE(on.presenter.has(Effect::Blank), does == u"blank"_s);
    QCOMPARE(on.presenter.has(Effect::Freeze), does == u"freeze"_s);
    QCOMPARE(on.presenter.has(Effect::Lens), does == u"lens"_s);
    QCOMPARE(on.presenter.has(Effect::Spot), does == u"spot"_s);
    QCOMPARE(on.presenter.isLeaving(), does == u"leave"_s);
    QCOMPARE(left.size(), 0);
    QCOMPARE(pressKey(on.presenter, event), !does.isEmpty());
    QCOMPARE(left.size(), does == u"leave"_s ? 1 : 0);
}

/// Back is where one was, whatever was on the way.
void TestPresenter::thereAndBack()
{
    Rehearsal on;
    const auto settle = [&] {
        if (on.session.isPlaying())
            on.presenter.next();
        return on.settles();
    };
    QList<Instant> rests;
    const qsizetype steps = chapter().steps.size();
    for (qsizetype i = 0; i < steps; ++i) {
        if (on.presenter.phase() == Phase::Asking)
            on.presenter.next();
        QVERIFY(settle());
        QCOMPARE(on.presenter.position(), i);
        rests.append(on.session.now());
        on.presenter.next();
    }
    for (qsizetype i = steps - 2; i >= 0; --i) {
        on.presenter.previous();
        while (on.presenter.phase() == Phase::Asking) // a question is gone through again
            on.presenter.previous();
        QVERIFY(on.settles());
        if (on.presenter.position() > 0)
            QCOMPARE(on.session.now(), rests.at(on.presenter.position()));
    }
    QVERIFY(on.presenter.position() == 0);
    on.presenter.previous();
    QCOMPARE(on.presenter.position(), 0);
}

void TestPresenter::aSecondKeyHurries()
{
    Rehearsal on;
    on.session.setSpeed(0.1); // the lost answer is thirteen seconds away
    on.presenter.next();
    on.presenter.next();
    on.presenter.next();
    QCOMPARE(on.presenter.position(), 1);
    QCOMPARE(on.presenter.phase(), Phase::Revealed);
    on.presenter.next();
    QCOMPARE(on.presenter.position(), 2);
    QVERIFY(on.session.isPlaying());
    on.presenter.next();
    QCOMPARE(on.presenter.position(), 2);
    QVERIFY(!on.session.isPlaying());
    QCOMPARE(on.session.now(), Instant(1300ms));
}

void TestPresenter::theClock()
{
    Rehearsal on;
    on.now += 100s; // people are still coming in
    QCOMPARE(on.presenter.elapsed(), 0s);
    on.presenter.next();
    QCOMPARE(on.presenter.planned(), 30s);
    on.now += 65s;
    QCOMPARE(on.presenter.elapsed(), 65s);
    PresenterWindow desk(on.presenter, on.session, on.selection);
    QCOMPARE(desk.findChild<QLabel *>(u"clock"_s)->text(), u"1:05"_s);
}

namespace {

/// A lost answer without a key, and what would have been had it arrived: a what-if, from its beginning.
model::Recording whatIf()
{
    session::Session session;
    session.start(study::findCase(u"timeout"_s)->planFor(model::Strategy::None));
    session.playToEnd();
    const auto &events = session.trace().events();
    const auto answered = std::ranges::find(events, model::EventKind::ResponseSent, &model::Event::kind);
    session.fork({model::FaultKind::None, model::Direction::Response, model::MessageFilter::Any, 1, {}}, answered->at);
    session.playToEnd();
    model::Recording recording = session.recording();
    recording.moment.reset();
    return recording;
}

/// It plays to where the answer arrives, asks how many orders there are, and goes on to a step that says something else.
QByteArray talkOf(const QJsonObject &run)
{
    const auto text = [](const char *what) { return QJsonObject {{u"en"_s, QLatin1StringView(what)}}; };
    const auto choice = [&](const char *id, int orders) {
        return QJsonObject {{u"id"_s, QLatin1StringView(id)}, {u"text"_s, text(id)}, {u"orders"_s, orders}};
    };
    const QJsonObject stop {{u"event"_s, u"response-arrived"_s}};
    const QJsonObject ask {{u"question"_s, text("How many?")}, {u"choices"_s, QJsonArray {choice("two", 2), choice("one", 1)}}};
    return QJsonDocument(
        QJsonObject {{u"talk"_s, 1}, {u"id"_s, u"mine"_s}, {u"title"_s, text("Mine")},
            {u"steps"_s,
                QJsonArray {QJsonObject {{u"id"_s, u"arrives"_s}, {u"caption"_s, text("It arrives")}, {u"run"_s, run}, {u"stop"_s, stop}},
                    QJsonObject {{u"id"_s, u"ask"_s}, {u"caption"_s, text("And then?")}, {u"stop"_s, u"end"_s}, {u"ask"_s, ask}},
                    QJsonObject {{u"id"_s, u"card"_s}, {u"caption"_s, text("Thanks")}, {u"lines"_s, QJsonArray {text("Bye")}}}}}})
        .toJson();
}

} // namespace

void TestPresenter::aForkStandsInATalk_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::newRow("of a file") << true;
    QTest::newRow("of a link") << false;
}

/// Both runs are there, the what-if is spoken of, on the way forth, back and when one comes again.
void TestPresenter::aForkStandsInATalk()
{
    QFETCH(bool, isFile);
    const QTemporaryDir folder;
    const model::Recording recording = whatIf();
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
    };
    write(u"whatif.idemlab"_s, study::toFile(recording));
    write(u"talk.json"_s,
        talkOf(isFile ? QJsonObject {{u"file"_s, u"whatif.idemlab"_s}} : QJsonObject {{u"link"_s, study::toLink(recording)}}));
    const auto talk = study::loadTalkFile(folder.filePath(u"talk.json"_s));
    QVERIFY2(talk, talk ? "" : qPrintable(talk.error().constFirst().text()));
    QVERIFY(analysis::wrongClaims(*talk).isEmpty());

    Rehearsal on(*talk);
    const auto isThere = [&](int step, int orders) {
        return on.settles() && on.presenter.position() == step && on.session.stripCount() == 2 && on.session.whatIfOf(1)
            && analysis::judge(on.session.trace()).orders == orders;
    };
    QVERIFY(isThere(0, 1));
    QCOMPARE(on.session.currentStrip(), 1);
    const Instant arrived = on.session.now();
    const auto &events = on.session.trace().events();
    const auto arrival = std::ranges::find(events, model::EventKind::ResponseArrived, &model::Event::kind);
    QVERIFY(arrival != events.cend() && arrival->at == arrived);
    on.presenter.next();
    QCOMPARE(on.presenter.phase(), Phase::Asking);
    on.presenter.next();
    QVERIFY(isThere(1, 1));
    QTRY_COMPARE(on.presenter.phase(), Phase::Revealed);
    QCOMPARE(on.presenter.outcome(), 1);
    on.presenter.nextStrip(); // the original is looked at, and the question is still about the what-if
    QCOMPARE(analysis::judge(on.session.trace()).orders, 2);
    QCOMPARE(on.presenter.outcome(), 1);
    on.presenter.next();
    on.presenter.previous();
    QVERIFY(isThere(1, 1));
    QCOMPARE(on.presenter.outcome(), 1);
    on.presenter.goTo(0);
    QVERIFY(isThere(0, 1));
    QCOMPARE(on.session.now(), arrived);

    session::Session again;
    selection::Selection selection;
    const Presenter resumed(*on.presenter.bookmark(), again, selection, std::make_shared<prove::Answers>());
    QTRY_VERIFY(!again.isPlaying());
    QCOMPARE(again.stripCount(), 2);
    QCOMPARE(again.now(), arrived);
}

QTEST_MAIN(TestPresenter)
#include "tst_presenter.moc"
