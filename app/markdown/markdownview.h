// SPDX-License-Identifier: MIT
#pragma once

#include <QTextBrowser>
#include <QTextDocument>

namespace idemlab::markdown {

/// Shows Markdown that may have come with somebody's file. Neither it nor the HTML in it opens a file or an address by being shown:
/// pictures are those that the program brings itself (":/…"). A link on the web opens in the browser, by a click.
class MarkdownView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MarkdownView(QWidget *parent = nullptr);

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;
};

/// Code takes the size of the text around it: the system's own is larger as a rule.
void levelCode(QTextDocument &document);

/// The same for what is written to a file: of other pictures only their descriptions are left.
class MarkdownDocument : public QTextDocument
{
    Q_OBJECT
public:
    explicit MarkdownDocument(const QString &markdown);

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace idemlab::markdown
