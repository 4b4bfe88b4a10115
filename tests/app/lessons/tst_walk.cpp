// SPDX-License-Identifier: MIT
// Every lesson in both languages from its first step to its last, with nothing but the mouse and the keyboard.
#include "analysis/finding.h"
#include "app/window/fixture.h"
#include "net/httpdoor.h"
#include "rows.h"
#include "timeline/timelineview.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTextBrowser>

#include <string_view>

using namespace idemlab;
using model::EventKind;
using study::Goal;
using study::StepKind;

namespace {

/// Somebody who knows what to do.
struct Learner : Lab
{
    using Lab::Lab;

    /// Nothing has to be scrolled for, the lesson's answers included. What grows with the answers is scrolled to by itself.
    void fits() const
    {
        if (guide.step().kind == StepKind::Design || guide.step().kind == StepKind::Code || guide.step().kind == StepKind::Contrast)
            return;
        const auto *area = find(u"lessonPanel"_s)->findChild<QScrollArea *>();
        QTRY_VERIFY2(area->verticalScrollBar()->maximum() == 0,
            qPrintable(guide.step().id + u" by "_s + QString::number(area->verticalScrollBar()->maximum())));
    }

    /// What has come into being under what was answered.
    void sees(const QString &name) const
    {
        const auto *widget = find(name);
        QVERIFY2(widget, qPrintable(name));
        QTRY_COMPARE(widget->visibleRegion().boundingRect().height(), widget->height());
    }

    void take()
    {
        const study::Step &step = guide.step();
        switch (step.kind) {
        case StepKind::Read:
        case StepKind::Explain: break;
        case StepKind::Predict:
            click(u"choice-"_s + step.answer);
            click(u"sure-certain"_s);
            toEnd();
            QTRY_VERIFY(find<QTextBrowser>(u"reaction"_s) && !find<QTextBrowser>(u"reaction"_s)->toPlainText().isEmpty());
            sees(u"beginAgain"_s);
            break;
        case StepKind::Check:
            for (const QString &choice : step.choices) { // the wrong ones get their reason, and it fits
                click(u"choice-"_s + choice);
                fits();
            }
            if (!step.answer.isEmpty())
                click(u"choice-"_s + step.answer);
            break;
        case StepKind::Do: act(step); break;
        case StepKind::Observe: look(step); break;
        case StepKind::Compare: compare(step); break;
        case StepKind::Decide:
            for (const char *way : {"no", "yes"}) {
                while (find(QLatin1StringView(way))) {
                    click(QLatin1StringView(way));
                    fits();
                }
                if (find(u"askAgain"_s) && way == std::string_view("no"))
                    click(u"askAgain"_s);
            }
            break;
        case StepKind::Write: write(step); break;
        case StepKind::Send: send(); break;
        case StepKind::Cards: click(u"copyText"_s); break;
        case StepKind::Try:
            for (const QString &choice : step.choices) {
                click(u"choice-"_s + choice);
                toEnd();
                fits();
            }
            click(u"choice-"_s + step.answer);
            toEnd();
            break;
        case StepKind::Words: say(); break;
        case StepKind::Contrast:
            for (const QString &id : step.choices) {
                click(u"play-"_s + id);
                toEnd();
            }
            say();
            break;
        case StepKind::Code: debug(step); break;
        case StepKind::Design:
            for (const study::DesignAsk &ask : step.asks) {
                for (const QString &choice : ask.choices + QStringList {ask.answer}) {
                    auto *box = find(u"ask-"_s + ask.id)->findChild<QAbstractButton *>(u"choice-"_s + choice);
                    QVERIFY(box && box->isVisible());
                    box->click(); // by its name: it may have been scrolled out of sight
                }
            }
            toEnd();
            QTRY_VERIFY(find<QTextBrowser>(u"reaction"_s)->toPlainText().contains(u"1"_s));
            break;
        case StepKind::View: click(u"openView"_s); break;
        case StepKind::Summary: QVERIFY(find<QTextBrowser>(u"summary"_s)->toPlainText().size() > 40); break;
        }
    }

