// SPDX-License-Identifier: MIT
#include "sim/keystore.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <random>

using namespace idemlab::model;
using namespace idemlab::sim;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const IdempotencyKey key("k-1");
const Instant tomorrow(24h);

ServerPolicy policyOf(KeyLookup lookup, OtherPayload other = OtherPayload::Refuse)
{
    ServerPolicy policy;
    policy.keyLookup = lookup;
    policy.otherPayload = other;
    return policy;
}

const ServerPolicy global = policyOf(KeyLookup::Global);
const ServerPolicy perCustomer = policyOf(KeyLookup::PerCustomer);
const ServerPolicy byPayload = policyOf(KeyLookup::Global, OtherPayload::Execute);

/// A form with any words as its payload.
OrderForm form(const QString &customer, const QByteArray &payload) { return {customer, 1, payload}; }

KeyRecord &rowFor(KeyStore &store, const ServerPolicy &policy, const IdempotencyKey &which, const OrderForm &form)
{
    return store.rowFor(store.find(policy, which, form), policy, which, form);
}

void claim(KeyStore &store, const ServerPolicy &policy, const IdempotencyKey &which, const OrderForm &form)
{
    rowFor(store, policy, which, form).state = KeyState::InProgress;
}

} // namespace

class TestKeyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void rowsAreFoundByWhatThePolicyCounts_data();
    void rowsAreFoundByWhatThePolicyCounts();
    void aKeyGivenOutIsAnybodysUntilItIsUsed();
    void aReleasedKeyIsWhatItWasBefore();
    void aKeyGivenOutIsFoundAfterTheLookupHasChanged();
    void aClaimIsGivenUpAfterTheLookupHasChanged();
    void aClaimIsFoundWhereItStands();
    void aCrashForgetsClaimsAlone();
    void manyRowsComingAndGoing();
};

void TestKeyStore::rowsAreFoundByWhatThePolicyCounts_data()
{
    QTest::addColumn<ServerPolicy>("policy");
    QTest::addColumn<bool>("findsForAnotherCustomer");
    QTest::addColumn<bool>("findsForAnotherPayload");
    QTest::newRow("global") << global << true << true;
    QTest::newRow("per customer") << perCustomer << false << true;
    QTest::newRow("by payload") << byPayload << true << false;
    QTest::newRow("by customer and payload") << policyOf(KeyLookup::PerCustomer, OtherPayload::Execute) << false << false;
}

void TestKeyStore::rowsAreFoundByWhatThePolicyCounts()
{
    QFETCH(const ServerPolicy, policy);
    KeyStore store;
    QVERIFY(!store.find(policy, key, form(u"C001"_s, "{}")));
    claim(store, policy, key, form(u"C001"_s, "{}"));
    const KeyRecord *row = store.find(policy, key, form(u"C001"_s, "{}"));
    QVERIFY(row);
    QCOMPARE(row->key, key);
    QCOMPARE(row->payload, QByteArray("{}"));
    QCOMPARE(row->customer, policy.keyLookup == KeyLookup::PerCustomer ? u"C001"_s : QString());
    QTEST(store.find(policy, key, form(u"C002"_s, "{}")) != nullptr, "findsForAnotherCustomer");
    QTEST(store.find(policy, key, form(u"C001"_s, "[]")) != nullptr, "findsForAnotherPayload");
    QVERIFY(!store.find(policy, IdempotencyKey("k-2"), form(u"C001"_s, "{}")));
}

void TestKeyStore::aKeyGivenOutIsAnybodysUntilItIsUsed()
{
    KeyStore store;
    QCOMPARE(store.issue(key, tomorrow).issuedUntil, tomorrow);
    QCOMPARE(store.find(perCustomer, key, form(u"C002"_s, "{}"))->state, KeyState::Issued);
    claim(store, perCustomer, key, form(u"C001"_s, "{}"));
    QCOMPARE(store.find(perCustomer, key, form(u"C001"_s, "{}"))->state, KeyState::InProgress);
    QCOMPARE(store.find(perCustomer, key, form(u"C001"_s, "{}"))->issuedUntil, tomorrow);
    QVERIFY(!store.find(perCustomer, key, form(u"C002"_s, "{}")));
}

void TestKeyStore::aReleasedKeyIsWhatItWasBefore()
{
    KeyStore store;
    claim(store, perCustomer, key, form(u"C001"_s, "{}"));
    QCOMPARE(store.release(*store.find(perCustomer, key, form(u"C001"_s, "{}"))), KeyState::Absent);
    QVERIFY(!store.find(perCustomer, key, form(u"C001"_s, "{}")));

    store.issue(key, tomorrow);
    const KeyStore before = store;
    claim(store, perCustomer, key, form(u"C001"_s, "{}"));
    QVERIFY(!(store == before));
    QCOMPARE(store.release(*store.find(perCustomer, key, form(u"C001"_s, "{}"))), KeyState::Issued);
    QCOMPARE(*store.find(perCustomer, key, form(u"C002"_s, "[]")), *before.find(perCustomer, key, form(u"C002"_s, "[]")));
}

