// SPDX-License-Identifier: MIT
#include "files.h"
#include "study/files.h"
#include "study/jsonreader.h"

#include "study/progress.h"
#include "study/recording.h"
#include "suite.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace idemlab::study;
using namespace Qt::StringLiterals;

namespace {

/// While it lives, nothing can be written to any regular file, as on a full disk.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none {0, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before {};
};

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// The most memory that this process has had so far, in MB.
long peak()
{
    rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

class TestFiles : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskKeepsWhatThereWas();
    void aFullDiskKeepsProgress();
    void whatIsNoFileIsWrittenInto();
    void whatIsNoFileIsNotRead();
    void twoWindowsKeepTheirProgress();
    void leftoversOfTheKilled();
    void aLongNameTakesNoMemory();
    void manyFaultsTakeNoTime();
    void aPackedLinkIsBounded();
};

void TestFiles::aFullDiskKeepsWhatThereWas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"kept.txt"_s);
    put(path, "precious");
    {
        const FullDisk full;
        for (const qsizetype size : {1, 100, 100'000}) {
            const auto saved = saveFile(path, QByteArray(size, 'x'));
            QVERIFY2(!saved && !saved.error().isEmpty(), qPrintable(QString::number(size)));
        }
    }
    QCOMPARE(contentOf(path), QByteArray("precious"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList {u"kept.txt"_s});
    QVERIFY(saveFile(path, "new"));
    QCOMPARE(contentOf(path), QByteArray("new"));
}

void TestFiles::aFullDiskKeepsProgress()
{
    const QTemporaryDir folder;
    ProgressFile file(folder.filePath(u"progress.json"_s));
    Progress progress;
    progress.answers.insert(u"a/b"_s, u"one"_s);
    QVERIFY(file.save(progress));
    const QByteArray before = contentOf(file.path());
    progress.answers.insert(u"a/c"_s, u"two"_s);
    {
        const FullDisk full;
        QVERIFY(!file.save(progress));
    }
    QCOMPARE(contentOf(file.path()), before);
    QVERIFY(file.save(progress));
    QCOMPARE(ProgressFile(file.path()).load(), progress);
}

void TestFiles::whatIsNoFileIsWrittenInto()
{
    const QTemporaryDir folder;
    const QString fifo = folder.filePath(u"fifo"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QFile reader(fifo);
    QVERIFY(reader.open(QIODevice::ReadWrite | QIODevice::Unbuffered)); // so that neither side waits for the other
    QVERIFY(saveFile(fifo, "through"));
    QCOMPARE(reader.read(7), QByteArray("through"));
    QVERIFY(!QFileInfo(fifo).isFile());

    QVERIFY(saveFile(u"/dev/null"_s, "gone"));
    QVERIFY(QFileInfo::exists(u"/dev/null"_s) && !QFileInfo(u"/dev/null"_s).isFile());
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("needs /dev/full");
    const auto saved = saveFile(u"/dev/full"_s, "x");
    QVERIFY(!saved);
    QVERIFY(!QFileInfo(u"/dev/full"_s).isFile());
}

void TestFiles::whatIsNoFileIsNotRead()
{
    const QTemporaryDir folder;
    const QString fifo = folder.filePath(u"run.idemlab"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    for (const QString &path : {fifo, u"/dev/zero"_s, folder.path()}) {
        QVERIFY2(!readFile(path, 100), qPrintable(path));
        QVERIFY(!loadRecordingFile(path));
        QVERIFY(!loadCaseFile(path));
    }
    const QString path = folder.filePath(u"long"_s);
    put(path, QByteArray(1000, 'x'));
    QCOMPARE(readFile(path, 100)->size(), 101);
}

/// Each window has answered other questions, and knows nothing of the other's.
void TestFiles::twoWindowsKeepTheirProgress()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"progress.json"_s);
    ProgressFile one(path);
    ProgressFile two(path);
    Progress ofOne;
    ofOne.answers = {{u"a/common"_s, u"old"_s}};
    QVERIFY(one.save(ofOne));
    Progress ofTwo = two.load();
    ofOne.answers.insert(u"a/one"_s, u"1"_s);
    ofOne.done.insert(u"a/one"_s);
    ofTwo.answers.insert(u"a/two"_s, u"2"_s);
    ofTwo.answers.insert(u"a/common"_s, u"new"_s);
    ofTwo.done.insert(u"a/two"_s);
    ofTwo.step = u"two"_s;
    QVERIFY(two.save(ofTwo));
    const auto merged = one.save(ofOne);
    QVERIFY(merged);
    const QMap<QString, QString> all {{u"a/common"_s, u"new"_s}, {u"a/one"_s, u"1"_s}, {u"a/two"_s, u"2"_s}};
    QCOMPARE(merged->answers, all);
    QCOMPARE(merged->done, (QSet<QString> {u"a/one"_s, u"a/two"_s}));
    QCOMPARE(ProgressFile(path).load(), *merged);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList {u"progress.json"_s});
}

