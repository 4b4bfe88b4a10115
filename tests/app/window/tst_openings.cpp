// SPDX-License-Identifier: MIT
// What is opened is remembered, followed and, where it will not do, told: files, one's own folder, and the notices about them.
#include "files.h"
#include "fixture.h"

#include "study/recording.h"
#include "window/noticebar.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>

using namespace idemlab;
using model::EventKind;

namespace {

QByteArray caseOf(const QByteArray &id, const QByteArray &title, int clicks)
{
    QByteArray script;
    for (int i = 0; i < clicks; ++i)
        script += (i > 0 ? ", " : "") + "{ \"at\": \""_ba + QByteArray::number(100 + i)
            + "ms\", \"click\": { \"customer\": \"C001\", \"amount\": 500, \"intent\": \"new\" } }"_ba;
    return "{ \"id\": \"" + id + "\", \"title\": { \"en\": \"" + title
        + "\" }, \"summary\": { \"en\": \"Orders.\" }, \"lookFor\": { \"en\": \"Answers.\" }, \"script\": [" + script + "] }";
}

void put(const QTemporaryDir &home, const QString &name, const QByteArray &text)
{
    const QString path = home.filePath(u"idemlab/"_s + name);
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QVERIFY(writeFile(path, text));
}

/// What @p target makes of it, and the program that it came from is told.
Qt::DropAction dragged(QWidget &target, QMimeData &data, Qt::DropActions offered)
{
    QDragEnterEvent enter(QPoint(10, 10), offered, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return Qt::IgnoreAction;
    QDragMoveEvent move(QPoint(12, 12), offered, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &move);
    QDropEvent drop(QPointF(12, 12), offered, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &drop);
    return move.dropAction() == enter.dropAction() && drop.isAccepted() ? drop.dropAction() : Qt::IgnoreAction;
}

struct Opened : Lab
{
    using Lab::Lab;

    QString write(const QString &name, const QByteArray &text) const
    {
        const QString path = folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }
    /// As editors do that write a new file first.
    void replace(const QString &name, const QByteArray &text) const
    {
        const QString path = folder.filePath(name);
        const QString fresh = write(name + u'~', text);
        QVERIFY(QFile::remove(path) && QFile::rename(fresh, path));
    }
    [[nodiscard]] QList<QAction *> recent() const
    {
        QList<QAction *> files;
        for (QAction *each : window->findChild<QMenu *>(u"recentMenu"_s)->actions()) {
            if (each->data().isValid())
                files.append(each);
        }
        return files;
    }
    [[nodiscard]] QString shownCase() const { return find<QComboBox>(u"case"_s)->currentText(); }
};

} // namespace

class TestOpenings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLongNoticeKeepsToItsBar();
    void whatIsDoneIsToldForAWhile();
    void init() { QTest::failOnWarning(everyWarning()); }
    void cleanup() { qunsetenv("XDG_DATA_HOME"); }
    void recentFilesAreRemembered();
    void aFileThatIsGoneIsTakenOff();
    void aNewVersionIsTaken_data();
    void aNewVersionIsTaken();
    void whatWasDoneIsNotLost();
    void anotherRunIsNotDisturbed();
    void anErrorGoesWhenTheNextOneOpens();
    void whatIsDragged_data();
    void whatIsDragged();
    void aDragIsAlwaysACopy_data();
    void aDragIsAlwaysACopy();
    void aFolderWithALessonIsOne();
    void aLongNameDoesNotWidenTheWindow();
    void onesOwnFolder();
    void brokenFilesOfOnesOwn();
    void whatIsOddAboutARunIsTold();
};

