// SPDX-License-Identifier: MIT
#pragma once

#include "access/dialog.h"
#include "exporting/odds.h"
#include "model/runplan.h"
#include "odds/oddscalculator.h"

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace idemlab::markdown {
class SettledLabel;
}

namespace idemlab::odds {

class OddsControls;
class OddsTable;
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
    void buildPage();
    void arrange();
    void showDay(const Day &day);
    void tell();
    void tellCustomer();
    void askWhereTo();
    void save(const QString &path);
    void retranslateUi() override;
    [[nodiscard]] static QString filterOf(exporting::OddsFormat format);

    OddsCalculator *m_calculator;
    QScrollArea *m_page; ///< all but the buttons, which scrolls where the window is too low
    QBoxLayout *m_middle; ///< the controls, and what they come to: beside each other where there is room
    QVBoxLayout *m_right;
    QHBoxLayout *m_buttons;
    OddsControls *m_controls;
    OddsView *m_view;
    OddsTable *m_table;
    QLabel *m_money;
    markdown::SettledLabel *m_sentence;
    QLabel *m_customer;
    QLabel *m_notes;
    QPushButton *m_byRetries; ///< whether the table is about any number of retries
    QPushButton *m_export;
    bool m_isNarrow = false;
    Day m_day;
};

} // namespace idemlab::odds
