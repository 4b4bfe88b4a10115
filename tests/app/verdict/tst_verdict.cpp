// SPDX-License-Identifier: MIT
#include "app/window/fixture.h"
#include "app/window/legibility.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QMap>

using namespace idemlab;
using model::EventKind;

class TestVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void oneSentence_data();
    void oneSentence();
    void orderPressedTwice();
    void whereItWasDecided();
    void theSentenceFollowsTheLanguage();
    void noWordStandsAlone();
    void beforeAnOrderItFollowsTheLesson();
    void aPausedCaseIsPlayed();
};

void TestVerdict::oneSentence_data()
{
    QTest::addColumn<QString>("caseId");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("score");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *caseId, const char *strategy, const char *word, const char *score, const char *sentence) {
        QTest::addRow("%s, %s", caseId, strategy) << QString::fromUtf8(caseId) << QString::fromUtf8(strategy) << QString::fromUtf8(word)
                                                  << QString::fromUtf8(score) << QString::fromUtf8(sentence);
    };
    row("timeout", "none", "Duplicate", "Intents 1, orders 2",
        "2 orders for one intent: the second request carried no key, so the server could not tell that it was the same order again.");
    row("timeout", "client", "Exactly one", "Intents 1, orders 1",
        "One order for each intent: the repeat carried the same key, so the server gave its first answer again.");
    row("timeout", "server-on-receipt", "Duplicate", "Intents 1, orders 2",
        "2 orders for one intent: the server made the key, and the key was in the answer that got lost.");
    row("timeout", "server-in-advance", "Exactly one", "Intents 1, orders 1",
        "One order for each intent: the repeat carried the same key, so the server gave its first answer again.");
    row("timeout", "resource-id", "Exactly one", "Intents 1, orders 1",
        "One order for each intent: the repeat put the same order under the same id, which changes nothing.");
    row("reused-key", "client", "Refused", "Intents 2, orders 1",
        "Refused: the same key came with another payload, and the server said so.");
    row("guessable-key", "client", "Somebody else's answer", "Intents 2, orders 1",
        "A customer was given somebody else's order as their own: two clients came to have the same key.");
    row("key-answer-lost", "server-in-advance", "Exactly one", "Intents 1, orders 1",
        "One order for each intent: the answer that got lost had only brought a key, so an unused key is all that is left behind.");
}

void TestVerdict::oneSentence()
{
    QFETCH(QString, caseId);
    QFETCH(QString, strategy);
    Lab lab;
    QVERIFY(lab.begin());
    lab.click(u"strategy-"_s + strategy);
    lab.window->findChild<QAction *>(u"case-"_s + caseId)->trigger();
    lab.toEnd();
    QTEST(lab.text(u"verdictWord"_s), "word");
    QTEST(lab.text(u"score"_s), "score");
    QTEST(lab.text(u"verdictSentence"_s), "sentence");
    const QString name = lab.find(u"verdict"_s)->accessibleName();
    QVERIFY2(name.contains(lab.text(u"verdictSentence"_s)), qPrintable(name));
}

void TestVerdict::orderPressedTwice()
{
    Lab lab;
    QVERIFY(lab.begin());
    QCOMPARE(lab.text(u"verdictWord"_s), u"Ready"_s);
    lab.session.setSpeed(0.1);
    lab.click(u"order"_s);
    QCOMPARE(lab.text(u"verdictWord"_s), u"Under way"_s);
    lab.click(u"order"_s);
    lab.session.setSpeed(10);
    QTRY_COMPARE(lab.text(u"verdictWord"_s), u"Duplicate"_s);
    QCOMPARE(lab.text(u"score"_s), u"Intents 1, orders 2"_s);
    QTRY_COMPARE(lab.text(u"difference"_s), u"¥1,200 too much"_s);
}

void TestVerdict::whereItWasDecided()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.window->findChild<QAction *>(u"case-timeout"_s)->trigger();
    lab.toEnd();
    lab.click(u"evidence"_s);
    QVERIFY(lab.selection.selected());
    const qsizetype first = *lab.selection.selected();
    QCOMPARE(lab.session.trace().at(first).kind, EventKind::OrderCreated);
    lab.click(u"evidence"_s);
    QVERIFY(*lab.selection.selected() != first);
    QCOMPARE(lab.session.trace().at(*lab.selection.selected()).kind, EventKind::OrderCreated);
}

void TestVerdict::theSentenceFollowsTheLanguage()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.window->findChild<QAction *>(u"case-timeout"_s)->trigger();
    lab.toEnd();
    lab.window->findChild<QAction *>(u"language-ja"_s)->trigger();
    QTRY_COMPARE(lab.text(u"verdictWord"_s), u"二重注文"_s);
    QCOMPARE(lab.text(u"verdictSentence"_s),
        u"1件のつもりが2件になりました。2つ目のリクエストにキーがなく、サーバーは同じ注文だと見分けられませんでした。"_s);
}

