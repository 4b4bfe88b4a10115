// SPDX-License-Identifier: MIT
#include "prove/boundspicker.h"

#include "analysis/safeguards.h"
#include "theme/type.h"

#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace idemlab::prove {

using namespace analysis;

namespace {

struct Bound
{
    const char *name;
    quint8 Bounds::*number;
    int least;
    int most;
};

constexpr std::array choices {
    Bound {"presses", &Bounds::presses, 1, 3},
    Bound {"tries", &Bounds::tries, 1, 4},
    Bound {"late", &Bounds::late, 0, 2},
    Bound {"copies", &Bounds::copies, 0, 2},
    Bound {"crashes", &Bounds::crashes, 0, 2},
};

} // namespace

BoundsPicker::BoundsPicker(QWidget *parent) : Translated(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(2 * theme::unit());
    const Bounds usual = boundsForSafeguards();
    constexpr int columns = 3;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const Bound &bound = choices[size_t(i)];
        Row &row = m_rows[size_t(i)];
        row = {new QLabel(this), new QSpinBox(this)};
        row.number->setObjectName(QLatin1StringView(bound.name));
        row.number->setRange(bound.least, bound.most);
        row.number->setValue(usual.*bound.number);
        row.label->setBuddy(row.number);
        grid->addWidget(row.label, i / columns, 2 * (i % columns));
        grid->addWidget(row.number, i / columns, 2 * (i % columns) + 1);
    }
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(2 * column, 1);
    retranslateUi();
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
        m_rows[i].number->setAccessibleName(QString(texts[i]).remove(u'&'));
    }
}

} // namespace idemlab::prove
