// SPDX-License-Identifier: MIT
#include "model/settings.h"
#include "study/case.h"
#include "study/comeback.h"
#include "study/preset.h"
#include "suite.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace idemlab;
using namespace idemlab::study;
using namespace Qt::StringLiterals;

/// What comes with the program is whole: every file loads, in both languages.
class TestBuiltIn : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void everyCaseOfTheCommandLineIsThere();
    void everyCaseClaimsAVerdictForEveryStrategy();
    void everyTextStandsInBothLanguages();
    void everyPitfallNamesItsCase();
    void policiesOfRealApisNameTheirSource();
    void aPolicyLeavesAtDefaultWhatItsSourceDoesNotSay();
    void theExampleOfTheReadmeIsACase();
    void whatStandsInControlsIsPlain();
};

void TestBuiltIn::everyCaseOfTheCommandLineIsThere()
{
    for (const char *id : {"smooth", "double-click", "timeout", "request-lost", "reused-key", "concurrent", "concurrent-race",
             "guessable-key", "key-answer-lost", "late-duplicate", "server-error", "server-crash", "library-retry", "unknown-outcome",
             "unknown-outcome-released", "keys-ignored"}) {
        const Case *found = findCase(QString::fromLatin1(id));
        QVERIFY2(found, id);
        QCOMPARE(found->id, QString::fromLatin1(id));
    }
    QVERIFY(!findCase(u"no-such-case"));
}

void TestBuiltIn::everyCaseClaimsAVerdictForEveryStrategy()
{
    for (const Case &each : builtInCases())
        QCOMPARE(each.expect.size(), qsizetype(model::allNames<model::Strategy>.size()));
}

void TestBuiltIn::everyTextStandsInBothLanguages()
{
    QSet<QString> titles;
    for (const Case &each : builtInCases()) {
        for (const LocalText &text : {each.title, each.summary, each.lookFor}) {
            QVERIFY(inLanguage(text, u"en"_s) != inLanguage(text, u"ja_JP"_s));
            QCOMPARE(inLanguage(text, u"fr"_s), inLanguage(text, u"en"_s));
        }
        titles.insert(inLanguage(each.title, u"ja"_s));
    }
    QCOMPARE(titles.size(), builtInCases().size());
}

void TestBuiltIn::everyPitfallNamesItsCase()
{
    qsizetype pitfalls = 0;
    for (const Preset &preset : builtInPresets()) {
        if (preset.kind != Preset::Kind::Pitfall)
            continue;
        ++pitfalls;
        QVERIFY(findCase(preset.caseId));
        QVERIFY(preset.strategy);
        QVERIFY(withPreset({}, preset) != model::RunSettings());
    }
    QCOMPARE(pitfalls, 6);
}

void TestBuiltIn::policiesOfRealApisNameTheirSource()
{
    qsizetype sourced = 0;
    for (const Preset &preset : builtInPresets()) {
        if (preset.kind != Preset::Kind::Policy || preset.id == "recommended"_L1)
            continue;
        ++sourced;
        QVERIFY2(preset.source, qPrintable(preset.id));
        QCOMPARE(preset.source->url.scheme(), u"https"_s);
    }
    QCOMPARE(sourced, 7);
    QCOMPARE(withPreset({}, *findPreset(u"recommended")), model::RunSettings());
}

void TestBuiltIn::aPolicyLeavesAtDefaultWhatItsSourceDoesNotSay()
{
    for (const Preset &preset : builtInPresets()) {
        const model::RunSettings with = withPreset({}, preset);
        for (const QString &name : preset.notStated) {
            if (name == "other-payload-status"_L1)
                continue; // Stripe says "error": some 4xx has to stand for it
            const model::Setting *setting = model::findSetting(name);
            QCOMPARE(setting->read(with), setting->read({}));
        }
    }
}

void TestBuiltIn::theExampleOfTheReadmeIsACase()
{
    QFile readme(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/cases/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray text = readme.readAll();
    const qsizetype begin = text.indexOf("```json\n") + 8;
    const auto loaded = loadCase(text.sliced(begin, text.indexOf("```", begin) - begin), u"README.md"_s);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().constFirst().text()));
    QCOMPARE(loaded->faults.size(), 1);
    QCOMPARE(loaded->settingsFor(model::Strategy::Client).client.retries, 1u);
}

/// Choices, questions and buttons show their line as it is: Markdown in it would be seen.
void TestBuiltIn::whatStandsInControlsIsPlain()
{
    static const QRegularExpression plain(u"^(choice|ask|question|prompt|open|run|row|card) ?"_s);
    static const QRegularExpression markdown(u"[*`]|\\]\\("_s);
    for (const Lesson &lesson : builtInLessons() + QList {comeBackLesson()}) {
        for (const LessonText &text : lesson.texts) {
            for (const StepText &step : text.steps) {
                for (auto part = step.parts.constBegin(); part != step.parts.constEnd(); ++part) {
                    if (plain.match(part.key()).hasMatch())
                        QVERIFY2(!markdown.match(part->line).hasMatch(), qPrintable(text.file + u": "_s + part->line));
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestBuiltIn)
#include "tst_builtin.moc"
