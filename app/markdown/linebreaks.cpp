// SPDX-License-Identifier: MIT
#include "markdown/linebreaks.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace idemlab::markdown {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTerm = 8; ///< a longer one may break
constexpr int mostSteps = 6; ///< of half a letter

bool isJapanese(QChar c)
{
    return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana;
}

/// Names of buttons and the like, which stand in bold, readings in brackets, and what it is all about.
QList<Span> termsOf(const QTextBlock &block)
{
    static const QRegularExpression whole(u"冪等キー|（[^（）]{1,5}）"_s);
    const QString text = block.text();
    QList<Span> terms;
    for (auto each = whole.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        terms.append({int(match.capturedStart()), int(match.capturedEnd())});
    }
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        const int begin = fragment.position() - block.position();
        if (fragment.charFormat().fontWeight() > QFont::Normal && fragment.length() <= longestTerm)
            terms.append({begin, begin + fragment.length()});
    }
    return terms;
}

void setMargin(const QTextBlock &block, double margin)
{
    QTextBlockFormat format = block.blockFormat();
    if (format.rightMargin() == margin)
        return;
    format.setRightMargin(margin);
    QTextCursor(block).setBlockFormat(format);
}

void settle(QTextDocument &document, const QTextBlock &block)
{
    const auto lay = [&document, &block](double margin) {
        setMargin(block, margin);
        document.documentLayout()->blockBoundingRect(block); // lays it out
    };
    lay(0);
    const QList<Span> terms = termsOf(block);
    const int lines = block.layout()->lineCount();
    int least = badBreaks(*block.layout(), block.text(), terms);
    if (least == 0)
        return;
    const double letter = QFontMetricsF(document.defaultFont()).height();
    double best = 0;
    for (int step = 1; step <= mostSteps && least > 0; ++step) {
        lay(step * letter / 2);
        const int bad = badBreaks(*block.layout(), block.text(), terms);
        if (block.layout()->lineCount() <= lines && bad < least) {
            least = bad;
            best = step * letter / 2;
        }
    }
    lay(best);
}

} // namespace

int badBreaks(const QTextLayout &layout, const QString &text, const QList<Span> &terms, int mostAlone)
{
    const int lines = layout.lineCount();
    if (lines < 2)
        return 0;
    int bad = QStringView(text).mid(layout.lineAt(lines - 1).textStart()).trimmed().size() <= mostAlone ? 1 : 0;
    for (int line = 1; line < lines; ++line) {
        const int at = layout.lineAt(line).textStart();
        if (at > 0 && at < text.size() && text.at(at - 1).isDigit() && isJapanese(text.at(at)))
            ++bad;
        bad += int(std::ranges::count_if(terms, [at](const Span &each) { return each.begin < at && at < each.end; }));
    }
    return bad;
}

void settleLines(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        settle(document, block);
}

} // namespace idemlab::markdown
