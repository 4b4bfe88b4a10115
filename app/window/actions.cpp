// SPDX-License-Identifier: MIT
#include "window/actions.h"

#include "theme/icons.h"

#include <QActionGroup>

namespace idemlab::window {

using namespace Qt::StringLiterals;

namespace {

enum Trait : quint8 { Plain, Checkable };

struct Row
{
    Do what;
    const char *name;
    const char *text;
    const char *shortcut;
    const char *icon;
    Trait trait;
};

constexpr Row rows[] {
    {Do::OpenCase, "openCase", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Open Case or Run…"), "Ctrl+O", "open", Plain},
    {Do::OpenLink, "openLink", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Open Lin&k…"), "Ctrl+Shift+L", nullptr, Plain},
    {Do::SaveRun, "saveRun", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Save Run…"), "Ctrl+S", nullptr, Plain},
    {Do::ShareRun, "shareRun", QT_TRANSLATE_NOOP("idemlab::window::Actions", "S&hare This Moment…"), "Ctrl+Shift+S", nullptr, Plain},
    {Do::Export, "export", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Export…"), "Ctrl+Shift+E", nullptr, Plain},
    {Do::FreePlay, "freePlay", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Free Play"), "Ctrl+N", nullptr, Plain},
    {Do::ShowMatrix, "showMatrix", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&All Cases at Once…"), "Ctrl+G", nullptr, Plain},
    {Do::Quit, "quit", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Quit"), "Ctrl+Q", nullptr, Plain},
    {Do::Undo, "undo", nullptr, "Ctrl+Z", nullptr, Plain},
    {Do::Redo, "redo", nullptr, "Ctrl+Shift+Z", nullptr, Plain},
    {Do::Order, "orderAction", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Order"), "Ctrl+Return", nullptr, Plain},
    {Do::DropNext, "dropNext", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Drop the Next Response"), "Ctrl+D", "drop-response", Checkable},
    {Do::DropAll, "dropAll", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Drop &Every Response"), "Ctrl+Shift+D", nullptr, Checkable},
    {Do::MoreFaults, "moreFaultsAction", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&More Faults…"), "Ctrl+M", "faults", Plain},
    {Do::UseNone, "useNone", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&None"), "Ctrl+1", nullptr, Checkable},
    {Do::UseClient, "useClient", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Client"), "Ctrl+2", nullptr, Checkable},
    {Do::UseServerOnReceipt, "useServerOnReceipt", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Server on &Receipt"), "Ctrl+3", nullptr, Checkable},
    {Do::UseServerInAdvance, "useServerInAdvance", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Two Steps"), "Ctrl+4", nullptr, Checkable},
    {Do::UseResourceId, "useResourceId", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&PUT"), "Ctrl+5", nullptr, Checkable},
    {Do::PlayPause, "playPause", nullptr, "Space", nullptr, Plain},
    {Do::Step, "step", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Step to the Next Event"), ".", "step", Plain},
    {Do::StepBack, "stepBack", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Step &Back"), ",", "step-back", Plain},
    {Do::FirstWrong, "firstWrong", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Go to Where It Went &Wrong"), "Ctrl+J", nullptr, Plain},
    {Do::Slower, "slower", QT_TRANSLATE_NOOP("idemlab::window::Actions", "S&lower"), "[", nullptr, Plain},
    {Do::Faster, "faster", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Faster"), "]", nullptr, Plain},
    {Do::Restart, "restart", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Restart"), "Ctrl+R", "restart", Plain},
    {Do::Follow, "follow", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Follow the R&un"), "Ctrl+L", "follow", Checkable},
    {Do::ShowLessons, "showLessons", QT_TRANSLATE_NOOP("idemlab::window::Actions", "L&essons"), "Ctrl+E", "lessons", Checkable},
    {Do::OpenLesson, "openLesson", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Open &Lesson…"), "Ctrl+Shift+O", nullptr, Plain},
    {Do::ShowBooks, "showBooks", QT_TRANSLATE_NOOP("idemlab::window::Actions", "The Shop's &Books"), "Ctrl+B", "books", Checkable},
    {Do::ShowStory, "showStory", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Story"), "Ctrl+T", "story", Checkable},
    {Do::ShowInspector, "showInspector", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Inspector"), "Ctrl+I", "inspector", Checkable},
    {Do::ShowAdvanced, "showAdvanced", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Advanced Settings"), "Ctrl+,", "settings", Checkable},
    {Do::SchemeSystem, "schemeSystem", QT_TRANSLATE_NOOP("idemlab::window::Actions", "As the &System"), nullptr, nullptr, Checkable},
    {Do::SchemeLight, "schemeLight", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Light"), nullptr, nullptr, Checkable},
    {Do::SchemeDark, "schemeDark", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Dark"), nullptr, nullptr, Checkable},
    {Do::ReduceMotion, "reduceMotion", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Reduce &Motion"), nullptr, nullptr, Checkable},
    {Do::Present, "present", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Present the &Run"), "F5", nullptr, Plain},
    {Do::PresentTalk, "presentTalk", QT_TRANSLATE_NOOP("idemlab::window::Actions", "Present the &Ten-Minute Talk"), "Shift+F5", nullptr, Plain},
    {Do::OpenTalk, "openTalk", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Open Talk…"), nullptr, nullptr, Plain},
    {Do::Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&Keyboard Shortcuts"), "F1", nullptr, Plain},
    {Do::About, "about", QT_TRANSLATE_NOOP("idemlab::window::Actions", "&About Idempotency Lab"), nullptr, "info", Plain},
};
static_assert(std::size(rows) == size_t(Do::Count));

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const Row &row : rows) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1StringView(row.name));
        action->setCheckable(row.trait == Checkable);
        if (row.shortcut)
            action->setShortcut(QKeySequence(QLatin1StringView(row.shortcut)));
        if (row.icon)
            action->setIcon(theme::icon(QLatin1StringView(row.icon)));
        m_actions[size_t(row.what)] = action;
    }
    (*this)[Do::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[Do::About]->setMenuRole(QAction::AboutRole);
    makeExclusive(Do::UseNone, Do::UseResourceId);
    makeExclusive(Do::SchemeSystem, Do::SchemeDark);
    retranslate();
}

void Actions::showPlaying(bool isPlaying)
{
    if (m_isPlaying == isPlaying)
        return;
    m_isPlaying = isPlaying;
    describePlayPause();
}

void Actions::describePlayPause()
{
    QAction *action = (*this)[Do::PlayPause];
    action->setText(m_isPlaying ? tr("&Pause") : tr("&Play"));
    action->setIcon(theme::icon(m_isPlaying ? "pause"_L1 : "play"_L1));
}

void Actions::retranslate()
{
    for (const Row &row : rows) {
        if (row.text)
            (*this)[row.what]->setText(tr(row.text));
    }
    (*this)[Do::ShowBooks]->setIconText(tr("Books", "short, on the tab of a panel"));
    describePlayPause();
}

void Actions::makeExclusive(Do first, Do last)
{
    auto *group = new QActionGroup(this);
    for (size_t i = size_t(first); i <= size_t(last); ++i)
        group->addAction(m_actions[i]);
}

} // namespace idemlab::window
