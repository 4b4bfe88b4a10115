// SPDX-License-Identifier: MIT
// The window by keyboard alone: Tab and Shift+Tab pass the same stops in the order in which one reads, and each of them is seen.
#include "app/window/fixture.h"
#include "app/window/legibility.h"
#include "rows.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>

using namespace idemlab;
using study::StepKind;

namespace {

QString nameOf(const QWidget *widget)
{
    return widget->objectName().isEmpty()
        ? QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName().left(20)
        : widget->objectName();
}

/// All stops from the timeline round to it, or until @p key leads nowhere new.
QList<QWidget *> roundBy(Qt::Key key, QWidget *start)
{
    QList<QWidget *> stops;
    start->setFocus();
    do {
        stops.append(QApplication::focusWidget());
        for (int link = 0; link < 20 && QApplication::focusWidget() == stops.constLast(); ++link)
            QTest::keyClick(stops.constLast(), key); // of a text its links, one after the other
    } while (QApplication::focusWidget() && !stops.contains(QApplication::focusWidget()) && stops.size() < 200);
    return stops;
}

QRect placeIn(const QWidget *window, const QWidget *widget) { return {widget->mapTo(window, QPoint()), widget->size()}; }

/// The two parts of the window in which the stops stand and which have the same parent.
std::pair<QRect, QRect> partsOf(const QWidget *window, const QWidget *a, const QWidget *b)
{
    const QWidget *left = a;
    while (!left->parentWidget()->isAncestorOf(b))
        left = left->parentWidget();
    const QWidget *right = b;
    while (right->parentWidget() != left->parentWidget())
        right = right->parentWidget();
    return {placeIn(window, left), placeIn(window, right)};
}

/// Whether one reads @p b before @p a: it stands above it in the same column, or left of it in the same line.
bool isBackwards(const QRect &a, const QRect &b)
{
    const bool isSameLine = b.top() <= a.bottom() && a.top() <= b.bottom();
    const bool isSameColumn = b.left() <= a.right() && a.left() <= b.right();
    return (isSameColumn && b.bottom() < a.top()) || (isSameLine && b.right() < a.left());
}

bool isExclusive(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
}

/// What is seen and takes the keyboard, whoever leads there.
QList<QWidget *> usableIn(const QWidget *window)
{
    QList<QWidget *> all;
    for (QWidget *each : window->findChildren<QWidget *>()) {
        const bool isStop = (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !each->focusProxy() && each->isEnabled();
        if (isStop && each->window() == window && !each->visibleRegion().isEmpty() && !isExclusive(each))
            all.append(each);
    }
    return all;
}

/// From @p start round to it.
QStringList faultsOfRound(QWidget *start, const QString &scene)
{
    QStringList faults;
    const QWidget *window = start->window();
    const auto forward = roundBy(Qt::Key_Tab, start);
    auto backward = roundBy(Qt::Key_Backtab, start);
    std::reverse(backward.begin() + 1, backward.end());
    const auto names = [](const QList<QWidget *> &stops) {
        QStringList all;
        for (const QWidget *each : stops)
            all.append(nameOf(each));
        return all.join(u" > "_s);
    };
    if (forward != backward)
        faults.append(u"%1: forward %2\n   backward %3"_s.arg(scene, names(forward), names(backward)));
    for (QWidget *usable : usableIn(window)) {
        if (!forward.contains(usable))
            faults.append(u"%1: Tab never comes to %2"_s.arg(scene, nameOf(usable)));
    }
    // From the last stop round to the first one goes up; the first is the one that nothing stands before.
    int turns = 0;
    for (qsizetype i = 0; i < forward.size(); ++i) {
        const QWidget *next = forward.at((i + 1) % forward.size());
        const auto [a, b] = partsOf(window, forward.at(i), next);
        if (isBackwards(a, b) && ++turns > 1)
            faults.append(u"%1: %2 comes before %3; %4"_s.arg(scene, nameOf(forward.at(i)), nameOf(next), names(forward)));
    }
    return faults;
}

/// How many look different there once the focus has gone. It comes back.
int pixelsOfFocus(QWidget *stop)
{
    QWidget *window = stop->window();
    const QRect place = placeIn(window, stop).adjusted(-4, -4, 4, 4) & window->rect();
    QCoreApplication::sendPostedEvents();
    const QImage with = window->grab(place).toImage();
    stop->clearFocus();
    QCoreApplication::sendPostedEvents();
    const QImage without = window->grab(place).toImage();
    stop->setFocus(Qt::TabFocusReason);
    int differing = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x)
            differing += with.pixel(x, y) != without.pixel(x, y);
    }
    return differing;
}

