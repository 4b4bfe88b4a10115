// SPDX-License-Identifier: MIT
#include "exporting/script.h"

#include "exporting/curl.h"
#include "http/wire.h"

#include <QHash>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

/// A comment is one line: what is told of a run has no line breaks.
QString comment(const QString &text) { return u"# "_s + text + u'\n'; }

/// Writes one run after the other.
class Script
{
public:
    explicit Script(narrate::Narrator &narrator) : m_narrator(narrator) { }

    [[nodiscard]] QString text() const { return m_text; }

    void take(const Run &run)
    {
        m_variables.clear();
        m_asked.clear();
        m_text += u'\n' + comment(run.heading) + comment(m_narrator.verdict(run.trace, run.judgement));
        for (qsizetype i = 0; i < run.trace.size(); ++i) {
            const Event &event = run.trace.at(i);
            if (event.kind == EventKind::RequestSent)
                send(run.trace, i);
            else if (event.kind == EventKind::RequestLost || event.kind == EventKind::ResponseLost || event.kind == EventKind::TimedOut)
                m_text += comment(m_narrator.time(event.at) + u"  "_s + m_narrator.sentence(run.trace, i));
            else if (event.kind == EventKind::ResponseArrived && event.key.isSet())
                m_variables.insert(event.key, m_asked.value(event.attempt.value));
        }
    }

private:
    void send(const Trace &trace, qsizetype position)
    {
        const Event &event = trace.at(position);
        const Request &request = *trace.message(event.message).request();
        m_text += u'\n' + comment(m_narrator.time(event.at) + u"  "_s + m_narrator.sentence(trace, position));
        const QString call = curlTo(u"\"$shop\""_s, http::wireOf(trace, position), {request.key, m_variables.value(request.key)});
        if (request.purpose != Purpose::IssueKey) {
            m_text += call + u"\necho\n"_s;
            return;
        }
        const QString variable = u"key_%1"_s.arg(++m_keys);
        m_asked.insert(event.attempt.value, variable);
        m_text +=
            variable + u"=$("_s + call + u" | sed -n 's/.*\"idempotencyKey\":\"\\([^\"]*\\)\".*/\\1/p')\necho \"$"_s + variable + u"\"\n"_s;
    }

    narrate::Narrator &m_narrator;
    QString m_text;
    QHash<quint32, QString> m_asked; ///< by attempt: the variable that holds the key it fetched
    QHash<IdempotencyKey, QString> m_variables; ///< by key
    int m_keys = 0;
};

} // namespace

QString curlScript(const Sheet &sheet, narrate::Narrator &narrator)
{
    Script script(narrator);
    for (const Run &run : sheet.runs)
        script.take(run);
    return u"#!/bin/sh\n"_s + comment(sheet.title) + u"# sh FILE [http://127.0.0.1:PORT]\nset -eu\nshop=${1:-http://127.0.0.1:8080}\n"_s
        + script.text();
}

} // namespace idemlab::exporting
