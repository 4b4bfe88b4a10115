// SPDX-License-Identifier: MIT
#include "books/bookspanel.h"

#include "diagram/colors.h"
#include "diagram/shape.h"
#include "model/harmless.h"
#include "model/request.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "narrate/wording.h"
#include "selection/selection.h"
#include "session/session.h"
#include "tables/tablemodel.h"
#include "tables/tableview.h"
#include "theme/icons.h"
#include "theme/label.h"
#include "theme/named.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace idemlab::books {

using tables::Cell;
using tables::TableModel;
using tables::TableView;

using namespace Qt::StringLiterals;
using narrate::Vocabulary;

namespace {

/// As wide as another.
QString usualUuid() { return u"fa4f1322-8166-4a1f-81e6-65eed2b9dbca"_s; }

} // namespace

BooksPanel::BooksPanel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent)
    : Translated(parent)
    , m_session(session)
    , m_selection(selection)
    , m_narrator(narrator)
    , m_meantLabel(new QLabel(this))
    , m_meant(theme::named<QLabel>(u"meant"_s, this))
    , m_chargedLabel(new QLabel(this))
    , m_charged(theme::named<QLabel>(u"charged"_s, this))
    , m_difference(theme::named<QLabel>(u"difference"_s, this))
    , m_ordersTitle(new QLabel(this))
    , m_orders(new TableModel(this))
    , m_ordersView(theme::named<TableView>(u"orders"_s, m_orders, this))
    , m_keysTitle(new QLabel(this))
    , m_keys(new TableModel(this))
    , m_keysView(theme::named<TableView>(u"keys"_s, m_keys, this))
    , m_address(theme::named<QLabel>(u"address"_s, this))
{
    setObjectName(u"booksPanel"_s);
    build();
    connect(&session, &session::Session::runsChanged, this, &BooksPanel::showBooks);
    connect(&session, &session::Session::runsChanged, this, &BooksPanel::showTitle);
    connect(&session, &session::Session::runsChanged, this, &BooksPanel::showOrdersHeader);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(100)); // longer than a frame: then it is not one piece of work with it
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isBehind)
            follow();
    });
    connect(&session, &session::Session::traceGrew, this, &BooksPanel::follow);
    connect(&session, &session::Session::becameQuiet, this, &BooksPanel::showBooks);
    connect(&selection, &selection::Selection::playheadChanged, this, &BooksPanel::showBooks);
    connect(&session, &session::Session::stateChanged, this, &BooksPanel::showAddress);
    retranslateUi();
}

void BooksPanel::build()
{
    const int unit = theme::unit();
    for (QLabel *label : {m_meantLabel, m_chargedLabel, m_address})
        theme::makeQuiet(label);
    for (QLabel *label : {m_meant, m_charged})
        theme::setType(label, theme::Type::Verdict);
    for (QLabel *label : {m_ordersTitle, m_keysTitle})
        theme::setType(label, theme::Type::Strong);
    m_address->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    theme::setType(m_difference, theme::Type::Strong);
    m_difference->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addLayout(layOutMoney());
    layout->addSpacing(2 * unit);
    layout->addWidget(m_ordersTitle);
    layout->addWidget(m_ordersView, 2);
    layout->addSpacing(2 * unit);
    layout->addWidget(m_keysTitle);
    layout->addWidget(m_keysView, 2);
    layout->addWidget(m_address);
}

QLayout *BooksPanel::layOutMoney()
{
    auto *money = new QGridLayout;
    money->setHorizontalSpacing(4 * theme::unit());
    money->setVerticalSpacing(0);
    money->addWidget(m_meantLabel, 0, 0);
    money->addWidget(m_meant, 1, 0);
    money->addWidget(m_chargedLabel, 0, 1);
    money->addWidget(m_charged, 1, 1);
    money->addWidget(m_difference, 2, 0, 1, 3);
    money->setColumnStretch(2, 1);
    return money;
}

