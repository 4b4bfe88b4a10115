// SPDX-License-Identifier: MIT
#include "present/handspanel.h"

#include "present/keys.h"
#include "present/presenter.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace idemlab::present {

using namespace Qt::StringLiterals;

namespace {

/// What a count is typed with, and what leads from one to the next.
bool isForTyping(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;
    default: return event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9;
    }
}

} // namespace

HandsPanel::HandsPanel(Presenter &presenter, QWidget *parent)
    : Translated(parent), m_presenter(presenter), m_title(new QLabel(this)), m_rows(new QFormLayout)
{
    setObjectName(u"handsPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    theme::setType(m_title, theme::Type::Strong);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    connect(&presenter, &Presenter::changed, this, &HandsPanel::showState);
    makeRows();
}

/// While a count has the focus, the clicker goes on being the clicker. Enter ends the typing, and nothing else.
bool HandsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier || isForTyping(key))
        return QWidget::eventFilter(watched, event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        auto *count = qobject_cast<QSpinBox *>(watched);
        count->interpretText();
        count->clearFocus();
        return true;
    }
    // Later, since the step that follows has no place for the count whose key this is.
    QMetaObject::invokeMethod(
        this, [this, code = key.key()] { pressKey(m_presenter, QKeyEvent(QEvent::KeyPress, code, Qt::NoModifier)); }, Qt::QueuedConnection);
    return true;
}

void HandsPanel::makeRows()
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    m_counts.clear();
    m_position = m_presenter.position();
    const study::TalkStep *step = m_presenter.step();
    setVisible(step && step->ask);
    for (qsizetype i = 0; step && step->ask && i < step->ask->choices.size(); ++i) {
        auto *count = theme::named<QSpinBox>(u"hands%1"_s.arg(i + 1), this);
        count->setRange(0, Presenter::mostHands);
        const QString text = study::localized(step->ask->choices.at(i).text);
        count->setAccessibleName(text);
        count->installEventFilter(this);
        connect(count->findChild<QLineEdit *>(), &QLineEdit::inputRejected, &m_presenter, &Presenter::refuseDigit);
        connect(count, &QSpinBox::valueChanged, this, [this, i](int value) { m_presenter.setHands(i, value); });
        auto *label = new QLabel(u"%1  %2"_s.arg(i + 1).arg(text), this);
        label->setWordWrap(true);
        label->setBuddy(count);
        m_rows->addRow(label, count);
        m_counts.append(count);
    }
    showState();
}

void HandsPanel::showState()
{
    if (m_position != m_presenter.position()) {
        makeRows();
        return;
    }
    const qsizetype marked = m_presenter.markedChoice();
    m_title->setText(m_presenter.isTooMuch()
            //: hands that are counted
            ? tr("At most %1 for each choice").arg(Presenter::mostHands)
            : marked >= 0 && !m_presenter.typed().isEmpty()
                //: a count of hands that has been typed, and for which choice; Enter takes it
                ? tr("%1 for choice %2: Enter").arg(m_presenter.typed()).arg(marked + 1)
                : tr("Hands up: a number, then Enter"));
    for (qsizetype i = 0; i < m_counts.size(); ++i) {
        QFont font = this->font();
        font.setBold(i == marked);
        m_rows->labelForField(m_counts.at(i))->setFont(font);
        const QSignalBlocker quiet(m_counts.at(i));
        m_counts.at(i)->setValue(m_presenter.hands().value(i));
    }
}

} // namespace idemlab::present
