// SPDX-License-Identifier: MIT
// What a screen reader is told of buttons, and what one does that is pressed from there.
#include "app/window/fixture.h"
#include "rows.h"
#include "theme/mnemonic.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAction>

using namespace idemlab;

namespace {

QAccessibleInterface *faceOf(QWidget *widget) { return QAccessible::queryAccessibleInterface(widget); }

/// As voice control and switches do it, and AT-SPI's doAction(0).
void act(QWidget *widget)
{
    QAccessibleActionInterface *actions = faceOf(widget)->actionInterface();
    QVERIFY(actions && !actions->actionNames().isEmpty());
    actions->doAction(actions->actionNames().constFirst());
}

} // namespace

class TestButtons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void namesAreWithoutMnemonics_data() { languages(); }
    void namesAreWithoutMnemonics();
    void largeButtonsShowTheirLetters_data() { languages(); }
    void largeButtonsShowTheirLetters();
    void aChoiceIsAnAnswer();
    void switchesSwitch();
};

void TestButtons::namesAreWithoutMnemonics()
{
    QFETCH(QString, language);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    for (const char *panel : {"showInspector", "showAdvanced", "showLessons"})
        lab.window->findChild<QAction *>(QLatin1StringView(panel))->trigger();
    static const QRegularExpression letter(u"&|\\([A-Z]\\)"_s);
    for (const auto all = lab.window->findChildren<QAbstractButton *>(); auto *each : all) {
        const QString name = faceOf(each)->text(QAccessible::Name);
        const QString description = faceOf(each)->text(QAccessible::Description);
        QVERIFY2(!name.contains(letter), qPrintable(name));
        QVERIFY2(!description.contains(letter), qPrintable(description));
        QVERIFY2(name.isEmpty() || name != description, qPrintable(name)); // nothing is said twice
    }
}

/// They paint themselves.
void TestButtons::largeButtonsShowTheirLetters()
{
    QFETCH(QString, language);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    for (const char *name : {"order", "dropResponse"}) {
        auto *button = lab.window->findChild<QAbstractButton *>(QLatin1StringView(name));
        const QImage with = button->grab().toImage();
        button->setText(theme::withoutMnemonic(button->text()));
        QVERIFY2(with != button->grab().toImage(), name);
    }
}

void TestButtons::aChoiceIsAnAnswer()
{
    Lab lab;
    QVERIFY(lab.begin());
    const auto &lessons = lab.guide.lessons();
    for (qsizetype lesson = 0; lesson < lessons.size(); ++lesson) {
        const auto &steps = lessons.at(lesson).steps;
        const auto check = std::ranges::find_if(
            steps, [](const study::Step &each) { return each.kind == study::StepKind::Check && !each.answer.isEmpty(); });
        if (check == steps.cend())
            continue;
        lab.guide.goTo(lesson, check - steps.cbegin());
        act(lab.find(u"choice-"_s + check->answer));
        QTRY_COMPARE(lab.guide.answer(), check->answer);
        QVERIFY(lab.guide.isDone());
        return;
    }
    QFAIL("no lesson checks anything");
}

void TestButtons::switchesSwitch()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.window->findChild<QAction *>(u"freePlay"_s)->trigger();
    const auto drop = [&lab] { return lab.session.faultMode(model::FaultKind::DropResponse); };
    for (const auto &[name, mode] :
        {std::pair {u"dropResponse"_s, model::FaultMode::Next}, std::pair {u"dropEveryResponse"_s, model::FaultMode::All}}) {
        act(lab.find(name));
        QTRY_COMPARE(drop(), mode);
        QVERIFY(faceOf(lab.find(name))->state().checkable && faceOf(lab.find(name))->state().checked);
    }
    act(lab.find(u"strategy-client"_s));
    QTRY_COMPARE(lab.session.settings().strategy, model::Strategy::Client);
    QVERIFY(faceOf(lab.find(u"strategy-client"_s))->state().checked);
    QVERIFY(lab.selection.isLive());
    act(lab.find(u"followButton"_s));
    QTRY_VERIFY(!lab.selection.isLive());
    QCOMPARE(faceOf(lab.find(u"followButton"_s))->role(), QAccessible::CheckBox);
    QCOMPARE(faceOf(lab.find(u"order"_s))->role(), QAccessible::Button);
    act(lab.find(u"order"_s));
    QTRY_COMPARE(lab.count(model::EventKind::Clicked), 1);
}

QTEST_MAIN(TestButtons)
#include "tst_buttons.moc"
