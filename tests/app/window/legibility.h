// SPDX-License-Identifier: MIT
// Whether all that stands in a window stands there whole.
#pragma once

#include "fixture.h"
#include "paintrecord.h"
#include "timeline/timelineview.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <cmath>
#include <tuple>

namespace legibility {

using Texts = QList<PaintRecord::Text>;

inline Texts textsOf(QWidget *window)
{
    PaintRecord record(window->size());
    QPainter painter(&record);
    window->render(&painter);
    painter.end();
    Texts texts;
    for (const PaintRecord::Text &each : record.texts()) {
        if (!each.text.trimmed().isEmpty())
            texts.append(each);
    }
    return texts;
}

/// What is there is at most a strip of the text: no rounding out of it.
inline QWidget *widgetAt(const QWidget *window, const QRectF &box)
{
    return window->childAt(int(std::floor(box.center().x())), int(std::floor(box.center().y())));
}

/// What can be scrolled to is not cut off; nothing but the timeline is scrolled sideways.
inline bool canBeScrolled(const QWidget *window, const QRectF &box)
{
    for (const QWidget *each = widgetAt(window, box); each; each = each->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(each); area && area->verticalScrollBar()->maximum() > 0)
            return true;
    }
    return false;
}

/// Three points can be the text's own: whatever the id of the order is; and a command that asks for more first. Where a tool tip
/// tells the whole, a line may give way.
inline bool isShortened(const QWidget *window, const PaintRecord::Text &text)
{
    if (!text.text.endsWith(QChar(0x2026)) || text.text.endsWith(u"/orders/…"))
        return false;
    const QWidget *widget = widgetAt(window, text.box);
    const QString whole = widget ? widget->property("text").toString() : QString();
    return whole.isEmpty() || !(whole.endsWith(QChar(0x2026)) || widget->toolTip().contains(whole));
}

/// What is selected or marked is painted again where it stands.
inline bool isSame(const PaintRecord::Text &a, const PaintRecord::Text &b) { return a.text == b.text && a.letters == b.letters; }

inline QStringList faultsIn(QWidget *window)
{
    constexpr double slack = 1; // pixel
    QStringList faults;
    const Texts texts = textsOf(window);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto &[text, pixels, isBold, ink, box, letters] = texts.at(i);
        const double up = canBeScrolled(window, box) ? window->height() : slack;
        // In a small window with large letters the longest cases are scrolled.
        const bool isScrolled = window->width() < 1900 && qobject_cast<const idemlab::timeline::TimelineView *>(widgetAt(window, box));
        const double aside = isScrolled ? window->width() : slack;
        if (!box.adjusted(-aside, -up, aside, up).contains(letters))
            faults.append(u"\"%1\" is cut off"_s.arg(text));
        if (isShortened(window, texts.at(i)))
            faults.append(u"\"%1\" is shortened"_s.arg(text));
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF common = letters & box & texts.at(j).letters & texts.at(j).box;
            if (common.width() > slack && common.height() > slack && !isSame(texts.at(i), texts.at(j)))
                faults.append(u"\"%1\" and \"%2\" are written over each other"_s.arg(text, texts.at(j).text));
        }
    }
    return faults;
}

/// Adds what is wrong once the layouts have settled, one after the other.
inline void look(QWidget *window, const QString &scene, QStringList &faults)
{
    QStringList found;
    std::ignore = QTest::qWaitFor([&] { return (found = faultsIn(window)).isEmpty(); }, 1000);
    for (const QString &fault : std::as_const(found))
        faults.append(scene + u": "_s + fault);
}

} // namespace legibility
