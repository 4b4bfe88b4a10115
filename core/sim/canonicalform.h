// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "model/order.h"
#include "model/request.h"
#include "model/response.h"
#include "model/time.h"
#include "sim/clocks.h"

#include <QByteArray>
#include <QString>
#include <QVarLengthArray>

#include <algorithm>
#include <type_traits>

namespace idemlab::sim {

struct World;

/// What a state means, written down so that states that mean the same give the same bytes: a time is how far off it is, and an
/// id or a name is the number of its first appearance.
class CanonicalForm
{
public:
    enum class Names : quint8 {
        Numbered, ///< what was made at random counts only by what is the same
        Kept, ///< where programs outside take part, which may say any name again
    };
    CanonicalForm(model::Instant now, Names names) : m_now(now), m_names(names) { }
    /// For a search, in which no program outside takes part and settings stay: times, ids and names count by what can still come of
    /// them. @p mayPress: users may press Order again.
    CanonicalForm(const World &world, const Clocks &clocks, bool mayPress)
        : m_names(Names::Numbered), m_world(&world), m_clocks(&clocks), m_mayPress(mayPress)
    { }

    [[nodiscard]] QByteArrayView bytes() const { return {m_bytes.constData(), m_bytes.size()}; }
    /// Null but for a search.
    [[nodiscard]] const Clocks *clocks() const { return m_clocks; }
    [[nodiscard]] bool mayPress() const { return m_mayPress; }
    /// For a search: whether nothing that can still happen knows of it.
    [[nodiscard]] bool isForgotten(model::IntentId intent) const { return m_clocks && !m_ids.contains(codeOf(intent)); }
    [[nodiscard]] bool isForgotten(QByteArrayView name) const { return m_clocks && !isCounter(name) && !m_texts.contains(name); }

    /// Small numbers, which most are, take one byte.
    template<typename Number>
    requires(std::is_integral_v<Number> || std::is_enum_v<Number>) void add(Number number)
    {
        auto rest = quint64(qint64(number)) << 1 ^ quint64(qint64(number) >> 63); // the sign comes last
        for (; rest >= 128; rest >>= 7)
            m_bytes.append(char(rest | 128));
        m_bytes.append(char(rest));
    }
    void add(model::Duration duration) { add(duration.count()); }
    /// How long until @p at; all that is over is equally over.
    void add(model::Instant at);
    /// When @p due comes about.
    void addTime(const Due &due);
    /// When a claim or a key runs out.
    void addExpiry(model::Instant at, bool isClaim);
    void add(const QByteArray &text) { add(QByteArrayView(text)); }
    void add(QByteArrayView text)
    {
        add(text.size());
        m_bytes.append(text.data(), text.size());
    }
    void add(const QString &text)
    {
        add(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t))));
    }
    template<typename Tag>
    void add(model::Id<Tag> id)
    {
        add(id.isSet() ? numberOf(codeOf(id), m_ids) : 0);
    }
    /// Whose a request is: for a search only where its client waits for the answer.
    void addAsker(model::AttemptId attempt, model::ClientId client);
    void add(const model::IdempotencyKey &key) { addName(key.text()); }
    void add(const model::OrderId &id) { addName(id.text()); }
    void add(const model::OrderForm &form);
    void add(const model::Request &request);
    void add(const model::Response &response);
    /// A key, or the id of an order. A counter is kept as it is: another one may come to the same. It must outlive the form.
    void addName(QByteArrayView name)
    {
        if (name.isEmpty())
            add(0);
        else
            addGivenName(name);
    }

    /// Things whose order means nothing, each of them as @p write writes it. An id or a name that has not turned up before is
    /// nobody's there. Says in which order they stand, as positions in @p items.
    template<typename Items, typename Write>
    QVarLengthArray<qsizetype, 8> addUnordered(const Items &items, Write write)
    {
        add(items.size());
        const qsizetype begin = m_bytes.size();
        m_isNumbering = false;
        QVarLengthArray<qsizetype, 8> ends, order;
        for (qsizetype i = 0; i < items.size(); ++i) {
            write(items.at(i));
            ends.append(m_bytes.size() - begin);
            order.append(i);
        }
        m_isNumbering = true;
        if (order.size() < 2)
            return order;
        const QVarLengthArray<char, 512> parts(m_bytes.cbegin() + begin, m_bytes.cend());
        const auto part = [&](qsizetype i) { return QByteArrayView(parts.data() + (i == 0 ? 0 : ends[i - 1]), parts.data() + ends[i]); };
        std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return std::pair(part(a), a) < std::pair(part(b), b); });
        m_bytes.resize(begin);
        for (const qsizetype i : std::as_const(order))
            add(part(i));
        return order;
    }