    void say()
    {
        auto *words = window->findChild<QPlainTextEdit *>(u"ownWords"_s);
        words->setFocus();
        QTest::keyClicks(words, u"It shows the same key again."_s);
        for (const char *name : {"compareWords", "first-yes", "second-no"})
            window->findChild<QAbstractButton *>(QString::fromLatin1(name))->click();
    }

    void debug(const study::Step &step)
    {
        auto *code = find<QListWidget>(u"code"_s);
        for (int line = 0; line < code->count(); ++line) {
            if (!step.faulty.contains(line))
                Q_EMIT code->itemClicked(code->item(line)); // each wrong line is told why
            QVERIFY(!window->findChild<QTextBrowser *>(u"said"_s)->toPlainText().isEmpty());
        }
        const QRect box = code->visualItemRect(code->item(step.faulty.constFirst()));
        QTest::mouseClick(code->viewport(), Qt::LeftButton, {}, QPoint(8, box.center().y()));
        toEnd();
        for (const QString &choice : step.choices + QStringList {step.answer})
            window->findChild<QAbstractButton *>(u"choice-"_s + choice)->click();
        toEnd();
    }

    /// Does what is missing, goal by goal.
    void act(const study::Step &step)
    {
        for (int round = 0; round < 12 && !guide.isDone(); ++round) {
            const QString missing = guide.report().missing;
            const auto goal = std::ranges::find(step.goals, missing, &Goal::id);
            QVERIFY(goal != step.goals.cend());
            switch (goal->kind) {
            case Goal::Kind::Event:
                if (goal->event == EventKind::ResponseLost && session.faultMode(model::FaultKind::DropResponse) == model::FaultMode::Off)
                    click(u"dropResponse"_s);
                session.setSpeed(0.1); // so that two presses are one wish
                for (int i = 0; i < goal->count; ++i)
                    click(u"order"_s);
                session.setSpeed(10);
                toEnd();
                break;
            case Goal::Kind::Verdict:
                if (step.run->caseId.isEmpty() && goal->verdicts.contains(model::Verdict::Refused)) // the same key for something else
                    find<QSpinBox>(u"amount"_s)->setValue(4800);
                if (step.run->caseId.isEmpty() && (count(EventKind::Clicked) == 0 || goal->verdicts.contains(model::Verdict::Refused)))
                    click(u"order"_s);
                toEnd();
                QTRY_VERIFY(guide.isDone() || guide.report().missing != missing);
                break;
            case Goal::Kind::Strategy: click(u"strategy-"_s + model::nameOf(goal->strategies.constFirst())); break;
            case Goal::Kind::Setting: set(goal->setting, goal->values.constFirst()); break;
            case Goal::Kind::Intents: break;
            }
        }
    }

    /// In the step, then Restart.
    void set(const QString &name, const QString &value)
    {
        auto *box = find<QComboBox>(u"step-setting-"_s + name);
        QVERIFY(box);
        const int wanted = box->findData(value);
        QVERIFY2(wanted >= 0, qPrintable(name + u"="_s + value));
        box->setFocus();
        while (box->currentIndex() != wanted)
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        click(u"restartStep"_s);
        toEnd();
    }

    void look(const study::Step &step)
    {
        toEnd();
        const auto *timeline = find<timeline::TimelineView>(u"timeline"_s);
        for (const qsizetype i : analysis::fitting(step.events, session.trace())) {
            const QRect box = timeline->rectOfEvent(i);
            if (box.isEmpty())
                continue; // it is drawn as part of something else that counts as found, or the test fails below
            // Where lines cross, somewhere along it.
            for (const double share : {0.5, 0.3, 0.7, 0.15, 0.85}) {
                for (const bool isRising : {false, true}) {
                    const QPoint at(box.left() + int(box.width() * share),
                        isRising ? box.bottom() - int(box.height() * share) : box.top() + int(box.height() * share));
                    if (!guide.isDone())
                        QTest::mouseClick(find(u"timeline"_s), Qt::LeftButton, {}, at);
                }
            }
            return;
        }
        QFAIL("what is to be found has not happened, or cannot be seen");
    }

