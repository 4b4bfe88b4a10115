// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "model/response.h"

#include <memory>

namespace idemlab::http {

/// Puts one answer together from bytes as they come, as an embedded client sees it. Knows no socket.
class ResponseReader
{
public:
    explicit ResponseReader(Profile profile);
    ~ResponseReader();

    enum class State : quint8 { Incomplete, Complete, Broken };

    /// Takes in more bytes.
    State append(const QByteArray &bytes);
    [[nodiscard]] State state() const { return m_state; }
    /// The answer in terms of the API. Only when complete.
    [[nodiscard]] model::Response response() const;

private:
    struct Parsing;

    bool readHeader();
    State readBody();

    Profile m_profile;
    QByteArray m_buffer;
    State m_state = State::Incomplete;
    std::unique_ptr<Parsing> m_parsing;
};

} // namespace idemlab::http
