// SPDX-License-Identifier: MIT
// A teacher prepares a moment, and a class opens it.
#include "analysis/ledger.h"
#include "app/window/fixture.h"
#include "files.h"
#include "narrate/vocabulary.h"
#include "rows.h"
#include "share/linkdialog.h"
#include "share/phonetext.h"
#include "share/qrcode.h"
#include "share/savedialog.h"
#include "share/sharedialog.h"
#include "study/recording.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>

using namespace idemlab;
using model::Instant;
using namespace std::chrono_literals;

namespace {

struct Shared : Lab
{
    Shared() : Lab(remembered()) { }

    static window::Remembered remembered()
    {
        window::Remembered with;
        with.caseId = u"timeout"_s;
        return with;
    }
    void write(const QString &name, const QByteArray &bytes) const { QVERIFY(writeFile(folder.filePath(name), bytes)); }
    template<typename Dialog>
    [[nodiscard]] Dialog *dialog(const QString &name) const
    {
        return window->findChild<Dialog *>(name);
    }
};

} // namespace

class TestShare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aMomentGoesByLink();
    void theQrCodeHoldsTheLink();
    void aCodeForAPhone_data() { languages(); }
    void aCodeForAPhone();
    void tooLongForACode();
    void savedAndOpened();
    void whatIsOnIsExported_data();
    void whatIsOnIsExported();
    void aNameWithADotGetsItsSuffix_data();
    void aNameWithADotGetsItsSuffix();
    void thePictureIsCopied();
    void aHandoutIsPrinted();
    void whereNothingCanBeWritten();
    void aFileFromOutside();
    void aFileThatWillNotDo();
    void aLinkToALesson();
    void theLessonOfALinkAtTheStart();
    void theLessonOfALinkIsSeen_data();
    void theLessonOfALinkIsSeen();
    void aLinkThatWillNotDo();
    void theCodeIsLargeAndSaysWhatItIsFor();
    void otherLanguage();
};

void TestShare::aMomentGoesByLink()
{
    Shared teacher;
    QVERIFY(teacher.begin());
    teacher.toEnd();
    const model::Trace whole = teacher.session.trace();
    teacher.selection.setPlayhead(Instant(1300ms));
    teacher.trigger(u"shareRun"_s);
    auto *dialog = teacher.dialog<share::ShareDialog>(u"shareDialog"_s);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"copyLink"_s), Qt::LeftButton);
    const QString link = QGuiApplication::clipboard()->text();
    QCOMPARE(link, dialog->findChild<QPlainTextEdit *>(u"link"_s)->toPlainText());
    QVERIFY(link.startsWith(u"idemlab:1/"_s));

    Shared learner;
    QVERIFY(learner.begin());
    learner.trigger(u"freePlay"_s);
    learner.trigger(u"openLink"_s);
    auto *paste = learner.dialog<share::LinkDialog>(u"linkDialog"_s);
    QVERIFY(QTest::qWaitForWindowExposed(paste));
    QCOMPARE(paste->link(), link); // what lies ready is there
    paste->accept();
    QTRY_VERIFY(!learner.session.isPlaying());
    QCOMPARE(learner.session.now(), Instant(1300ms));
    QCOMPARE(learner.session.plan().caseId, u"timeout"_s);
    QCOMPARE(learner.text(u"score"_s), u"Intents 1, orders 1"_s);
    learner.toEnd();
    QCOMPARE(learner.session.trace(), whole);
}

void TestShare::theQrCodeHoldsTheLink()
{
    const QString reader = QStandardPaths::findExecutable(u"zbarimg"_s);
    if (reader.isEmpty())
        QSKIP("no zbarimg");
    Shared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    lab.trigger(u"shareRun"_s);
    auto *dialog = lab.dialog<share::ShareDialog>(u"shareDialog"_s);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const QString picture = lab.folder.filePath(u"qr.png"_s);
    QVERIFY(dialog->findChild<share::QrView *>(u"qrCode"_s)->grab().save(picture));
    QProcess process;
    process.start(reader, {u"-q"_s, u"--raw"_s, picture});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), dialog->findChild<QPlainTextEdit *>(u"link"_s)->toPlainText());
    QCOMPARE(dialog->chosen().moment, lab.session.now());
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"wholeRun"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(!dialog->chosen().moment);
}

