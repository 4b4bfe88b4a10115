// SPDX-License-Identifier: MIT
// What a screen reader is told over a real AT-SPI bus: ten acts in the program's own window, and what was said of each.
#include <QHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class TestAtSpi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void said_data();
    void said();

private:
    QString m_missing;
    QByteArray m_errors;
    QHash<QString, QString> m_said; ///< by the act
};

void TestAtSpi::initTestCase()
{
    for (const QString &program : {u"dbus-run-session"_s, u"Xvfb"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            m_missing = program;
            return;
        }
    }
    const QString python = QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s}); // Debian's has the bindings
    QProcess reader;
    reader.start(u"dbus-run-session"_s,
        {u"--"_s, python, QStringLiteral(IDEMLAB_SOURCE_DIR "/tests/app/access/atspi.py"), QStringLiteral(IDEMLAB_BINARY)});
    QVERIFY(reader.waitForFinished(350'000));
    m_errors = reader.readAllStandardError();
    const QByteArray output = reader.readAllStandardOutput();
    if (reader.exitCode() == 77) {
        m_missing = u"python3-pyatspi, at-spi2-core"_s;
        return;
    }
    for (const auto lines = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts); const QString &line : lines)
        m_said.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1));
}

void TestAtSpi::said_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("a file that is not there") << u"nothing.json could not be opened: the file cannot be read"_s;
    QTest::newRow("drop") << u"“Drop response” is switched on for the next message."_s;
    QTest::newRow("order") << u"presses Order"_s;
    QTest::newRow("events come") << u"add Timeline"_s;
    QTest::newRow("orders come") << u"add Orders"_s;
    QTest::newRow("events go") << u"remove Timeline"_s;
    QTest::newRow("the answer is lost") << u"The network loses the answer."_s;
    QTest::newRow("the answer is lost") << u"Verdict: Duplicate."_s;
    QTest::newRow("another strategy") << u"Key from the client"_s;
    QTest::newRow("drop all") << u"switched on for every message"_s;
    QTest::newRow("the timeline") << u" s. "_s;
    QTest::newRow("the next step") << u"Who should make the key? "_s; // the title, and behind it the text
    QTest::newRow("a prediction") << u"You said (certain)"_s;
}

void TestAtSpi::said()
{
    if (!m_missing.isEmpty())
        QSKIP(qPrintable(u"%1 not installed"_s.arg(m_missing)));
    QFETCH(QString, part);
    const QString heard = m_said.value(QString::fromUtf8(QTest::currentDataTag()));
    const QByteArray all = heard.toUtf8() + '\n' + m_errors.right(2000);
    QVERIFY2(heard.contains(part), all.constData());
}

QTEST_GUILESS_MAIN(TestAtSpi)
#include "tst_atspi.moc"
