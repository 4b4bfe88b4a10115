// SPDX-License-Identifier: MIT
// Who steps back is told no more than somebody who has not been further.
#include "announce/announcer.h"
#include "app/window/fixture.h"

#include <QAccessible>
#include <QAction>

using namespace idemlab;
using model::Instant;
using model::Strategy;

namespace {

void read(QAccessibleInterface *each, QStringList &texts)
{
    if (!each || each->state().invisible)
        return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts.append(each->text(kind));
    for (int i = 0; i < each->childCount(); ++i)
        read(each->child(i), texts);
}

/// Everything that the window says, to eyes and ears: titles, status and tool tips, and what is in the panels. But for what a press of
/// Order would mean, which goes to where the run is, wherever one looks.
QStringList saidBy(QWidget *window)
{
    QStringList texts;
    read(QAccessible::queryAccessibleInterface(window), texts);
    for (const auto widgets = window->findChildren<QWidget *>(); const QWidget *each : widgets) {
        if (each->isVisible())
            texts << each->windowTitle() << each->toolTip() << each->statusTip() << each->whatsThis();
    }
    texts << window->windowTitle() << window->windowFilePath() << window->windowIconText();
    for (const auto actions = window->findChildren<QAction *>(); const QAction *each : actions)
        texts << each->text() << each->toolTip() << each->statusTip();
    texts.removeAll(window->findChild<QLabel *>(u"orderMeaning"_s)->text());
    texts.removeDuplicates();
    texts.sort();
    return texts;
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void whoStepsBackIsToldNoMore_data();
    void whoStepsBackIsToldNoMore();
};

void TestSecret::whoStepsBackIsToldNoMore_data()
{
    QTest::addColumn<QString>("caseId");
    QTest::addColumn<QList<Strategy>>("strategies");
    QTest::newRow("two orders") << u"timeout"_s << QList {Strategy::None};
    QTest::newRow("refused") << u"concurrent"_s << QList {Strategy::ServerInAdvance};
    QTest::newRow("beside each other") << u"timeout"_s << QList {Strategy::None, Strategy::Client};
}

/// One window has played to the end and steps through it; the other has come no further than that instant.
void TestSecret::whoStepsBackIsToldNoMore()
{
    QFETCH(QString, caseId);
    QFETCH(QList<Strategy>, strategies);
    const model::RunPlan plan = study::findCase(caseId)->planFor(strategies.constFirst());
    Lab played({}, QSize(1920, 1080));
    QVERIFY(played.begin());
    played.session.start(plan, strategies);
    played.toEnd();
    played.session.pause();
    auto *announcer = played.window->findChild<announce::Announcer *>();
    QTRY_VERIFY(!announcer->text().isEmpty()); // the verdict is read aloud
    QList<Instant> instants {Instant {}};
    for (const model::Event &each : played.session.trace().events()) {
        if (each.at != instants.constLast())
            instants.append(each.at);
    }
    instants.removeLast();
    QVERIFY(instants.size() > 5);

    Lab fresh({}, QSize(1920, 1080));
    QVERIFY(fresh.begin());
    fresh.session.start(plan, strategies);
    fresh.session.pause();
    for (const Instant at : std::as_const(instants)) {
        fresh.session.hurryTo(at);
        QTRY_VERIFY(!fresh.session.isPlaying());
        for (Lab *each : {&fresh, &played}) {
            each->selection.setPlayhead(at);
            QCoreApplication::processEvents();
        }
        const QStringList heard = saidBy(fresh.window.get());
        QStringList more = saidBy(played.window.get());
        QVERIFY(heard.size() > 100);
        more.removeIf([&heard](const QString &text) { return heard.contains(text); });
        QVERIFY2(more.isEmpty(), qPrintable(QString::number(model::toMs(at)) + u": "_s + more.join(u" | "_s)));
    }
}

QTEST_MAIN(TestSecret)
#include "tst_secret.moc"
