// SPDX-License-Identifier: MIT
// Every case under every strategy, message by message, against messages.txt beside this file.
#include "analysis/keynames.h"
#include "core/runs.h"
#include "sim/engine.h"
#include "study/case.h"
#include "suite.h"

#include <QFile>
#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace Qt::StringLiterals;

namespace {

/// One message and its fate: "POST /orders K1", "LOST POST /orders", "<- 201 replayed", "<- LOST 201".
class Notation
{
public:
    explicit Notation(const Trace &trace) : m_trace(trace) { }

    [[nodiscard]] QString of(const Event &event)
    {
        switch (event.kind) {
        case EventKind::RequestArrived: return request(event);
        case EventKind::RequestLost: return u"LOST "_s + request(event);
        case EventKind::ResponseArrived: return u"<- "_s + response(event);
        case EventKind::ResponseIgnored: return u"<- UNHEARD "_s + response(event);
        case EventKind::ResponseLost: return u"<- LOST "_s + response(event);
        case EventKind::ConnectionCut: return event.message.isSet() ? u"<- CUT"_s : u"DOWN"_s;
        case EventKind::TimedOut: return u"timeout"_s;
        case EventKind::LibraryResent: return u"library sends again"_s;
        case EventKind::Settled: return u"shows order"_s;
        case EventKind::Refused: return u"shows why not"_s;
        case EventKind::GaveUp: return u"gives up"_s;
        default: return {};
        }
    }

private:
    [[nodiscard]] QString key(const IdempotencyKey &key)
    {
        return key.isSet() ? u" K%1"_s.arg(m_keyNames.number(m_trace, key)) : QString();
    }
    [[nodiscard]] QString request(const Event &event)
    {
        const Request &request = *m_trace.message(event.message).request();
        QString who = m_trace.clients().size() > 1 ? m_trace.client(event.client).name + u": "_s : QString();
        if (request.purpose == Purpose::PutOrder)
            return who + u"PUT K%1"_s.arg(m_keyNames.number(m_trace, request.orderId));
        return who + QString::fromLatin1(requestLine(request)) + key(request.key);
    }
    [[nodiscard]] QString response(const Event &event)
    {
        const Response &response = *m_trace.message(event.message).response();
        return QString::number(response.status) + key(response.key) + (response.replayed ? u" replayed"_s : QString());
    }

    const Trace &m_trace;
    analysis::KeyNames m_keyNames;
};

QString told(const study::Case &each, Strategy strategy)
{
    sim::Engine engine(each.planFor(strategy));
    engine.runToEnd();
    Notation notation(engine.trace());
    QStringList messages;
    for (const Event &event : engine.trace().events()) {
        if (const QString text = notation.of(event); !text.isEmpty())
            messages.append(text);
    }
    return messages.join(u" | "_s);
}

/// "timeout under client" -> its messages.
QHash<QString, QString> expected()
{
    QFile file(QStringLiteral(IDEMLAB_SOURCE_DIR "/tests/core/analysis/messages.txt"));
    if (!file.open(QFile::ReadOnly))
        return {};
    QHash<QString, QString> all;
    QString caseId;
    for (const auto lines = QString::fromUtf8(file.readAll()).split(u'\n'); const QString &line : lines) {
        if (line.startsWith(u"  "_s))
            all.insert(caseId + u" under "_s + line.section(u':', 0, 0).trimmed(), line.section(u':', 1).trimmed());
        else if (!line.startsWith(u'#'))
            caseId = line.trimmed();
    }
    return all;
}

} // namespace

class TestMessages : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void messageByMessage_data() { test::casesUnderStrategies(); }
    void messageByMessage();
    void nothingIsExpectedThatIsNotThere();
    void anotherSeedTellsTheSameStory_data() { test::casesUnderStrategies(); }
    void anotherSeedTellsTheSameStory();
};

void TestMessages::messageByMessage()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    static const QHash<QString, QString> all = expected();
    QCOMPARE(told(*study::findCase(id), strategy), all.value(QString::fromUtf8(QTest::currentDataTag())));
}

void TestMessages::nothingIsExpectedThatIsNotThere() { QCOMPARE(expected().size(), study::builtInCases().size() * 5); }

void TestMessages::anotherSeedTellsTheSameStory()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const study::Case &each = *study::findCase(id);
    study::Case other = each;
    QVERIFY(other.settings.add(u"seed"_s, u"4711"_s));
    QCOMPARE(told(other, strategy), told(each, strategy));
    sim::Engine one(each.planFor(strategy));
    sim::Engine again(each.planFor(strategy));
    one.runToEnd();
    again.runToEnd();
    QVERIFY(one.trace() == again.trace());
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
