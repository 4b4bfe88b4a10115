// SPDX-License-Identifier: MIT
#include "readers.h"
#include "suite.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace idemlab;

/// What the fuzzer begins with, and what it has found, under every compiler.
class TestCorpus : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void everyReaderTakesAnything_data();
    void everyReaderTakesAnything();
};

void TestCorpus::everyReaderTakesAnything_data()
{
    QTest::addColumn<int>("reader");
    for (size_t i = 0; i < fuzz::readers.size(); ++i)
        QTest::newRow(fuzz::readers.at(i).name) << int(i);
}

void TestCorpus::everyReaderTakesAnything()
{
    QFETCH(int, reader);
    const fuzz::Reader &one = fuzz::readers.at(size_t(reader));
    one.read({});
    const QDir corpus(QStringLiteral(IDEMLAB_SOURCE_DIR "/tests/fuzz/corpus/") + QString::fromLatin1(one.name));
    const auto files = corpus.entryInfoList(QDir::Files);
    QVERIFY2(!files.isEmpty(), qPrintable(corpus.path()));
    for (const QFileInfo &each : files) {
        QFile file(each.filePath());
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray bytes = file.readAll();
        one.read(bytes);
        for (qsizetype length = 0; length < bytes.size(); length += 1 + bytes.size() / 64)
            one.read(bytes.first(length)); // cut off anywhere
    }
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
