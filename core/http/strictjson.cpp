// SPDX-License-Identifier: MIT
#include "http/strictjson.h"

#include "model/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace idemlab::http {

namespace {

using Json = nlohmann::json;

constexpr size_t deepest = 200;
constexpr int exactDigits = 15; ///< that every double holds

QByteArray canonicalNumber(double value, const std::string &text)
{
    const auto mantissa = text.substr(0, text.find_first_of("eE"));
    const auto digits = std::ranges::count_if(mantissa, [](char c) { return c >= '0' && c <= '9'; });
    if (digits > exactDigits || std::abs(value) >= 1e15 || (value != 0 && std::abs(value) < 1e-300))
        return QByteArray::fromStdString(text);
    return value == 0 ? QByteArray("0") : QByteArray::number(value, 'g', exactDigits);
}

/// "syntax error while parsing value - invalid literal" of what the library says; without the text that it quotes.
QByteArray reasonIn(const QByteArray &what)
{
    const qsizetype column = what.indexOf("column ");
    const qsizetype begin = what.indexOf(column < 0 ? "] " : ": ", std::max<qsizetype>(column, 0)) + 2;
    const qsizetype quoted = what.indexOf("; last read: ", begin);
    return what.sliced(begin, (quoted < 0 ? what.size() : quoted) - begin);
}

/// Takes the library's events into canonical text, without recursion.
class Canonizer final : public nlohmann::json_sax<Json>
{
public:
    explicit Canonizer(QByteArrayView text) : m_text(text) { }

    [[nodiscard]] CanonicalJson takeValue() { return std::move(m_value); }
    [[nodiscard]] const QByteArray &error() const { return m_error; }

    bool null() override { return take("null"); }
    bool boolean(bool value) override { return take(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return take(QByteArray::number(qlonglong(value))); }
    bool number_unsigned(number_unsigned_t value) override { return take(QByteArray::number(qulonglong(value))); }
    bool number_float(number_float_t value, const string_t &text) override { return take(canonicalNumber(value, text)); }
    bool string(string_t &value) override
    {
        CanonicalJson read;
        read.string = QString::fromStdString(value);
        model::appendJsonString(read.text, *read.string);
        return take(std::move(read));
    }
    bool binary(binary_t &) override { return false; } // JSON has none
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool key(string_t &name) override
    {
        m_open.back().name = QByteArray::fromStdString(name);
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    /// @p position: how much was read, the character at fault included.
    bool parse_error(std::size_t position, const std::string &, const Json::exception &error) override
    {
        const QByteArray reason = reasonIn(error.what());
        const bool isCut = reason.contains("unexpected end of input") || reason.contains("empty input"); // by version
        const QByteArrayView before = isCut ? m_text : m_text.first(std::clamp<qsizetype>(qsizetype(position) - 1, 0, m_text.size()));
        m_error = "line " + QByteArray::number(std::ranges::count(before, '\n') + 1);
        if (!isCut)
            m_error += ", column " + QByteArray::number(before.size() - before.lastIndexOf('\n'));
        m_error += ": " + (isCut ? QByteArray("it ends here and is not complete") : reason);
        return false;
    }

private:
    struct Open
    {
        bool isObject;
        QByteArray name; ///< of the member that is being read
        QByteArray items; ///< of an array
        std::map<QByteArray, CanonicalJson> members;
    };

    bool take(const QByteArray &text)
    {
        CanonicalJson read;
        read.text = text;
        return take(std::move(read));
    }
    bool take(CanonicalJson &&read)
    {
        if (m_open.empty()) {
            m_value = std::move(read);
        } else if (Open &last = m_open.back(); last.isObject) {
            last.members[last.name] = std::move(read);
        } else {
            last.items.append(last.items.isEmpty() ? "" : ",").append(read.text);
        }
        return true;
    }
    bool open(bool isObject)
    {
        if (m_open.size() >= deepest) {
            m_error = "it is nested too deep";
            return false;
        }
        m_open.push_back({isObject, {}, {}, {}});
        return true;
    }
    bool close()
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        CanonicalJson read;
        read.isObject = done.isObject;
        if (done.isObject) {
            for (const auto &[name, value] : done.members) {
                read.text.append(read.text.isEmpty() ? '{' : ',');
                model::appendJsonString(read.text, QString::fromUtf8(name));
                read.text.append(':').append(value.text);
            }
            read.text.append(read.text.isEmpty() ? "{}" : "}");
            if (m_open.empty())
                read.members = std::move(done.members);
        } else {
            read.text = '[' + done.items + ']';
        }
        return take(std::move(read));
    }

    QByteArrayView m_text;
    std::vector<Open> m_open;
    CanonicalJson m_value;
    QByteArray m_error;
};

} // namespace

tl::expected<CanonicalJson, QByteArray> readStrictJson(QByteArrayView text)
{
    if (text.contains('\0')) // the library takes it for the end
        return tl::unexpected(QByteArray("a NUL byte stands at byte " + QByteArray::number(text.indexOf('\0'))));
    Canonizer canonizer(text);
    if (!Json::sax_parse(text.begin(), text.end(), &canonizer))
        return tl::unexpected(canonizer.error());
    return canonizer.takeValue();
}

} // namespace idemlab::http
