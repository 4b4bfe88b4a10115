// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QSharedData>

#include <type_traits>

namespace idemlab::model {

/// A text that never changes, in the room of a pointer: a run names the same keys and orders in event after event, and its
/// messages say the same things. Copies share it.
class SharedText
{
public:
    SharedText() = default;
    /// From anything that is bytes.
    template<typename Bytes>
    requires std::is_convertible_v<const Bytes &, QByteArrayView> SharedText(const Bytes &bytes) : d(Data::of(bytes)) { }

    [[nodiscard]] bool isEmpty() const { return !d; }
    /// Good as long as a copy of this text is there.
    [[nodiscard]] QByteArrayView view() const { return d ? d->text() : QByteArrayView(); }
    [[nodiscard]] QByteArray text() const { return view().toByteArray(); }

    /// The same in every process; 0 for an empty text.
    [[nodiscard]] quint32 hash() const { return d ? d->hash : 0; }

    friend bool operator==(const SharedText &a, const SharedText &b)
    {
        return a.d == b.d || (a.hash() == b.hash() && a.view() == b.view());
    }
    friend size_t qHash(const SharedText &shared, size_t seed = 0) noexcept { return size_t(shared.hash()) ^ seed; }

private:
    /// Its characters stand behind it in the same piece of memory: keys and names are made for every order.
    struct Data : QSharedData
    {
        /// Null for an empty text.
        [[nodiscard]] static const Data *of(QByteArrayView text);
        [[nodiscard]] QByteArrayView text() const { return {reinterpret_cast<const char *>(this + 1), size}; }
        static void operator delete(void *memory) { ::operator delete(memory); }

        quint32 hash; ///< looked up more often than made
        quint32 size;

    private:
        explicit Data(QByteArrayView text) : hash(hashOf(text)), size(quint32(text.size())) { }
    };

    [[nodiscard]] static quint32 hashOf(QByteArrayView text);

    QExplicitlySharedDataPointer<const Data> d;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::SharedText, Q_RELOCATABLE_TYPE);
