// SPDX-License-Identifier: MIT
#include "odds/oddscontrols.h"

#include "analysis/oddsformula.h"
#include "narrate/vocabulary.h"
#include "theme/mnemonic.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace idemlab::odds {

using namespace analysis;
using namespace Qt::StringLiterals;

OddsControls::OddsControls(QWidget *parent) : Translated(parent), m_anotherDay(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::unit());
    const QList<double> rates {0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5};
    add(Part::LoseRequest, u"loseRequest"_s, rates);
    add(Part::LoseAnswer, u"loseAnswer"_s, rates);
    add(Part::Retries, u"retries"_s, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    add(Part::Customers, u"customers"_s, {100, 200, 500, 1000, 2000, 5000, 10'000, 20'000, 50'000, 100'000});
    add(Part::Slow, u"slow"_s, {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5});
    add(Part::Timeout, u"timeout"_s, {1, 1.5, 2, 3, 5, 10, 20}); // seconds
    add(Part::Outages, u"outages"_s, {0, 1, 2, 5, 10, 20, 50, 100});
    m_anotherDay->setObjectName(u"anotherDay"_s);
    m_anotherDay->setAutoDefault(false);
    column->addWidget(m_anotherDay);
    column->addStretch(1);
    connect(m_anotherDay, &QPushButton::clicked, this, [this] {
        ++m_question.seed;
        Q_EMIT changed(m_question);
    });
    setQuestion(m_question);
    retranslateUi();
}

void OddsControls::add(Part part, const QString &objectName, const QList<double> &steps)
{
    const Row row {part, steps, new QLabel(this), new QSlider(Qt::Horizontal, this), new QLabel(this)};
    row.slider->setObjectName(objectName);
    row.slider->setRange(0, int(steps.size()) - 1);
    row.slider->setPageStep(1);
    row.name->setBuddy(row.slider);
    theme::setType(row.value, theme::Type::Strong);
    row.value->setObjectName(objectName + u"Value"_s);
    auto *words = new QHBoxLayout;
    words->addWidget(row.name, 1);
    words->addWidget(row.value);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(words);
    column->addWidget(row.slider);
    m_rows.append(row);
    connect(row.slider, &QSlider::valueChanged, this, [this, part, steps](int step) {
        take(part, steps.at(step));
        showValues();
        Q_EMIT changed(m_question);
    });
}

void OddsControls::setQuestion(const OddsQuestion &question)
{
    m_question = question;
    for (const Row &row : std::as_const(m_rows)) {
        const double value = valueOf(question, row.part);
        const auto nearest = std::min_element(
            row.steps.begin(), row.steps.end(), [value](double a, double b) { return std::abs(a - value) < std::abs(b - value); });
        const QSignalBlocker quiet(row.slider);
        row.slider->setValue(int(nearest - row.steps.begin()));
    }
    showValues();
}

double OddsControls::valueOf(const OddsQuestion &question, Part part)
{
    switch (part) {
    case Part::LoseRequest: return question.loseRequest;
    case Part::LoseAnswer: return question.loseAnswer;
    case Part::Retries: return question.retries;
    case Part::Customers: return question.customers;
    case Part::Slow: return question.slow;
    case Part::Timeout: return model::toMs(question.timeout) / 1000;
    case Part::Outages: return question.outages;
    }
    Q_UNREACHABLE();
}

void OddsControls::take(Part part, double value)
{
    switch (part) {
    case Part::LoseRequest: m_question.loseRequest = value; return;
    case Part::LoseAnswer: m_question.loseAnswer = value; return;
    case Part::Retries: m_question.retries = quint32(value); return;
    case Part::Customers: m_question.customers = quint32(value); return;
    case Part::Slow: m_question.slow = value; return;
    case Part::Timeout: m_question.timeout = std::chrono::milliseconds(qint64(value * 1000)); return;
    case Part::Outages: m_question.outages = quint32(value); return;
    }
}

QString OddsControls::nameOf(Part part) const
{
    switch (part) {
    case Part::LoseRequest: return tr("Re&quests lost");
    case Part::LoseAnswer: return tr("&Answers lost");
    case Part::Retries: return tr("&Retries");
    case Part::Customers: return tr("&Customers a day");
    case Part::Slow: return tr("&Slow orders");
    case Part::Timeout: return tr("Client's &timeout");
    case Part::Outages: return tr("&Outages a day");
    }
    Q_UNREACHABLE();
}

QString OddsControls::helpOf(Part part) const
{
    switch (part) {
    case Part::LoseRequest: return tr("The share of requests that the network loses, each independently of the others.");
    case Part::LoseAnswer: return tr("The share of answers that the network loses: the order is made, and the client waits in vain.");
    case Part::Retries: return tr("How often the client tries again where it has had no answer.");
    case Part::Customers: return tr("Each presses Order once, and is alone with the server.");
    case Part::Slow: return tr("The share of orders that take 1 s instead of 0.5 s; of these the same share takes 2 s, and so on.");
    case Part::Timeout: return tr("How long the client waits for each answer. Whatever comes later might as well be lost.");
    case Part::Outages: return tr("For a minute each, nothing gets through: losses come in bursts.");
    }
    Q_UNREACHABLE();
}

QString OddsControls::wordsOf(Part part) const
{
    const QLocale locale;
    const double value = valueOf(m_question, part);
    switch (part) {
    case Part::LoseRequest:
    case Part::LoseAnswer: return tr("%1 %", "a share").arg(locale.toString(value * 100, 'g', 4));
    case Part::Slow:
        //: the share of slow orders, and the share of answers that come too late
        return tr("%1 % (%2 % late)").arg(locale.toString(value * 100, 'g', 4), locale.toString(lateShare(m_question) * 100, 'g', 3));
    case Part::Timeout: return narrate::Vocabulary::duration(m_question.timeout, locale);
    case Part::Retries:
    case Part::Customers:
    case Part::Outages: return locale.toString(qint64(value));
    }
    Q_UNREACHABLE();
}

void OddsControls::showValues()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString words = wordsOf(row.part);
        row.value->setText(words);
        row.slider->setAccessibleDescription(words); // the slider itself only knows the number of its step
    }
}

void OddsControls::retranslateUi()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.name->setText(nameOf(row.part));
        row.slider->setAccessibleName(theme::withoutMnemonic(nameOf(row.part)));
        for (QWidget *each : std::initializer_list<QWidget *> {row.name, row.slider, row.value})
            each->setToolTip(helpOf(row.part));
    }
    m_anotherDay->setText(tr("Another &day"));
    m_anotherDay->setToolTip(tr("The same rates, and other luck."));
    showValues();
}

} // namespace idemlab::odds
