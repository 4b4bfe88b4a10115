// SPDX-License-Identifier: MIT
#include "present/keys.h"

#include "present/presenter.h"
#include "theme/mnemonic.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace idemlab::present {

using namespace Qt::StringLiterals;

namespace {

/// Clickers send Page Up and Down, B or a period for the button that blanks, and for the one that begins F5 and Escape by turns.
struct Row
{
    void (*act)(Presenter &);
    std::initializer_list<QKeyCombination> keys;
    const char *what;
};

class Keys
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::present::Keys)
public:
    static inline const std::array<Row, 19> rows {
        Row {[](Presenter &p) { p.typed().isEmpty() ? p.next() : p.takeTyped(); }, {Qt::Key_Return, Qt::Key_Enter},
            QT_TR_NOOP("Next step or event; after a number, go to that step, or so many hands")},
        Row {[](Presenter &p) { p.next(); }, {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down},
            QT_TR_NOOP("Next step or event; the answer to a question")},
        Row {[](Presenter &p) { p.typed().isEmpty() ? p.previous() : p.eraseTyped(); }, {Qt::Key_Backspace},
            QT_TR_NOOP("The step or event before; a digit less")},
        Row {[](Presenter &p) { p.previous(); }, {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up}, QT_TR_NOOP("The step or event before")},
        Row {[](Presenter &p) { p.playOrPause(); }, {Qt::Key_Space}, QT_TR_NOOP("Play or pause; in a talk, the next step")},
        Row {[](Presenter &p) { p.first(); }, {Qt::Key_Home}, QT_TR_NOOP("Back to the beginning")},
        Row {[](Presenter &p) { Q_EMIT p.stepsAsked(); }, {Qt::Key_G}, QT_TR_NOOP("List of the steps")},
        Row {[](Presenter &p) { p.raiseHand(p.markedChoice()); }, {Qt::Key_Plus, Qt::SHIFT | Qt::Key_Plus},
            QT_TR_NOOP("One hand more for the choice that is counted")},
        Row {[](Presenter &p) { p.lowerHand(p.markedChoice()); }, {Qt::Key_Minus}, QT_TR_NOOP("One hand less")},
        Row {[](Presenter &p) { p.toggle(Effect::Blank); }, {Qt::Key_B, Qt::Key_Period}, QT_TR_NOOP("Blank the audience's screen")},
        Row {[](Presenter &p) { p.toggle(Effect::Freeze); }, {Qt::Key_F}, QT_TR_NOOP("Freeze the audience's picture")},
        Row {[](Presenter &p) { p.toggle(Effect::Lens); }, {Qt::Key_M}, QT_TR_NOOP("Magnifier at the mouse")},
        Row {[](Presenter &p) { p.toggle(Effect::Spot); }, {Qt::Key_S}, QT_TR_NOOP("Spot at the mouse")},
        Row {[](Presenter &p) { p.toggleLater(); }, {Qt::Key_L}, QT_TR_NOOP("What comes after the playhead, faintly")},
        Row {[](Presenter &p) { p.nextStrip(); }, {Qt::Key_Tab}, QT_TR_NOOP("The next of the runs beside each other")},
        Row {[](Presenter &p) { p.toggleAccident(); }, {Qt::Key_O},
            QT_TR_NOOP("In the answers of a search, the shortest accident of the marked row, and back")},
        Row {[](Presenter &p) { Q_EMIT p.swapAsked(); }, {Qt::Key_X}, QT_TR_NOOP("Swap the two screens")},
        Row {[](Presenter &p) { Q_EMIT p.keysAsked(); }, {Qt::Key_F1}, QT_TR_NOOP("This list")},
        Row {[](Presenter &p) { p.askToLeave(); }, {Qt::Key_Escape}, QT_TR_NOOP("Twice: leave. F5 comes back to the step")},
    };
};

/// What begins a presentation from the window. On the stage of a run it goes on to the talk; in a talk it only means to stay.
bool isBegin(const QKeyEvent &event)
{
    return event.key() == Qt::Key_F5 && (event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::ShiftModifier);
}

/// In the matrix and in the answers of a search they move the mark; what goes on are the keys that clickers send, Space and Enter.
bool pressArrow(Presenter &presenter, int key)
{
    if (!presenter.matrix() && !presenter.prove())
        return false;
    switch (key) {
    case Qt::Key_Up: presenter.moveMark(-1, 0); return true;
    case Qt::Key_Down: presenter.moveMark(1, 0); return true;
    case Qt::Key_Left: presenter.moveMark(0, -1); return true;
    case Qt::Key_Right: presenter.moveMark(0, 1); return true;
    default: return false;
    }
}

} // namespace

bool pressKey(Presenter &presenter, const QKeyEvent &event)
{
    const bool isEscape = event.key() == Qt::Key_Escape;
    const bool wasLeaving = presenter.isLeaving();
    if (!isEscape)
        presenter.stay();
    if (isBegin(event)) {
        if (!presenter.hasTalk())
            Q_EMIT presenter.talkAsked();
        return true;
    }
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9 && presenter.hasTalk()) {
        const int digit = event.key() - Qt::Key_0;
        if (modifiers == Qt::NoModifier)
            presenter.type(digit);
        else if (modifiers == Qt::AltModifier)
            presenter.markChoice(digit - 1);
        return modifiers == Qt::NoModifier || modifiers == Qt::AltModifier;
    }
    if (isEscape && !wasLeaving && !presenter.typed().isEmpty() && modifiers == Qt::NoModifier) {
        while (!presenter.typed().isEmpty())
            presenter.eraseTyped();
        return true;
    }
    if (modifiers == Qt::NoModifier && pressArrow(presenter, event.key()))
        return true;
    const QKeyCombination pressed(modifiers, Qt::Key(event.key()));
    const auto row =
        std::ranges::find_if(Keys::rows, [&](const Row &each) { return std::ranges::find(each.keys, pressed) != each.keys.end(); });
    if (row == Keys::rows.cend())
        return false;
    row->act(presenter);
    return true;
}

QList<KeyHelp> keyHelp()
{
    QList<KeyHelp> help;
    for (const Row &row : Keys::rows) {
        QList<QKeySequence> keys(row.keys.begin(), row.keys.end());
        keys.removeAll(QKeySequence(Qt::SHIFT | Qt::Key_Plus)); // where the plus is on the shifted key
        help.append({Keys::tr(row.what), theme::textOf(keys)});
    }
    help.append({Keys::tr("Count the hands for that choice"), u"%1…6"_s.arg(theme::textOf({Qt::ALT | Qt::Key_1}))});
    help.append({Keys::tr("In the matrix of all cases and in the answers of a search, move the mark"),
        theme::textOf({Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right})});
    return help;
}

} // namespace idemlab::present