    void compare(const study::Step &step)
    {
        for (const QString &caseId : step.cases) {
            for (const char *strategy : {"client", "server-on-receipt", "server-in-advance"}) {
                const QString cell = u"cell-%1-%2"_s.arg(caseId, QString::fromLatin1(strategy));
                click(cell);
                toEnd();
                QTRY_VERIFY(!guide.answer(caseId + u'/' + QString::fromLatin1(strategy)).isEmpty());
            }
        }
    }

    void write(const study::Step &step)
    {
        click(u"choice-"_s + step.choices.constFirst());
        auto *reason = find<QLineEdit>(u"reason"_s);
        QTest::keyClicks(reason, u"The key is there before the first attempt."_s);
        QTest::keyClick(reason, Qt::Key_Return);
    }

    void send()
    {
        if (guide.step().lost)
            click(u"dropResponse"_s);
        for (int i = 0; i < 2; ++i)
            post("one-and-the-same");
        QTRY_VERIFY(guide.isDone()); // the program knows its answer before the trace tells of it
    }

    /// A program of the learner's, which waits a while for its answer.
    void post(const QByteArray &key, const QByteArray &order = R"({"customerId":"C001","amount":1200})", const QByteArray &name = "Mine/1")
    {
        QNetworkAccessManager manager;
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/orders"_s.arg(session.port())));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setHeader(QNetworkRequest::UserAgentHeader, name);
        if (!key.isEmpty())
            request.setRawHeader("Idempotency-Key", key);
        if (session.faultMode(model::FaultKind::DropResponse) != model::FaultMode::Off)
            request.setTransferTimeout(1000);
        std::unique_ptr<QNetworkReply> reply(manager.post(request, order));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    }
};

} // namespace

class TestWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void fromStartToEnd_data();
    void fromStartToEnd();
    void fromAnyRunToAnyStep();
    void aLearnersProgramIsAnswered_data() { languages(); }
    void aLearnersProgramIsAnswered();
};

void TestWalk::fromStartToEnd_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("lesson");
    for (const char *language : {"en", "ja"}) {
        for (qsizetype i = 0; i < study::builtInLessons().size(); ++i)
            QTest::addRow("%s, %s", qPrintable(study::builtInLessons().at(i).id), language) << QString::fromLatin1(language) << int(i);
    }
}

void TestWalk::fromStartToEnd()
{
    QFETCH(QString, language);
    QFETCH(int, lesson);
    const bool isSent =
        std::ranges::any_of(study::builtInLessons().at(lesson).steps, [](const study::Step &step) { return step.kind == StepKind::Send; });
    doors() = isSent ? session::DoorMaker(net::makeDoor) : nullptr;
    Learner learner(speaking(language), QSize(1366, 768));
    QVERIFY(learner.begin());
    learner.guide.goTo(lesson, 0);
    const qsizetype steps = learner.guide.lesson().steps.size();
    for (qsizetype step = 0; step < steps; ++step) {
        QCOMPARE(learner.guide.stepIndex(), step);
        learner.take();
        const bool isDone = learner.guide.isDone() || learner.guide.step().kind == StepKind::Summary;
        QVERIFY2(isDone, qPrintable(learner.guide.step().id));
        learner.fits();
        if (step + 1 < steps)
            learner.click(u"lessonNext"_s);
    }
    const bool isLast = lesson + 1 == learner.guide.lessons().size(); // its summary is never finished
    QVERIFY(isLast || learner.guide.state(learner.guide.lessons().at(lesson)) == study::StepState::Done);
}

