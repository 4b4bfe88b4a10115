// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/ledger.h"

#include <QWidget>

class QLabel;

namespace idemlab::narrate {
class Narrator;
}
namespace idemlab::session {
class Session;
}
namespace idemlab::selection {
class Selection;
}

namespace idemlab::books {

class TableModel;
class TableView;

/// The server's truth at the playhead: money meant and charged, orders, and the key store.
class BooksPanel : public QWidget
{
    Q_OBJECT
public:
    /// All outlive the panel.
    BooksPanel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showBooks();
    void showMoney(const analysis::Books &books);
    void showOrders(const analysis::Books &books);
    void showKeys(const analysis::Books &books);
    void showAddress();

    session::Session &m_session;
    selection::Selection &m_selection;
    narrate::Narrator &m_narrator;
    analysis::Ledger m_ledger;
    QLabel *m_meantLabel;
    QLabel *m_meant;
    QLabel *m_chargedLabel;
    QLabel *m_charged;
    QLabel *m_difference;
    QLabel *m_ordersTitle;
    TableModel *m_orders;
    TableView *m_ordersView;
    QLabel *m_keysTitle;
    TableModel *m_keys;
    TableView *m_keysView;
    QLabel *m_address;
};

} // namespace idemlab::books
