// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QSharedData>

#include <algorithm>
#include <utility>
#include <vector>

namespace idemlab::model {

/// A list that grows at its end, quickly, and may lose its beginning. Copies share what is in it until one of them changes, as
/// copies of a QList do; but a QList looks at every step whether there is room in front, and that costs more than an event.
template<typename T>
class Log
{
public:
    using value_type = T;
    using const_iterator = const T *;

    Log() = default;
    // To move is to copy: what is moved from stays a list.
    Log(const Log &) = default;
    Log &operator=(const Log &) = default;

    [[nodiscard]] qsizetype size() const { return qsizetype(d->items.size()); }
    [[nodiscard]] bool isEmpty() const { return d->items.empty(); }
    [[nodiscard]] const T &at(qsizetype index) const
    {
        Q_ASSERT(index >= 0 && index < size());
        return d->items[size_t(index)];
    }
    [[nodiscard]] const T &operator[](qsizetype index) const { return at(index); }
    [[nodiscard]] const T &constFirst() const { return at(0); }
    [[nodiscard]] const T &constLast() const { return at(size() - 1); }
    [[nodiscard]] const_iterator begin() const { return d->items.data(); }
    [[nodiscard]] const_iterator end() const { return begin() + size(); }
    [[nodiscard]] const_iterator cbegin() const { return begin(); }
    [[nodiscard]] const_iterator cend() const { return end(); }
    [[nodiscard]] QList<T> toList() const { return QList<T>(begin(), end()); }

    /// Room for that many, so that they need not be moved when there are more and more.
    void reserve(qsizetype count) { d->items.reserve(size_t(count)); }
    /// Good until the next one.
    template<typename... Arguments>
    T &emplaceBack(Arguments &&...arguments)
    {
        return d->items.emplace_back(std::forward<Arguments>(arguments)...);
    }
    /// Positions change.
    void removeFirst(qsizetype count) { d->items.erase(d->items.begin(), d->items.begin() + count); }

    friend bool operator==(const Log &a, const Log &b) { return a.d == b.d || a.d->items == b.d->items; }

private:
    struct Data : QSharedData
    {
        std::vector<T> items;
    };

    QSharedDataPointer<Data> d {new Data};
};

} // namespace idemlab::model
