// SPDX-License-Identifier: MIT
#pragma once

#include "model/strategy.h"

#include <QByteArray>

namespace idemlab::sim {

class CanonicalForm;

/// Makes keys and ids, the same ones for the same seed. A value: a copy goes on as the original would have.
class KeySource
{
public:
    KeySource() = default;
    explicit KeySource(quint64 seed) : m_state(seed) { }

    /// The next key in @p format. Counters start at 1 and are this source's own.
    [[nodiscard]] QByteArray next(model::KeyFormat format);
    /// For a search: texts, which are few then, stay for good and are not counted, so that threads do not wait for each other's counts.
    void keepTexts() { m_keepsTexts = true; }

    bool operator==(const KeySource &) const = default;
    void describe(CanonicalForm &form) const;

private:
    [[nodiscard]] QByteArray made(model::KeyFormat format);
    quint64 random();

    quint64 m_state = 0;
    quint32 m_counter = 0;
    bool m_keepsTexts = false;
};

} // namespace idemlab::sim