void TestOpenings::recentFilesAreRemembered()
{
    Opened lab;
    QVERIFY(lab.begin());
    QVERIFY(!lab.window->findChild<QMenu *>(u"recentMenu"_s)->menuAction()->isEnabled());
    for (int i = 0; i < 12; ++i)
        lab.window->openFile(lab.write(u"a&b %1.json"_s.arg(i), caseOf("mine", "Mine", 1)));
    lab.window->openFile(lab.folder.filePath(u"a&b 5.json"_s));
    QCOMPARE(lab.recent().size(), 10);
    QCOMPARE(lab.recent().constFirst()->text(), u"a&&b 5.json"_s);
    QCOMPARE(lab.recent().at(1)->text(), u"a&&b 11.json"_s);
    QVERIFY(lab.window->close());
    const window::Remembered again = window::Preferences(lab.folder.filePath(u"idemlab.ini"_s)).load();
    QCOMPARE(again.recent.size(), 10);
    Opened next(again);
    QVERIFY(next.begin());
    QCOMPARE(next.recent().constFirst()->data().toString(), lab.folder.filePath(u"a&b 5.json"_s));
    next.recent().constFirst()->trigger();
    QTRY_COMPARE(next.shownCase(), u"Mine"_s);
    next.window->findChild<QAction *>(u"forgetRecent"_s)->trigger();
    QVERIFY(next.recent().isEmpty());
}

void TestOpenings::aFileThatIsGoneIsTakenOff()
{
    Opened lab;
    QVERIFY(lab.begin());
    const QString path = lab.write(u"gone.json"_s, caseOf("mine", "Mine", 1));
    lab.window->openFile(path);
    QVERIFY(QFile::remove(path));
    lab.recent().constFirst()->trigger();
    QVERIFY2(lab.text(u"notice"_s).contains(u"gone.json is no longer there"_s), qPrintable(lab.text(u"notice"_s)));
    QTRY_VERIFY(lab.recent().isEmpty());
}

void TestOpenings::aNewVersionIsTaken_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("written into") << false;
    QTest::newRow("another file in its place") << true;
}

/// Hundreds of errors scroll in their bar: what the window is for stays in it, and so does what closes the bar.
void TestOpenings::aLongNoticeKeepsToItsBar()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.window->resize(1000, 600);
    const QSize before = lab.window->size();
    QStringList lines;
    for (int i = 0; i < 300; ++i)
        lines.append(u"many.json:%1: \"member\" is not known here"_s.arg(i));
    lab.window->notify(lines.join(u'\n'));
    auto *text = lab.find<QLabel>(u"notice"_s);
    QTRY_VERIFY(text && text->isVisible() && text->height() > 300 * text->fontMetrics().height());
    QCOMPARE(lab.window->size(), before);
    const QRect window = lab.window->rect();
    for (const char *name : {"order", "dropResponse", "timeline", "dismissNotice"}) {
        const QWidget *each = lab.find(QString::fromLatin1(name));
        QVERIFY2(each && each->isVisible() && window.contains(QRect(each->mapTo(lab.window.get(), QPoint()), each->size())), name);
    }
    QTest::mouseClick(lab.find(u"dismissNotice"_s), Qt::LeftButton);
    QVERIFY(!text->isVisible());
    lab.window->notify(u"short"_s);
    QTRY_VERIFY(text->isVisible() && lab.find(u"notices"_s)->height() < 4 * text->fontMetrics().height());
}

/// Twice, since the second one has to be noticed as well.
/// And what went wrong until somebody has seen it.
void TestOpenings::whatIsDoneIsToldForAWhile()
{
    Opened lab;
    QVERIFY(lab.begin());
    auto *notices = lab.window->findChild<window::NoticeBar *>();
    notices->setPatience(std::chrono::milliseconds(50));
    notices->post(u"It could not be opened."_s);
    notices->tell(u"It is written."_s);
    QCOMPARE(notices->current(), u"It is written."_s);
    QTRY_COMPARE(notices->current(), u"It could not be opened."_s);
    QVERIFY(notices->isVisible());
    notices->dismiss();
    notices->tell(u"It is written."_s);
    QTRY_VERIFY(!notices->isVisible());
}

