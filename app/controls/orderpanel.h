// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "model/order.h"
#include "theme/room.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace idemlab::controls {

class AmountBox;
class OrderButton;

/// The order form: who, what, how much, and the button.
class OrderPanel : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    explicit OrderPanel(QWidget *parent = nullptr);

    [[nodiscard]] model::OrderForm form() const;
    /// What the quiet line says that a press would mean.
    void showMeaning(bool isNewIntent);
    /// Held: the button waits for an answer that a lesson asks for first.
    void setHeld(bool isHeld);

    /// Puts @p control beside the button, and @p quiet below that.
    void addBeside(QWidget *control, QWidget *quiet);
    /// Where it is scarce, in fewer lines: without captions, and what is quiet beside the fields. Where it is least, the button alone.
    void setRoom(theme::Room room);

public Q_SLOTS:
    void order(); ///< as if the button had been pressed

Q_SIGNALS:
    void ordered(const idemlab::model::OrderForm &form);
    void formChanged();

private:
    void build();
    void showHeld();
    [[nodiscard]] static QString meaningOf(bool isNewIntent);
    void retranslateUi() override;
    void pickArticle(int index);
    void matchArticle();

    QGridLayout *m_grid;
    QGridLayout *m_fields;
    QWidget *m_quiet = nullptr;
    QLabel *m_customerLabel;
    QLabel *m_articleLabel;
    QLabel *m_amountLabel;
    QComboBox *m_customer;
    QComboBox *m_article;
    AmountBox *m_amount;
    OrderButton *m_order;
    QLabel *m_meaning;
    QString m_lastCustomer;
    bool m_isNewIntent = true;
    bool m_isHeld = false;
};

} // namespace idemlab::controls