/// Each stop looks different while it has the focus, and can be seen then.
QStringList faultsOfFocus(QWidget *start, const QString &scene)
{
    QStringList faults;
    QWidget *window = start->window();
    const qsizetype stops = roundBy(Qt::Key_Tab, start).size();
    for (qsizetype i = 0; i < stops; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *stop = QApplication::focusWidget();
        if (!stop || stop->window() != window)
            return {u"%1: Tab leads out of the window"_s.arg(scene)};
        if (stop->visibleRegion().isEmpty())
            faults.append(u"%1: %2 is not to be seen"_s.arg(scene, nameOf(stop)));
        int differing = 0;
        const auto isSeen = [&] { return (differing = pixelsOfFocus(stop)) >= 40; };
        if (!QTest::qWaitFor(isSeen, 2000)) // once what came meanwhile has been laid out
            faults.append(u"%1: the focus of %2 is not to be seen (%3 pixels)"_s.arg(scene, nameOf(stop)).arg(differing));
    }
    return faults;
}

/// By the letter: what Alt and the letter leads to, where that is not one thing alone.
QStringList faultsOfMnemonics(const QWidget *window, const QString &scene)
{
    QHash<QString, QStringList> owners;
    const auto take = [&owners](const QString &text) {
        if (const QKeySequence keys = QKeySequence::mnemonic(text); !keys.isEmpty())
            owners[keys.toString()].append(text);
    };
    for (const QWidget *each : window->findChildren<QWidget *>()) {
        if (!each->isVisible() || each->window() != window || each->visibleRegion().isEmpty())
            continue;
        if (const auto *bar = qobject_cast<const QMenuBar *>(each)) {
            for (const QAction *action : bar->actions())
                take(action->text());
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(each); button && !button->shortcut().isEmpty())
            take(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(each); label && label->buddy())
            take(label->text());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(each)) {
            for (int i = 0; i < tabs->count(); ++i)
                take(tabs->tabText(i));
        }
    }
    QStringList faults;
    for (auto each = owners.cbegin(); each != owners.cend(); ++each) {
        if (each->size() > 1)
            faults.append(u"%1: %2 leads to %3"_s.arg(scene, each.key(), each->join(u", "_s)));
    }
    return faults;
}

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyPanel_data() { languages(); }
    void everyPanel();
    void everyStep_data() { languages(); }
    void everyStep();
    void everyDialog_data();
    void everyDialog();
    void boxesOfQt_data();
    void boxesOfQt();
    void replacingIsNotWhatEnterDoes();
    void anAnswerLeadsToWhatIsSaid();
    void theNextStepIsReadFromItsBeginning();
};