private:
    void addGivenName(QByteArrayView name);
    static constexpr quint8 kindOf(model::ClientId) { return 1; }
    static constexpr quint8 kindOf(model::IntentId) { return 2; }
    static constexpr quint8 kindOf(model::ClickId) { return 3; }
    static constexpr quint8 kindOf(model::AttemptId) { return 4; }
    static constexpr quint8 kindOf(model::ExchangeId) { return 5; }
    template<typename Tag>
    [[nodiscard]] static quint64 codeOf(model::Id<Tag> id)
    {
        return quint64(kindOf(id)) << 32 | id.value;
    }
    [[nodiscard]] static bool isCounter(QByteArrayView name);
    [[nodiscard]] static bool isSame(quint64 a, quint64 b) { return a == b; }
    /// Most are copies of each other.
    [[nodiscard]] static bool isSame(QByteArrayView a, QByteArrayView b)
    {
        return a.size() == b.size() && (a.data() == b.data() || a == b);
    }
    /// From 1; 0 for what has not turned up while nothing is numbered.
    template<typename What, qsizetype room>
    [[nodiscard]] qsizetype numberOf(const What &what, QVarLengthArray<What, room> &known)
    {
        const auto found = std::find_if(known.cbegin(), known.cend(), [&](const What &each) { return isSame(each, what); }); // they are few
        if (found != known.cend())
            return found - known.cbegin() + 1;
        if (!m_isNumbering)
            return 0;
        known.append(what);
        return known.size();
    }

    model::Instant m_now;
    Names m_names;
    const World *m_world = nullptr; ///< for a search
    const Clocks *m_clocks = nullptr; ///< likewise
    bool m_mayPress = true;
    bool m_isNumbering = true;
    QVarLengthArray<quint64, 32> m_ids; ///< in the order of their first appearance
    QVarLengthArray<QByteArrayView, 16> m_texts; ///< likewise
    QVarLengthArray<char, 2048> m_bytes;
};

/// Whether names count in @p world.
[[nodiscard]] CanonicalForm::Names namesOf(const World &world);
/// All of canonicalForm() but the settings: for searches through worlds that have all begun with the same ones.
void describe(CanonicalForm &form, const World &world);

/// All that can still matter of @p world: two worlds with the same form go on alike, whatever is done to both, but for the
/// names of what is new. It leaves out what cannot change anything any more: timeouts of attempts that were answered, messages
/// that will be lost, and what has happened to intents that no client and no message knows of, but for their orders.
[[nodiscard]] QByteArray canonicalForm(const World &world);

/// 128 bits of a canonical form (MurmurHash3): among a million forms, two share theirs by chance in one of 10^26 cases.
struct Digest
{
    quint64 high = 0;
    quint64 low = 0;
    bool operator==(const Digest &) const = default;
    friend size_t qHash(const Digest &digest, size_t seed = 0) noexcept { return size_t(digest.low) ^ seed; }
};
[[nodiscard]] Digest digestOf(QByteArrayView form);
[[nodiscard]] inline Digest digestOf(const World &world) { return digestOf(canonicalForm(world)); }

} // namespace idemlab::sim
