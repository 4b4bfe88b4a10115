// SPDX-License-Identifier: MIT
#include "sim/keystore.h"
#include "suite.h"

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
    return store.at(store.rowFor(store.find(policy, which, form), policy, which, form));
}

/// Null where there is none.
const KeyRecord *rowOf(const KeyStore &store, const ServerPolicy &policy, const IdempotencyKey &which, const OrderForm &form)
{
    const KeyRowId row = store.find(policy, which, form);
    return row.isSet() ? &store.at(row) : nullptr;
}

void claim(KeyStore &store, const ServerPolicy &policy, const IdempotencyKey &which, const OrderForm &form)
{
    rowFor(store, policy, which, form).state = KeyState::InProgress;
}

} // namespace

class TestKeyStore : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreFoundByWhatThePolicyCounts_data();
    void rowsAreFoundByWhatThePolicyCounts();
    void aKeyGivenOutIsAnybodysUntilItIsUsed();
    void aReleasedKeyIsWhatItWasBefore();
    void aKeyGivenOutIsFoundAfterTheLookupHasChanged();
    void aClaimIsGivenUpAfterTheLookupHasChanged();
    void aClaimIsFoundWhereItStands();
    void aCrashForgetsClaimsAlone();
    void aReleasedRowIsTheKeysAgain();
    void whereRowsStandDoesNotCount();
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
    QVERIFY(!rowOf(store, policy, key, form(u"C001"_s, "{}")));
    claim(store, policy, key, form(u"C001"_s, "{}"));
    const KeyRecord *row = rowOf(store, policy, key, form(u"C001"_s, "{}"));
    QVERIFY(row);
    QCOMPARE(row->key, key);
    QCOMPARE(row->payload, QByteArray("{}"));
    QCOMPARE(row->customer, policy.keyLookup == KeyLookup::PerCustomer ? u"C001"_s : QString());
    QTEST(rowOf(store, policy, key, form(u"C002"_s, "{}")) != nullptr, "findsForAnotherCustomer");
    QTEST(rowOf(store, policy, key, form(u"C001"_s, "[]")) != nullptr, "findsForAnotherPayload");
    QVERIFY(!rowOf(store, policy, IdempotencyKey("k-2"), form(u"C001"_s, "{}")));
}

void TestKeyStore::aKeyGivenOutIsAnybodysUntilItIsUsed()
{
    KeyStore store;
    QCOMPARE(store.at(store.issue(key, tomorrow)).issuedUntil, tomorrow);
    QCOMPARE(rowOf(store, perCustomer, key, form(u"C002"_s, "{}"))->state, KeyState::Issued);
    claim(store, perCustomer, key, form(u"C001"_s, "{}"));
    QCOMPARE(rowOf(store, perCustomer, key, form(u"C001"_s, "{}"))->state, KeyState::InProgress);
    QCOMPARE(rowOf(store, perCustomer, key, form(u"C001"_s, "{}"))->issuedUntil, tomorrow);
    QVERIFY(!rowOf(store, perCustomer, key, form(u"C002"_s, "{}")));
}

void TestKeyStore::aReleasedKeyIsWhatItWasBefore()
{
    KeyStore store;
    claim(store, perCustomer, key, form(u"C001"_s, "{}"));
    QCOMPARE(store.release(store.find(perCustomer, key, form(u"C001"_s, "{}"))), KeyState::Absent);
    QVERIFY(!rowOf(store, perCustomer, key, form(u"C001"_s, "{}")));

    store.issue(key, tomorrow);
    const KeyStore before = store;
    claim(store, perCustomer, key, form(u"C001"_s, "{}"));
    QVERIFY(!(store == before));
    QCOMPARE(store.release(store.find(perCustomer, key, form(u"C001"_s, "{}"))), KeyState::Issued);
    QCOMPARE(*rowOf(store, perCustomer, key, form(u"C002"_s, "[]")), *rowOf(before, perCustomer, key, form(u"C002"_s, "[]")));
}

