// SPDX-License-Identifier: MIT
#include "files.h"
#include "window/preferences.h"

#include "study/case.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace idemlab;
using namespace Qt::StringLiterals;
using window::Preferences;
using window::Remembered;

class TestPreferences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void whatIsSavedIsLoaded();
    void nothingSavedIsTheDefault();
    void aCaseBringsItsSettings();
    void damagedIsSetAside_data();
    void damagedIsSetAside();
    void aFlippedBitInAState();
    void aPlaceThatCannotBeWritten();
};

void TestPreferences::whatIsSavedIsLoaded()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/idemlab.ini"_s);
    Remembered remembered {
        QByteArray("\0geo\xff", 5), "docks", u"ja"_s, theme::Scheme::Dark, true, {u"eDP-1|HDMI-1=eDP-1"_s}, u"timeout"_s, {}};
    remembered.recent = {u"/home/a; b/run.idemlab"_s, u"/tmp/\"quoted\", 客.json"_s};
    remembered.textSize = 150;
    remembered.run.strategy = model::Strategy::ServerInAdvance;
    remembered.run.client.timeout = std::chrono::milliseconds(1500);
    remembered.run.server.policy.keyHeader = "X-Key";
    QVERIFY(Preferences(path).save(remembered));
    Preferences again(path);
    QCOMPARE(again.load(), remembered);
    QCOMPARE(again.notice(), QString());
    QVERIFY(Preferences(path).save({}));
    QCOMPARE(Preferences(path).load(), Remembered());
}

void TestPreferences::nothingSavedIsTheDefault()
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"none.ini"_s));
    QCOMPARE(preferences.load(), Remembered());
    QCOMPARE(preferences.notice(), QString());
}

/// A file that names a case and says no more means the case as it is written; what was changed in it is kept, and so is what was
/// put back to where a run of no case would have it.
void TestPreferences::aCaseBringsItsSettings()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"idemlab.ini"_s);
    QVERIFY(writeFile(path, "[run]\ncase=reused-key\n[settings]\nstrategy=client\n"));
    Remembered remembered = Preferences(path).load();
    QCOMPARE(remembered.caseId, u"reused-key"_s);
    QCOMPARE(remembered.run, study::findCase(u"reused-key"_s)->settingsFor(model::Strategy::Client));
    QCOMPARE(remembered.run.client.keyScope, model::KeyScope::Page);

    remembered.run.client.keyScope = model::KeyScope::Order;
    remembered.run.client.retries = 7;
    QVERIFY(Preferences(path).save(remembered));
    QCOMPARE(Preferences(path).load(), remembered);

    remembered.caseId.clear(); // free play with the same settings
    QVERIFY(Preferences(path).save(remembered));
    QCOMPARE(Preferences(path).load(), remembered);
}

void TestPreferences::damagedIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("language"); // what could still be read
    QTest::newRow("no INI file") << QByteArray("\x7f"
                                               "ELF\x02 garbage\nmore of it\n")
                                 << u"was damaged"_s << QString();
    QTest::newRow("a setting that will not do")
        << QByteArray("[window]\nlanguage=ja\n[settings]\ntimeout=soon\n") << u"settings/timeout"_s << u"ja"_s;
    QTest::newRow("no such setting") << QByteArray("[window]\nlanguage=ja\n[settings]\ncolour=red\n") << u"settings/colour"_s << u"ja"_s;
    QTest::newRow("no such theme") << QByteArray("[window]\nlanguage=ja\ntheme=pink\n") << u"window/theme"_s << u"ja"_s;
    QTest::newRow("a state without its sum") << QByteArray("[window]\nlanguage=ja\ngeometry=AdnQywAD\n") << u"window/geometry"_s << u"ja"_s;
    QTest::newRow("no such size") << QByteArray("[window]\nlanguage=ja\ntext-size=1000\n") << u"window/text-size"_s << u"ja"_s;
    QTest::newRow("neither true nor false") << QByteArray("[window]\nreduced-motion=1, 2\n") << u"window/reduced-motion"_s << QString();
}

void TestPreferences::damagedIsSetAside()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    QFETCH(QString, language);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"idemlab.ini"_s);
    QVERIFY(writeFile(path, content));
    Preferences preferences(path);
    const Remembered remembered = preferences.load();
    QCOMPARE(remembered.language, language);
    QCOMPARE(remembered.run, model::RunSettings());
    QVERIFY2(preferences.notice().contains(says), qPrintable(preferences.notice()));
    const QStringList kept = QDir(folder.path()).entryList({u"*.damaged-*"_s});
    QCOMPARE(kept.size(), 1);
    QFile aside(folder.filePath(kept.constFirst()));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
    QVERIFY(preferences.save(remembered));
    Preferences again(path);
    QCOMPARE(again.load(), remembered);
    QCOMPARE(again.notice(), QString());
}

/// Qt believes its own states, sizes and lengths included: whatever bit of a kept one is wrong, it does not get there.
void TestPreferences::aFlippedBitInAState()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"idemlab.ini"_s);
    Remembered remembered;
    remembered.geometry = QByteArray(66, '\x5a');
    remembered.docks = QByteArray(40, '\x33');
    QVERIFY(Preferences(path).save(remembered));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (const auto &[key, state] : {std::pair("geometry", &Remembered::geometry), std::pair("docks", &Remembered::docks)}) {
        const qsizetype begin = whole.indexOf(key) + qstrlen(key) + 2;
        for (qsizetype bit = begin * 8; bit < whole.indexOf('"', begin) * 8; bit += 3) {
            QByteArray damaged = whole;
            damaged[bit / 8] = char(damaged.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(damaged);
            file.close();
            Preferences preferences(path);
            const Remembered loaded = preferences.load();
            QVERIFY2((loaded.*state).isEmpty() || loaded.*state == remembered.*state, qPrintable(QString::number(bit)));
        }
    }
}

void TestPreferences::aPlaceThatCannotBeWritten()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"file"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    const auto saved = Preferences(file + "/below/idemlab.ini"_L1).save({});
    QVERIFY(!saved);
    QVERIFY2(saved.error().contains("below/idemlab.ini"_L1), qPrintable(saved.error()));
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
