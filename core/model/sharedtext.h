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

    /// The same in every process; 0 for an empty text.
    [[nodiscard]] quint32 hash() const { return d ? d->hash : 0; }

    friend bool operator==(const SharedText &a, const SharedText &b) { return a.d == b.d || (a.hash() == b.hash() && a.text() == b.text()); }
    friend size_t qHash(const SharedText &shared, size_t seed = 0) noexcept { return size_t(shared.hash()) ^ seed; }

private:
    struct Data : QSharedData
    {
        explicit Data(QByteArray &&t) : text(std::move(t)), hash(hashOf(text)) { }
        QByteArray text;
        quint32 hash; ///< looked up more often than made
    };

    [[nodiscard]] static quint32 hashOf(QByteArrayView text);

    static inline const QByteArray empty;
    QExplicitlySharedDataPointer<const Data> d;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::SharedText, Q_RELOCATABLE_TYPE);