void BooksPanel::retranslateUi()
{
    m_meantLabel->setText(tr("Money meant"));
    m_chargedLabel->setText(tr("Money charged"));
    showTitle();
    m_keysTitle->setText(tr("Key store"));
    m_keysView->setAccessibleName(tr("Key store"));
    m_keys->setHeader({tr("Key"), tr("State"), tr("Answer"), tr("Fingerprint"), tr("Value", "of a key"), tr("Customer")});
    showOrdersHeader();
    m_keysView->setUsualRow(
        {Cell {u"K1"_s, {}, theme::keyChip(1, palette()), {}, true}, Cell {Vocabulary::keyState(model::KeyState::Stored)},
            Cell {u"201 → ord-1"_s}, Cell {u"a1b2c3d4"_s}, Cell {usualUuid()}, Cell {u"C001"_s}});
    showBooks();
    showAddress();
}

/// With PUT there is no key: it is the id that stands on the timeline, and its value follows.
void BooksPanel::showOrdersHeader()
{
    const bool isById = m_session.settings().strategy == model::Strategy::ResourceId;
    m_orders->setHeader({tr("No."), tr("Customer"), tr("Amount"), isById ? tr("Id", "of an order") : tr("Key"),
        isById ? tr("Value", "of a key") : tr("Id", "of an order")});
    m_ordersView->setUsualRow({Cell {u"1!"_s, {}, {}, {}, true}, Cell {u"C001"_s}, Cell {m_narrator.money(1200)},
        Cell {u"K1"_s, {}, theme::keyChip(1, palette())}, Cell {isById ? usualUuid() : u"ord-1"_s}});
}

/// In the words of the API that the run is about.
void BooksPanel::showTitle()
{
    m_ordersTitle->setText(narrate::worded(tr("Orders"), m_session.trace().api()));
    m_ordersView->setAccessibleName(m_ordersTitle->text());
    for (QLabel *each : {m_meantLabel, m_chargedLabel, m_meant, m_charged, m_difference})
        each->setVisible(m_session.trace().api().amount.isEmpty()); // a seat or a message is not counted in yen
}

/// Any program on this machine may order here, and gets a lane of its own.
void BooksPanel::showAddress()
{
    m_address->setVisible(m_session.port() != 0);
    m_address->setText(tr("Programs can order here too:\nhttp://127.0.0.1:%1").arg(m_session.port()));
}

void BooksPanel::follow()
{
    m_isBehind = m_pause.isActive();
    if (m_isBehind)
        return;
    showBooks();
    m_pause.start();
}

void BooksPanel::showBooks()
{
    m_isBehind = false;
    m_count = m_selection.eventCount(m_session.trace());
    const analysis::Books &books = shown();
    showOrders(books);
    showKeys(books);
    showMoney(books);
}

/// They are large, and read where they are: a copy would be made of them at every event.
const analysis::Books &BooksPanel::shown()
{
    const model::Trace &trace = m_session.trace();
    return m_ledger.booksAt(trace, std::min(m_count, trace.size()));
}

void BooksPanel::showMoney(const analysis::Books &books)
{
    const auto &colors = diagram::Colors::on(palette().color(QPalette::Window));
    m_meant->setText(m_narrator.money(books.meant));
    m_charged->setText(m_narrator.money(books.charged));
    for (const auto &[label, money] : {std::pair {m_meantLabel, m_meant}, std::pair {m_chargedLabel, m_charged}})
        money->setAccessibleName(label->text() + u' ' + money->text());
    const qint64 more = books.charged - books.meant;
    for (QLabel *each : {m_charged, m_difference})
        theme::setInk(each, more == 0 ? std::nullopt : std::optional(more > 0 ? colors.alarm : colors.lost));
    const qsizetype intents = books.intents;
    const QString amount = m_narrator.money(std::abs(more));
    m_difference->setText(more > 0 ? tr("%1 too much").arg(amount)
            : more < 0             ? (mayBeCharged() ? tr("%1 not charged, or not yet") : tr("%1 not charged")).arg(amount)
            : intents > 0          ? tr("Charged is what was meant.")
                                   : QString());
}

