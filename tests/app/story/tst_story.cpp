// SPDX-License-Identifier: MIT
#include "app/window/fixture.h"

#include "story/storymodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QListView>
#include <QScrollBar>
#include <QStyleOptionViewItem>

using namespace idemlab;

class TestStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void oneSentenceForEveryEvent();
    void followsTheRun();
    void endsAtThePlayhead();
    void selectsWithTheTimeline();
    void speaksTheOtherLanguageAtOnce();
    void linesAreWholeBesideTheScrollBar();
};

namespace {

struct Told : Lab
{
    [[nodiscard]] bool open()
    {
        if (!begin())
            return false;
        window->findChild<QAction *>(u"showStory"_s)->trigger();
        return QTest::qWaitFor([this] { return story() != nullptr; });
    }
    [[nodiscard]] QListView *story() const { return find<QListView>(u"story"_s); }
    void play(const QString &caseId)
    {
        window->findChild<QAction *>(u"case-"_s + caseId)->trigger();
        toEnd();
    }
};

} // namespace

/// The bar takes some of the width when it comes.
void TestStory::linesAreWholeBesideTheScrollBar()
{
    Told lab;
    QVERIFY(lab.open());
    lab.play(u"smooth"_s);
    lab.play(u"timeout"_s);
    const QListView *story = lab.story();
    QTRY_VERIFY(story->verticalScrollBar()->isVisible());
    const auto rowsAreWhole = [story] {
        for (int row = 0; row < story->model()->rowCount(); ++row) {
            const QModelIndex index = story->model()->index(row, 0);
            QStyleOptionViewItem option;
            option.widget = story;
            option.fontMetrics = story->fontMetrics();
            const QSize needed = story->itemDelegate()->sizeHint(option, index);
            const QRect has = story->visualRect(index);
            if (has.width() > story->viewport()->width() || has.height() < needed.height())
                return false;
        }
        return true;
    };
    QTRY_VERIFY(rowsAreWhole());
    QVERIFY(!story->horizontalScrollBar()->isVisible());
}

void TestStory::oneSentenceForEveryEvent()
{
    Told lab;
    QVERIFY(lab.open());
    auto *model = lab.story()->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const char *caseId : {"timeout", "server-crash", "library-retry"}) {
        lab.play(QString::fromLatin1(caseId));
        QCOMPARE(model->rowCount(), int(lab.session.trace().size()));
        for (int i = 0; i < model->rowCount(); ++i)
            QCOMPARE(model->index(i, 0).data().toString(), lab.narrator.sentence(lab.session.trace(), i));
    }
}

void TestStory::followsTheRun()
{
    Told lab;
    QVERIFY(lab.open());
    lab.play(u"timeout"_s);
    auto *view = lab.story();
    const QModelIndex last = view->model()->index(view->model()->rowCount() - 1, 0);
    QTRY_VERIFY(view->viewport()->rect().intersects(view->visualRect(last)));
    lab.selection.setPlayhead({});
    QTRY_VERIFY(view->viewport()->rect().intersects(view->visualRect(view->model()->index(0, 0))));
}

/// One steps back to ask the room what comes next: the story does not tell.
void TestStory::endsAtThePlayhead()
{
    Told lab;
    QVERIFY(lab.open());
    auto *model = lab.story()->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    lab.play(u"timeout"_s);
    const model::Trace &trace = lab.session.trace();
    const int whole = int(trace.size());
    for (const int event : {whole / 2, whole - 2, 3}) {
        lab.selection.setPlayhead(trace.at(event).at);
        QCOMPARE(model->rowCount(), int(trace.countAt(trace.at(event).at)));
    }
    lab.window->findChild<QAction *>(u"showLater"_s)->trigger();
    QCOMPARE(model->rowCount(), whole);
    QVERIFY(model->index(whole - 1, 0).data(idemlab::story::StoryModel::AheadRole).toBool());
    lab.window->findChild<QAction *>(u"showLater"_s)->trigger();
    lab.selection.goLive();
    QCOMPARE(model->rowCount(), whole);
}

void TestStory::selectsWithTheTimeline()
{
    Told lab;
    QVERIFY(lab.open());
    lab.play(u"timeout"_s);
    auto *view = lab.story();
    lab.selection.selectEvent(5);
    QCOMPARE(view->currentIndex().row(), 5);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(lab.selection.selected(), std::optional<qsizetype>(6));
    lab.window->findChild<QAction *>(u"restart"_s)->trigger();
    QVERIFY(!lab.selection.selected());
}

void TestStory::speaksTheOtherLanguageAtOnce()
{
    Told lab;
    QVERIFY(lab.open());
    lab.play(u"timeout"_s);
    lab.window->findChild<QAction *>(u"language-ja"_s)->trigger();
    QTRY_COMPARE(lab.story()->model()->index(0, 0).data().toString(), u"実行が始まります。方式：キーなし。"_s);
}

QTEST_MAIN(TestStory)
#include "tst_story.moc"
