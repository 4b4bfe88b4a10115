// SPDX-License-Identifier: MIT
// The ways of taking part that not every lesson has: comparing, deciding, writing, sending, taking texts along, looking back.
#include "app/window/fixture.h"
#include "exporting/snippets.h"
#include "language/languagemanager.h"
#include "lessons/summary.h"
#include "net/httpdoor.h"
#include "rows.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>

using namespace idemlab;

namespace {

constexpr auto lessonJson = R"({
  "id": "all-kinds",
  "steps": [
    { "id": "table", "kind": "compare", "cases": ["timeout", "smooth"] },
    { "id": "guide", "kind": "decide", "results": ["client-issued", "two-steps"],
      "questions": [ { "id": "retry", "yes": "able", "no": "two-steps" }, { "id": "able", "yes": "client-issued", "no": "two-steps" } ] },
    { "id": "choose", "kind": "write", "choices": ["client", "server"] },
    { "id": "outside", "kind": "send", "run": { "strategy": "client", "settings": { "latency": "0ms", "server-time": "0ms" } } },
    { "id": "prompts", "kind": "cards", "cards": ["first", "second"] },
    { "id": "end", "kind": "summary" }
  ]
})";

constexpr auto lessonText = R"(# All kinds

## table
Fill it.

### row timeout
Lost answer

### row smooth
Nothing happens

## guide
Answer.

### question retry
Is a retry needed?

### question able
Can the client keep a key?

### result client-issued
Client-issued
It is there before the first attempt.

### result two-steps
Two steps
The server hands it out first.

## choose
Decide.

### choice client
The client

### choice server
The server

### prompt
Why, in one line?

## outside
Send it.

### missing
Nothing has come in twice so far.

### done
Both answers were the same.

## prompts
Take them along.

### card first
First
Please compare.

### card second
Second
Please review.

## end
Look back.
)";

struct Class : Lab
{
    using Lab::Lab;

    [[nodiscard]] bool open(const QString &step)
    {
        if (!begin())
            return false;
        const QString path = folder.filePath(u"all-kinds"_s);
        QDir().mkpath(path);
        for (const auto &[name, content] : {std::pair {u"lesson.json"_s, lessonJson}, {u"en.md"_s, lessonText}}) {
            QFile file(path + u'/' + name);
            if (!file.open(QFile::WriteOnly))
                return false;
            file.write(content);
        }
        guide.openFolder(path);
        if (guide.lesson().id != u"all-kinds"_s)
            return false;
        guide.goTo(guide.lessonIndex(), guide.lesson().indexOf(step));
        return true;
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        const auto *found = find<QLabel>(name);
        return found ? found->text() : QString();
    }
};

} // namespace

class TestStepKinds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(everyWarning());
        doors() = nullptr;
    }
    void aTableIsFilledByRunning();
    void questionsLeadToAResult();
    void aDecisionNeedsItsReason();
    void sentFromOutside();
    void aProgramIsToldBesideItsRun();
    void textsAreCopied();
    void theSummaryHasTheirOwnWords();
    void theSummaryIsSavedByHand();
    void theSummaryIsExported_data();
    void theSummaryIsExported();
    void theSummaryIsShownLarge();
    void theSummaryTellsWhy_data() { languages(); }
    void theSummaryTellsWhy();
    void headingsStayWithTheirText();
};

void TestStepKinds::aTableIsFilledByRunning()
{
    Class lab;
    QVERIFY(lab.open(u"table"_s));
    const auto cell = [&](const QString &name) { return lab.find<QPushButton>(u"cell-"_s + name); };
    QCOMPARE(cell(u"timeout-client"_s)->text(), u"Run"_s);
    for (const char *name : {"timeout-client", "timeout-server-on-receipt", "timeout-server-in-advance", "smooth-client",
             "smooth-server-on-receipt", "smooth-server-in-advance"}) {
        QVERIFY(!lab.guide.isDone());
        lab.click(u"cell-"_s + QString::fromLatin1(name));
        lab.session.playToEnd();
        QTRY_VERIFY(cell(QString::fromLatin1(name))->text() != u"Run"_s);
    }
    QCOMPARE(cell(u"timeout-client"_s)->text(), u"✓ Exactly one"_s);
    QCOMPARE(cell(u"timeout-server-on-receipt"_s)->text(), u"! Duplicate"_s);
    QVERIFY(cell(u"timeout-client"_s)->accessibleName().startsWith(u"Lost answer, "_s));
    QVERIFY(lab.guide.isDone());
    lab.click(u"cell-smooth-client"_s); // a link to its run
    QCOMPARE(lab.session.plan().caseId, u"smooth"_s);
}

