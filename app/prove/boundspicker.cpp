// SPDX-License-Identifier: MIT
#include "prove/boundspicker.h"

#include "analysis/safeguards.h"
#include "theme/mnemonic.h"
#include "theme/type.h"

#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace idemlab::prove {

using namespace analysis;
using Bound = model::SearchBound;

namespace {

/// What a person may ask for, who waits for the answer.
constexpr std::array choices {
    Bound {QLatin1StringView("presses"), &Bounds::presses, 1, 3},
    Bound {QLatin1StringView("tries"), &Bounds::tries, 1, 4},
    Bound {QLatin1StringView("late"), &Bounds::late, 0, 2},
    Bound {QLatin1StringView("copies"), &Bounds::copies, 0, 2},
    Bound {QLatin1StringView("crashes"), &Bounds::crashes, 0, 2},
};

} // namespace

BoundsPicker::BoundsPicker(QWidget *parent) : Translated(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(2 * theme::unit());
    m_grid->setSizeConstraint(QLayout::SetNoConstraint);
    const Bounds usual = boundsForSafeguards();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Bound &bound = choices[i];
        Row &row = m_rows[i];
        row = {new QLabel(this), new QSpinBox(this)};
        row.number->setObjectName(bound.name);
        row.number->setRange(bound.least, bound.most);
        row.number->setValue(usual.*bound.number);
        row.label->setBuddy(row.number);
    }
    retranslateUi();
}

int BoundsPicker::widthOf(int columns) const
{
    int label = 0;
    int number = 0;
    for (const Row &row : m_rows) {
        label = std::max(label, row.label->sizeHint().width());
        number = std::max(number, row.number->minimumSizeHint().width());
    }
    return columns * (label + number) + (2 * columns - 1) * m_grid->horizontalSpacing();
}

void BoundsPicker::arrange()
{
    int columns = 3;
    while (columns > 1 && widthOf(columns) > width())
        --columns;
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const Row &row = m_rows[size_t(i)];
        m_grid->addWidget(row.label, i / columns, 2 * (i % columns)); // from where it was
        m_grid->addWidget(row.number, i / columns, 2 * (i % columns) + 1);
    }
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(2 * column, column < columns ? 1 : 0);
    updateGeometry();
}

QSize BoundsPicker::minimumSizeHint() const { return {widthOf(1), m_grid->minimumSize().height()}; }

void BoundsPicker::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

Bounds BoundsPicker::bounds() const
{
    Bounds all;
    for (size_t i = 0; i < m_rows.size(); ++i)
        all.*choices[i].number = quint8(m_rows[i].number->value());
    return all;
}

void BoundsPicker::retranslateUi()
{
    const std::array texts {
        tr("&Presses of Order"), tr("T&ries"), tr("Messages &held back"), tr("Re&quests doubled"), tr("&Failures of the server")};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setText(texts[i]);
        m_rows[i].number->setAccessibleName(theme::withoutMnemonic(texts[i]));
    }
    arrange();
}

} // namespace idemlab::prove
