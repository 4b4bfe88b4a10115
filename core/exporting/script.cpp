// SPDX-License-Identifier: MIT
#include "exporting/writers.h"

#include "exporting/curl.h"
#include "exporting/reenactment.h"
#include "http/wire.h"
#include "narrate/exportwords.h"
#include "study/scriptjson.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

/// A comment is one line: what is told of a run has no line breaks.
QString comment(const QString &text) { return u"# "_s + text + u'\n'; }

/// What every script is made of. The status of what fails on the way does not matter: that it fails is what is shown.
constexpr auto functions = R"sh(work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
status=0
begin() {
  curl -fsS -X POST "$shop/__lab/reset" && curl -fsS -o /dev/null -X PUT --data-raw "$1" "$shop/__lab/faults" && return
  echo "$shop: @SHOP@" >&2
  exit 1
}
call() {
  n=$1; shift
  curl -sS -i "$@" >"$work/$n" 2>&1
  cat "$work/$n"; echo
}
key() {
  tries=0
  until key=$(sed -n 's/.*"idempotencyKey":"\([^"]*\)".*/\1/p' "$work/$1" 2>/dev/null) && [ -n "$key" ]; do
    tries=$((tries + 1)); [ $tries -lt 200 ] || break; sleep 0.05
  done
  printf %s "$key"
}
finish() {
  wait
  orders=$(curl -fsS "$shop/__lab/trace?limit=0" | sed -n 's/.*"orders":\([0-9]*\).*/\1/p')
  echo "@ORDERS@"
  [ "$orders" = "$1" ] || status=1
}
)sh";

QString filledFunctions()
{
    // In double quotes, where a shell obeys these.
    const auto literal = [](QString text) {
        for (const QChar special : {u'\\', u'"', u'$', u'`'})
            text.replace(special, u'\\' + QString(special));
        return text;
    };
    return QString::fromUtf8(functions)
        .replace(u"@SHOP@"_s, literal(narrate::ExportWords::scriptNeedsShop()))
        .replace(u"@ORDERS@"_s,
            literal(narrate::ExportWords::scriptOrders(u"@1@"_s, u"@2@"_s)).replace(u"@1@"_s, u"${orders}"_s).replace(u"@2@"_s, u"${1}"_s));
}

QString seconds(Duration duration) { return QString::number(toMs(duration) / 1000, 'g', 9); }

/// Writes one run after the other.
class Script
{
public:
    explicit Script(narrate::Narrator &narrator) : m_narrator(narrator) { }

    [[nodiscard]] QString text() const { return m_text; }

    void take(const Run &run, int number)
    {
        constexpr int firstPort = 8080;
        const Trace &trace = run.trace;
        m_keys.clear();
        const int port = firstPort + number - 1;
        m_text += u'\n' + comment(run.heading) + comment(m_narrator.verdict(trace, run.judgement)) + comment(serveLine(trace, port));
        if (!trace.changes().isEmpty())
            m_text += comment(narrate::ExportWords::scriptCannotChangeSettings());
        const QList<Chain> chains = chainsOf(trace);
        const Duration whole = chains.isEmpty() ? Duration() : trace.end() - trace.at(chains.constFirst().constFirst().position).at;
        const QJsonObject told {
            {u"planned"_s, study::faultsJson(faultsOf(trace))}, {u"incidents"_s, study::incidentsJson(incidentsOf(trace))}};
        m_text += u"shop=${%1:-http://127.0.0.1:%2}\nbegin "_s.arg(number).arg(port)
            + quoted(QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact)))
            + u"\nsleep %1 &\n"_s.arg(seconds(whole + std::chrono::milliseconds(500)));
        noteKeys(trace, chains);
        for (const Chain &chain : chains)
            write(trace, chain, chains.size() > 1);
        m_text += u"finish %1\n"_s.arg(run.judgement.orders);
    }

private:
    /// Which call is told which key.
    void noteKeys(const Trace &trace, const QList<Chain> &chains)
    {
        QHash<AttemptId, int> asked;
        for (const Chain &chain : chains) {
            for (const Call &call : chain) {
                if (const Event &event = trace.at(call.position); event.purpose == Purpose::IssueKey)
                    asked.insert(event.attempt, call.number);
            }
        }
        for (const Event &event : trace.events()) {
            if (event.kind == EventKind::ResponseArrived && event.key.isSet() && asked.contains(event.attempt))
                m_keys.insert(event.key, u"$(key %1)"_s.arg(asked.value(event.attempt)));
        }
    }

    void write(const Trace &trace, const Chain &chain, bool isOneOfSeveral)
    {
        m_text += isOneOfSeveral ? u"(\n"_s : QString();
        for (const Call &call : chain) {
            const Event &event = trace.at(call.position);
            if (call.pause > Duration::zero())
                m_text += u"sleep %1\n"_s.arg(seconds(call.pause));
            m_text += comment(m_narrator.time(event.at) + u"  "_s + m_narrator.sentence(trace, call.position));
            QString start = u"call %1"_s.arg(call.number);
            if (call.patience)
                start += u" -m "_s + seconds(*call.patience);
            if (call.intent > 0)
                start += u" -H 'Idemlab-Intent: %1'"_s.arg(call.intent);
            m_text += curlTo(start, u"\"$shop\""_s, http::wireOf(trace, call.position), {event.key, m_keys.value(event.key)}) + u'\n';
            writeOutcome(trace, call.position);
        }
        m_text += isOneOfSeveral ? u") &\n"_s : QString();
    }

    /// What became of the request and of its answer.
    void writeOutcome(const Trace &trace, qsizetype sent)
    {
        for (qsizetype i = sent + 1; i < trace.size(); ++i) {
            const Event &event = trace.at(i);
            if (event.attempt != trace.at(sent).attempt)
                continue;
            if (event.kind == EventKind::RequestSent)
                return; // again, by the library
            if (event.kind == EventKind::RequestLost || event.kind == EventKind::ResponseLost || event.kind == EventKind::ConnectionCut
                || event.kind == EventKind::TimedOut)
                m_text += comment(m_narrator.time(event.at) + u"  "_s + m_narrator.sentence(trace, i));
        }
    }

    narrate::Narrator &m_narrator;
    QString m_text;
    QHash<IdempotencyKey, QString> m_keys; ///< those that a shop hands out, and how the shell gets at them
};

} // namespace

QString curlScript(const Sheet &sheet, narrate::Narrator &narrator)
{
    Script script(narrator);
    int number = 0;
    for (const Run &run : sheet.runs)
        script.take(run, ++number);
    return u"#!/bin/sh\n"_s + comment(sheet.title) + comment(narrate::ExportWords::scriptHowTo()) + filledFunctions() + script.text()
        + u"exit $status\n"_s;
}

} // namespace idemlab::exporting
