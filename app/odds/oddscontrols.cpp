// SPDX-License-Identifier: MIT
#include "odds/oddscontrols.h"

#include "analysis/oddsformula.h"
#include "narrate/vocabulary.h"
#include "theme/mnemonic.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <variant>

namespace idemlab::odds {

using namespace analysis;
using namespace Qt::StringLiterals;
using model::Duration;

struct OddsControls::Part
{
    const char *objectName;
    const char *name;
    const char *help;
    QList<double> steps;
    std::variant<double OddsQuestion::*, quint32 OddsQuestion::*, Duration OddsQuestion::*> member; ///< a share, a number, seconds
};

const QList<OddsControls::Part> &OddsControls::parts()
{
    static const QList<double> rates {0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5};
    static const QList<Part> all {
        {"loseRequest", QT_TR_NOOP("Re&quests lost"),
            QT_TR_NOOP("The share of requests that the network loses, each independently of the others."), rates,
            &OddsQuestion::loseRequest},
        {"loseAnswer", QT_TR_NOOP("&Answers lost"),
            QT_TR_NOOP("The share of answers that the network loses: the order is made, and the client waits in vain."), rates,
            &OddsQuestion::loseAnswer},
        {"retries", QT_TR_NOOP("&Retries"), QT_TR_NOOP("How often the client tries again where it has had no answer."),
            {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, &OddsQuestion::retries},
        {"customers", QT_TR_NOOP("&Customers a day"), QT_TR_NOOP("Each presses Order once, and is alone with the server."),
            {100, 200, 500, 1000, 2000, 5000, 10'000, 20'000, 50'000, 100'000}, &OddsQuestion::customers},
        {"slow", QT_TR_NOOP("&Slow orders"),
            QT_TR_NOOP("The share of orders that take 1 s instead of 0.5 s; of these the same share takes 2 s, and so on."),
            {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5}, &OddsQuestion::slow},
        {"timeout", QT_TR_NOOP("Client's &timeout"),
            QT_TR_NOOP("How long the client waits for each answer. Whatever comes later might as well be lost."), {1, 1.5, 2, 3, 5, 10, 20},
            &OddsQuestion::timeout},
        {"outages", QT_TR_NOOP("&Outages a day"), QT_TR_NOOP("For a minute each, nothing gets through: losses come in bursts."),
            {0, 1, 2, 5, 10, 20, 50, 100}, &OddsQuestion::outages},
    };
    return all;
}

OddsControls::OddsControls(QWidget *parent) : Translated(parent), m_anotherDay(theme::named<QPushButton>(u"anotherDay"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::unit());
    for (const Part &part : parts())
        add(part);
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

void OddsControls::add(const Part &part)
{
    const QString objectName = QString::fromLatin1(part.objectName);
    const Row row {&part, new QLabel(this), new QSlider(Qt::Horizontal, this), new QLabel(this)};
    row.slider->setObjectName(objectName);
    row.slider->setRange(0, int(part.steps.size()) - 1);
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
    connect(row.slider, &QSlider::valueChanged, this, [this, &part](int step) {
        take(part, part.steps.at(step));
        showValues();
        Q_EMIT changed(m_question);
    });
}

void OddsControls::setQuestion(const OddsQuestion &question)
{
    m_question = question;
    for (const Row &row : std::as_const(m_rows)) {
        const double value = valueOf(question, *row.part);
        const auto nearest =
            std::ranges::min_element(row.part->steps, [value](double a, double b) { return std::abs(a - value) < std::abs(b - value); });
        const QSignalBlocker quiet(row.slider);
        row.slider->setValue(int(nearest - row.part->steps.begin()));
    }
    showValues();
}

double OddsControls::valueOf(const OddsQuestion &question, const Part &part)
{
    if (const auto *time = std::get_if<Duration OddsQuestion::*>(&part.member))
        return model::toMs(question.**time) / 1000;
    const auto *share = std::get_if<double OddsQuestion::*>(&part.member);
    return share ? question.**share : question.*std::get<quint32 OddsQuestion::*>(part.member);
}

void OddsControls::take(const Part &part, double value)
{
    if (const auto *time = std::get_if<Duration OddsQuestion::*>(&part.member))
        m_question.**time = std::chrono::milliseconds(qint64(value * 1000));
    else if (const auto *share = std::get_if<double OddsQuestion::*>(&part.member))
        m_question.**share = value;
    else
        m_question.*std::get<quint32 OddsQuestion::*>(part.member) = quint32(value);
}

QString OddsControls::wordsOf(const Part &part) const
{
    const QLocale locale;
    const double value = valueOf(m_question, part);
    if (std::holds_alternative<Duration OddsQuestion::*>(part.member))
        return narrate::Vocabulary::duration(m_question.timeout, locale);
    if (std::holds_alternative<quint32 OddsQuestion::*>(part.member))
        return locale.toString(qint64(value));
    const QString share = locale.toString(value * 100, 'g', 4);
    return part.member == decltype(part.member)(&OddsQuestion::slow)
        //: the share of slow orders, and the share of answers that come too late
        ? tr("%1 % (%2 % late)").arg(share, locale.toString(lateShare(m_question) * 100, 'g', 3))
        : tr("%1 %", "a share").arg(share);
}

void OddsControls::showValues()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString words = wordsOf(*row.part);
        row.value->setText(words);
        row.slider->setAccessibleDescription(words); // the slider itself only knows the number of its step
    }
}

void OddsControls::retranslateUi()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.name->setText(tr(row.part->name));
        row.slider->setAccessibleName(theme::withoutMnemonic(tr(row.part->name)));
        for (QWidget *each : std::initializer_list<QWidget *> {row.name, row.slider, row.value})
            each->setToolTip(tr(row.part->help));
    }
    m_anotherDay->setText(tr("Another &day"));
    m_anotherDay->setToolTip(tr("The same rates, and other luck."));
    showValues();
}

} // namespace idemlab::odds
