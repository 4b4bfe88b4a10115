// SPDX-License-Identifier: MIT
#include "lessons/choicelist.h"

#include "theme/type.h"

#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

ChoiceList::ChoiceList(const QStringList &ids, QWidget *parent) : QWidget(parent), m_ids(ids)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit() / 2);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        auto *choice = new Choice(this);
        choice->setObjectName(QStringLiteral("choice-") + ids.at(i));
        m_group.addButton(choice, int(i));
        layout->addWidget(choice);
    }
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int index) { Q_EMIT picked(m_ids.at(index)); });
}

Choice *ChoiceList::choice(const QString &id) const { return static_cast<Choice *>(m_group.button(int(m_ids.indexOf(id)))); }

void ChoiceList::setLines(const study::StepText &text, const QString &group)
{
    for (const QString &id : std::as_const(m_ids)) {
        const QString line = text.part(u"choice"_s, group + id).line;
        if (choice(id)->text() == line)
            continue;
        choice(id)->setText(line);
        choice(id)->updateGeometry();
    }
}

QString ChoiceList::chosen() const { return m_ids.value(m_group.checkedId()); }

void ChoiceList::setChosen(const QString &id)
{
    if (m_ids.contains(id)) {
        choice(id)->setChecked(true);
        return;
    }
    m_group.setExclusive(false); // or the last one could not be taken back
    for (const QString &each : std::as_const(m_ids))
        choice(each)->setChecked(false);
    m_group.setExclusive(true);
}

void ChoiceList::setOpen(bool open)
{
    for (const QString &each : std::as_const(m_ids))
        choice(each)->setEnabled(open);
}

void ChoiceList::mark(const QString &right, const QString &chosen)
{
    for (const QString &each : std::as_const(m_ids)) {
        choice(each)->setMark(each == right ? Choice::Mark::Right : each == chosen ? Choice::Mark::Wrong : Choice::Mark::None);
    }
}

} // namespace idemlab::lessons
