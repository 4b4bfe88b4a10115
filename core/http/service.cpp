// SPDX-License-Identifier: MIT
#include "http/service.h"

#include <algorithm>

namespace idemlab::http {

namespace {

bool isBelow(QByteArrayView path, QByteArrayView prefix)
{
    return path.startsWith(prefix) && (prefix.isEmpty() || path.size() == prefix.size() || path.at(prefix.size()) == '/');
}

} // namespace

bool Scope::isOwnHost(QByteArrayView host, quint16 port) const
{
    QByteArrayView name = host;
    if (const qsizetype colon = host.lastIndexOf(':'); colon >= 0 && !host.endsWith(']')) {
        name = host.first(colon);
        const QByteArrayView number = host.sliced(colon + 1);
        bool isNumber = false;
        if (number.toUShort(&isNumber) != port || !isNumber)
            return false;
    }
    if (name == m_address)
        return true;
    return m_address == loopbackAddress && (name.compare("localhost", Qt::CaseInsensitive) == 0 || name == "[::1]");
}

bool Scope::isOwnOrigin(QByteArrayView origin, quint16 port) const
{
    constexpr QByteArrayView scheme("http://");
    return origin.startsWith(scheme) && isOwnHost(origin.sliced(scheme.size()), port)
        && origin.endsWith(QByteArray::number(port).prepend(':'));
}

void Services::add(Service service)
{
    const auto made = std::make_shared<const Service>(std::move(service));
    m_all.erase(
        std::remove_if(m_all.begin(), m_all.end(), [&made](const auto &each) { return each->prefix == made->prefix; }), m_all.end());
    const auto isLonger = [](const auto &a, const auto &b) { return a->prefix.size() > b->prefix.size(); };
    m_all.insert(std::upper_bound(m_all.begin(), m_all.end(), made, isLonger), made);
}

std::shared_ptr<const Service> Services::at(QByteArrayView path, QByteArrayView address) const
{
    const auto found = std::ranges::find_if(
        m_all, [path, address](const auto &each) { return isBelow(path, each->prefix) && each->scope.covers(address); });
    return found == m_all.cend() ? nullptr : *found;
}

} // namespace idemlab::http
