// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace idemlab::http {

/// Puts a chunked body together (RFC 9112, section 7.1) while its bytes arrive. Beast's reader takes extensions and trailers
/// without bound, bare LFs and folded trailers, and mixes trailers with header fields; this one refuses or drops them.
class ChunkedBody
{
public:
    static constexpr qsizetype maxLine = 1024; ///< bytes of a chunk's line, extensions included
    static constexpr qsizetype maxTrailers = 4 * 1024; ///< bytes
    static constexpr qsizetype maxOverhead = 32 * 1024; ///< bytes of all that is no content

    enum class State : quint8 { Incomplete, Complete, Broken, TooLarge };

    explicit ChunkedBody(qsizetype maxBody) : m_maxBody(maxBody) { }

    /// @p wire: all bytes behind the header, those of earlier calls included.
    State read(QByteArrayView wire);
    [[nodiscard]] const QByteArray &content() const { return m_content; }
    /// Bytes of the wire that were understood; all of the body's once it is complete.
    [[nodiscard]] qsizetype used() const { return m_used; }
    /// In English; where it is broken.
    [[nodiscard]] const QByteArray &error() const { return m_error; }

private:
    enum class Part : quint8 { Size, Data, Trailers };

    State broken(const char *error);
    State readLine(QByteArrayView line);
    State readSize(QByteArrayView line);
    State readTrailer(QByteArrayView line);
    State readData(QByteArrayView rest);

    qsizetype m_maxBody;
    Part m_part = Part::Size;
    qsizetype m_used = 0;
    qsizetype m_chunk = 0; ///< bytes of the chunk that is being read
    qsizetype m_trailers = 0;
    QByteArray m_content;
    QByteArray m_error;
};

} // namespace idemlab::http
