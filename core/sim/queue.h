// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <utility>
#include <vector>

namespace idemlab::sim {

/// What nearly always leaves in the order in which it came, in one piece of memory that is kept: a std::deque takes a new piece
/// and gives one back every few items, which costs more than an event. A value.
template<typename T>
class Queue
{
public:
    using iterator = T *;
    using const_iterator = const T *;

    [[nodiscard]] bool isEmpty() const { return m_gone == m_items.size(); }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_items.size() - m_gone); }
    [[nodiscard]] T &front() { return m_items[m_gone]; }
    [[nodiscard]] const T &front() const { return m_items[m_gone]; }
    [[nodiscard]] T &back() { return m_items.back(); }
    [[nodiscard]] const T &back() const { return m_items.back(); }
    // Good until something comes or goes.
    [[nodiscard]] iterator begin() { return m_items.data() + m_gone; }
    [[nodiscard]] iterator end() { return m_items.data() + m_items.size(); }
    [[nodiscard]] const_iterator begin() const { return m_items.data() + m_gone; }
    [[nodiscard]] const_iterator end() const { return m_items.data() + m_items.size(); }

    template<typename... Arguments>
    T &emplaceBack(Arguments &&...arguments)
    {
        if (m_items.size() == m_items.capacity())
            closeGap(); // rather than grow
        return m_items.emplace_back(std::forward<Arguments>(arguments)...);
    }
    void insert(iterator before, const T &item) { m_items.insert(m_items.begin() + (before - m_items.data()), item); }
    /// What came after it is where it was.
    iterator remove(iterator item)
    {
        if (item != begin()) {
            m_items.erase(m_items.begin() + (item - m_items.data()));
            return item;
        }
        if (size() == 1) {
            clear();
        } else {
            [[maybe_unused]] const T gone = std::move(*item); // what it holds is not kept with the room
            ++m_gone;
        }
        return begin();
    }
    T take(iterator item)
    {
        T taken = std::move(*item);
        if (item != begin() || size() == 1)
            remove(item);
        else
            ++m_gone;
        return taken;
    }
    void removeLast()
    {
        m_items.pop_back();
        if (isEmpty())
            clear();
    }
    template<typename Predicate>
    void removeIf(Predicate predicate)
    {
        m_items.erase(std::remove_if(m_items.begin() + m_gone, m_items.end(), predicate), m_items.end());
        if (isEmpty())
            clear();
    }
    void clear()
    {
        m_items.clear();
        m_gone = 0;
    }

    friend bool operator==(const Queue &a, const Queue &b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

private:
    void closeGap()
    {
        if (m_gone * 2 < m_items.size())
            return; // more to move than to gain
        m_items.erase(m_items.begin(), m_items.begin() + m_gone);
        m_gone = 0;
    }

    std::vector<T> m_items;
    size_t m_gone = 0; ///< those in front that have left, and whose room is not given back yet
};

} // namespace idemlab::sim