/// In the last line of the sentence: "た。" and "ください。" are what a verb ends in.
void TestVerdict::noWordStandsAlone()
{
    Lab lab(speaking(u"ja"_s), QSize(1280, 720));
    QVERIFY(lab.begin());
    int broken = 0;
    for (const char *action : {"freePlay", "case-smooth", "case-timeout"}) {
        lab.window->findChild<QAction *>(QString::fromLatin1(action))->trigger();
        lab.toEnd();
        auto *sentence = lab.find<QLabel>(u"verdictSentence"_s);
        for (int width = 1180; width <= 1366; width += 31) {
            lab.window->resize(width, 720);
            QCoreApplication::sendPostedEvents();
            QMap<int, QString> lines; // by their heights
            for (const auto &each : legibility::textsOf(sentence))
                lines[qRound(each.box.bottom() / sentence->fontMetrics().height())] += each.text.trimmed();
            broken += lines.size() > 1 ? 1 : 0;
            QVERIFY2(lines.size() < 2 || lines.last().size() > 5, qPrintable(lines.last()));
        }
    }
    QVERIFY(broken > 0);
}

/// "Press Order" only where Order can be pressed and is what comes next.
void TestVerdict::beforeAnOrderItFollowsTheLesson()
{
    Lab lab;
    QVERIFY(lab.begin());
    const QString order = u"Nothing has been ordered yet. Press Order, or choose a case."_s;
    const QString asks = u"Nothing has been ordered yet. The lesson asks a question first."_s;
    const QString says = u"Nothing has been ordered yet. The lesson says what to do."_s;
    const auto go = [&lab](const QString &lesson, const QString &step) {
        const auto &all = lab.guide.lessons();
        const auto found = std::ranges::find(all, lesson, &study::Lesson::id);
        lab.guide.goTo(found - all.cbegin(), found->indexOf(step));
        lab.session.pause();
        lab.session.restart();
    };
    QTRY_COMPARE(lab.text(u"verdictSentence"_s), order); // the first step is there to be read
    go(u"the-question"_s, u"first-order"_s);
    QCOMPARE(lab.text(u"verdictSentence"_s), says);
    for (const auto &[lesson, step] : {std::pair {u"the-question"_s, u"guess"_s}, {u"client-issued"_s, u"in-my-words"_s}}) {
        go(lesson, step); // asks something, and lets order before: nothing says that it does not
        QVERIFY(lab.find(u"order"_s));
        QCOMPARE(lab.text(u"verdictSentence"_s), order);
    }
    go(u"timeout-trap"_s, u"predict"_s);
    QVERIFY(!lab.window->findChild<QWidget *>(u"order"_s)->isEnabled());
    QCOMPARE(lab.text(u"verdictSentence"_s), asks);
    QVERIFY(lab.find(u"verdict"_s)->accessibleName().contains(asks));
    lab.window->findChild<QAction *>(u"showLessons"_s)->trigger(); // nobody sees what it asks
    QTRY_COMPARE(lab.text(u"verdictSentence"_s), order);
    lab.window->findChild<QAction *>(u"showLessons"_s)->trigger();
    QTRY_COMPARE(lab.text(u"verdictSentence"_s), asks);
    lab.guide.predict(lab.guide.step().choices.constFirst(), u"guess"_s);
    lab.session.playToEnd();
    QTRY_COMPARE(lab.text(u"verdictWord"_s), u"Duplicate"_s);
    lab.selection.setPlayhead(model::Instant {});
    QTRY_VERIFY2(!lab.text(u"verdictSentence"_s).contains(u"Press Order"_s), qPrintable(lab.text(u"verdictSentence"_s)));
}

/// Nobody has to press Order in a case, which plays by itself.
void TestVerdict::aPausedCaseIsPlayed()
{
    Lab lab;
    QVERIFY(lab.begin());
    if (lab.find(u"lessonPanel"_s))
        lab.trigger(u"showLessons"_s);
    lab.session.open({study::findCase(u"timeout"_s)->planFor(model::Strategy::Client), {}, model::Instant(), {}});
    QCOMPARE(lab.text(u"verdictSentence"_s), u"Nothing has been ordered yet. The run is paused; press Space to play it."_s);
    lab.session.play();
    QVERIFY(!lab.text(u"verdictSentence"_s).contains(u"Space"_s));
}

QTEST_MAIN(TestVerdict)
#include "tst_verdict.moc"