/// Each alone, all as tabs, none, and what stands in the window now and then.
void TestKeyboard::everyPanel()
{
    QFETCH(QString, language);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    QStringList faults;
    const QStringList panels {u"showLessons"_s, u"showBooks"_s, u"showStory"_s, u"showInspector"_s, u"showAdvanced"_s};
    const auto open = [&](const QStringList &names) {
        for (const QString &each : panels) {
            auto *action = lab.window->findChild<QAction *>(each);
            if (action->isChecked() != names.contains(each))
                action->trigger();
        }
        QCoreApplication::sendPostedEvents();
    };
    const auto look = [&](const QString &scene) {
        QWidget *start = lab.find(u"timeline"_s);
        faults += faultsOfRound(start, scene) + faultsOfFocus(start, scene) + faultsOfMnemonics(lab.window.get(), scene);
    };
    lab.session.start(study::findCase(u"timeout"_s)->planFor(model::Strategy::Client));
    lab.toEnd();
    lab.session.pause();
    open({});
    look(u"no panel"_s);
    for (const QString &panel : panels) {
        open({panel});
        look(panel);
        lab.selection.selectEvent(lab.session.trace().size() / 2);
        look(panel + u", with an event"_s);
        lab.selection.clearEvent();
    }
    open(panels);
    look(u"all panels"_s);
    open({u"showLessons"_s, u"showBooks"_s});
    look(u"again two"_s);
    lab.window->notify(u"Something has happened."_s);
    QVERIFY(lab.session.changeSetting(u"in-progress"_s, u"race"_s)); // the chip of pitfalls
    look(u"with a notice"_s);
    open({});
    look(u"none any more"_s);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestKeyboard::everyStep()
{
    QFETCH(QString, language);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    lab.session.setSpeed(0.1);
    QStringList faults;
    QSet<int> seen;
    const auto &all = study::builtInLessons();
    for (qsizetype lesson = 0; lesson < all.size(); ++lesson) {
        for (qsizetype step = 0; step < all.at(lesson).steps.size(); ++step) {
            lab.guide.goTo(lesson, step);
            lab.session.pause();
            QCoreApplication::sendPostedEvents();
            const QString scene = all.at(lesson).id + u'/' + all.at(lesson).steps.at(step).id;
            QWidget *start = lab.find(u"timeline"_s);
            faults += faultsOfRound(start, scene) + faultsOfMnemonics(lab.window.get(), scene);
            if (!seen.contains(int(lab.guide.step().kind)))
                faults += faultsOfFocus(start, scene);
            seen.insert(int(lab.guide.step().kind));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestKeyboard::everyDialog_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    for (const char *language : {"en", "ja"}) {
        for (const auto &[action, name] : {std::pair("showMatrix", "matrixDialog"), std::pair("tryEverything", "proveDialog"),
                 std::pair("showOdds", "oddsDialog"), std::pair("openLink", "linkDialog"), std::pair("shareRun", "shareDialog"),
                 std::pair("shortcuts", "shortcutsDialog"), std::pair("about", "aboutDialog")})
            QTest::addRow("%s, %s", language, name)
                << QString::fromLatin1(language) << QString::fromLatin1(action) << QString::fromLatin1(name);
    }
}

void TestKeyboard::everyDialog()
{
    QFETCH(QString, language);
    QFETCH(QString, action);
    QFETCH(QString, name);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    lab.session.start(study::findCase(u"timeout"_s)->planFor(model::Strategy::Client));
    lab.toEnd();
    lab.window->findChild<QAction *>(action)->trigger();
    auto *dialog = lab.window->findChild<QDialog *>(name);
    QVERIFY(dialog);
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QTest::keyClick(dialog, Qt::Key_Tab);
    QWidget *start = dialog->focusWidget();
    QVERIFY(start);
    const QStringList faults = faultsOfRound(start, name) + faultsOfFocus(start, name) + faultsOfMnemonics(dialog, name);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    for (const auto *button : dialog->findChildren<QPushButton *>())
        QVERIFY2(!button->isVisible() || !button->shortcut().isEmpty(), qPrintable(nameOf(button) + u" has no mnemonic"_s));
}

void TestKeyboard::boxesOfQt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    for (const char *language : {"en", "ja"}) {
        for (const auto &[action, name] : {std::pair("openCase", "caseFileDialog"), std::pair("openLesson", "lessonFolderDialog"),
                 std::pair("openTalk", "talkDialog"), std::pair("saveRun", "saveRunDialog"), std::pair("export", "exportDialog"),
                 std::pair("print", "printDialog"), std::pair("beginCourse", "beginCourseDialog")})
            QTest::addRow("%s, %s", language, name)
                << QString::fromLatin1(language) << QString::fromLatin1(action) << QString::fromLatin1(name);
    }
}

/// Each button is reached with Tab, and those that end the box have a letter or Escape; the texts are the window's; Escape does nothing, and Enter
/// nothing that cannot be taken back.
void TestKeyboard::boxesOfQt()
{
    QFETCH(QString, language);
    QFETCH(QString, action);
    QFETCH(QString, name);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    lab.session.start(study::findCase(u"timeout"_s)->planFor(model::Strategy::Client));
    lab.session.playToEnd();
    QTRY_VERIFY(lab.session.isQuiet());
    const QTemporaryDir folder;
    const auto open = [&]() -> QPointer<QDialog> {
        lab.window->findChild<QAction *>(action)->trigger();
        return lab.window->findChild<QDialog *>(name);
    };
    QPointer<QDialog> box = open();
    QVERIFY(box);
    if (auto *files = qobject_cast<QFileDialog *>(box.data()))
        files->setDirectory(folder.path());
    box->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), box);
    QVERIFY(QApplication::focusWidget() && box->isAncestorOf(QApplication::focusWidget()));
    const QList<QWidget *> stops = roundBy(Qt::Key_Tab, QApplication::focusWidget());
    static const QRegularExpression english(u"(?<![A-Za-z])(?!PDF)[A-Za-z]{3}"_s);
    for (auto *button : box->findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        const QString text = nameOf(button) + u' ' + button->text();
        QVERIFY2(!button->isEnabled() || stops.contains(button) || !button->shortcut().isEmpty(), qPrintable(text + u" is not reached"_s));
        const auto *ends = qobject_cast<QDialogButtonBox *>(button->parentWidget());
        const bool isEscape = ends && ends->buttonRole(button) == QDialogButtonBox::RejectRole;
        QVERIFY2(!ends || isEscape || !button->shortcut().isEmpty(), qPrintable(text + u" has no letter"_s));
        const QString spoken = button->text().isEmpty() ? button->toolTip() : button->text();
        QVERIFY2(language == u"en"_s || !spoken.contains(english), qPrintable(spoken));
    }
    for (const auto *label : box->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || language == u"en"_s || !label->text().contains(english), qPrintable(label->text()));
    QVERIFY2(language == u"en"_s || !box->windowTitle().contains(english), qPrintable(box->windowTitle()));
    const QStringList faults = faultsOfMnemonics(box, name);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    const qsizetype lesson = lab.guide.lessonIndex();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!box);
    if (auto *question = qobject_cast<QMessageBox *>(open().data())) {
        QTRY_COMPARE(QApplication::activeWindow(), question);
        QVERIFY(question->defaultButton() && question->defaultButton() == question->button(QMessageBox::Cancel));
        QTest::keyClick(question, Qt::Key_Return);
        QTRY_VERIFY(!lab.window->findChild<QMessageBox *>(name));
    }
    QCOMPARE(lab.guide.lessonIndex(), lesson);
    QVERIFY(QDir(folder.path()).isEmpty());
}

