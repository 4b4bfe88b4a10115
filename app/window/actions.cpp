// SPDX-License-Identifier: MIT
#include "window/actions.h"

#include "theme/icons.h"
#include "theme/mnemonic.h"
#include "theme/named.h"

#include <QActionGroup>
#include <QCoreApplication>

namespace idemlab::window {

using namespace Qt::StringLiterals;

namespace {

enum Trait : quint8 { Plain, Checkable };

struct Row
{
    Do what;
    const char *name;
    const char *text;
    QKeyCombination shortcut; ///< not as text, which would be read letter by letter at every start
    const char *icon;
    Trait trait;
};

constexpr QKeyCombination noKeys;

/// A class, so that their texts are known for those of Actions.
class Table
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::window::Actions)
public:
    static constexpr Row rows[] {
        {Do::OpenCase, "openCase", QT_TR_NOOP("&Open Case or Run…"), Qt::CTRL | Qt::Key_O, "open", Plain},
        {Do::OpenLink, "openLink", QT_TR_NOOP("Open Lin&k…"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, nullptr, Plain},
        {Do::OpenOwnFolder, "openOwnFolder", QT_TR_NOOP("Your Own &Folder"), noKeys, nullptr, Plain},
        {Do::SaveRun, "saveRun", QT_TR_NOOP("&Save Run…"), Qt::CTRL | Qt::Key_S, nullptr, Plain},
        {Do::ShareRun, "shareRun", QT_TR_NOOP("S&hare This Moment…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, nullptr, Plain},
        {Do::Export, "export", QT_TR_NOOP("&Export…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, nullptr, Plain},
        {Do::CopyPicture, "copyPicture", QT_TR_NOOP("&Copy Picture"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, "copy", Plain},
        {Do::Print, "print", QT_TR_NOOP("&Print a Handout…"), Qt::CTRL | Qt::Key_P, nullptr, Plain},
        {Do::FreePlay, "freePlay", QT_TR_NOOP("&Free Play"), Qt::CTRL | Qt::Key_N, nullptr, Plain},
        {Do::ShowMatrix, "showMatrix", QT_TR_NOOP("&All Cases at Once…"), Qt::CTRL | Qt::Key_G, nullptr, Plain},
        {Do::ShowOdds, "showOdds", QT_TR_NOOP("A Day at the S&hop…"), Qt::CTRL | Qt::SHIFT | Qt::Key_G, nullptr, Plain},
        {Do::TryEverything, "tryEverything", QT_TR_NOOP("Can It E&ver Happen?…"), Qt::CTRL | Qt::SHIFT | Qt::Key_V, nullptr, Plain},
        {Do::Quit, "quit", QT_TR_NOOP("&Quit"), Qt::CTRL | Qt::Key_Q, nullptr, Plain},
        {Do::Undo, "undo", nullptr, Qt::CTRL | Qt::Key_Z, nullptr, Plain},
        {Do::Redo, "redo", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_Z, nullptr, Plain},
        {Do::Order, "orderAction", QT_TR_NOOP("&Order"), Qt::CTRL | Qt::Key_Return, nullptr, Plain},
        {Do::DropNext, "dropNext", QT_TR_NOOP("&Drop the Next Response"), Qt::CTRL | Qt::Key_D, "drop-response", Checkable},
        {Do::DropAll, "dropAll", QT_TR_NOOP("Drop &Every Response"), Qt::CTRL | Qt::SHIFT | Qt::Key_D, nullptr, Checkable},
        {Do::MoreFaults, "moreFaultsAction", QT_TR_NOOP("&More Faults…"), Qt::CTRL | Qt::Key_M, "faults", Plain},
        {Do::UseNone, "useNone", QT_TR_NOOP("&None"), Qt::CTRL | Qt::Key_1, nullptr, Checkable},
        {Do::UseClient, "useClient", QT_TR_NOOP("&Client"), Qt::CTRL | Qt::Key_2, nullptr, Checkable},
        {Do::UseServerOnReceipt, "useServerOnReceipt", QT_TR_NOOP("Server on &Receipt"), Qt::CTRL | Qt::Key_3, nullptr, Checkable},
        {Do::UseServerInAdvance, "useServerInAdvance", QT_TR_NOOP("&Two Steps"), Qt::CTRL | Qt::Key_4, nullptr, Checkable},
        {Do::UseResourceId, "useResourceId", QT_TR_NOOP("&PUT"), Qt::CTRL | Qt::Key_5, nullptr, Checkable},
        {Do::PlayPause, "playPause", nullptr, Qt::Key_Space, nullptr, Plain},
        {Do::Step, "step", QT_TR_NOOP("&Step to the Next Event"), Qt::Key_Period, "step", Plain},
        {Do::StepBack, "stepBack", QT_TR_NOOP("Step &Back"), Qt::Key_Comma, "step-back", Plain},
        {Do::FirstWrong, "firstWrong", QT_TR_NOOP("Go to Where It Went &Wrong"), Qt::CTRL | Qt::Key_J, nullptr, Plain},
        {Do::Slower, "slower", QT_TR_NOOP("S&lower"), Qt::Key_BracketLeft, nullptr, Plain},
        {Do::Faster, "faster", QT_TR_NOOP("&Faster"), Qt::Key_BracketRight, nullptr, Plain},
        {Do::Restart, "restart", QT_TR_NOOP("&Restart"), Qt::CTRL | Qt::Key_R, "restart", Plain},
        {Do::Follow, "follow", QT_TR_NOOP("Follow the R&un"), Qt::CTRL | Qt::Key_L, "follow", Checkable},
        {Do::ShowLessons, "showLessons", QT_TR_NOOP("L&essons"), Qt::CTRL | Qt::Key_E, "lessons", Checkable},
        {Do::OpenLesson, "openLesson", QT_TR_NOOP("Open &Lesson…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, nullptr, Plain},
        {Do::BeginCourse, "beginCourse", QT_TR_NOOP("&Begin the Course Anew…"), {}, nullptr, Plain},
        {Do::ShowBooks, "showBooks", QT_TR_NOOP("The Shop's &Books"), Qt::CTRL | Qt::Key_B, "books", Checkable},
        {Do::ShowStory, "showStory", QT_TR_NOOP("&Story"), Qt::CTRL | Qt::Key_T, "story", Checkable},
        {Do::ShowInspector, "showInspector", QT_TR_NOOP("&Inspector"), Qt::CTRL | Qt::Key_I, "inspector", Checkable},
        {Do::ShowAdvanced, "showAdvanced", QT_TR_NOOP("&Advanced Settings"), Qt::CTRL | Qt::Key_Comma, "settings", Checkable},
        {Do::ShowLater, "showLater", QT_TR_NOOP("What Comes After the &Playhead, Faintly"), noKeys, nullptr, Checkable},
        {Do::ResetLayout, "resetLayout", QT_TR_NOOP("Reset La&yout"), noKeys, nullptr, Plain},
        {Do::SchemeSystem, "schemeSystem", QT_TR_NOOP("As the &System"), noKeys, nullptr, Checkable},
        {Do::SchemeLight, "schemeLight", QT_TR_NOOP("&Light"), noKeys, nullptr, Checkable},
        {Do::SchemeDark, "schemeDark", QT_TR_NOOP("&Dark"), noKeys, nullptr, Checkable},
        {Do::ReduceMotion, "reduceMotion", QT_TR_NOOP("Reduce &Motion"), noKeys, nullptr, Checkable},
        {Do::LargerText, "largerText", QT_TR_NOOP("&Larger"), Qt::CTRL | Qt::SHIFT | Qt::Key_Plus, nullptr, Plain},
        {Do::SmallerText, "smallerText", QT_TR_NOOP("&Smaller"), Qt::CTRL | Qt::SHIFT | Qt::Key_Minus, nullptr, Plain},
        {Do::NormalText, "normalText", QT_TR_NOOP("&Normal"), Qt::CTRL | Qt::SHIFT | Qt::Key_0, nullptr, Plain},
        {Do::Classroom, "classroom", QT_TR_NOOP("&Classroom: the Run Alone"), Qt::CTRL | Qt::SHIFT | Qt::Key_B, nullptr, Checkable},
        {Do::Present, "present", nullptr, Qt::Key_F5, nullptr, Plain},
        {Do::PresentRun, "presentRun", QT_TR_NOOP("Present the &Run"), Qt::CTRL | Qt::Key_F5, nullptr, Plain},
        {Do::ResumeTalk, "resumeTalk", nullptr, Qt::SHIFT | Qt::Key_F5, nullptr, Plain},
        {Do::PresentTalk, "presentTalk", QT_TR_NOOP("Present the &Ten-Minute Talk from Its Beginning"), noKeys, nullptr, Plain},
        {Do::OpenTalk, "openTalk", QT_TR_NOOP("&Open Talk…"), noKeys, nullptr, Plain},
        {Do::Shortcuts, "shortcuts", QT_TR_NOOP("&Keyboard Shortcuts"), Qt::Key_F1, nullptr, Plain},
        {Do::About, "about", QT_TR_NOOP("&About Idempotency Lab"), noKeys, "info", Plain},
    };
};
static_assert(std::size(Table::rows) == size_t(Do::Count));

} // namespace

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const Row &row : Table::rows) {
        auto *action = theme::named<QAction>(QLatin1StringView(row.name), this);
        action->setCheckable(row.trait == Checkable);
        if (row.shortcut != noKeys)
            action->setShortcut(row.shortcut);
        if (row.icon)
            action->setIcon(theme::icon(QLatin1StringView(row.icon)));
        m_actions[size_t(row.what)] = action;
    }
    (*this)[Do::Step]->setShortcuts({Qt::Key_Period, Qt::Key_PageDown}); // as on the stage
    (*this)[Do::StepBack]->setShortcuts({Qt::Key_Comma, Qt::Key_PageUp});
    // Shift+- types = on a Japanese keyboard.
    (*this)[Do::LargerText]->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Plus, Qt::CTRL | Qt::SHIFT | Qt::Key_Period});
    (*this)[Do::SmallerText]->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Minus, Qt::CTRL | Qt::SHIFT | Qt::Key_Comma});
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

void Actions::showTalk(bool isLeft)
{
    m_isTalkLeft = isLeft;
    describePresenting();
}

void Actions::describePresenting()
{
    (*this)[Do::Present]->setText(m_isTalkLeft ? tr("Go &On with the Talk") : tr("&Present"));
    (*this)[Do::ResumeTalk]->setText(m_isTalkLeft ? tr("Go On with the Tal&k") : tr("Present a Tal&k"));
}

void Actions::retranslate()
{
    for (const Row &row : Table::rows) {
        if (!row.text)
            continue;
        (*this)[row.what]->setText(tr(row.text));
        (*this)[row.what]->setIconText(theme::withoutMnemonic(tr(row.text))); // for the tabs of panels
    }
    (*this)[Do::ShowBooks]->setIconText(tr("Books", "short, on the tab of a panel"));
    describePlayPause();
    describePresenting();
}

void Actions::makeExclusive(Do first, Do last)
{
    auto *group = new QActionGroup(this);
    for (size_t i = size_t(first); i <= size_t(last); ++i)
        group->addAction(m_actions[i]);
}

} // namespace idemlab::window
