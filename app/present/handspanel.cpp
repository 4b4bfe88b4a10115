// SPDX-License-Identifier: MIT
#include "present/handspanel.h"

#include "present/presenter.h"
#include "theme/type.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace idemlab::present {

using namespace Qt::StringLiterals;

HandsPanel::HandsPanel(Presenter &presenter, QWidget *parent) : QWidget(parent), m_presenter(presenter), m_title(new QLabel(this)), m_rows(new QFormLayout)
{
    setObjectName(u"handsPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    theme::setType(m_title, theme::Type::Strong);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    connect(&presenter, &Presenter::changed, this, &HandsPanel::showState);
    makeRows();
}

void HandsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        makeRows();
}

void HandsPanel::makeRows()
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    m_counts.clear();
    m_position = m_presenter.position();
    m_title->setText(tr("Hands up (keys 1 to 6)"));
    const study::TalkStep *step = m_presenter.step();
    setVisible(step && step->ask);
    for (qsizetype i = 0; step && step->ask && i < step->ask->choices.size(); ++i) {
        auto *count = new QSpinBox(this);
        count->setObjectName(u"hands%1"_s.arg(i + 1));
        count->setRange(0, 999);
        const QString text = study::inLanguage(step->ask->choices.at(i).text, QLocale().name());
        count->setAccessibleName(text);
        connect(count, &QSpinBox::valueChanged, this, [this, i](int value) { m_presenter.setHands(i, value); });
        m_rows->addRow(u"%1  %2"_s.arg(i + 1).arg(text), count);
        m_counts.append(count);
    }
    showState();
}

void HandsPanel::showState()
{
    if (m_position != m_presenter.position()) {
        makeRows();
        return;
    }
    for (qsizetype i = 0; i < m_counts.size(); ++i) {
        const QSignalBlocker quiet(m_counts.at(i));
        m_counts.at(i)->setValue(m_presenter.hands().value(i));
    }
}

} // namespace idemlab::present