void TestKeyStore::aKeyGivenOutIsFoundAfterTheLookupHasChanged()
{
    KeyStore store;
    store.issue(key, tomorrow);
    claim(store, global, key, form(u"C001"_s, "{}"));
    rowFor(store, global, key, form(u"C001"_s, "{}")).state = KeyState::Stored;
    const IdempotencyKey next("k-2");
    store.issue(next, tomorrow);
    const KeyRecord *row = store.find(perCustomer, next, form(u"C001"_s, "{}"));
    QVERIFY(row);
    QCOMPARE(row->state, KeyState::Issued);
}

void TestKeyStore::aClaimIsGivenUpAfterTheLookupHasChanged()
{
    for (const ServerPolicy &policy : {global, perCustomer, byPayload}) {
        KeyStore store;
        claim(store, policy, key, form(u"C001"_s, "{}"));
        QCOMPARE(store.release(*store.find(policy, key, form(u"C001"_s, "{}"))), KeyState::Absent);
        for (const ServerPolicy &other : {global, perCustomer, byPayload})
            QVERIFY(!store.find(other, key, form(u"C001"_s, "{}")));
    }
}

void TestKeyStore::aClaimIsFoundWhereItStands()
{
    const ExchangeId mine {1}, other {2};
    KeyStore store;
    QVERIFY(!store.claimAt(KeyStore::nowhere, mine));
    KeyRecord &row = rowFor(store, perCustomer, key, form(u"C001"_s, "{}"));
    row.state = KeyState::InProgress;
    row.exchange = mine;
    const KeyStore::Place place = store.placeOf(row);
    QCOMPARE(store.claimAt(place, mine), &row);
    QVERIFY(!store.claimAt(place, other));
    row.state = KeyState::Stored;
    QVERIFY(!store.claimAt(place, mine));

    row.state = KeyState::InProgress;
    store.release(row);
    QVERIFY(!store.claimAt(place, mine));
    KeyRecord &next = rowFor(store, perCustomer, IdempotencyKey("k-2"), form(u"C001"_s, "{}")); // in the same place
    next.state = KeyState::InProgress;
    next.exchange = other;
    QCOMPARE(store.placeOf(next), place);
    QVERIFY(!store.claimAt(place, mine));
}

void TestKeyStore::aCrashForgetsClaimsAlone()
{
    KeyStore store;
    const IdempotencyKey stored("stored"), issued("issued"), claimed("claimed");
    rowFor(store, perCustomer, stored, form(u"C001"_s, "{}")).state = KeyState::Stored;
    store.issue(issued, tomorrow);
    claim(store, perCustomer, issued, form(u"C001"_s, "{}"));
    claim(store, perCustomer, claimed, form(u"C001"_s, "{}"));
    store.forgetClaims();
    QCOMPARE(store.find(perCustomer, stored, form(u"C001"_s, "{}"))->state, KeyState::Stored);
    QCOMPARE(store.find(perCustomer, issued, form(u"C001"_s, "{}"))->state, KeyState::Issued);
    QVERIFY(!store.find(perCustomer, claimed, form(u"C001"_s, "{}")));
}

/// Against a store that does without slots.
void TestKeyStore::manyRowsComingAndGoing()
{
    std::mt19937 random(7);
    KeyStore store;
    std::map<QByteArray, KeyState> plain; // of one customer
    for (int step = 0; step < 20'000; ++step) {
        const QByteArray name = QByteArray::number(random() % 300);
        const IdempotencyKey which(name);
        const auto known = plain.find(name);
        if (known == plain.end() && random() % 2) {
            store.issue(which, tomorrow);
            plain[name] = KeyState::Issued;
        } else if (known == plain.end() || known->second == KeyState::Issued) {
            claim(store, perCustomer, which, form(u"C001"_s, "{}"));
            plain[name] = KeyState::InProgress;
        } else if (random() % 2) {
            const KeyState left = store.release(*store.find(perCustomer, which, form(u"C001"_s, "{}")));
            plain.erase(known);
            if (left != KeyState::Absent)
                plain[name] = left;
        } else {
            rowFor(store, perCustomer, which, form(u"C001"_s, "{}")).state = KeyState::Stored;
            known->second = KeyState::Stored;
        }
        if (step % 100 == 0) {
            for (int number = 0; number < 300; ++number) {
                const QByteArray each = QByteArray::number(number);
                const KeyRecord *row = store.find(perCustomer, IdempotencyKey(each), form(u"C001"_s, "{}"));
                const auto expected = plain.find(each);
                QCOMPARE(row ? row->state : KeyState::Absent, expected == plain.end() ? KeyState::Absent : expected->second);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
