// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "app/window/fixture.h"
#include "study/preset.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace idemlab;
using model::EventKind;
using namespace std::chrono_literals;

class TestInspector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void whyThisAnswer_data();
    void whyThisAnswer();
    void theWireAndCurl();
    void theHeadersThatWereSent();
    void thePolicyWithItsSource();
    void whatComesLaterIsASecret();
    void nothingSelected();
    void whatAProgramMeantIsSaidWithAClick();
};

namespace {

struct Inspected : Lab
{
    [[nodiscard]] bool open()
    {
        if (!begin())
            return false;
        window->findChild<QAction *>(u"showInspector"_s)->trigger();
        return QTest::qWaitFor([this] { return find(u"inspectorPanel"_s) != nullptr; });
    }
    void play(const QString &caseId, const QString &strategy)
    {
        click(u"strategy-"_s + strategy);
        window->findChild<QAction *>(u"case-"_s + caseId)->trigger();
        toEnd();
    }
    /// Selects the n-th event of that kind.
    void select(EventKind kind, int number)
    {
        for (qsizetype i = 0; i < session.trace().size(); ++i) {
            if (session.trace().at(i).kind == kind && --number == 0) {
                selection.selectEvent(i);
                return;
            }
        }
        QFAIL("no such event");
    }
    [[nodiscard]] QString wire(const QString &name) const
    {
        const auto *view = find<QPlainTextEdit>(name);
        return view ? view->toPlainText() : QString();
    }
};

} // namespace

void TestInspector::whyThisAnswer_data()
{
    QTest::addColumn<QString>("caseId");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("answer");
    QTest::addColumn<QStringList>("says");
    QTest::addColumn<int>("rows");
    QTest::newRow("the first, lost") << u"timeout"_s << u"client"_s << 1
                                     << QStringList {u"not there"_s, u"had not been used before"_s, u"lost this answer"_s} << 2;
    QTest::newRow("replayed") << u"timeout"_s << u"client"_s << 2 << QStringList {u"answer stored"_s, u"byte for byte"_s} << 2;
    QTest::newRow("another payload") << u"reused-key"_s << u"client"_s << 2
                                     << QStringList {u"with another payload"_s, u"One key stands for one operation"_s} << 2;
    QTest::newRow("no key") << u"timeout"_s << u"none"_s << 2 << QStringList {u"There was no key, and this server asks for none"_s} << 0;
    QTest::newRow("in progress") << u"double-click"_s << u"client"_s << 1 << QStringList {u"still in progress"_s} << 2;
}

void TestInspector::whyThisAnswer()
{
    QFETCH(QString, caseId);
    QFETCH(QString, strategy);
    QFETCH(int, answer);
    QFETCH(QStringList, says);
    QFETCH(int, rows);
    Inspected lab;
    QVERIFY(lab.open());
    lab.play(caseId, strategy);
    lab.select(EventKind::ResponseSent, answer);
    const QString why = lab.text(u"why"_s);
    for (const QString &part : says)
        QVERIFY2(why.contains(part), qPrintable(why));
    const auto *table = lab.find<QTreeView>(u"whyRows"_s);
    QCOMPARE(table ? table->model()->rowCount() : 0, rows);
}

void TestInspector::theWireAndCurl()
{
    Inspected lab;
    QVERIFY(lab.open());
    lab.play(u"timeout"_s, u"client"_s);
    lab.select(EventKind::ResponseArrived, 1);
    QVERIFY(lab.wire(u"requestWire"_s).startsWith(u"POST /orders HTTP/1.1\n"_s));
    QVERIFY(lab.wire(u"requestWire"_s).contains(u"Idempotency-Key: \""_s));
    QVERIFY(lab.wire(u"requestWire"_s).endsWith(u"{\"amount\":1200,\"customerId\":\"C001\"}"_s));
    QVERIFY(lab.wire(u"responseWire"_s).startsWith(u"HTTP/1.1 201 Created\n"_s));
    QVERIFY(lab.wire(u"responseWire"_s).contains(u"Idempotent-Replayed: true"_s));
    const auto marked = lab.find<QPlainTextEdit>(u"responseWire"_s)->extraSelections();
    QStringList lines;
    for (const auto &selection : marked)
        lines.append(selection.cursor.selectedText());
    QVERIFY2(lines.contains(u"Idempotent-Replayed: true"_s), qPrintable(lines.join(u'|')));
    QVERIFY(!lines.join(u'|').contains(u"Content-Length"_s));
    lab.click(u"copyCurl"_s);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith(u"curl -i"_s) && command.contains(u"-H 'Idempotency-Key: \""_s)
            && command.contains(u"--data-raw '{\"amount\":1200"_s),
        qPrintable(command));
}