void TestFiles::leftoversOfTheKilled()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"progress.json"_s);
    const QDateTime longAgo = QDateTime::currentDateTime().addDays(-1);
    for (const auto &name : {u"progress.json.aB3xYz"_s, u"progress.json.damaged-1"_s, u"other.json.aB3xYz"_s}) {
        put(folder.filePath(name), "x");
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(longAgo, QFileDevice::FileModificationTime));
    }
    put(folder.filePath(u"progress.json.justnw"_s), "another program is at it");
    put(folder.filePath(u"progress.json.lock"_s), "999999999\nidemlab\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
    std::ignore = ProgressFile(path).load();
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
        (QStringList {u"other.json.aB3xYz"_s, u"progress.json.damaged-1"_s, u"progress.json.justnw"_s}));
}

/// Where values stand is kept, not the paths to them: 60 KB took 800 MB.
void TestFiles::aLongNameTakesNoMemory()
{
    const long before = peak();
    const QByteArray text = "{\"" + QByteArray(500'000, 'n') + "\":[" + QByteArray("1,").repeated(250'000) + "1]}";
    JsonFile file(text, u"long.json"_s);
    QVERIFY(file.isGood());
    file.complain(QString(500'000, u'n') + u"/249999"_s, u"here"_s);
    QCOMPARE(file.errors().constFirst().line, 1);
    QVERIFY2(peak() - before < 150, qPrintable(QString::number(peak() - before)));
}

void TestFiles::manyFaultsTakeNoTime()
{
    QByteArray text("{");
    for (int i = 0; i < 20'000; ++i)
        text += "\n\"m" + QByteArray::number(i) + "\":{\"a\":[1,2]},";
    text += "\n\"a/b\":{\"c\":[1,\n2]}}";
    JsonFile file(text, u"many.json"_s);
    QVERIFY(file.isGood());
    file.complain(u"a/b/c/1"_s, u"here"_s);
    QCOMPARE(file.errors().constFirst().line, 20'003);
    file.complain(u"a/b/c/7"_s, u"there is no such thing"_s);
    QCOMPARE(file.errors().constLast().line, 20'002);
    file.root().allowOnly({});
    QCOMPARE(file.errors().size(), JsonFile::mostErrors);
}

/// A few kilobytes that say that they hold little, and hold much.
void TestFiles::aPackedLinkIsBounded()
{
    QByteArray packed = qCompress(QByteArray(40'000'000, ' '), 9);
    QVERIFY(packed.size() < 45'000);
    const long before = peak();
    qToBigEndian<quint32>(1000, packed.data());
    const quint16 sum = qToBigEndian(qChecksum(packed));
    packed.append(reinterpret_cast<const char *>(&sum), sizeof(sum));
    const auto read = readLink(u"idemlab:1/"_s + QString::fromLatin1(packed.toBase64(QByteArray::Base64UrlEncoding)));
    QVERIFY(!read);
    QVERIFY2(peak() - before < 20, qPrintable(QString::number(peak() - before)));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
