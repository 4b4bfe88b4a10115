// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QSharedData>

namespace idemlab::model {

/// A text that never changes, in the room of a pointer: a run names the same keys and orders in event after event. Copies
/// share it.
class SharedText
{
public:
    SharedText() = default;
    explicit SharedText(QByteArray text) : d(text.isEmpty() ? nullptr : new Data(std::move(text))) { }

    [[nodiscard]] bool isEmpty() const { return !d; }
    [[nodiscard]] const QByteArray &text() const { return d ? d->text : empty; }

    friend bool operator==(const SharedText &a, const SharedText &b) { return a.d == b.d || a.text() == b.text(); }
    friend size_t qHash(const SharedText &shared, size_t seed = 0) noexcept { return qHash(shared.text(), seed); }

private:
    struct Data : QSharedData
    {
        explicit Data(QByteArray &&t) : text(std::move(t)) { }
        QByteArray text;
    };

    static inline const QByteArray empty;
    QExplicitlySharedDataPointer<const Data> d;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::SharedText, Q_RELOCATABLE_TYPE);