void TestOpenings::aNewVersionIsTaken()
{
    QFETCH(bool, isReplaced);
    Opened lab;
    QVERIFY(lab.begin());
    lab.window->openFile(lab.write(u"mine.json"_s, caseOf("mine", "First", 1)));
    for (const auto &[title, clicks] : {std::pair("Second", 2), std::pair("Third", 3)}) {
        QTRY_COMPARE(lab.count(EventKind::Clicked), clicks - 1);
        if (isReplaced)
            lab.replace(u"mine.json"_s, caseOf("mine", title, clicks));
        else
            lab.write(u"mine.json"_s, caseOf("mine", title, clicks));
        QTRY_COMPARE(lab.shownCase(), QString::fromLatin1(title));
        QTRY_COMPARE(lab.count(EventKind::Clicked), clicks);
        QCOMPARE(lab.text(u"notice"_s), u"mine.json has changed and was read again."_s);
    }
    lab.write(u"mine.json"_s, "{ \"id\": ");
    QTRY_VERIFY(lab.text(u"notice"_s).contains(u"could not be opened"_s));
    QCOMPARE(lab.shownCase(), u"Third"_s);
    lab.write(u"mine.json"_s, caseOf("mine", "Fourth", 1));
    QTRY_COMPARE(lab.shownCase(), u"Fourth"_s);
    QCOMPARE(lab.text(u"notice"_s), u"mine.json has changed and was read again."_s);
}

void TestOpenings::whatWasDoneIsNotLost()
{
    Opened lab;
    QVERIFY(lab.begin());
    lab.window->openFile(lab.write(u"mine.json"_s, caseOf("mine", "First", 1)));
    lab.click(u"order"_s);
    const model::Recording mine = lab.session.recording();
    lab.write(u"mine.json"_s, caseOf("mine", "Second", 2));
    QTRY_VERIFY(lab.text(u"notice"_s).contains(u"Your run goes on"_s));
    QCOMPARE(lab.shownCase(), u"First"_s);
    QCOMPARE(lab.session.recording().byHand, mine.byHand);
    lab.recent().constFirst()->trigger();
    QTRY_COMPARE(lab.shownCase(), u"Second"_s);
    QVERIFY(!lab.find(u"notice"_s));
}

void TestOpenings::anotherRunIsNotDisturbed()
{
    Opened lab;
    QVERIFY(lab.begin());
    lab.window->openFile(lab.write(u"mine.json"_s, caseOf("mine", "First", 1)));
    lab.window->findChild<QAction *>(u"freePlay"_s)->trigger();
    QSignalSpy begun(&lab.session, &session::Session::runsChanged);
    lab.write(u"mine.json"_s, caseOf("mine", "Second", 2));
    lab.window->openFile(lab.write(u"other.json"_s, caseOf("other", "Other", 1)));
    lab.write(u"other.json"_s, caseOf("other", "Another", 1));
    QTRY_COMPARE(lab.shownCase(), u"Another"_s); // by then the first one would have been noticed, too
    QCOMPARE(begun.size(), 2);
}

void TestOpenings::anErrorGoesWhenTheNextOneOpens()
{
    Opened lab;
    QVERIFY(lab.begin());
    lab.window->openFile(u"idemlab:1/AAAA"_s);
    lab.window->openFile(lab.write(u"bad.json"_s, "{ \"id\": 7 }"));
    lab.window->openFile(lab.folder.filePath(u"none.idemlab"_s));
    QVERIFY(lab.text(u"notice"_s).contains(u"none.idemlab"_s));
    lab.click(u"dismissNotice"_s);
    QVERIFY2(!lab.find(u"notice"_s), qPrintable(lab.text(u"notice"_s))); // the older ones do not come back
    lab.window->openFile(u"idemlab:1/AAAA"_s);
    lab.trigger(u"freePlay"_s); // nor do they outlast the run that was on
    QVERIFY2(!lab.find(u"notice"_s), qPrintable(lab.text(u"notice"_s)));
    lab.window->openFile(u"idemlab:1/AAAA"_s);
    lab.window->openFile(lab.write(u"good.json"_s, caseOf("mine", "Good", 1)));
    QVERIFY2(!lab.find(u"notice"_s), qPrintable(lab.text(u"notice"_s)));
    QCOMPARE(lab.recent().size(), 1); // what would not open is not remembered
}