/// A name that is there already: Enter says no, as it does in Qt's own question.
void TestKeyboard::replacingIsNotWhatEnterDoes()
{
    Lab lab;
    QVERIFY(lab.begin());
    QFile file(lab.folder.filePath(u"there.idemlab"_s));
    QVERIFY(file.open(QFile::WriteOnly) && file.write("before") > 0);
    file.close();
    lab.window->findChild<QAction *>(u"saveRun"_s)->trigger();
    auto *dialog = lab.window->findChild<QFileDialog *>(u"saveRunDialog"_s);
    QVERIFY(dialog);
    dialog->setDirectory(lab.folder.path());
    dialog->selectFile(u"there.idemlab"_s);
    bool wasAsked = false;
    QTimer answers;
    connect(&answers, &QTimer::timeout, dialog, [&] { // the question has an event loop of its own
        if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            wasAsked = true;
            answers.stop();
            QTest::keyClick(question, Qt::Key_Return);
        }
    });
    answers.start(10);
    QMetaObject::invokeMethod(dialog, "accept");
    QVERIFY(wasAsked);
    QVERIFY(dialog->isVisible());
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
}

/// Pressed with the space bar, as somebody does who does not see where a mouse would go.
void TestKeyboard::anAnswerLeadsToWhatIsSaid()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.session.setSpeed(0.1);
    QSet<int> seen;
    const auto press = [&lab](const QString &name) {
        auto *button = lab.find<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
    };
    const auto &all = study::builtInLessons();
    for (qsizetype lesson = 0; lesson < all.size(); ++lesson) {
        for (qsizetype at = 0; at < all.at(lesson).steps.size(); ++at) {
            const study::Step &step = all.at(lesson).steps.at(at);
            lab.guide.goTo(lesson, at);
            switch (step.kind) {
            case StepKind::Check:
            case StepKind::Try: press(u"choice-"_s + step.choices.constLast()); break;
            case StepKind::Predict:
                press(u"choice-"_s + step.choices.constLast());
                QVERIFY(qobject_cast<QAbstractButton *>(QApplication::focusWidget())); // how sure one is comes first
                press(u"sure-guess"_s);
                break;
            case StepKind::Decide: press(u"yes"_s); break;
            case StepKind::View: press(u"openView"_s); break;
            default: continue;
            }
            seen.insert(int(step.kind));
            const auto *said = qobject_cast<QTextBrowser *>(QApplication::focusWidget());
            const QByteArray where = QString(all.at(lesson).id + u'/' + step.id).toUtf8();
            QVERIFY2(said && said->isVisible() && said->objectName() != "lessonText"_L1, where.constData());
            QVERIFY2(!said->accessibleName().isEmpty() && said->accessibleName() == said->toPlainText(), where.constData());
        }
    }
    for (const StepKind kind : {StepKind::Check, StepKind::Predict, StepKind::Decide})
        QVERIFY(seen.contains(int(kind)));
}

void TestKeyboard::theNextStepIsReadFromItsBeginning()
{
    Lab lab;
    QVERIFY(lab.begin());
    auto *next = lab.find(u"lessonNext"_s);
    QVERIFY(next);
    next->setFocus(Qt::TabFocusReason);
    QTest::keyClick(next, Qt::Key_Space);
    QCOMPARE(lab.guide.stepIndex(), 1);
    QCOMPARE(QApplication::focusWidget(), lab.find(u"lessonText"_s));
    QWidget *text = lab.find(u"lessonText"_s);
    const auto lines = legibility::textsOf(text);
    QVERIFY(!lines.isEmpty());
    for (const auto &line : lines) // the ring does not lie on them
        QVERIFY2(line.letters.left() >= 2 && line.letters.right() <= text->width() - 2, qPrintable(line.text));
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