void TestStepKinds::questionsLeadToAResult()
{
    Class lab;
    QVERIFY(lab.open(u"guide"_s));
    auto *text = lab.find<QTextBrowser>(u"question"_s);
    QCOMPARE(text->toPlainText(), u"Is a retry needed?"_s);
    lab.click(u"yes"_s);
    QCOMPARE(text->toPlainText(), u"Can the client keep a key?"_s);
    lab.click(u"no"_s);
    QVERIFY(text->toPlainText().startsWith(u"Two steps"_s));
    QVERIFY(!lab.find(u"yes"_s));
    QVERIFY(lab.guide.isDone());
    lab.click(u"askAgain"_s);
    QCOMPARE(text->toPlainText(), u"Is a retry needed?"_s);
    lab.click(u"no"_s);
    QVERIFY(text->toPlainText().startsWith(u"Two steps"_s));
}

void TestStepKinds::aDecisionNeedsItsReason()
{
    Class lab;
    QVERIFY(lab.open(u"choose"_s));
    lab.click(u"choice-client"_s);
    QVERIFY(!lab.guide.isDone());
    auto *reason = lab.find<QLineEdit>(u"reason"_s);
    QCOMPARE(reason->accessibleName(), u"Why, in one line?"_s);
    QTest::keyClicks(reason, u"It has the key before it sends."_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(lab.guide.isDone());
    lab.guide.back();
    lab.guide.next();
    QCOMPARE(lab.find<QLineEdit>(u"reason"_s)->text(), u"It has the key before it sends."_s);
}

void TestStepKinds::sentFromOutside()
{
    doors() = net::makeDoor;
    Class lab;
    QVERIFY(lab.open(u"outside"_s));
    QCOMPARE(lab.label(u"stepState"_s), u"Nothing has come in twice so far."_s);
    auto *tabs = lab.find<QTabBar>(u"texts"_s);
    QCOMPARE(tabs->count(), 6);
    QSet<QString> keys; // each program has its own: the answer to the first is not the second one's
    for (int i = tabs->count() - 1; i >= 0; --i) {
        tabs->setCurrentIndex(i);
        static const QRegularExpression uuid(u"[0-9a-f]{8}-[0-9a-f-]{27}"_s);
        keys.insert(uuid.match(lab.find<QPlainTextEdit>(u"textToCopy"_s)->toPlainText()).captured());
    }
    QVERIFY(keys.size() == 6 && !keys.contains(QString()));
    const QString shown = lab.find<QPlainTextEdit>(u"textToCopy"_s)->toPlainText();
    QVERIFY2(shown.contains(u"http://127.0.0.1:%1/orders"_s.arg(lab.session.port())), qPrintable(shown));
    lab.click(u"copyText"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
    // What the learner's program does.
    QNetworkAccessManager manager;
    QByteArrayList bodies;
    for (int i = 0; i < 2; ++i) {
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/orders"_s.arg(lab.session.port())));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setHeader(QNetworkRequest::UserAgentHeader, u"my-own-program/1.0"_s);
        request.setRawHeader("Idempotency-Key", "\"one-and-the-same\"");
        std::unique_ptr<QNetworkReply> reply(manager.post(request, R"({"customerId":"C001","amount":1200})"));
        QTRY_VERIFY(reply->isFinished());
        bodies.append(reply->readAll());
        QTRY_COMPARE(lab.guide.isDone(), i == 1); // the program knows its answer before the trace tells of it
    }
    QCOMPARE(bodies.at(0), bodies.at(1));
    QCOMPARE(lab.label(u"stepState"_s), u"✓ Both answers were the same."_s);
    const auto &clients = lab.session.trace().clients();
    QVERIFY(std::ranges::any_of(clients, [](const model::ClientInfo &each) { return each.name == u"my-own-program/1.0"_s; }));
    lab.session.start(study::findCase(u"timeout"_s)->planFor(model::Strategy::None)); // of which what was said is not true
    QCOMPARE(lab.label(u"stepState"_s), u"✓ Done before. The run on the timeline is another one."_s);
}

/// What a program comes to is said of its run alone, which a button brings back.
void TestStepKinds::aProgramIsToldBesideItsRun()
{
    Class lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.guide.openLesson(u"find-the-bug"_s));
    lab.guide.next();
    QCOMPARE(lab.guide.step().kind, study::StepKind::Code);
    auto *code = lab.find<QListWidget>(u"code"_s);
    code->setCurrentRow(lab.guide.step().faulty.constFirst());
    QTest::keyClick(code, Qt::Key_Return);
    const auto said = [&lab] { return lab.window->findChild<QTextBrowser *>(u"said"_s)->toPlainText(); };
    QVERIFY2(said().contains(u"two keys, two orders"_s), qPrintable(said()));
    const model::RunPlan own = lab.session.plan();
    QVERIFY(!lab.find(u"showRun"_s));
    lab.trigger(u"freePlay"_s);
    QVERIFY2(!said().contains(u"two keys, two orders"_s), qPrintable(said()));
    lab.click(u"showRun"_s);
    QCOMPARE(lab.session.plan(), own);
    QVERIFY2(said().contains(u"two keys, two orders"_s), qPrintable(said()));
}

void TestStepKinds::textsAreCopied()
{
    Class lab;
    QVERIFY(lab.open(u"prompts"_s));
    auto *tabs = lab.find<QTabBar>(u"texts"_s);
    QCOMPARE(tabs->tabText(1), u"Second"_s);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    lab.click(u"copyText"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Please review."_s);
    QVERIFY(lab.guide.isDone());
}

void TestStepKinds::theSummaryHasTheirOwnWords()
{
    Class lab;
    QVERIFY(lab.open(u"choose"_s));
    lab.click(u"choice-server"_s);
    auto *reason = lab.find<QLineEdit>(u"reason"_s);
    QTest::keyClicks(reason, u"Our clients cannot keep one."_s);
    QTest::keyClick(reason, Qt::Key_Return);
    lab.guide.goTo(lab.guide.lessonIndex(), lab.guide.lesson().indexOf(u"end"_s));
    const QString text = lab.find<QTextBrowser>(u"summary"_s)->toPlainText();
    QVERIFY2(text.contains(u"You decided: The server. Your reason: Our clients cannot keep one."_s), qPrintable(text));
    QVERIFY(text.contains(u"All kinds"_s));
}

void TestStepKinds::theSummaryIsSavedByHand()
{
    Class lab;
    QVERIFY(lab.open(u"end"_s));
    lab.click(u"exportSummary"_s);
    auto *dialog = lab.window->findChild<QFileDialog *>(u"summaryFileDialog"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    const QString path = lab.folder.filePath(u"mine"_s);
    name->selectAll();
    name->insert(path); // typing it would let the completer have a say
    auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QTRY_VERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(path + u".md"_s));
    QTRY_VERIFY2(lab.guide.isDone(), "saved is done");
}

void TestStepKinds::theSummaryIsExported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("Markdown") << u"me.md"_s << QByteArray("# Mine");
    QTest::newRow("HTML") << u"me.html"_s << QByteArray("<!DOCTYPE");
    QTest::newRow("PDF") << u"me.PDF"_s << QByteArray("%PDF-1.");
}

void TestStepKinds::theSummaryIsExported()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    QTemporaryDir folder;
    const auto saved = lessons::exportSummary(u"# Mine\n\nText with **weight**.\n"_s, folder.filePath(name));
    QVERIFY2(saved.has_value(), qPrintable(saved ? QString() : saved.error()));
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(begins));
    if (name.endsWith(".html"_L1))
        QVERIFY(bytes.contains("<title>What you found out") && bytes.contains("max-width") && bytes.contains("<html lang=\"en\">"));
    const auto odd = lessons::exportSummary(u"# Mine"_s, folder.filePath(u"me.docx"_s));
    QVERIFY(!odd.has_value() && odd.error().contains(u".pdf"_s));
    QVERIFY(!QFile::exists(folder.filePath(u"me.docx"_s)));
    QVERIFY(!lessons::exportSummary(u"# Mine"_s, u"/proc/nowhere/me.md"_s).has_value());
}

