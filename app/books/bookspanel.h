// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/keynames.h"
#include "analysis/ledger.h"
#include "language/translated.h"
#include "selection/forward.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLayout;

namespace idemlab::tables {
struct Cell;
class TableModel;
class TableView;
} // namespace idemlab::tables

namespace idemlab::books {

/// The server's truth at the playhead: money meant and charged, orders, and the key store.
class BooksPanel : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// All outlive the panel.
    BooksPanel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent = nullptr);

private:
    void build();
    [[nodiscard]] QLayout *layOutMoney();
    void retranslateUi() override;
    void recolor() override { showBooks(); }
    void follow();
    void showBooks();
    void showMoney(const analysis::Books &books);
    [[nodiscard]] bool mayBeCharged();
    void showOrders(const analysis::Books &books);
    void showKeys(const analysis::Books &books);
    [[nodiscard]] const analysis::Books &shown();
    [[nodiscard]] QList<tables::Cell> cellsOfOrder(qsizetype row);
    [[nodiscard]] QList<tables::Cell> cellsOfKey(qsizetype row);
    void showAddress();
    void showTitle();
    void showOrdersHeader();

    session::Session &m_session;
    selection::Selection &m_selection;
    narrate::Narrator &m_narrator;
    analysis::Ledger m_ledger;
    analysis::KeyNames m_keyNames;
    qsizetype m_count = 0; ///< after how many events the books are shown
    QList<qsizetype> m_keyRows; ///< those of the key store that are not empty
    QLabel *m_meantLabel;
    QLabel *m_meant;
    QLabel *m_chargedLabel;
    QLabel *m_charged;
    QLabel *m_difference;
    QLabel *m_ordersTitle;
    tables::TableModel *m_orders;
    tables::TableView *m_ordersView;
    QLabel *m_keysTitle;
    tables::TableModel *m_keys;
    tables::TableView *m_keysView;
    QLabel *m_address;
    QTimer m_pause; ///< after the books were shown: meanwhile the trace may grow by thousands
    bool m_isBehind = false;
};

} // namespace idemlab::books
