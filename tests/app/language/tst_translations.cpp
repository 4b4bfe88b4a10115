// SPDX-License-Identifier: MIT
// The translation files themselves: complete, and true to their sources in what must not differ.
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one a plural form
    bool isFinished = true;
};

QString fileOf(const QString &language) { return QStringLiteral(IDEMLAB_SOURCE_DIR "/translations/idemlab_%1.ts").arg(language); }

QList<Text> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {};
    QList<Text> texts;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            texts.append({context, xml.readElementText(), {}, true});
        else if (xml.name() == "translation"_L1) {
            texts.last().isFinished = !xml.attributes().hasAttribute("type"_L1);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (!text.isEmpty())
                texts.last().translations.append(text);
        }
    }
    return texts;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%(\\d+|n)"_s);
    QStringList all;
    for (auto each = placeholder.globalMatch(text); each.hasNext();)
        all.append(each.next().captured());
    all.removeDuplicates();
    all.sort();
    return all;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void complete_data();
    void complete();
    void placeholdersAreTheSame_data() { complete_data(); }
    void placeholdersAreTheSame();
    void acceleratorsAreKept();
    void japaneseReadsAsJapanese();
    void everyTextOfTheSourcesIsThere();
    void noErrorIsInOneLanguageAlone();
};

void TestTranslations::complete_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("least");
    QTest::newRow("en") << u"en"_s << 10; // plurals alone
    QTest::newRow("ja") << u"ja"_s << 450;
}

void TestTranslations::complete()
{
    QFETCH(QString, language);
    QFETCH(int, least);
    const QList<Text> texts = read(fileOf(language));
    QVERIFY(texts.size() >= least);
    for (const Text &text : texts)
        QVERIFY2(text.isFinished && !text.translations.isEmpty(), qPrintable(text.context + u": "_s + text.source));
}

void TestTranslations::placeholdersAreTheSame()
{
    QFETCH(QString, language);
    for (const Text &text : read(fileOf(language))) {
        for (const QString &translation : text.translations)
            QVERIFY2(placeholders(translation) == placeholders(text.source), qPrintable(text.source));
    }
}

void TestTranslations::acceleratorsAreKept()
{
    static const QRegularExpression accelerator(u"&(?=\\S)"_s);
    for (const Text &text : read(fileOf(u"ja"_s))) {
        for (const QString &translation : text.translations)
            QVERIFY2(translation.count(accelerator) == text.source.count(accelerator), qPrintable(text.source));
    }
}

/// Full-width punctuation, and no sentence that ends with a Latin full stop.
void TestTranslations::japaneseReadsAsJapanese()
{
    static const QRegularExpression japanese(u"[\\p{Han}\\p{Hiragana}\\p{Katakana}]"_s);
    static const QRegularExpression latinStop(u"[\\p{Han}\\p{Hiragana}\\p{Katakana}][.,;!?]"_s);
    for (const Text &text : read(fileOf(u"ja"_s))) {
        for (const QString &translation : text.translations) {
            QVERIFY2(!translation.contains(latinStop), qPrintable(text.source));
            if (text.source.endsWith(u'.') && text.source.contains(u' ') && translation.contains(japanese))
                QVERIFY2(translation.endsWith(u'。') || translation.endsWith(u'）'), qPrintable(text.source + u" -> "_s + translation));
        }
    }
}

/// A text that was changed in the sources, or a blank more in the file, and people read English. lupdate knows what the sources hold.
void TestTranslations::everyTextOfTheSourcesIsThere()
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"idemlab_ja.ts"_s);
    const QString sources = QStringLiteral(IDEMLAB_SOURCE_DIR);
    QVERIFY(QFile::copy(sources + "/translations/idemlab_ja.ts"_L1, copy));
    QStringList arguments {u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, sources};
    QStringList folders;
    for (const QString &part : {u"/core"_s, u"/cli"_s, u"/app"_s}) {
        arguments << u"-I"_s << sources + part;
        folders << sources + part;
    }
    QProcess lupdate;
    lupdate.start(QStringLiteral(IDEMLAB_LUPDATE), arguments + folders + QStringList {u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    for (const Text &text : read(copy))
        QVERIFY2(text.isFinished, qPrintable(text.context + u": "_s + text.source));
}

/// What is told of a file goes through tr(), wherever it is read: three English words in a literal beside a complaint do not.
void TestTranslations::noErrorIsInOneLanguageAlone()
{
    static const QRegularExpression literal(
        u"(complain\\(|unexpected\\(|append\\(|return \\{)(?!.*tr\\().*u\"[^\"]*[a-z]+ [a-z]+ [a-z]+[^\"]*\"_s"_s);
    for (const char *folder : {"core/model", "core/study", "core/analysis", "core/session", "core/net", "app/own"}) {
        QDirIterator files(QStringLiteral(IDEMLAB_SOURCE_DIR "/%1").arg(QLatin1StringView(folder)), {u"*.cpp"_s});
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            for (const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n'); const QString &line : lines)
                QVERIFY2(!line.contains(literal) || line.contains("messages of this session"_L1), qPrintable(file.fileName() + line));
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