void TestStepKinds::theSummaryIsShownLarge()
{
    Class lab;
    QVERIFY(lab.open(u"end"_s));
    const auto bottomOf = [&lab](const QString &name) {
        return lab.find(name)->mapTo(lab.window.get(), lab.find(name)->rect().bottomLeft()).y();
    };
    // All the room that there is, which ends where the ways begin.
    QTRY_VERIFY(bottomOf(u"lessonBack"_s) - bottomOf(u"showLarge"_s) < 2 * lab.find(u"lessonBack"_s)->height());
    lab.click(u"showLarge"_s);
    auto *large = lab.window->findChild<QDialog *>(u"summaryWindow"_s);
    QVERIFY(large && large->isVisible() && !large->isModal());
    QVERIFY(large->width() > 1.5 * lab.find(u"lessonPanel"_s)->width());
    QCOMPARE(large->findChild<QTextBrowser *>(u"summaryPage"_s)->toPlainText(), lab.find<QTextBrowser>(u"summary"_s)->toPlainText());
    lab.click(u"showLarge"_s);
    QCOMPARE(lab.window->findChildren<QDialog *>(u"summaryWindow"_s).size(), 1); // the one that is there
    QTest::keyClick(large, Qt::Key_Escape);
    QTRY_VERIFY(!lab.window->findChild<QDialog *>(u"summaryWindow"_s));
}

