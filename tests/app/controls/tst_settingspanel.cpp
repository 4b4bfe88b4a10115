// SPDX-License-Identifier: MIT
#include "controls/durationbox.h"
#include "controls/settingspanel.h"
#include "language/languagemanager.h"
#include "narrate/vocabulary.h"
#include "study/preset.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace idemlab;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using controls::DurationBox;
using controls::SettingsPanel;

class TestSettingsPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void everySettingButTheStrategyHasAnEditorWithItsWords();
    void editorsAskInTheWordsOfTheTable_data();
    void editorsAskInTheWordsOfTheTable();
    void whatIsBeingTypedIsLeftAlone();
    void backToTheDefaults();
    void policiesShowTheirSource();
    void aLeaseThatIsTooShortIsWarnedAbout_data();
    void aLeaseThatIsTooShortIsWarnedAbout();
    void durations_data();
    void durations();
    void durationsInJapanese();
    void stepsOfADuration();
};

void TestSettingsPanel::everySettingButTheStrategyHasAnEditorWithItsWords()
{
    SettingsPanel panel;
    for (const model::Setting &setting : model::allSettings()) {
        const auto *editor = panel.findChild<QWidget *>(u"setting-"_s + setting.name);
        QCOMPARE(editor != nullptr, setting.name != "strategy"_L1);
        if (!editor)
            continue;
        QCOMPARE(editor->accessibleName(), narrate::Vocabulary::settingName(setting));
        QVERIFY(editor->accessibleName() != setting.name);
        QCOMPARE(editor->toolTip(), narrate::Vocabulary::settingHelp(setting));
        QVERIFY(!editor->toolTip().isEmpty());
        if (const auto *box = qobject_cast<const QComboBox *>(editor))
            QCOMPARE(box->itemText(0), narrate::Vocabulary::choice(setting, setting.choices.constFirst()));
    }
}

void TestSettingsPanel::editorsAskInTheWordsOfTheTable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("value");
    QTest::newRow("time") << u"timeout"_s << u"1.5 s"_s << u"1500ms"_s;
    QTest::newRow("time in another unit") << u"key-lifetime"_s << u"3 min"_s << u"3min"_s;
    QTest::newRow("count") << u"retries"_s << u"7"_s << u"7"_s;
    QTest::newRow("count beyond a spin box") << u"seed"_s << u"4000000000"_s << u"4000000000"_s;
    QTest::newRow("text") << u"key-header"_s << u"X-Key"_s << u"X-Key"_s;
    QTest::newRow("choice") << u"key-scope"_s << u"a"_s << u"attempt"_s;
    QTest::newRow("flag") << u"library-resends"_s << u" "_s << u"true"_s;
}

void TestSettingsPanel::editorsAskInTheWordsOfTheTable()
{
    QFETCH(QString, name);
    QFETCH(QString, keys);
    QFETCH(QString, value);
    SettingsPanel panel;
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QSignalSpy asked(&panel, &SettingsPanel::settingAsked);
    auto *editor = panel.findChild<QWidget *>(u"setting-"_s + name);
    editor->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->selectAll();
    else if (auto *spin = qobject_cast<QAbstractSpinBox *>(editor))
        spin->selectAll();
    QTest::keyClicks(editor, keys);
    if (!qobject_cast<QCheckBox *>(editor))
        QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(!asked.isEmpty());
    QCOMPARE(asked.constLast().at(0).toString(), name);
    QCOMPARE(asked.constLast().at(1).toString(), value);
}

void TestSettingsPanel::whatIsBeingTypedIsLeftAlone()
{
    SettingsPanel panel;
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto *box = panel.findChild<DurationBox *>(u"setting-timeout"_s);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, u"7"_s);
    panel.showSettings({}); // the run went on
    QCOMPARE(box->text(), u"7"_s);
    model::RunSettings changed;
    changed.client.timeout = 3s;
    panel.showSettings(changed);
    QCOMPARE(box->text(), u"3 s"_s);
}

void TestSettingsPanel::backToTheDefaults()
{
    SettingsPanel panel;
    panel.resize(400, 3000);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QSignalSpy asked(&panel, &SettingsPanel::settingAsked);
    QTest::mouseClick(panel.findChild<QWidget *>(u"settingDefaults"_s), Qt::LeftButton);
    model::RunSettings settings;
    settings.client.retries = 9;
    settings.link.latency = 1ms;
    for (const auto &each : asked)
        QVERIFY(model::applySetting(settings, each.at(0).toString(), each.at(1).toString()));
    QCOMPARE(settings, model::RunSettings());
}

