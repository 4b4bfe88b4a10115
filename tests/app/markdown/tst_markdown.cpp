// SPDX-License-Identifier: MIT
// Markdown that came with a file opens nothing by being shown or exported.
#include "app/window/fixture.h"

#include "lessons/summary.h"
#include "markdown/markdownview.h"

#include <QDesktopServices>
#include <QFile>
#include <QImage>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

using namespace idemlab;
using markdown::MarkdownDocument;
using markdown::MarkdownView;

namespace {

constexpr QRgb strange = 0xff12ab34;

bool shows(const QImage &image, QRgb color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(everyWarning()); }
    void aPictureOnTheDiskIsNotOpened_data();
    void aPictureOnTheDiskIsNotOpened();
    void aPictureOfTheProgramIsShown();
    void anExportNamesNoFile_data();
    void anExportNamesNoFile();
    void aClickOpensPagesAlone();
    void codeIsNoLargerThanText();

private:
    Q_INVOKABLE void opened(const QUrl &url) { m_opened.append(url); }

    QList<QUrl> m_opened;
    QTemporaryDir m_folder;
    QString m_picture; ///< a PNG of one strange colour
};

void TestMarkdown::codeIsNoLargerThanText()
{
    QTextDocument document;
    QFont font = QApplication::font();
    font.setPointSizeF(7);
    document.setDefaultFont(font);
    document.setMarkdown(u"Some `code` and [`linked`](https://example.org) `code`."_s);
    markdown::levelCode(document);
    int codes = 0;
    for (auto part = document.begin().begin(); !part.atEnd(); ++part) {
        const QTextCharFormat format = part.fragment().charFormat();
        if (!format.fontFixedPitch())
            continue;
        ++codes;
        QCOMPARE(format.fontPointSize(), 7.);
        QCOMPARE(format.isAnchor(), part.fragment().text() == "linked"_L1);
    }
    QCOMPARE(codes, 3);
}

void TestMarkdown::initTestCase()
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(strange);
    m_picture = m_folder.filePath(u"picture.png"_s);
    QVERIFY(image.save(m_picture));
}

void TestMarkdown::aPictureOnTheDiskIsNotOpened_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("path") << u"before ![x](%1) after"_s;
    QTest::newRow("address") << u"before ![x](file://%1) after"_s;
    QTest::newRow("html") << u"before <img src='%1'> after"_s;
    QTest::newRow("html block") << u"<table background='%1'><tr><td>x</td></tr></table>\n\n<p><img src=\"file://%1\" width=20></p>"_s;
}

void TestMarkdown::aPictureOnTheDiskIsNotOpened()
{
    QFETCH(QString, text);
    MarkdownView view;
    view.resize(400, 200);
    view.setMarkdown(text.arg(m_picture));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(!shows(view.grab().toImage(), strange));
    view.setMarkdown(text.arg(u"/dev/zero"_s)); // would not come back
    view.grab();
}

void TestMarkdown::aPictureOfTheProgramIsShown()
{
    QVERIFY(QFile::exists(u":/icons/copy.svg"_s));
    const MarkdownDocument document(u"![x](:/icons/copy.svg)"_s);
    QVERIFY(document.toHtml().contains("<img"_L1));
}

void TestMarkdown::anExportNamesNoFile_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("html") << u"html"_s;
    QTest::newRow("pdf") << u"pdf"_s;
}

void TestMarkdown::anExportNamesNoFile()
{
    QFETCH(QString, form);
    const QString path = m_folder.filePath(u"summary."_s + form);
    const QString text =
        u"# Summary\n\nbefore ![described](/dev/zero) and ![again](https://example.org/x.png) after\n\n<img src='/dev/zero'>"_s;
    QVERIFY(lessons::exportSummary(text, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(!written.isEmpty());
    QVERIFY(!written.contains("/dev/zero"));
    QVERIFY(!written.contains("<img"));
    QVERIFY(form != "html"_L1 || (written.contains("described") && written.contains("again") && written.contains("after")));
}

void TestMarkdown::aClickOpensPagesAlone()
{
    const QUrl page(u"https://example.org/"_s);
    for (const QString &scheme : {u"https"_s, u"file"_s})
        QDesktopServices::setUrlHandler(scheme, this, "opened");
    MarkdownView view;
    view.setMarkdown(u"[x](%1)"_s.arg(m_picture));
    Q_EMIT view.anchorClicked(QUrl::fromLocalFile(m_picture));
    Q_EMIT view.anchorClicked(page);
    QCOMPARE(m_opened, QList {page});
    for (const QString &scheme : {u"https"_s, u"file"_s})
        QDesktopServices::unsetUrlHandler(scheme);
    QVERIFY(view.source().isEmpty());
    QCOMPARE(view.toPlainText(), u"x"_s);
}

QTEST_MAIN(TestMarkdown)
#include "tst_markdown.moc"