void TestKeyStore::aKeyGivenOutIsFoundAfterTheLookupHasChanged()
{
    KeyStore store;
    store.issue(key, tomorrow);
    claim(store, global, key, form(u"C001"_s, "{}"));
    rowFor(store, global, key, form(u"C001"_s, "{}")).state = KeyState::Stored;
    const IdempotencyKey next("k-2");
    store.issue(next, tomorrow);
    const KeyRecord *row = rowOf(store, perCustomer, next, form(u"C001"_s, "{}"));
    QVERIFY(row);
    QCOMPARE(row->state, KeyState::Issued);
}

void TestKeyStore::aClaimIsGivenUpAfterTheLookupHasChanged()
{
    for (const ServerPolicy &policy : {global, perCustomer, byPayload}) {
        KeyStore store;
        claim(store, policy, key, form(u"C001"_s, "{}"));
        QCOMPARE(store.release(store.find(policy, key, form(u"C001"_s, "{}"))), KeyState::Absent);
        for (const ServerPolicy &other : {global, perCustomer, byPayload})
            QVERIFY(!rowOf(store, other, key, form(u"C001"_s, "{}")));
    }
}

void TestKeyStore::aClaimIsFoundWhereItStands()
{
    const ExchangeId mine {1}, other {2};
    KeyStore store;
    QVERIFY(!store.isClaimOf({}, mine));
    const KeyRowId row = store.rowFor({}, perCustomer, key, form(u"C001"_s, "{}"));
    store.at(row).state = KeyState::InProgress;
    store.at(row).exchange = mine;
    QVERIFY(store.isClaimOf(row, mine));
    QVERIFY(!store.isClaimOf(row, other));
    store.at(row).state = KeyState::Stored;
    QVERIFY(!store.isClaimOf(row, mine));
    store.at(row).state = KeyState::InProgress;
    store.release(row);
    QVERIFY(!store.isClaimOf(row, mine));
}

void TestKeyStore::aReleasedRowIsTheKeysAgain()
{
    KeyStore store;
    const KeyRowId first = store.rowFor({}, perCustomer, key, form(u"C001"_s, "{}"));
    store.at(first).state = KeyState::Stored;
    const KeyRowId second = store.rowFor({}, perCustomer, IdempotencyKey("k-2"), form(u"C001"_s, "{}"));
    store.at(second).state = KeyState::Stored;
    QCOMPARE(first.value, 1u);
    QCOMPARE(second.value, 2u);
    store.release(first);
    QCOMPARE(store.rowFor({}, perCustomer, IdempotencyKey("k-3"), form(u"C001"_s, "{}")).value, 3u);
    QCOMPARE(store.rowFor({}, perCustomer, key, form(u"C002"_s, "[]")), first);
    QCOMPARE(store.rows().size(), 3);
}

/// One store was filled in another order, and a row of it has come and gone.
void TestKeyStore::whereRowsStandDoesNotCount()
{
    KeyStore one, other;
    claim(one, perCustomer, key, form(u"C001"_s, "{}"));
    one.issue(IdempotencyKey("k-2"), tomorrow);
    claim(other, perCustomer, IdempotencyKey("gone"), form(u"C001"_s, "{}"));
    other.issue(IdempotencyKey("k-2"), tomorrow);
    QVERIFY(!(one == other));
    claim(other, perCustomer, key, form(u"C001"_s, "{}"));
    QVERIFY(!(one == other));
    other.release(KeyRowId {1});
    QVERIFY(one == other);
    QVERIFY(other == one);
    rowFor(other, perCustomer, key, form(u"C001"_s, "{}")).state = KeyState::Stored;
    QVERIFY(!(one == other));
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
    QCOMPARE(rowOf(store, perCustomer, stored, form(u"C001"_s, "{}"))->state, KeyState::Stored);
    QCOMPARE(rowOf(store, perCustomer, issued, form(u"C001"_s, "{}"))->state, KeyState::Issued);
    QVERIFY(!rowOf(store, perCustomer, claimed, form(u"C001"_s, "{}")));
}

/// Against a plain map.
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
            const KeyState left = store.release(store.find(perCustomer, which, form(u"C001"_s, "{}")));
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
                const KeyRecord *row = rowOf(store, perCustomer, IdempotencyKey(each), form(u"C001"_s, "{}"));
                const auto expected = plain.find(each);
                QCOMPARE(row ? row->state : KeyState::Absent, expected == plain.end() ? KeyState::Absent : expected->second);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