/// Words that can be read without the program, in a code that is coarse enough for the third row.
void TestShare::aCodeForAPhone()
{
    QFETCH(QString, language);
    const QString reader = QStandardPaths::findExecutable(u"zbarimg"_s);
    if (reader.isEmpty())
        QSKIP("no zbarimg");
    Shared lab;
    QVERIFY(lab.begin());
    lab.language.setLanguage(language);
    lab.toEnd();
    lab.trigger(u"shareRun"_s);
    auto *dialog = lab.dialog<share::ShareDialog>(u"shareDialog"_s);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    for (const auto &choice : {u"forProgram"_s, u"forPhone"_s}) {
        dialog->findChild<QAbstractButton *>(choice)->click();
        const QString words = dialog->findChild<QPlainTextEdit *>(u"link"_s)->toPlainText();
        QCOMPARE(words.startsWith(u"idemlab:"_s), choice == u"forProgram"_s);
        const QWidget *code = dialog->findChild<share::QrView *>(u"qrCode"_s);
        // On a wall as high as a person can reach, a module of a two hundred and fortieth is half a centimetre.
        const int module = std::min(code->width(), code->height()) / share::qrCode(words).width();
        QVERIFY2(module * 240 >= dialog->screen()->size().height(), qPrintable(u"%1 pixels a module"_s.arg(module)));
        const QString picture = lab.folder.filePath(u"phone.png"_s);
        QVERIFY(const_cast<QWidget *>(code)->grab().save(picture));
        QProcess process;
        process.start(reader, {u"-q"_s, u"--raw"_s, picture});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), words);
        QVERIFY(dialog->findChild<QLabel *>(u"purpose"_s)->text().contains(choice == u"forPhone"_s ? u"iPhone"_s : u"Idempotency Lab"_s));
    }
    const QString words = share::phoneText(dialog->chosen());
    for (const QString &part :
        {narrate::Vocabulary::strategy(lab.session.settings().strategy), narrate::Narrator().score(analysis::judge(lab.session.trace()))})
        QVERIFY2(words.contains(part), qPrintable(words));
    // A moment knows nothing of what comes after it.
    model::Recording moment = dialog->chosen();
    moment.moment = Instant {};
    QVERIFY(share::phoneText(moment).size() < words.size());
    lab.language.setLanguage(u"en"_s);
}

void TestShare::tooLongForACode()
{
    Shared lab;
    QVERIFY(lab.begin());
    for (int i = 0; i < 400; ++i)
        lab.session.submit(model::Click {{u"C%1"_s.arg(i * 7919 % 10'000), 1 + i * 104'729 % 9999}, model::IntentChoice::New});
    QVERIFY(share::qrCode(study::toLink(lab.session.recording())).isNull());
    lab.trigger(u"shareRun"_s);
    auto *dialog = lab.dialog<share::ShareDialog>(u"shareDialog"_s);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY(dialog->findChild<QLabel *>(u"tooLong"_s)->isVisible());
    QVERIFY(!dialog->findChild<QWidget *>(u"qrCode"_s)->isVisible());
    QVERIFY(study::readLink(dialog->findChild<QPlainTextEdit *>(u"link"_s)->toPlainText()));
}

void TestShare::savedAndOpened()
{
    Shared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"beside-client"_s);
    lab.click(u"order"_s);
    lab.toEnd();
    const model::Trace none = lab.session.traceOf(0);
    const model::Trace client = lab.session.traceOf(1);
    lab.trigger(u"saveRun"_s);
    auto *dialog = lab.dialog<QFileDialog>(u"saveRunDialog"_s);
    QVERIFY(dialog);
    const QString path = lab.folder.filePath(u"mine.idemlab"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    lab.trigger(u"besideNone"_s);
    lab.trigger(u"freePlay"_s);
    lab.trigger(u"openCase"_s);
    auto *open = lab.dialog<QFileDialog>(u"caseFileDialog"_s);
    Q_EMIT open->fileSelected(path);
    open->reject();
    QTRY_VERIFY(!lab.session.isPlaying());
    QCOMPARE(lab.session.stripCount(), 2);
    QCOMPARE(lab.session.traceOf(0), none);
    QCOMPARE(lab.session.traceOf(1), client);
    lab.trigger(u"undo"_s); // nothing is lost by opening
    QTRY_COMPARE(lab.session.stripCount(), 1);
    QTRY_VERIFY(!lab.session.isPlaying());
}

void TestShare::whatIsOnIsExported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::addColumn<QByteArray>("holds");
    const auto row = [](const char *name, const char *begins, const char *holds) {
        QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(begins) << QByteArray(holds);
    };
    row("run.png", "\x89PNG", "IEND");
    row("run.svg", "<?xml", "Key from the client");
    row("run.pdf", "%PDF", "%%EOF");
    row("run.webp", "RIFF", "ANMF");
    row("run.html", "<!DOCTYPE html>", "Exactly one");
    row("run.mmd", "sequenceDiagram", "Key from the client");
    row("run.har", "{", "\"version\": \"1.2\"");
    row("run.sh", "#!/bin/sh", "Key from the client");
    row("run.json", "{", "\"runs\"");
    row("run.txt", "The answer is lost", "Exactly one");
    row("no-suffix-of-ours.xyz", "\x89PNG", "IEND");
}

