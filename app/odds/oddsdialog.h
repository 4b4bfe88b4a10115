// SPDX-License-Identifier: MIT
#pragma once

#include "access/dialog.h"
#include "exporting/odds.h"
#include "model/runplan.h"
#include "odds/oddscalculator.h"

class QLabel;
class QPushButton;
class QTableView;

namespace idemlab::odds {

class OddsControls;
class OddsModel;
class OddsView;

/// A day at the shop: how many customers are charged twice at the rates that the person sets, and whose run it was.
class OddsDialog : public access::Dialog
{
    Q_OBJECT
public:
    explicit OddsDialog(QWidget *parent);

Q_SIGNALS:
    /// A customer was clicked; the dialog closes.
    void runAsked(const idemlab::model::RunPlan &plan);
    void failed(const QString &what);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeControls();
    void buildTable();
    void showDay(const Day &day);
    void fitTable();
    void showRetries(bool areShown);
    void retranslateTable();
    void tell();
    void tellCustomer();
    void askWhereTo();
    void retranslateUi() override;
    [[nodiscard]] static QString filterOf(exporting::OddsFormat format);

    OddsCalculator *m_calculator;
    OddsControls *m_controls;
    OddsView *m_view;
    OddsModel *m_model;
    QTableView *m_table;
    QLabel *m_money;
    QLabel *m_sentence;
    QLabel *m_customer;
    QLabel *m_notes;
    QPushButton *m_byRetries; ///< whether the table is about any number of retries
    QPushButton *m_export;
    QPushButton *m_close;
    Day m_day;
};

} // namespace idemlab::odds