void TestOpenings::whatIsDragged_data()
{
    QTest::addColumn<QStringList>("files"); // in the window's folder; there are mine.json, picture.png and folder
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("onto");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<QString>("says"); // empty: it is opened
    const QString link = study::toLink({});
    QTest::newRow("a case") << QStringList {u"mine.json"_s} << QString() << QString() << true << QString();
    QTest::newRow("a case onto a field") << QStringList {u"mine.json"_s} << QString() << u"customer"_s << true << QString();
    QTest::newRow("two files") << QStringList {u"mine.json"_s, u"picture.png"_s} << QString() << QString() << true
                               << u"Only one file can be opened at a time"_s;
    QTest::newRow("a picture") << QStringList {u"picture.png"_s} << QString() << QString() << true
                               << u"picture.png is not a case, a saved run, a talk or a lesson."_s;
    QTest::newRow("a folder") << QStringList {u"folder"_s} << QString() << QString() << true
                              << u"folder is a folder, and no lesson is in it."_s;
    QTest::newRow("what is gone") << QStringList {u"gone.json"_s} << QString() << QString() << true
                                  << u"gone.json could not be opened: the file"_s;
    QTest::newRow("a link") << QStringList() << link << QString() << true << QString();
    QTest::newRow("a link in a sentence") << QStringList() << u"See (%1)."_s.arg(link) << QString() << true << QString();
    QTest::newRow("a damaged link") << QStringList() << u"idemlab:1/AAAA"_s << QString() << true << u"The link could not be opened."_s;
    QTest::newRow("another text") << QStringList() << u"nothing"_s << QString() << false << QString();
}

void TestOpenings::whatIsDragged()
{
    QFETCH(QStringList, files);
    QFETCH(QString, text);
    QFETCH(QString, onto);
    QFETCH(bool, isTaken);
    QFETCH(QString, says);
    Opened lab;
    QVERIFY(lab.begin());
    lab.write(u"mine.json"_s, caseOf("mine", "Mine", 1));
    lab.write(u"picture.png"_s, "\x89PNG");
    QVERIFY(QDir(lab.folder.path()).mkpath(u"folder"_s));
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(lab.folder.filePath(file)));
    if (!urls.isEmpty())
        data.setUrls(urls);
    else
        data.setText(text);
    QSignalSpy begun(&lab.session, &session::Session::runsChanged);
    QWidget *target = onto.isEmpty() ? lab.window.get() : lab.find(onto);
    if (auto *line = target->findChild<QLineEdit *>(); line && !onto.isEmpty())
        target = line;
    QCOMPARE(dragged(*target, data, Qt::CopyAction | Qt::MoveAction | Qt::LinkAction), isTaken ? Qt::CopyAction : Qt::IgnoreAction);
    QCOMPARE(begun.isEmpty(), !isTaken || !says.isEmpty());
    QVERIFY2(lab.text(u"notice"_s).contains(says) && lab.text(u"notice"_s).isEmpty() == says.isEmpty(), qPrintable(lab.text(u"notice"_s)));
}

void TestOpenings::aDragIsAlwaysACopy_data()
{
    QTest::addColumn<Qt::DropActions>("offered");
    QTest::addColumn<Qt::DropAction>("action");
    QTest::newRow("all") << Qt::DropActions(Qt::CopyAction | Qt::MoveAction | Qt::LinkAction) << Qt::CopyAction;
    QTest::newRow("copy or move") << Qt::DropActions(Qt::CopyAction | Qt::MoveAction) << Qt::CopyAction;
    QTest::newRow("move or link") << Qt::DropActions(Qt::MoveAction | Qt::LinkAction) << Qt::LinkAction;
    QTest::newRow("move alone") << Qt::DropActions(Qt::MoveAction) << Qt::IgnoreAction;
}

