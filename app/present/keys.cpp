// SPDX-License-Identifier: MIT
#include "present/keys.h"

#include "present/presenter.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace idemlab::present {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *context = "idemlab::present::Keys";

/// Clickers send Page Up and Down, and B or a period for the button that blanks.
struct Row
{
    void (*act)(Presenter &);
    std::initializer_list<int> keys;
    const char *what;
};

const std::array<Row, 10> rows {
    Row {[](Presenter &p) { p.next(); }, {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter},
        QT_TRANSLATE_NOOP("idemlab::present::Keys", "Next step or event; the answer to a question")},
    Row {[](Presenter &p) { p.previous(); }, {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace},
        QT_TRANSLATE_NOOP("idemlab::present::Keys", "The step or event before")},
    Row {[](Presenter &p) { p.playOrPause(); }, {Qt::Key_Space},
        QT_TRANSLATE_NOOP("idemlab::present::Keys", "Play or pause; in a talk, the next step")},
    Row {[](Presenter &p) { p.first(); }, {Qt::Key_Home}, QT_TRANSLATE_NOOP("idemlab::present::Keys", "Back to the beginning")},
    Row {[](Presenter &p) { p.toggle(Effect::Blank); }, {Qt::Key_B, Qt::Key_Period},
        QT_TRANSLATE_NOOP("idemlab::present::Keys", "Blank the audience's screen")},
    Row {[](Presenter &p) { p.toggle(Effect::Freeze); }, {Qt::Key_F},
        QT_TRANSLATE_NOOP("idemlab::present::Keys", "Freeze the audience's picture")},
    Row {[](Presenter &p) { p.toggle(Effect::Lens); }, {Qt::Key_M}, QT_TRANSLATE_NOOP("idemlab::present::Keys", "Magnifier at the mouse")},
    Row {[](Presenter &p) { p.toggle(Effect::Spot); }, {Qt::Key_S}, QT_TRANSLATE_NOOP("idemlab::present::Keys", "Spot at the mouse")},
    Row {[](Presenter &p) { p.nextStrip(); }, {Qt::Key_Tab},
        QT_TRANSLATE_NOOP("idemlab::present::Keys", "The next of the runs beside each other")},
    Row {[](Presenter &p) { p.leave(); }, {Qt::Key_Escape}, QT_TRANSLATE_NOOP("idemlab::present::Keys", "Leave")},
};

QString text(const char *what) { return QCoreApplication::translate(context, what); }

} // namespace

bool pressKey(Presenter &presenter, const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_6 && (modifiers == Qt::NoModifier || modifiers == Qt::AltModifier)) {
        const qsizetype choice = event.key() - Qt::Key_1;
        if (modifiers == Qt::AltModifier)
            presenter.lowerHand(choice);
        else
            presenter.raiseHand(choice);
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    const auto row = std::find_if(rows.cbegin(), rows.cend(),
        [&](const Row &each) { return std::find(each.keys.begin(), each.keys.end(), event.key()) != each.keys.end(); });
    if (row == rows.cend())
        return false;
    row->act(presenter);
    return true;
}

QList<KeyHelp> keyHelp()
{
    QList<KeyHelp> help;
    for (const Row &row : rows) {
        QStringList keys;
        for (const int key : row.keys)
            keys.append(QKeySequence(key).toString(QKeySequence::NativeText));
        help.append({text(row.what), keys.join(u", "_s)});
    }
    help.append({text(QT_TRANSLATE_NOOP("idemlab::present::Keys", "One hand more for a choice, one less")),
        u"1…6, %1"_s.arg(QKeySequence(Qt::ALT | Qt::Key_1).toString(QKeySequence::NativeText) + u'…')});
    return help;
}

} // namespace idemlab::present
