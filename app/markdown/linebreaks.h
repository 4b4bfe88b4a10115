// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

class QTextDocument;
class QTextLayout;

namespace idemlab::markdown {

/// A part of a paragraph, from its first character to the one behind its last.
struct Span
{
    int begin;
    int end;
};

/// Of a paragraph that is laid out, how often it breaks where nobody would break it: a last line of one or two characters ("す。"), a number
/// apart from what it counts ("1" and "件"), one of @p terms in two. Japanese may break anywhere, and Qt does.
/// @p text: the paragraph, which the layout of a document does not know. @p mostAlone: characters that are too few for a last line.
[[nodiscard]] int badBreaks(const QTextLayout &layout, const QString &text, const QList<Span> &terms = {}, int mostAlone = 2);

/// Gives each paragraph of a document that is laid out the right margin, of at most three letters, with which it has the fewest of them;
/// none gets more lines. To be called again for another width.
void settleLines(QTextDocument &document);

} // namespace idemlab::markdown
