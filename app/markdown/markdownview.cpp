// SPDX-License-Identifier: MIT
#include "markdown/markdownview.h"

#include <QDesktopServices>
#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QUrl>

namespace idemlab::markdown {

using namespace Qt::StringLiterals;

namespace {

bool isOurs(const QUrl &name) { return name.scheme() == "qrc"_L1 || (name.scheme().isEmpty() && name.path().startsWith(":/"_L1)); }

/// A picture that is not there would be looked for among the files.
QVariant insteadOf(int type)
{
    if (type != QTextDocument::ImageResource)
        return QByteArray("");
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace

MarkdownView::MarkdownView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [](const QUrl &link) {
        if (link.scheme() == "https"_L1 || link.scheme() == "http"_L1)
            QDesktopServices::openUrl(link);
    });
}

QVariant MarkdownView::loadResource(int type, const QUrl &name)
{
    return isOurs(name) ? QTextBrowser::loadResource(type, name) : insteadOf(type);
}

void levelCode(QTextDocument &document)
{
    QTextCharFormat level;
    level.setFontPointSize(document.defaultFont().pointSizeF());
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QList<QTextFragment> codes;
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().fontFixedPitch())
                codes.append(part.fragment());
        }
        for (const QTextFragment &code : std::as_const(codes)) {
            cursor.setPosition(code.position());
            cursor.setPosition(code.position() + code.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(level);
        }
    }
}

MarkdownDocument::MarkdownDocument(const QString &markdown)
{
    setMarkdown(markdown);
    QList<QTextFragment> pictures;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isImageFormat() && !isOurs(QUrl(part.fragment().charFormat().toImageFormat().name())))
                pictures.prepend(part.fragment());
        }
    }
    QTextCursor cursor(this);
    for (const QTextFragment &picture : std::as_const(pictures)) { // the last one first, so that the others stay where they are
        const QString description = picture.charFormat().stringProperty(QTextFormat::ImageAltText);
        const int begin = picture.position();
        cursor.setPosition(begin);
        cursor.setPosition(begin + picture.length(), QTextCursor::KeepAnchor);
        cursor.insertText(description, QTextCharFormat());
    }
}

QVariant MarkdownDocument::loadResource(int type, const QUrl &name)
{
    return isOurs(name) ? QTextDocument::loadResource(type, name) : insteadOf(type);
}

} // namespace idemlab::markdown
