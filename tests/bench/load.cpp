// SPDX-License-Identifier: MIT
#include "load.h"

#include "measure.h"

#include <arpa/inet.h>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace idemlab::bench {

namespace {

[[noreturn]] void giveUp(const char *what) { qFatal("the load on the server broke off: %s: %s", what, std::strerror(errno)); }

int connectionTo(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket < 0 || ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        giveUp("connect");
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

struct Connection
{
    int socket = -1;
    unsigned customer = 1; ///< one each: what one asks for while another waits is not taken for its repeat
    std::string received; ///< of the answer under way

    void ask(quint64 number) const
    {
        char text[320];
        const int size = std::snprintf(text, sizeof text,
            "POST /orders HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: load\r\nContent-Type: application/json\r\n"
            "Idempotency-Key: \"%016llx-4f1e-4c55-8c3a-0123456789ab\"\r\nContent-Length: 35\r\n\r\n"
            "{\"amount\":1200,\"customerId\":\"C%03u\"}",
            static_cast<unsigned long long>(number), customer);
        if (::send(socket, text, size_t(size), MSG_NOSIGNAL) != size)
            giveUp("send");
    }

    /// Whether the answer is whole now; then @p status is its status.
    bool read(int &status)
    {
        char bytes[4096];
        const auto count = ::recv(socket, bytes, sizeof bytes, 0);
        if (count <= 0)
            giveUp("recv");
        received.append(bytes, size_t(count));
        const auto end = received.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        constexpr std::string_view name("Content-Length: ");
        const auto length = received.find(name);
        size_t body = 0;
        if (length != std::string::npos && length < end)
            std::from_chars(received.data() + length + name.size(), received.data() + end, body);
        if (received.size() < end + 4 + body)
            return false;
        std::from_chars(received.data() + 9, received.data() + 12, status);
        received.clear();
        return true;
    }
};

Answers ask(quint16 port, int connections, quint64 firstKey, const Load &load)
{
    const int poll = ::epoll_create1(0);
    std::vector<Connection> all(static_cast<size_t>(connections));
    for (size_t i = 0; i < all.size(); ++i) {
        all[i].socket = connectionTo(port);
        all[i].customer = unsigned(i % 999) + 1;
        epoll_event event {};
        event.events = EPOLLIN;
        event.data.u64 = i;
        ::epoll_ctl(poll, EPOLL_CTL_ADD, all[i].socket, &event);
    }
    Answers answers;
    const auto begin = Wall::now();
    for (const Connection &each : all)
        each.ask(firstKey++);
    std::vector<epoll_event> events(all.size());
    const auto isDone = [&] { return load.answers > 0 ? answers.count >= load.answers : Wall::now() - begin >= load.duration; };
    qint64 asked = connections;
    while (!isDone()) {
        const int ready = ::epoll_wait(poll, events.data(), connections, 100);
        for (int i = 0; i < ready; ++i) {
            Connection &connection = all[events[size_t(i)].data.u64];
            int status = 0;
            if (!connection.read(status))
                continue;
            ++answers.count;
            answers.refused += status != 201;
            if (load.answers == 0 || asked++ < load.answers)
                connection.ask(firstKey++);
        }
    }
    answers.seconds = std::chrono::duration<double>(Wall::now() - begin).count();
    for (const Connection &each : all)
        ::close(each.socket);
    ::close(poll);
    return answers;
}

} // namespace

Answers applyLoad(quint16 port, const Load &load)
{
    static quint64 round = 0; // no key comes twice, whichever run it is in
    const quint64 thisRound = ++round << 40;
    std::vector<Answers> parts(static_cast<size_t>(load.threads));
    std::vector<std::thread> threads;
    for (size_t i = 0; i < parts.size(); ++i) {
        threads.emplace_back([&, i] { parts[i] = ask(port, load.connections / load.threads, thisRound + (quint64(i) << 32), load); });
    }
    Answers sum;
    for (size_t i = 0; i < parts.size(); ++i) {
        threads[i].join();
        sum.count += parts[i].count;
        sum.refused += parts[i].refused;
        sum.seconds = std::max(sum.seconds, parts[i].seconds);
    }
    return sum;
}

} // namespace idemlab::bench
