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
    : QObject(bar)
    , m_actions(actions)
    , m_file(bar->addMenu(QString()))
    , m_edit(bar->addMenu(QString()))
    , m_run(bar->addMenu(QString()))
    , m_view(bar->addMenu(QString()))
    , m_present(bar->addMenu(QString()))
    , m_help(bar->addMenu(QString()))
    , m_languages(new QActionGroup(this))
    , m_caseActions(new QActionGroup(this))
{
    fill();
    retranslate();
}

void Menus::fill()
{
    const auto fill = [this](QMenu *menu, std::initializer_list<Do> actions) {
        for (Do each : actions) {
            if (each == Do::Count)
                menu->addSeparator();
            else
                menu->addAction(m_actions[each]);
        }
    };
    constexpr Do line = Do::Count;
    fill(m_file,
        {Do::OpenCase, Do::OpenLink, Do::OpenLesson, Do::OpenOwnFolder, Do::BeginCourse, line, Do::SaveRun, Do::ShareRun, Do::Export,
            Do::CopyPicture, Do::Print, line, Do::Quit});
    fill(m_edit, {Do::Undo, Do::Redo});
    fill(m_run, {Do::Order, Do::DropNext, Do::DropAll, Do::MoreFaults, line});
    m_strategy = m_run->addMenu(QString());
    fill(m_strategy, {Do::UseNone, Do::UseClient, Do::UseServerOnReceipt, Do::UseServerInAdvance, Do::UseResourceId});
    m_cases = m_run->addMenu(QString());
    fill(m_cases, {Do::FreePlay, line});
    fill(m_run, {Do::ShowMatrix, Do::TryEverything, Do::ShowOdds});
    m_run->addSeparator();
    fill(m_run, {Do::PlayPause, Do::Step, Do::StepBack, Do::FirstWrong, line, Do::Slower, Do::Faster, Do::Restart, line, Do::Follow});
    fill(m_view, {Do::ShowLessons, Do::ShowBooks, Do::ShowStory, Do::ShowInspector, Do::ShowAdvanced, Do::Classroom, Do::ResetLayout});
    m_afterViews = m_view->addSeparator();
    m_scheme = m_view->addMenu(QString());
    fill(m_scheme, {Do::SchemeSystem, Do::SchemeLight, Do::SchemeDark});
    m_textSize = m_view->addMenu(QString());
    fill(m_textSize, {Do::LargerText, Do::SmallerText, Do::NormalText});
    fill(m_view, {Do::ReduceMotion, Do::ShowLater});
    m_language = m_view->addMenu(QString());
    addLanguages();
    fill(m_present, {Do::Present, Do::PresentRun, line, Do::ResumeTalk, Do::PresentTalk, Do::OpenTalk});
    fill(m_help, {Do::Shortcuts, line, Do::About});
}

void Menus::addViewActions(const QList<QAction *> &actions)
{
    if (!actions.isEmpty())
        m_view->insertSeparator(m_afterViews);
    m_view->insertActions(m_afterViews, actions);
}

void Menus::addFileMenu(QMenu *menu) { m_file->insertMenu(m_actions[Do::OpenLesson], menu); }

void Menus::addTalkMenu(QMenu *menu) { m_present->insertMenu(m_actions[Do::OpenTalk], menu); }

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
    for (const auto actions = m_languages->actions(); auto *action : actions)
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
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_run->setTitle(tr("&Run"));
    m_view->setTitle(tr("&View"));
    m_present->setTitle(tr("&Present"));
    m_help->setTitle(tr("&Help"));
    m_strategy->setTitle(tr("Strate&gy"));
    m_cases->setTitle(tr("&Case"));
    m_scheme->setTitle(tr("&Theme"));
    m_textSize->setTitle(tr("Te&xt Size"));
    m_language->setTitle(tr("&Language"));
}

} // namespace idemlab::window