/// The comparison that is on, by the suffix of the name that was chosen.
void TestShare::whatIsOnIsExported()
{
    QFETCH(QString, name);
    Shared lab;
    QVERIFY(lab.begin());
    lab.session.showBeside({model::Strategy::None, model::Strategy::Client});
    lab.toEnd();
    lab.trigger(u"export"_s);
    auto *dialog = lab.dialog<QFileDialog>(u"exportDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->nameFilters().size(), 12);
    const QString path = lab.folder.filePath(name);
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    QFETCH(QByteArray, begins);
    QVERIFY2(bytes.startsWith(begins), bytes.first(20).constData());
    QFETCH(QByteArray, holds);
    QVERIFY(bytes.contains(holds));
}

void TestShare::aNameWithADotGetsItsSuffix_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("written");
    QTest::newRow("none") << u"mine"_s << u"svg"_s << u"mine.svg"_s;
    QTest::newRow("a version") << u"shop v1.2"_s << u"svg"_s << u"shop v1.2.svg"_s;
    QTest::newRow("one that is offered") << u"mine.txt"_s << u"svg"_s << u"mine.txt"_s;
    QTest::newRow("the filter among kinds of one suffix") << u"mine.pdf"_s << u"Slides"_s << u"mine.pdf"_s;
}

/// As somebody types it and presses Return; where it went is said.
void TestShare::aNameWithADotGetsItsSuffix()
{
    QFETCH(QString, typed);
    QFETCH(QString, filter);
    QFETCH(QString, written);
    Shared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    lab.trigger(u"export"_s);
    auto *dialog = lab.dialog<share::SaveDialog>(u"exportDialog"_s);
    QVERIFY(dialog);
    dialog->setDirectory(lab.folder.path());
    dialog->selectNameFilter(dialog->nameFilters().filter(filter).constFirst());
    dialog->selectFile(lab.folder.filePath(typed));
    dialog->accept();
    const QString path = lab.folder.filePath(written);
    QVERIFY2(QFile::exists(path), qPrintable(QDir(lab.folder.path()).entryList().join(u' ')));
    QVERIFY2(lab.text(u"notice"_s).contains(path), qPrintable(lab.text(u"notice"_s)));
}

void TestShare::thePictureIsCopied()
{
    Shared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    lab.trigger(u"copyPicture"_s);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->data(u"image/svg+xml"_s).contains("<svg"));
    QVERIFY(qvariant_cast<QImage>(data->imageData()).width() > 800);
}

void TestShare::aHandoutIsPrinted()
{
    Shared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    lab.trigger(u"print"_s);
    auto *dialog = lab.dialog<QPrintDialog>(u"printDialog"_s);
    QVERIFY(dialog);
    const QString path = lab.folder.filePath(u"handout.pdf"_s);
    dialog->printer()->setOutputFileName(path);
    Q_EMIT dialog->accepted(dialog->printer());
    dialog->reject();
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
}

void TestShare::whereNothingCanBeWritten()
{
    Shared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"export"_s);
    auto *dialog = lab.dialog<QFileDialog>(u"exportDialog"_s);
    Q_EMIT dialog->fileSelected(u"/nowhere/at/all.svg"_s);
    dialog->reject();
    QVERIFY2(lab.text(u"notice"_s).contains(u"/nowhere/at/all.svg"_s), qPrintable(lab.text(u"notice"_s)));
    lab.trigger(u"export"_s);
    const QString path = lab.folder.filePath(u"all.svg"_s);
    Q_EMIT lab.dialog<QFileDialog>(u"exportDialog"_s)->fileSelected(path);
    QVERIFY2(lab.text(u"notice"_s).contains(path), qPrintable(lab.text(u"notice"_s)));
    lab.click(u"dismissNotice"_s);
    QVERIFY2(!lab.find(u"notice"_s), qPrintable(lab.text(u"notice"_s))); // what went wrong before does not come back
}

/// As a file manager hands it over.
void TestShare::aFileFromOutside()
{
    Shared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    model::Recording run = lab.session.recording();
    run.moment = Instant(1s);
    lab.write(u"mine.idemlab"_s, study::toFile(run));
    lab.window->openFile(lab.folder.filePath(u"mine.idemlab"_s));
    QTRY_VERIFY(!lab.session.isPlaying());
    QCOMPARE(lab.session.now(), Instant(1s));
    lab.window->openFile(lab.folder.filePath(u"gone.idemlab"_s));
    QVERIFY2(lab.text(u"notice"_s).contains(u"gone.idemlab"_s), qPrintable(lab.text(u"notice"_s)));
    QCOMPARE(lab.session.now(), Instant(1s)); // what is on goes on
}

