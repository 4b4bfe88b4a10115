// SPDX-License-Identifier: MIT
#include "inspector/wireview.h"

#include "model/harmless.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QTextBlock>

#include <algorithm>

namespace idemlab::inspector {

WireView::WireView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    theme::setType(this, theme::Type::Code);
}

void WireView::showBytes(const QByteArray &bytes, const QSet<QString> &marked)
{
    m_marked = marked;
    // What a program outside sends may be anything.
    const QString text = model::harmless(QString::fromUtf8(bytes).remove(u'\r'), u"\n");
    if (text != toPlainText())
        setPlainText(text);
    mark();
    updateGeometry();
}

void WireView::mark()
{
    QList<QTextEdit::ExtraSelection> selections;
    const QColor accent = theme::color(theme::Meaning::Accent, palette());
    for (QTextBlock line = document()->firstBlock(); line.isValid() && (line.blockNumber() == 0 || !line.text().isEmpty());
         line = line.next()) {
        const QString name = line.text().section(u':', 0, 0).trimmed().toLower();
        const bool isFirst = line.blockNumber() == 0;
        if (!isFirst && !m_marked.contains(name))
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(line);
        selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.setFontWeight(QFont::Bold);
        if (!isFirst)
            selection.format.setBackground(theme::mixed(accent, palette().color(QPalette::Base), 0.18));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

QSize WireView::sizeHint() const
{
    const int lines = std::clamp(document()->lineCount() + 1, 4, 14);
    return {60 * theme::unit(), lines * fontMetrics().lineSpacing() + 2 * frameWidth() + 8};
}

QSize WireView::minimumSizeHint() const { return {20 * theme::unit(), 4 * fontMetrics().lineSpacing()}; }

void WireView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

} // namespace idemlab::inspector
