// SPDX-License-Identifier: MIT
#include "http/keyfield.h"

#include <algorithm>

namespace idemlab::http {

namespace {

bool isPrintable(char c) { return c >= 0x20 && c < 0x7f; }

/// Of a key that is sent without quotes.
bool isBareChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || QByteArrayView("-_.~:+/=@").contains(c);
}

bool isParameterChar(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || QByteArrayView("_-.*").contains(c); }

struct String
{
    QByteArray text;
    qsizetype end = 0; ///< just behind its closing quote
};

/// RFC 8941, section 3.3.3. @p value begins with a quote.
tl::expected<String, QByteArray> readString(QByteArrayView value)
{
    QByteArray text;
    for (qsizetype i = 1; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '"')
            return String {text, i + 1};
        if (c == '\\') {
            const char next = ++i < value.size() ? value[i] : '\0';
            if (next != '"' && next != '\\')
                return tl::unexpected(QByteArray("a backslash may stand only before a quote or a backslash"));
            text.append(next);
        } else {
            text.append(c);
        }
    }
    return tl::unexpected(QByteArray("the closing quote is missing"));
}

/// How far the value of a parameter goes; 0 where it is none. One that is no String is not looked into.
qsizetype lengthOfBareItem(QByteArrayView text)
{
    if (text.startsWith('"')) {
        const auto string = readString(text);
        return string ? string->end : 0;
    }
    const auto end = std::ranges::find_if(text, [](char c) { return c == ';' || c == ' '; });
    return end - text.cbegin();
}

/// RFC 8941, section 3.1.2: ";" key [ "=" bare-item ], as many as there are.
bool areParameters(QByteArrayView text)
{
    while (!text.isEmpty()) {
        if (text.front() != ';')
            return false;
        text = text.sliced(1);
        while (text.startsWith(' '))
            text = text.sliced(1);
        qsizetype length = 0;
        while (length < text.size() && isParameterChar(text[length]))
            ++length;
        const bool beginsRight = length > 0 && ((text[0] >= 'a' && text[0] <= 'z') || text[0] == '*');
        if (!beginsRight)
            return false;
        text = text.sliced(length);
        if (!text.startsWith('='))
            continue;
        text = text.sliced(1);
        const qsizetype value = lengthOfBareItem(text);
        if (value == 0)
            return false;
        text = text.sliced(value);
    }
    return true;
}

tl::expected<QByteArray, QByteArray> unquote(QByteArrayView value)
{
    auto string = readString(value);
    if (!string)
        return tl::unexpected(string.error());
    if (!areParameters(value.sliced(string->end)))
        return tl::unexpected(QByteArray("there is something after the closing quote that is no parameter"));
    return std::move(string->text);
}

} // namespace

tl::expected<model::IdempotencyKey, QByteArray> parseKeyField(QByteArrayView value, qsizetype maxLength)
{
    value = value.trimmed();
    if (!std::ranges::all_of(value, isPrintable))
        return tl::unexpected(QByteArray("only printable ASCII characters may stand in it"));
    QByteArray key;
    if (value.startsWith('"')) {
        auto unquoted = unquote(value);
        if (!unquoted)
            return tl::unexpected(unquoted.error());
        key = *std::move(unquoted);
    } else {
        key = value.toByteArray();
        if (!std::ranges::all_of(key, isBareChar))
            return tl::unexpected(QByteArray("without quotes around it only letters, digits and -_.~:+/=@ may stand in it"));
    }
    if (key.isEmpty())
        return tl::unexpected(QByteArray("it is empty"));
    if (key.size() > maxLength)
        return tl::unexpected(
            "it is " + QByteArray::number(key.size()) + " characters long, and " + QByteArray::number(maxLength) + " are allowed");
    return model::IdempotencyKey(key);
}

QByteArray keyField(const model::IdempotencyKey &key)
{
    QByteArray quoted("\"");
    for (const char c : key.text()) {
        if (c == '"' || c == '\\')
            quoted.append('\\');
        quoted.append(c);
    }
    quoted.append('"');
    return quoted;
}

} // namespace idemlab::http
