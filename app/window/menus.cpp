// SPDX-License-Identifier: MIT
#include "window/menus.h"

#include "language/languagemanager.h"
#include "window/actions.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <initializer_list>

namespace idemlab::window {

Menus::Menus(Actions &actions, QMenuBar *bar)
    : QObject(bar), m_actions(actions), m_bar(bar), m_languages(new QActionGroup(this)), m_caseActions(new QActionGroup(this))
{
    for (QAction *&title : m_titles)
        title = bar->addAction(QString());
    retranslate();
}

void Menus::fill()
{
    const std::array menus {&m_file, &m_edit, &m_run, &m_view, &m_present, &m_help};
    for (size_t i = 0; i < menus.size(); ++i) {
        *menus[i] = new QMenu(m_bar);
        m_titles[i]->setMenu(*menus[i]);
    }
    const auto fill = [this](QMenu *menu, std::initializer_list<Do> actions) {
        for (Do each : actions) {
            if (each == Do::Count)
                menu->addSeparator();
            else
                menu->addAction(m_actions[each]);
        }
    };
    constexpr Do line = Do::Count;
    fill(m_file, {Do::OpenCase, Do::OpenLink, Do::OpenLesson, line, Do::SaveRun, Do::ShareRun, Do::Export, line, Do::Quit});
    fill(m_edit, {Do::Undo, Do::Redo});
    fill(m_run, {Do::Order, Do::DropNext, Do::DropAll, Do::MoreFaults, line});
    m_strategy = m_run->addMenu(QString());
    fill(m_strategy, {Do::UseNone, Do::UseClient, Do::UseServerOnReceipt, Do::UseServerInAdvance, Do::UseResourceId});
    m_cases = m_run->addMenu(QString());
    fill(m_cases, {Do::FreePlay, line});
    fill(m_run, {Do::ShowMatrix});
    m_run->addSeparator();
    fill(m_run, {Do::PlayPause, Do::Step, Do::StepBack, Do::FirstWrong, line, Do::Slower, Do::Faster, Do::Restart, line, Do::Follow});
    fill(m_view, {Do::ShowLessons, Do::ShowBooks, Do::ShowStory, Do::ShowInspector, Do::ShowAdvanced});
    m_afterViews = m_view->addSeparator();
    m_scheme = m_view->addMenu(QString());
    fill(m_scheme, {Do::SchemeSystem, Do::SchemeLight, Do::SchemeDark});
    fill(m_view, {Do::ReduceMotion});
    m_language = m_view->addMenu(QString());
    addLanguages();
    fill(m_present, {Do::Present, line, Do::PresentTalk, Do::OpenTalk});
    fill(m_help, {Do::Shortcuts, line, Do::About});
    retranslate();
}

void Menus::addViewActions(const QList<QAction *> &actions)
{
    if (!actions.isEmpty())
        m_view->insertSeparator(m_afterViews);
    m_view->insertActions(m_afterViews, actions);
}

void Menus::addRunMenu(QMenu *menu) { m_run->insertMenu(m_cases->menuAction(), menu); }

void Menus::addLanguages()
{
    for (const language::Language &each : language::LanguageManager::languages()) {
        QAction *action = m_language->addAction(each.name);
        action->setObjectName(u"language-" % each.code);
        action->setData(each.code);
        action->setCheckable(true);
        m_languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = each.code] { Q_EMIT languagePicked(code); });
    }
}

void Menus::showLanguage(const QString &code)
{
    const auto actions = m_languages->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toString() == code);
}

void Menus::showCases(const QList<controls::CaseItem> &cases)
{
    const auto old = m_caseActions->actions();
    qDeleteAll(old);
    for (const controls::CaseItem &each : cases) {
        QAction *action = m_cases->addAction(each.title);
        action->setObjectName(u"case-" % each.id);
        m_caseActions->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = each.id] { Q_EMIT casePicked(id); });
    }
}

void Menus::retranslate()
{
    const std::array titles {tr("&File"), tr("&Edit"), tr("&Run"), tr("&View"), tr("&Present"), tr("&Help")};
    for (size_t i = 0; i < titles.size(); ++i)
        m_titles[i]->setText(titles[i]);
    if (!m_strategy)
        return;
    m_strategy->setTitle(tr("Strate&gy"));
    m_cases->setTitle(tr("&Case"));
    m_scheme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
}

} // namespace idemlab::window
