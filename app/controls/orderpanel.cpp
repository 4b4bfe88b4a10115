// SPDX-License-Identifier: MIT
#include "controls/orderpanel.h"

#include "access/spokenname.h"
#include "controls/amountbox.h"
#include "controls/orderbutton.h"
#include "model/limits.h"
#include "theme/label.h"
#include "theme/named.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace idemlab::controls {

using namespace Qt::StringLiterals;

namespace {

struct Article
{
    const char *name;
    int price; ///< yen; no two articles have the same, so that an amount names its article
};

constexpr std::array articles {
    Article {QT_TRANSLATE_NOOP("idemlab::controls::OrderPanel", "Coffee beans"), 1200},
    Article {QT_TRANSLATE_NOOP("idemlab::controls::OrderPanel", "Notebook"), 480},
    Article {QT_TRANSLATE_NOOP("idemlab::controls::OrderPanel", "Umbrella"), 2500},
    Article {QT_TRANSLATE_NOOP("idemlab::controls::OrderPanel", "Headphones"), 9800},
};
constexpr int customArticle = int(articles.size());

QLabel *captionFor(QWidget *field, QWidget *parent)
{
    auto *label = new QLabel(parent);
    theme::makeQuiet(label);
    label->setBuddy(field);
    return label;
}

} // namespace

OrderPanel::OrderPanel(QWidget *parent)
    : Translated(parent)
    , m_grid(new QGridLayout(this))
    , m_fields(new QGridLayout)
    , m_customer(theme::named<QComboBox>(u"customer"_s, this))
    , m_article(theme::named<QComboBox>(u"article"_s, this))
    , m_amount(theme::named<AmountBox>(u"amount"_s, this))
    , m_order(theme::named<OrderButton>(u"order"_s, this))
    , m_meaning(theme::named<QLabel>(u"orderMeaning"_s, this))
    , m_lastCustomer(u"C001"_s)
{
    m_customerLabel = captionFor(m_customer, this);
    m_articleLabel = captionFor(m_article, this);
    m_amountLabel = captionFor(m_amount, this);
    build();
    connect(m_article, &QComboBox::activated, this, &OrderPanel::pickArticle);
    connect(m_amount, &QSpinBox::valueChanged, this, &OrderPanel::matchArticle);
    connect(m_customer, &QComboBox::currentTextChanged, this, &OrderPanel::formChanged);
    connect(m_customer->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_customer->currentText().trimmed().isEmpty())
            m_customer->setCurrentText(m_lastCustomer);
        m_lastCustomer = m_customer->currentText().trimmed();
    });
    connect(m_order, &QPushButton::clicked, this, &OrderPanel::order);
    retranslateUi();
}

void OrderPanel::build()
{

    m_customer->addItems({u"C001"_s, u"C002"_s});
    m_customer->setEditable(true);
    m_customer->setInsertPolicy(QComboBox::NoInsert);
    m_customer->lineEdit()->setMaxLength(int(model::longestCustomer));
    for (const Article &article : articles)
        m_article->addItem(QString(), article.price);
    m_article->addItem(QString());
    m_amount->setRange(1, int(model::highestAmount));
    m_amount->setGroupSeparatorShown(true);
    m_amount->setSingleStep(100);
    m_amount->setValue(articles.front().price);
    m_amount->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    theme::makeQuiet(m_meaning);

    const int unit = theme::unit();
    m_fields->setHorizontalSpacing(2 * unit);
    m_fields->setVerticalSpacing(unit / 2);
    const std::array<std::pair<QLabel *, QWidget *>, 3> columns {
        {{m_customerLabel, m_customer}, {m_articleLabel, m_article}, {m_amountLabel, m_amount}}};
    for (int column = 0; const auto &[label, field] : columns) {
        m_fields->addWidget(label, 0, column);
        m_fields->addWidget(field, 1, column++);
    }
    m_fields->setColumnStretch(1, 1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * unit);
    m_grid->setColumnStretch(0, 1);
    m_grid->addLayout(m_fields, 0, 0, 1, 2);
    m_grid->addWidget(m_order, 2, 0);
}

void OrderPanel::addBeside(QWidget *control, QWidget *quiet)
{
    m_grid->addWidget(control, 2, 1);
    m_quiet = quiet;
    setRoom(theme::Room::Ample);
}

