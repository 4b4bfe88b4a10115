// SPDX-License-Identifier: MIT
// The same run in the words of another API: nothing that is said of it speaks of orders any more.
#include "analysis/ledger.h"
#include "language/languagemanager.h"
#include "narrate/diagramwords.h"
#include "narrate/narrator.h"
#include "narrate/wording.h"
#include "sim/engine.h"
#include "study/lesson.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace idemlab;

namespace {

model::ApiWords transfers()
{
    return {u"/transfers"_s, {{u"en"_s, u"Send"_s}, {u"ja"_s, u"送金"_s}}, {{u"en"_s, u"transfer"_s}, {u"ja"_s, u"送金"_s}},
        {{u"en"_s, u"transfers"_s}}, {}};
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { m_language.setLanguage(u"en"_s); }
    void inEnglish_data();
    void inEnglish();
    void withoutWordsNothingChanges();
    void nothingSpeaksOfOrders_data();
    void nothingSpeaksOfOrders();

private:
    language::LanguageManager m_language;
};

void TestWording::inEnglish_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("worded");
    const auto row = [](const char *said, const char *worded) {
        QTest::newRow(said) << QString::fromUtf8(said) << QString::fromUtf8(worded);
    };
    row("Intents 1, orders 2", "Intents 1, transfers 2");
    row("Orders", "Transfers");
    row("One order for each intent.", "One transfer for each intent.");
    row("whether there is an order", "whether there is a transfer");
    row("The user of C001 presses Order: one order for ¥1,200 is meant.",
        "The user of C001 presses Send: one transfer for ¥1,200 is meant.");
    row("Nothing has been ordered so far.", "Nothing has been done so far.");
    row("POST /orders reaches the server.", "POST /transfers reaches the server.");
    row("PUT /orders/{id} reaches the server.", "PUT /transfers/{id} reaches the server.");
    row("it came in the border", "it came in the border");
}

void TestWording::inEnglish()
{
    QFETCH(QString, said);
    QFETCH(QString, worded);
    QCOMPARE(narrate::worded(said, transfers()), worded);
}

void TestWording::withoutWordsNothingChanges()
{
    const QString said = u"An order, two orders, POST /orders, 注文"_s;
    QCOMPARE(narrate::worded(said, {}), said);
    QCOMPARE(narrate::diagramWords(model::ApiWords()).orders, narrate::diagramWords().orders);
}

void TestWording::nothingSpeaksOfOrders_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("id");
    QTest::addColumn<model::Strategy>("strategy");
    for (const char *language : {"en", "ja"}) {
        for (const study::Lesson &lesson : study::builtInLessons()) {
            for (const auto &own : lesson.ownCases) {
                for (const auto &strategy : model::allNames<model::Strategy>)
                    QTest::addRow("%s, %s, %s", language, qPrintable(own->id), strategy.id.data())
                        << QString::fromLatin1(language) << own->id << strategy.value;
            }
        }
    }
}

/// Of the APIs in the lesson: story, verdict, score and lanes, in both languages, under every strategy.
void TestWording::nothingSpeaksOfOrders()
{
    QFETCH(QString, language);
    QFETCH(QString, id);
    QFETCH(model::Strategy, strategy);
    m_language.setLanguage(language);
    std::shared_ptr<const study::Case> own;
    for (const study::Lesson &lesson : study::builtInLessons())
        own = own ? own : lesson.ownCases.value(id);
    QVERIFY(own);
    sim::Engine engine(own->planFor(strategy));
    engine.runToEnd();
    const model::Trace &trace = engine.trace();
    narrate::Narrator narrator;
    const analysis::Judgement judgement = analysis::judge(trace);
    QStringList said {
        narrator.verdict(trace, judgement), narrator.score(judgement, trace.api()), narrate::diagramWords(trace.api()).orders};
    for (qsizetype i = 0; i < trace.size(); ++i)
        said.append(narrator.sentence(trace, i));
    static const QRegularExpression order(u"(?<!ord-)\\border(s|ed)?\\b|注文"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &each : std::as_const(said))
        QVERIFY2(!order.match(each).hasMatch(), qPrintable(each));
    const QString noun = study::inLanguage(trace.api().resource, language);
    QVERIFY2(said.join(u'\n').contains(noun, Qt::CaseInsensitive), qPrintable(said.join(u'\n')));
    if (const QString amount = study::inLanguage(trace.api().amount, language); !amount.isEmpty()) {
        const QString press = *std::find_if(said.cbegin() + 3, said.cend(), [&](const QString &each) { return each.contains(amount); });
        QVERIFY(!press.contains(u'¥') && narrate::diagramWords(trace.api()).money(1200) == amount);
    }
}

QTEST_MAIN(TestWording)
#include "tst_wording.moc"