/// With marks, reasons, the whole guide and the decisions for other APIs; nothing of it in another language.
void TestStepKinds::theSummaryTellsWhy()
{
    QFETCH(QString, language);
    language::LanguageManager manager;
    manager.setLanguage(language);
    study::Progress progress;
    QStringList wanted;
    for (const study::Lesson &lesson : study::builtInLessons()) {
        for (const study::Step &step : lesson.steps) {
            const QString key = study::Progress::keyOf(lesson.id, step.id);
            const study::StepText text = lesson.text(language).steps.value(step.id);
            if (step.kind == study::StepKind::Check && !step.answer.isEmpty()) {
                const QString wrong = step.choices.at(step.choices.constFirst() == step.answer ? 1 : 0);
                progress.answers.insert(key, step.answer);
                progress.answers.insert(key + u"/first"_s, wrong);
            } else if (step.kind == study::StepKind::Decide) {
                progress.answers.insert(key, step.results.constFirst());
                for (const study::Question &each : step.questions)
                    wanted.append(text.part(u"question"_s, each.id).line);
                for (const QString &each : step.results)
                    wanted.append(text.part(u"result"_s, each).line);
            } else if (step.kind == study::StepKind::Design) {
                for (const study::DesignAsk &ask : step.asks) {
                    progress.answers.insert(key + u"/first-"_s + ask.id, ask.choices.constFirst());
                    wanted.append(text.part(u"choice"_s, ask.id + u'/' + ask.answer).line);
                }
            } else if (step.kind == study::StepKind::Write) {
                progress.answers.insert(key, step.choices.constFirst());
                progress.answers.insert(key + u"/reason"_s, u"。"_s);
            }
        }
    }
    const QString summary = lessons::summaryOf(study::builtInLessons(), progress);
    for (const QString &each : std::as_const(wanted))
        QVERIFY2(summary.contains(each), qPrintable(each));
    QVERIFY(summary.contains(u"✗"_s));
    const auto &first = study::builtInLessons().at(1); // the trap: its reason stands there as well
    const study::Step &check = *std::ranges::find(first.steps, study::StepKind::Check, &study::Step::kind);
    const QString why =
        first.text(language).steps.value(check.id).part(u"choice"_s, check.answer).rest.section(u"\n\n"_s, 0, 0).simplified();
    QVERIFY2(!why.isEmpty() && summary.contains(why), qPrintable(why));
    if (language == "ja"_L1) {
        for (const QString &english : {u"What you found out"_s, u"You answered"_s, u"The guide led"_s, u"You decided"_s, u" Yes: "_s})
            QVERIFY2(!summary.contains(english), qPrintable(english));
    }
}

/// Whatever stands above it: no heading is the last thing on a page.
void TestStepKinds::headingsStayWithTheirText()
{
    int breaks = 0;
    for (int lines = 1; lines < 60; ++lines) {
        QString text = u"# Title\n\n"_s;
        for (int i = 0; i < lines; ++i)
            text += u"Line %1\n\n"_s.arg(i);
        for (int i = 0; i < 6; ++i)
            text += u"## Heading %1\n\n### Below it\n\nWhat it heads.\n\n- one\n- two\n\n"_s.arg(i);
        QTextDocument document;
        document.setMarkdown(text);
        const QSizeF page(400, 300);
        lessons::keepHeadings(document, page);
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() == 0 || !block.next().isValid())
                continue;
            const auto pageOf = [&](const QTextBlock &each) {
                return int(document.documentLayout()->blockBoundingRect(each).top() / page.height());
            };
            QVERIFY2(pageOf(block) == pageOf(block.next()), qPrintable(u"%1 lines: %2"_s.arg(lines).arg(block.text())));
            breaks += block.blockFormat().pageBreakPolicy() == QTextFormat::PageBreak_AlwaysBefore ? 1 : 0;
        }
    }
    QVERIFY(breaks > 20);
}

QTEST_MAIN(TestStepKinds)
#include "tst_stepkinds.moc"