void OrderPanel::setRoom(theme::Room room)
{
    const int unit = theme::unit();
    const bool isTight = room != theme::Room::Ample;
    const bool isLeast = room == theme::Room::Least;
    m_order->setTight(room >= theme::Room::Little);
    for (QWidget *each : std::initializer_list<QWidget *> {m_customer, m_article, m_amount, m_meaning, m_quiet}) {
        if (each)
            each->setHidden(isLeast);
    }
    m_grid->setVerticalSpacing(isTight ? unit / 2 : unit);
    m_grid->setRowMinimumHeight(1, isTight ? 0 : unit);
    for (QLabel *label : {m_customerLabel, m_articleLabel, m_amountLabel})
        label->setHidden(room >= theme::Room::Scanty);
    m_grid->removeWidget(m_meaning);
    m_grid->addWidget(m_meaning, 3, 0, 1, isTight ? 2 : 1);
    m_meaning->setAlignment(isTight ? Qt::AlignLeading | Qt::AlignVCenter : Qt::Alignment(Qt::AlignCenter));
    if (!m_quiet)
        return;
    (isTight ? m_grid : m_fields)->removeWidget(m_quiet);
    if (isTight)
        m_fields->addWidget(m_quiet, 1, 3);
    else
        m_grid->addWidget(m_quiet, 3, 1);
}

model::OrderForm OrderPanel::form() const
{
    const QString customer = m_customer->currentText().trimmed();
    return {customer.isEmpty() ? m_lastCustomer : customer, m_amount->value()};
}

void OrderPanel::showMeaning(bool isNewIntent)
{
    m_isNewIntent = isNewIntent;
    m_meaning->setText(m_isHeld ? tr("The lesson asks first.", "why Order cannot be pressed now") : meaningOf(isNewIntent));
}

void OrderPanel::setHeld(bool isHeld)
{
    if (m_isHeld == isHeld)
        return;
    m_isHeld = isHeld;
    showHeld();
}

void OrderPanel::showHeld()
{
    m_order->setEnabled(!m_isHeld);
    m_order->setToolTip(
        m_isHeld ? tr("Answer the lesson's question first, or have it shown.") : tr("Place this order. Press as often as you like."));
    showMeaning(m_isNewIntent);
}

QString OrderPanel::meaningOf(bool isNewIntent)
{
    return isNewIntent ? tr("means a new order", "what a press of Order would mean now")
                       : tr("means the same order again", "what a press of Order would mean now");
}

void OrderPanel::order()
{
    m_amount->interpretText();
    Q_EMIT ordered(form());
}

void OrderPanel::pickArticle(int index)
{
    if (index < customArticle) {
        m_amount->setValue(m_article->itemData(index).toInt());
        return;
    }
    m_amount->setFocus(Qt::OtherFocusReason);
    m_amount->selectAll();
}

void OrderPanel::matchArticle()
{
    const int known = m_article->findData(m_amount->value());
    m_article->setCurrentIndex(known < 0 ? customArticle : known);
    Q_EMIT formChanged();
}

void OrderPanel::retranslateUi()
{
    const QLocale locale;
    m_customerLabel->setText(tr("C&ustomer"));
    m_articleLabel->setText(tr("&Article"));
    m_amountLabel->setText(tr("A&mount"));
    access::setSpokenName(m_customer, tr("Customer"));
    access::setSpokenName(m_article, tr("Article"));
    access::setSpokenName(m_amount, tr("Amount in yen"));
    for (QWidget *field : std::initializer_list<QWidget *> {m_customer, m_article, m_amount})
        field->setToolTip(field->accessibleName()); // where there is no room for captions
    for (int i = 0; i < customArticle; ++i)
        m_article->setItemText(i, tr(articles[size_t(i)].name));
    m_article->setItemText(customArticle, tr("Custom amount"));
    m_amount->setLocale(locale);
    m_amount->setPrefix(tr("¥", "before an amount of yen"));
    m_order->setText(tr("&Order", "the button that places the order"));
    const QFontMetrics letters = m_meaning->fontMetrics();
    // Room for either, so that nothing moves under a hand that presses twice.
    m_meaning->setMinimumWidth(std::max(letters.horizontalAdvance(meaningOf(true)), letters.horizontalAdvance(meaningOf(false))));
    showHeld();
}

} // namespace idemlab::controls