/// Whether what is meant and not charged may be charged yet: its client waits, or has given up before its request came to anything.
/// The books hold until then.
bool BooksPanel::mayBeCharged()
{
    const model::Trace &trace = m_session.trace();
    if (m_count >= trace.size() && m_session.isQuiet())
        return false;
    const analysis::Judgement &judgement = m_ledger.judgementAt(trace, std::min(m_count, trace.size()));
    return judgement.isOpen || judgement.verdict > model::Verdict::Refused;
}

void BooksPanel::showOrders(const analysis::Books &books)
{
    m_orders->setRows(books.orders.size(), [this](qsizetype row) { return cellsOfOrder(row); });
}

QList<Cell> BooksPanel::cellsOfOrder(qsizetype row)
{
    const analysis::Books &books = shown();
    if (row >= books.orders.size())
        return {};
    const model::Order &order = books.orders.at(row);
    const qsizetype number = row + 1;
    const bool isSurplus = books.surplus.contains(order.id);
    const auto &colors = diagram::Colors::on(palette().color(QPalette::Base));
    const std::optional<QBrush> ink = isSurplus ? std::optional<QBrush>(colors.alarm) : std::nullopt;
    const QString id = model::harmless(QString::fromUtf8(order.id.text()));
    const int key = order.key.isSet() ? m_keyNames.number(m_session.trace(), order.key) : m_keyNames.number(m_session.trace(), order.id);
    const QString keyText = order.key.isSet() ? QString::fromUtf8(order.key.text()) : key > 0 ? id : QString();
    const QString surplus = isSurplus ? tr("%1 — one too many").arg(number) : QString();
    // A surplus one looks like its mark on the timeline.
    return {Cell {isSurplus ? u"%1!"_s.arg(number) : QString::number(number), surplus, {}, ink, isSurplus, surplus},
        Cell {model::harmless(order.form.customer()), {}, {}, ink},
        Cell {m_narrator.amount(m_session.trace(), order.form.amount()), {}, {}, ink},
        Cell {key > 0 ? diagram::ticketName(order.key.isSet() ? model::Purpose::PlaceOrder : model::Purpose::PutOrder, key)
                      : tr("none", "an order without a key"),
            keyText, theme::keyChip(key, palette())},
        Cell {id}};
}

void BooksPanel::showKeys(const analysis::Books &books)
{
    m_keyRows.clear();
    for (qsizetype i = 0; i < books.keys.size(); ++i) {
        if (books.keys.at(i).isThere())
            m_keyRows.append(i);
    }
    m_keys->setRows(m_keyRows.size(), [this](qsizetype row) { return cellsOfKey(row); });
}

QList<Cell> BooksPanel::cellsOfKey(qsizetype at)
{
    const analysis::Books &books = shown();
    if (at >= m_keyRows.size() || m_keyRows.at(at) >= books.keys.size())
        return {};
    const model::KeyRecord &row = books.keys.at(m_keyRows.at(at));
    const int number = m_keyNames.number(m_session.trace(), row.key);
    const bool isStored = row.state == model::KeyState::Stored;
    const QString answer = !isStored ? QString()
        : row.answer.order.isSet()
        ? u"%1 → %2"_s.arg(QString::number(row.answer.status), model::harmless(QString::fromUtf8(row.answer.order.text())))
        : QString::number(row.answer.status);
    const QByteArray basis = fingerprintBasis(row);
    const QString fingerprint = basis.isEmpty() ? QString() : QString::fromLatin1(model::shortFingerprint(basis));
    return {Cell {u"K%1"_s.arg(number), QString::fromUtf8(row.key.text()), theme::keyChip(number, palette()), {}, true},
        Cell {Vocabulary::keyState(row.state), tr("Good until %1").arg(m_narrator.time(row.expiresAt))}, Cell {answer},
        Cell {fingerprint, model::harmless(QString::fromUtf8(basis))}, Cell {QString::fromUtf8(row.key.text())},
        Cell {row.customer.isEmpty() ? tr("anybody", "a key that counts for all customers") : model::harmless(row.customer)}};
}

} // namespace idemlab::books
