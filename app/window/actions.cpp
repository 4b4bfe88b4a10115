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

#define TEXT(text) QT_TRANSLATE_NOOP("idemlab::window::Actions", text)

constexpr std::array rows {
    Row {Do::OpenCase, "openCase", TEXT("&Open Case File…"), "Ctrl+O", "open", Plain},
    Row {Do::FreePlay, "freePlay", TEXT("&Free Play"), "Ctrl+N", nullptr, Plain},
    Row {Do::Quit, "quit", TEXT("&Quit"), "Ctrl+Q", nullptr, Plain},
    Row {Do::Order, "orderAction", TEXT("&Order"), "Ctrl+Return", nullptr, Plain},
    Row {Do::DropNext, "dropNext", TEXT("&Drop the Next Response"), "Ctrl+D", "drop-response", Checkable},
    Row {Do::DropAll, "dropAll", TEXT("Drop &Every Response"), "Ctrl+Shift+D", nullptr, Checkable},
    Row {Do::MoreFaults, "moreFaultsAction", TEXT("&More Faults…"), "Ctrl+M", "faults", Plain},
    Row {Do::UseNone, "useNone", TEXT("&None"), "Ctrl+1", nullptr, Checkable},
    Row {Do::UseClient, "useClient", TEXT("&Client"), "Ctrl+2", nullptr, Checkable},
    Row {Do::UseServerOnReceipt, "useServerOnReceipt", TEXT("Server on &Receipt"), "Ctrl+3", nullptr, Checkable},
    Row {Do::UseServerInAdvance, "useServerInAdvance", TEXT("&Two Steps"), "Ctrl+4", nullptr, Checkable},
    Row {Do::UseResourceId, "useResourceId", TEXT("&PUT"), "Ctrl+5", nullptr, Checkable},
    Row {Do::PlayPause, "playPause", nullptr, "Space", nullptr, Plain},
    Row {Do::Step, "step", TEXT("&Step to the Next Event"), ".", "step", Plain},
    Row {Do::Slower, "slower", TEXT("S&lower"), "[", nullptr, Plain},
    Row {Do::Faster, "faster", TEXT("&Faster"), "]", nullptr, Plain},
    Row {Do::Restart, "restart", TEXT("&Restart"), "Ctrl+R", "restart", Plain},
    Row {Do::Follow, "follow", TEXT("Follow the R&un"), "Ctrl+L", "follow", Checkable},
    Row {Do::ShowBooks, "showBooks", TEXT("The Shop's &Books"), "Ctrl+B", "books", Checkable},
    Row {Do::ShowStory, "showStory", TEXT("&Story"), "Ctrl+T", "story", Checkable},
    Row {Do::ShowInspector, "showInspector", TEXT("&Inspector"), "Ctrl+I", "inspector", Checkable},
    Row {Do::ShowAdvanced, "showAdvanced", TEXT("&Advanced Settings"), "Ctrl+,", "settings", Checkable},
    Row {Do::SchemeSystem, "schemeSystem", TEXT("As the &System"), nullptr, nullptr, Checkable},
    Row {Do::SchemeLight, "schemeLight", TEXT("&Light"), nullptr, nullptr, Checkable},
    Row {Do::SchemeDark, "schemeDark", TEXT("&Dark"), nullptr, nullptr, Checkable},
    Row {Do::ReduceMotion, "reduceMotion", TEXT("Reduce &Motion"), nullptr, nullptr, Checkable},
    Row {Do::Shortcuts, "shortcuts", TEXT("&Keyboard Shortcuts"), "F1", nullptr, Plain},
    Row {Do::About, "about", TEXT("&About Idempotency Lab"), nullptr, "info", Plain},
};
static_assert(rows.size() == size_t(Do::Count));

#undef TEXT

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
    describePlayPause();
}

void Actions::makeExclusive(Do first, Do last)
{
    auto *group = new QActionGroup(this);
    for (size_t i = size_t(first); i <= size_t(last); ++i)
        group->addAction(m_actions[i]);
}

} // namespace idemlab::window