void TestSettingsPanel::policiesShowTheirSource()
{
    SettingsPanel panel;
    panel.show();
    auto *about = panel.findChild<QLabel *>(u"aboutPolicy"_s);
    auto *policies = panel.findChild<QComboBox *>(u"policies"_s);
    for (const study::Preset &preset : study::builtInPresets()) {
        if (preset.kind != study::Preset::Kind::Policy)
            continue;
        const int index = policies->findData(preset.id);
        QVERIFY(index >= 0);
        policies->setFocus();
        QTest::keyClick(policies, Qt::Key_End);
        QTest::keyClick(policies, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(policies, Qt::Key_Down);
        panel.showSettings(study::withPreset({}, preset));
        QCOMPARE(policies->currentText(), study::inLanguage(preset.name, u"en"_s));
        if (preset.source)
            QVERIFY2(about->text().contains(preset.source->url.toString()), qPrintable(about->text()));
        for (const QString &name : preset.notStated)
            QVERIFY2(about->text().contains(narrate::Vocabulary::settingName(*model::findSetting(name))), qPrintable(about->text()));
    }
    model::RunSettings own;
    own.server.policy.keyHeader = "X-Mine";
    panel.showSettings(own);
    QCOMPARE(policies->currentIndex(), -1);
    QVERIFY(!about->isVisible());
    QSignalSpy picked(&panel, &SettingsPanel::presetPicked);
    policies->setFocus();
    QTest::keyClick(policies, Qt::Key_Down);
    QCOMPARE(picked.count(), 1);
    QVERIFY(study::findPreset(picked.constFirst().at(0).toString()));
}

void TestSettingsPanel::aLeaseThatIsTooShortIsWarnedAbout_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("defaults") << u"writes=together"_s << false;
    QTest::newRow("long enough") << u"writes=order-then-key claim-lease=501ms"_s << false;
    QTest::newRow("too short") << u"writes=order-then-key claim-lease=500ms"_s << true;
    QTest::newRow("too short for a claim that is written") << u"writes=claim-order-key server-time=90s"_s << true;
    QTest::newRow("a transaction holds it") << u"writes=together server-time=90s"_s << false;
    QTest::newRow("nothing is claimed") << u"writes=order-then-key server-time=90s in-progress=race"_s << false;
}

void TestSettingsPanel::aLeaseThatIsTooShortIsWarnedAbout()
{
    QFETCH(QString, settings);
    QFETCH(bool, isWarned);
    SettingsPanel panel;
    panel.show();
    const auto *warning = panel.findChild<QLabel *>(u"leaseWarning"_s);
    QVERIFY(!warning->isVisible());
    model::RunSettings run;
    for (const QString &each : settings.split(u' '))
        QVERIFY(model::applySetting(run, each.section(u'=', 0, 0), each.section(u'=', 1)));
    panel.showSettings(run);
    QCOMPARE(warning->isVisible(), isWarned);
    QVERIFY(!warning->text().isEmpty());
}

void TestSettingsPanel::durations_data()
{
    QTest::addColumn<model::Duration>("duration");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << model::Duration(0ms) << u"0 ms"_s;
    QTest::newRow("half a millisecond") << model::Duration(500us) << u"0.5 ms"_s;
    QTest::newRow("milliseconds") << model::Duration(400ms) << u"400 ms"_s;
    QTest::newRow("a second and a half") << model::Duration(1500ms) << u"1.5 s"_s;
    QTest::newRow("two minutes") << model::Duration(2min) << u"2 min"_s;
    QTest::newRow("ninety seconds") << model::Duration(90s) << u"90 s"_s;
    QTest::newRow("a day") << model::Duration(24h) << u"24 h"_s;
}

void TestSettingsPanel::durations()
{
    QFETCH(model::Duration, duration);
    QTEST(DurationBox::textOf(duration), "text");
    QCOMPARE(model::parseDuration(DurationBox::textOf(duration)), std::optional(duration));
}

/// In Japanese as well, and what was typed in the units of files is taken there too.
void TestSettingsPanel::durationsInJapanese()
{
    language::LanguageManager language;
    language.setLanguage(u"ja"_s);
    DurationBox box(0ms, 48h);
    for (const auto &[duration, text] :
        {std::pair {model::Duration(400ms), u"400ミリ秒"_s}, std::pair {model::Duration(1500ms), u"1.5秒"_s},
            std::pair {model::Duration(2min), u"2分"_s}, std::pair {model::Duration(24h), u"24時間"_s}}) {
        QCOMPARE(DurationBox::textOf(duration), text);
        QString typed = text;
        int at = 0;
        QCOMPARE(box.validate(typed, at), QValidator::Acceptable);
    }
    QString typed = u"3 min"_s;
    int at = 0;
    QCOMPARE(box.validate(typed, at), QValidator::Acceptable);
    box.setDuration(2s);
    language.setLanguage(u"en"_s);
    QTRY_COMPARE(box.text(), u"2 s"_s);
}

void TestSettingsPanel::stepsOfADuration()
{
    DurationBox box(0ms, 1min);
    QList<model::Duration> seen;
    for (int i = 0; i < 9; ++i) {
        box.stepBy(1);
        seen.append(box.duration());
    }
    QCOMPARE(seen, (QList<model::Duration> {1ms, 2ms, 5ms, 10ms, 20ms, 50ms, 100ms, 200ms, 500ms}));
    for (int i = 0; i < 9; ++i)
        box.stepBy(-1);
    QCOMPARE(box.duration(), model::Duration(0ms));
    box.setDuration(50s);
    box.stepBy(5);
    QCOMPARE(box.duration(), model::Duration(1min));
}

QTEST_MAIN(TestSettingsPanel)
#include "tst_settingspanel.moc"