/// Each way to send has its own answer in the step, before it is done and after; then the same with an answer that is lost.
void TestWalk::aLearnersProgramIsAnswered()
{
    QFETCH(QString, language);
    doors() = session::DoorMaker(net::makeDoor);
    const auto back = qScopeGuard([] { doors() = nullptr; });
    Learner learner(speaking(language), QSize(1366, 768));
    QVERIFY(learner.begin());
    QVERIFY(learner.guide.openLesson(u"send-it-yourself"_s));
    learner.guide.goTo(learner.guide.lessonIndex(), 1);
    const auto says = [&learner](const char *part) {
        const QString wanted = learner.guide.text().part(QString::fromLatin1(part)).whole();
        return !wanted.isEmpty() && learner.text(u"stepState"_s).contains(wanted);
    };
    QVERIFY(says("missing"));
    learner.click(u"order"_s); // which is no program outside
    QTRY_VERIFY2(says("form"), qPrintable(learner.text(u"stepState"_s)));
    QVERIFY(!learner.find(u"obstacle"_s));
    learner.click(u"strategy-none"_s); // under which no key counts
    QTRY_VERIFY(learner.find(u"obstacle"_s));
    learner.click(u"clearObstacle"_s);
    QTRY_VERIFY(!learner.find(u"obstacle"_s));
    learner.post({});
    QTRY_VERIFY2(says("no-key"), qPrintable(learner.text(u"stepState"_s)));
    learner.post("k-1");
    QTRY_VERIFY2(says("once"), qPrintable(learner.text(u"stepState"_s)));
    learner.post("k-2");
    QTRY_VERIFY2(says("two-keys"), qPrintable(learner.text(u"stepState"_s)));
    learner.post("k-1", R"({"customerId":"C001","amount":1300})");
    QTRY_VERIFY2(says("payload"), qPrintable(learner.text(u"stepState"_s)));
    learner.post("k-1", R"({"customerId":"C002","amount":1200})");
    QTRY_VERIFY2(says("customer"), qPrintable(learner.text(u"stepState"_s)));
    QVERIFY(!learner.guide.isDone());
    learner.post("k-1", R"({"customerId":"C001","amount":1200})", "Another/1");
    QTRY_VERIFY2(says("program"), qPrintable(learner.text(u"stepState"_s)));
    QVERIFY(learner.guide.isDone() && says("done"));
    learner.post({});
    QTRY_VERIFY2(says("done") && says("no-key"), qPrintable(learner.text(u"stepState"_s)));
    const QWidget *said = learner.find(u"stepState"_s); // what is said last is scrolled to
    QTRY_COMPARE(said->visibleRegion().boundingRect(), said->rect());
    learner.click(u"lessonNext"_s);
    QVERIFY(learner.guide.step().lost && says("missing"));
    learner.post("k-3");
    learner.post("k-3");
    QTRY_VERIFY2(says("not-lost"), qPrintable(learner.text(u"stepState"_s)));
    learner.click(u"dropResponse"_s);
    learner.post("k-4");
    learner.post("k-4");
    QTRY_VERIFY2(says("done") && learner.guide.isDone(), qPrintable(learner.text(u"stepState"_s)));
    learner.fits();
}

/// Steps begin runs of their own, whatever was on before: here an order by hand, whose customer the new run does not know.
void TestWalk::fromAnyRunToAnyStep()
{
    doors() = nullptr;
    Learner learner(speaking(u"en"_s), QSize(1366, 768));
    QVERIFY(learner.begin());
    for (qsizetype lesson = 0; lesson < learner.guide.lessons().size(); ++lesson) {
        for (qsizetype step = 0; step < learner.guide.lessons().at(lesson).steps.size(); ++step) {
            learner.session.start({});
            learner.session.submit(model::Click {{u"C007"_s, 500}});
            learner.toEnd();
            learner.guide.goTo(lesson, step);
            QCOMPARE(learner.guide.stepIndex(), step);
            QVERIFY(learner.find(u"timeline"_s) || learner.find(u"compare"_s));
        }
    }
}

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