/// The name of the header is changed between two orders.
void TestInspector::theHeadersThatWereSent()
{
    Inspected lab;
    QVERIFY(lab.open());
    session::RunPlan plan;
    plan.settings.strategy = model::Strategy::Client;
    plan.script = {{model::Instant(0s), model::Click {{u"C001"_s, 1200}}},
        {model::Instant(3s), model::ChangeSetting {u"key-header"_s, u"X-Token"_s}}, {model::Instant(4s), model::Click {{u"C001"_s, 900}}}};
    lab.session.start(plan);
    lab.toEnd();
    lab.select(EventKind::RequestSent, 1);
    QVERIFY(lab.wire(u"requestWire"_s).contains(u"\nIdempotency-Key: \""_s));
    QVERIFY(!lab.wire(u"requestWire"_s).contains(u"X-Token"_s));
    lab.click(u"copyCurl"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"-H 'Idempotency-Key: \""_s));
    lab.select(EventKind::RequestSent, 2);
    QVERIFY(lab.wire(u"requestWire"_s).contains(u"\nX-Token: \""_s));
    QVERIFY(!lab.wire(u"requestWire"_s).contains(u"Idempotency-Key"_s));
    lab.click(u"copyCurl"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"-H 'X-Token: \""_s));
}

void TestInspector::thePolicyWithItsSource()
{
    Inspected lab;
    QVERIFY(lab.open());
    for (const study::Preset &preset : study::builtInPresets()) {
        if (preset.kind != study::Preset::Kind::Policy || !preset.source)
            continue;
        session::RunPlan plan;
        plan.settings = study::withPreset(plan.settings, preset);
        lab.session.start(plan);
        QVERIFY(!lab.find(u"policy"_s)); // about nothing there is nothing to say
        lab.session.submit(model::Click {{u"C001"_s, 1200}});
        lab.toEnd();
        lab.select(EventKind::ResponseSent, 1);
        const QString text = lab.text(u"policy"_s);
        QVERIFY2(text.contains(study::inLanguage(preset.name, u"en"_s)), qPrintable(preset.id + u": "_s + text));
        QVERIFY2(text.contains(preset.source->url.toString()), qPrintable(text));
    }
}

/// With the playhead before an answer, its request says nothing of it, and the answer itself is nothing that is known.
void TestInspector::whatComesLaterIsASecret()
{
    Inspected lab;
    QVERIFY(lab.open());
    lab.play(u"timeout"_s, u"client"_s);
    const auto at = [&](EventKind kind) {
        const auto &events = lab.session.trace().events();
        return std::ranges::find(events, kind, &model::Event::kind)->at;
    };
    lab.select(EventKind::RequestSent, 1);
    QVERIFY(!lab.wire(u"responseWire"_s).isEmpty() && lab.text(u"why"_s).contains(u"lost this answer"_s));
    lab.selection.setPlayhead(at(EventKind::RequestSent));
    QTRY_VERIFY(!lab.find<QPlainTextEdit>(u"responseWire"_s));
    QVERIFY(lab.wire(u"requestWire"_s).startsWith(u"POST"_s));
    QVERIFY2(!lab.text(u"why"_s).contains(u"lost"_s), qPrintable(lab.text(u"why"_s)));
    lab.selection.setShowsLater(true); // unless it is to be seen
    QTRY_VERIFY(!lab.wire(u"responseWire"_s).isEmpty());
    lab.selection.setShowsLater(false);
    lab.selection.goLive();
    lab.select(EventKind::ResponseLost, 1);
    lab.selection.setPlayhead(model::Instant {});
    QTRY_VERIFY(!lab.find<QPlainTextEdit>(u"requestWire"_s));
    QVERIFY2(lab.text(u"inspectedEvent"_s).startsWith(u"Select something"_s), qPrintable(lab.text(u"inspectedEvent"_s)));
    lab.selection.goLive();
    QTRY_VERIFY(lab.find<QPlainTextEdit>(u"requestWire"_s));
}

void TestInspector::nothingSelected()
{
    Inspected lab;
    QVERIFY(lab.open());
    QVERIFY(lab.text(u"inspectedEvent"_s).startsWith(u"Select something"_s));
    QVERIFY(!lab.find(u"requestWire"_s) && !lab.find(u"copyCurl"_s) && !lab.find(u"planFault"_s));
}

/// The lab supposes, says so, and takes another word for it.
void TestInspector::whatAProgramMeantIsSaidWithAClick()
{
    Inspected lab;
    QVERIFY(lab.open());
    lab.click(u"strategy-none"_s);
    model::Request order;
    order.form = model::OrderForm(u"C001"_s, 1200);
    lab.session.submit(model::SetFault {model::FaultKind::DropResponse, model::FaultMode::Next});
    for (int i = 0; i < 2; ++i) {
        lab.session.submit(model::ReceiveExternal {u"app"_s, order, {}});
        lab.toEnd();
    }
    QCOMPARE(analysis::judge(lab.session.trace()).intents, 1);
    lab.select(EventKind::AttemptStarted, 1);
    QVERIFY(!lab.find(u"outsideMeaning"_s)); // there is nothing else that it could mean
    lab.select(EventKind::AttemptStarted, 2);
    QTRY_VERIFY(lab.text(u"inspectedEvent"_s).contains(u"supposed"_s));
    QCOMPARE(lab.find<QAbstractButton>(u"outsideMeaning"_s)->text(), u"This was a new order"_s);
    lab.click(u"outsideMeaning"_s);
    QTRY_COMPARE(analysis::judge(lab.session.trace()).intents, 2);
    QVERIFY(lab.selection.selected());
    QTRY_COMPARE(lab.find<QAbstractButton>(u"outsideMeaning"_s)->text(), u"This was the same order again"_s);
    lab.click(u"outsideMeaning"_s);
    QTRY_COMPARE(analysis::judge(lab.session.trace()).intents, 1);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
