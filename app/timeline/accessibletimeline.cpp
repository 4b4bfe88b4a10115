// SPDX-License-Identifier: MIT
#include "timeline/accessibletimeline.h"

#include "access/comings.h"
#include "timeline/timelineview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <algorithm>

namespace idemlab::timeline {

namespace {

/// One event. Knows its position alone, so that it stays good when another run begins, and a reader that still asks for it is answered.
class EventItem : public QAccessibleInterface
{
public:
    EventItem(TimelineView *view, qsizetype event) : m_view(view), m_event(event) { }

    [[nodiscard]] bool isValid() const override { return m_view; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name && isKnown() ? m_view->timedSentenceOf(m_event) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override
    {
        const QRect within = isKnown() ? m_view->rectOfEvent(m_event) : QRect();
        return within.isEmpty() ? QRect() : QRect(m_view->mapToGlobal(within.topLeft()), within.size());
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = !isKnown() || !m_view->isVisible();
        if (!isKnown())
            return state;
        state.selectable = true;
        state.focusable = true;
        state.readOnly = true;
        state.selected = m_view->selectedEvent() == m_event;
        state.focused = state.selected && m_view->hasFocus();
        state.offscreen = !m_view->rect().intersects(m_view->rectOfEvent(m_event));
        return state;
    }

private:
    [[nodiscard]] bool isKnown() const { return m_view && m_event < m_view->knownEvents(); }

    QPointer<TimelineView> m_view;
    qsizetype m_event;
};

class TimelineItem : public QAccessibleWidget
{
public:
    explicit TimelineItem(TimelineView *view) : QAccessibleWidget(view, QAccessible::List), m_view(view) { }
    ~TimelineItem() override
    {
        for (const QAccessible::Id id : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return int(m_view->knownEvents()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto known = m_items.constFind(index);
        if (known == m_items.constEnd())
            known = m_items.insert(index, QAccessible::registerAccessibleInterface(new EventItem(m_view, index)));
        return QAccessible::accessibleInterface(*known);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto each = m_items.constBegin(); each != m_items.constEnd(); ++each) {
            if (QAccessible::accessibleInterface(each.value()) == child)
                return each.key();
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(int(m_view->eventAt(m_view->mapFromGlobal(QPoint(x, y)))));
    }
    /// Only if somebody has asked for it, and also where it is no child any more.
    [[nodiscard]] QAccessibleInterface *askedFor(int index) const
    {
        const auto known = m_items.constFind(index);
        return known == m_items.constEnd() ? nullptr : QAccessible::accessibleInterface(*known);
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override { return child(int(m_view->selectedEvent())); }

private:
    TimelineView *m_view;
    mutable QHash<int, QAccessible::Id> m_items; ///< those that somebody has asked for; Qt's cache owns them
};

QAccessibleInterface *makeTimeline(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineItem(view) : nullptr;
}

} // namespace

void installAccessibleTimeline() { QAccessible::installFactory(makeTimeline); }

qsizetype tellEvents(TimelineView *view, qsizetype before, qsizetype now)
{
    if (!QAccessible::isActive() || now == before)
        return now;
    auto *list = static_cast<TimelineItem *>(QAccessible::queryAccessibleInterface(view));
    for (qsizetype event = before - 1; event >= now; --event)
        access::tellGone(list->askedFor(int(event)));
    for (qsizetype event = std::max(before, now - access::mostComings); event < now; ++event)
        access::tellCome(list->child(int(event)));
    return now;
}

void tellFocus(TimelineView *view)
{
    const qsizetype event = view->selectedEvent();
    if (!QAccessible::isActive() || event < 0 || !view->hasFocus())
        return;
    QAccessibleEvent focus(view, QAccessible::Focus);
    focus.setChild(int(event));
    QAccessible::updateAccessibility(&focus);
}

} // namespace idemlab::timeline