void TestShare::aFileThatWillNotDo()
{
    Shared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    const model::Trace before = lab.session.trace();
    lab.write(u"bad.idemlab"_s, "{\"format\": \"idemlab-run\",\n\"version\": 1,\n\"moment\": \"soon\"}");
    lab.trigger(u"openCase"_s);
    auto *open = lab.dialog<QFileDialog>(u"caseFileDialog"_s);
    Q_EMIT open->fileSelected(lab.folder.filePath(u"bad.idemlab"_s));
    QVERIFY(lab.text(u"notice"_s).contains(u"bad.idemlab:3:"_s));
    QCOMPARE(lab.session.trace(), before);
    open->reject();
}

/// What a problem's page links to; Return opens, and Tab moves on.
void TestShare::aLinkToALesson()
{
    Shared lab;
    QVERIFY(lab.begin());
    QGuiApplication::clipboard()->setText(u"<idemlab:lesson/two-steps>."_s);
    lab.trigger(u"openLink"_s);
    auto *paste = lab.dialog<share::LinkDialog>(u"linkDialog"_s);
    QVERIFY(QTest::qWaitForWindowExposed(paste));
    auto *edit = paste->findChild<QPlainTextEdit *>();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(!edit->hasFocus());
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(lab.guide.lesson().id, u"two-steps"_s);
    lab.window->openFile(u"idemlab:lesson/nowhere"_s);
    QVERIFY(lab.text(u"notice"_s).contains(u"nowhere"_s));
    QCOMPARE(lab.guide.lesson().id, u"two-steps"_s);
}

/// Before the window has painted for the first time, as it does for a link on the command line.
void TestShare::theLessonOfALinkAtTheStart()
{
    Shared lab;
    QVERIFY(!lab.guide.isAwake());
    QVERIFY(lab.guide.openLesson(u"find-the-bug"_s));
    QCOMPARE(lab.guide.lesson().id, u"find-the-bug"_s);
    QVERIFY(lab.begin());
    QCOMPARE(lab.guide.lesson().id, u"find-the-bug"_s);
}

void TestShare::theLessonOfALinkIsSeen_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("the panel is closed") << u"showLessons"_s;
    QTest::newRow("it lies behind another") << u"showAdvanced"_s;
}

void TestShare::theLessonOfALinkIsSeen()
{
    QFETCH(QString, command);
    Shared lab;
    QVERIFY(lab.begin());
    const auto isSeen = [&lab] {
        const QWidget *panel = lab.find(u"lessonPanel"_s);
        return panel && !panel->visibleRegion().isEmpty();
    };
    QTRY_VERIFY(isSeen());
    lab.trigger(command);
    QTRY_VERIFY(!isSeen());
    lab.window->openFile(u"idemlab:lesson/put"_s);
    QTRY_VERIFY(isSeen());
    QCOMPARE(lab.guide.lesson().id, u"put"_s);
    QVERIFY(lab.window->findChild<QAction *>(u"showLessons"_s)->isChecked());
}

void TestShare::aLinkThatWillNotDo()
{
    Shared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    const model::Trace before = lab.session.trace();
    QGuiApplication::clipboard()->setText(u"something else"_s);
    lab.trigger(u"openLink"_s);
    auto *paste = lab.dialog<share::LinkDialog>(u"linkDialog"_s);
    QVERIFY(paste->link().isEmpty());
    paste->setLink(u"idemlab:1/AAAA"_s);
    paste->accept();
    QVERIFY(lab.text(u"notice"_s).contains(u"damaged or not complete"_s));
    QCOMPARE(lab.session.trace(), before);
}

/// Read from the third row: a module of the code is several pixels wide, on the smallest screen too.
void TestShare::theCodeIsLargeAndSaysWhatItIsFor()
{
    Shared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    lab.trigger(u"shareRun"_s);
    auto *dialog = lab.dialog<share::ShareDialog>(u"shareDialog"_s);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const auto *code = dialog->findChild<QWidget *>(u"qrCode"_s);
    QVERIFY2(std::min(code->width(), code->height()) >= dialog->screen()->availableSize().height() * 4 / 10,
        qPrintable(u"%1"_s.arg(code->height())));
    const auto *purpose = dialog->findChild<QLabel *>(u"purpose"_s);
    QVERIFY(purpose->isVisible() && purpose->text().contains(u"phone"_s));
}

void TestShare::otherLanguage()
{
    Shared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"shareRun"_s);
    auto *dialog = lab.dialog<share::ShareDialog>(u"shareDialog"_s);
    lab.language.setLanguage(u"ja"_s);
    QTRY_COMPARE(dialog->windowTitle(), u"この実行を共有"_s);
    for (const auto *each : dialog->findChildren<QAbstractButton *>())
        QVERIFY(!each->text().isEmpty());
}

QTEST_MAIN(TestShare)
#include "tst_share.moc"