/// Who is told that a file was moved may delete it.
void TestOpenings::aDragIsAlwaysACopy()
{
    QFETCH(Qt::DropActions, offered);
    Opened lab;
    QVERIFY(lab.begin());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(lab.write(u"mine.json"_s, caseOf("mine", "Mine", 1)))});
    QTEST(dragged(*lab.window, data, offered), "action");
    auto *field = lab.find(u"customer"_s)->findChild<QLineEdit *>();
    QVERIFY(field);
    QTEST(dragged(*field, data, offered), "action");
    QVERIFY2(!field->text().contains(u"mine.json"_s), qPrintable(field->text()));
}

void TestOpenings::aFolderWithALessonIsOne()
{
    Opened lab;
    QVERIFY(lab.begin());
    const QDir trap(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/lessons/timeout-trap"));
    for (const QString &name : trap.entryList(QDir::Files))
        lab.write(u"my-trap/"_s + name, contentOf(trap.filePath(name)));
    const qsizetype before = lab.guide.lessons().size();
    lab.window->openFile(lab.folder.filePath(u"my-trap"_s));
    QCOMPARE(lab.guide.lessonIndex(), before);
    lab.guide.goTo(0, 0);
    lab.window->openFile(lab.folder.filePath(u"my-trap/lesson.json"_s));
    QCOMPARE(lab.guide.lessonIndex(), before);
    lab.write(u"my-trap/lesson.json"_s, "{");
    lab.window->openFile(lab.folder.filePath(u"my-trap"_s));
    QVERIFY2(lab.text(u"notice"_s).startsWith(u"The lesson could not be opened."_s), qPrintable(lab.text(u"notice"_s)));
}

void TestOpenings::aLongNameDoesNotWidenTheWindow()
{
    Opened lab({}, QSize(1024, 700));
    QVERIFY(lab.begin());
    const int least = lab.window->minimumSizeHint().width();
    lab.window->notify(u"/home/"_s + QString(400, u'x') + u"/case.json: it cannot be read."_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(lab.window->minimumSizeHint().width(), least);
    QCOMPARE(lab.window->width(), 1024);
    lab.window->openFile(lab.write(u"a\u202enosj.json"_s, caseOf("long", QByteArray(120, 'W'), 1)));
    QTRY_COMPARE(lab.session.plan().caseId, u"long"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(lab.window->width(), 1024);
    QVERIFY(lab.find<QComboBox>(u"case"_s)->toolTip().startsWith(QString(120, u'W')));
    QCOMPARE(lab.recent().constFirst()->text(), u"a\ufffdnosj.json"_s); // what would be obeyed is shown
}

/// Cases in the list, lessons behind those of the program, talks in a menu; and the case is there again at the next start.
/// A case that is not here is called by its id, and a what-if that nothing meets by its name; the runs are there all the same.
void TestOpenings::whatIsOddAboutARunIsTold()
{
    Opened lab;
    QVERIFY(lab.begin());
    const auto said = [&lab] { return lab.find<QLabel>(u"notice"_s) ? lab.text(u"notice"_s) : QString(); };
    model::Recording run;
    run.plan = study::findCase(u"smooth"_s)->planFor(model::Strategy::Client);
    lab.window->openFile(study::toLink(run));
    QCOMPARE(said(), QString());
    run.plan.caseId = u"nope"_s;
    lab.window->openFile(study::toLink(run));
    QVERIFY2(said().startsWith(u"The case “nope” is not on this computer."_s), qPrintable(said()));
    const auto *cases = lab.find<QComboBox>(u"case"_s);
    QCOMPARE(cases->currentText(), u"nope"_s);
    QVERIFY(lab.count(EventKind::Clicked) > 0);
    run.plan.caseId.clear();
    const model::PlannedFault never {model::FaultKind::DropRequest, model::Direction::Request, model::MessageFilter::Any, 9, {}};
    run.forks = {{0, never, {}, {}, {}, false}};
    lab.window->openFile(lab.write(u"run.idemlab"_s, study::toFile(run)));
    QVERIFY2(said().startsWith(u"“What if request 9 had been lost?” changes nothing"_s), qPrintable(said()));
    QCOMPARE(lab.session.stripCount(), 2);
}

void TestOpenings::onesOwnFolder()
{
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    qsizetype lessons = 0;
    {
        Opened lab;
        QVERIFY(lab.begin());
        QVERIFY(!lab.find(u"notice"_s));
        QVERIFY(!lab.window->findChild<QMenu *>(u"ownTalks"_s)->menuAction()->isVisible());
        lessons = lab.guide.lessons().size();
    }
    put(home, u"cases/mine.json"_s, caseOf("mine", "My own", 1));
    put(home, u"talks/evening.json"_s,
        "{\"talk\": 1, \"id\": \"evening\", \"title\": {\"en\": \"Mine\"}, \"steps\": [{\"id\": \"run\", \"caption\": {\"en\": \"Lost\"},"
        "\"run\": {\"case\": \"timeout\", \"strategy\": \"none\"}, \"stop\": {\"event\": \"response-lost\"}, \"takes\": \"90s\"}]}");
    const QDir trap(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/lessons/timeout-trap"));
    for (const QString &name : trap.entryList(QDir::Files)) {
        QFile file(trap.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        put(home, u"lessons/my-trap/"_s + name, file.readAll());
    }
    Opened lab;
    QVERIFY(lab.begin());
    QVERIFY2(!lab.find(u"notice"_s), qPrintable(lab.text(u"notice"_s)));
    QCOMPARE(lab.guide.lessons().size(), lessons + 1);
    QCOMPARE(lab.window->findChild<QMenu *>(u"ownTalks"_s)->actions().constFirst()->text(), u"evening"_s);
    QVERIFY(lab.find<QComboBox>(u"case"_s)->findText(u"My own"_s) > 0);
    lab.window->findChild<QAction *>(u"case-mine"_s)->trigger();
    QTRY_COMPARE(lab.count(EventKind::Clicked), 1);
    QVERIFY(lab.window->close());
    Opened next(window::Preferences(lab.folder.filePath(u"idemlab.ini"_s)).load());
    QVERIFY(next.begin());
    QCOMPARE(next.shownCase(), u"My own"_s);
    next.window->findChild<QAction *>(u"showMatrix"_s)->trigger(); // and it has its row among all cases
    const auto *matrix = next.window->findChild<QTableView *>(u"matrix"_s);
    QStringList rows;
    for (int row = 0; matrix && row < matrix->model()->rowCount(); ++row)
        rows.append(matrix->model()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString());
    QVERIFY2(rows.contains(u"My own"_s), qPrintable(rows.join(u'|')));
}

void TestOpenings::brokenFilesOfOnesOwn()
{
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    put(home, u"cases/good.json"_s, caseOf("good", "Good", 1));
    put(home, u"cases/bad.json"_s, "{\n\"id\": 7}");
    put(home, u"cases/taken.json"_s, caseOf("timeout", "Mine", 1));
    put(home, u"lessons/empty/lesson.json"_s, "{}");
    put(home, u"talks/talk.json"_s, "{\"steps\": 1}");
    Opened lab;
    QVERIFY(lab.begin());
    const QString notice = lab.text(u"notice"_s);
    for (const char *named : {"bad.json:2", "taken.json", "lesson.json", "talk.json"})
        QVERIFY2(notice.contains(QLatin1StringView(named)), qPrintable(notice));
    QVERIFY(lab.find<QComboBox>(u"case"_s)->findText(u"Good"_s) > 0);
    QVERIFY(lab.guide.lessons().size() > 1);
    QCOMPARE(lab.window->findChild<QMenu *>(u"ownTalks"_s)->actions().size(), 0);
}

QTEST_MAIN(TestOpenings)
#include "tst_openings.moc"
