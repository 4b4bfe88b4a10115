// SPDX-License-Identifier: MIT
#include "narrate/searchwords.h"

#include <QTest>

using namespace idemlab;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using analysis::Question;
using narrate::SearchWords;

class TestSearchWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHoldsOfSomeNamesThem();
    void anyNumberReadsWell();
    void manyHistoriesAreRounded();
};

/// Under a short lifetime keys do run out, so the sentence that they do not is about the others alone.
void TestSearchWords::whatHoldsOfSomeNamesThem()
{
    const QLocale locale(QLocale::English);
    Question usual, brief;
    brief.settings.server.policy.keyLifetime = 1s;
    const QString lifetime = u"so that no key outlives its lifetime of 24"_s;
    const auto about = [&](const QList<SearchWords::Asked> &asked) {
        return SearchWords::notCovered(asked, 1000, locale).filter(lifetime);
    };
    const QStringList ofAll = about({{u"Client"_s, usual}, {u"PUT"_s, usual}});
    QCOMPARE(ofAll.size(), 1);
    QVERIFY2(ofAll.constFirst().startsWith(u"No message"_s), qPrintable(ofAll.constFirst()));
    const QStringList ofTwo = about({{u"Client"_s, usual}, {u"Short"_s, brief}, {u"PUT"_s, usual}});
    QCOMPARE(ofTwo.size(), 1);
    QVERIFY2(ofTwo.constFirst().startsWith(u"Client and PUT: No message"_s), qPrintable(ofTwo.constFirst()));
    QVERIFY(about({{u"Short"_s, brief}}).isEmpty());
}

void TestSearchWords::anyNumberReadsWell()
{
    analysis::Answer answer;
    answer.states = 1;
    const QString sentence = SearchWords::sentence(answer, QLocale(QLocale::English));
    QVERIFY2(sentence.contains(u"Situations visited: 1, to a depth of 0"_s), qPrintable(sentence));
}

/// All numbers of a table are grouped alike, as long as anybody reads their digits.
void TestSearchWords::manyHistoriesAreRounded()
{
    const QLocale locale(QLocale::English);
    const auto said = [&locale](double count) { return SearchWords::histories(count, locale); };
    QCOMPARE(said(19'073), u"19,073"_s);
    QCOMPARE(said(999'999'999), u"999,999,999"_s);
    QCOMPARE(said(1'893'456'789), u"about 1,890,000,000"_s);
    QCOMPARE(said(9.999e14), u"about 1,000,000,000,000,000"_s);
    QCOMPARE(said(1.8934e21), u"about 1.89 × 10^21"_s);
}

QTEST_GUILESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
