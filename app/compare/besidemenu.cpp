// SPDX-License-Identifier: MIT
#include "compare/besidemenu.h"

#include "narrate/vocabulary.h"
#include "session/session.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace idemlab::compare {

using namespace Qt::StringLiterals;
using model::Strategy;

BesideMenu::BesideMenu(session::Session &session, QWidget *parent) : Translated(parent), m_session(session)
{
    setObjectName(u"besideMenu"_s);
    for (const auto &each : model::allNames<Strategy>) {
        QAction *action = addAction(QString());
        action->setObjectName(u"beside-" % each.id);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, strategy = int(each.value)] { toggle(strategy); });
        m_strategies.append(action);
    }
    addSeparator();
    m_all = addAction(QString());
    m_all->setObjectName(u"besideAll"_s);
    m_all->setShortcut(QKeySequence(u"Ctrl+K"_s));
    connect(m_all, &QAction::triggered, &session, [&session] { session.showBeside(model::valuesOf<Strategy>()); });
    m_alone = addAction(QString());
    m_alone->setObjectName(u"besideNone"_s);
    m_alone->setShortcut(QKeySequence(u"Ctrl+Shift+K"_s));
    connect(m_alone, &QAction::triggered, &session, [&session] { session.showBeside({}); });
    connect(&session, &session::Session::runsChanged, this, &BesideMenu::showState);
    connect(&session, &session::Session::stateChanged, this, &BesideMenu::showState);
    retranslateUi();
    showState();
}

void BesideMenu::toggle(int strategy)
{
    QList<Strategy> shown;
    for (const Strategy each : model::valuesOf<Strategy>()) {
        if (m_strategies.at(int(each))->isChecked())
            shown.append(each);
    }
    if (shown.isEmpty())
        shown.append(Strategy(strategy)); // one is always there
    if (shown.size() == 1 && m_session.stripCount() > 1)
        m_session.lookAt(m_session.strategies().indexOf(shown.constFirst()));
    m_session.showBeside(shown);
    showState();
}

void BesideMenu::showState()
{
    const QList<Strategy> shown = m_session.strategies();
    for (qsizetype i = 0; i < m_strategies.size(); ++i)
        m_strategies.at(i)->setChecked(shown.contains(Strategy(i)));
    m_alone->setEnabled(m_session.stripCount() > 1);
}

void BesideMenu::retranslateUi()
{
    setTitle(tr("Side b&y Side"));
    for (qsizetype i = 0; i < m_strategies.size(); ++i)
        m_strategies.at(i)->setText(narrate::Vocabulary::strategy(Strategy(i)));
    m_all->setText(tr("&All Five Strategies"));
    m_alone->setText(tr("&Only the Chosen One"));
}

/// A tick is one of several: the menu stays.
bool BesideMenu::tick()
{
    QAction *action = activeAction();
    if (!action || !m_strategies.contains(action) || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

/// Qt 6.8 closes a menu at the press where it has not seen the mouse come.
void BesideMenu::mousePressEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (m_strategies.contains(action))
        setActiveAction(action);
    else
        QMenu::mousePressEvent(event);
}

void BesideMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (actionAt(event->position().toPoint()) != activeAction() || !tick())
        QMenu::mouseReleaseEvent(event);
}

void BesideMenu::keyPressEvent(QKeyEvent *event)
{
    const bool ticks = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!ticks || !tick())
        QMenu::keyPressEvent(event);
}

} // namespace idemlab::compare
