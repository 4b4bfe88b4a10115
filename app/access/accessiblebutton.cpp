// SPDX-License-Identifier: MIT
#include "access/accessiblebutton.h"

#include "theme/mnemonic.h"

#include <QAccessibleWidget>
#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolButton>

namespace idemlab::access {

namespace {

QMenu *menuOf(const QAbstractButton *button)
{
    if (const auto *tool = qobject_cast<const QToolButton *>(button))
        return tool->menu();
    const auto *push = qobject_cast<const QPushButton *>(button);
    return push ? push->menu() : nullptr;
}

QAccessible::Role roleOf(const QAbstractButton *button)
{
    if (qobject_cast<const QRadioButton *>(button))
        return QAccessible::RadioButton;
    if (qobject_cast<const QCheckBox *>(button) || button->isCheckable())
        return QAccessible::CheckBox;
    return menuOf(button) ? QAccessible::ButtonMenu : QAccessible::Button;
}

/// Of an action's text Qt makes shorter ones, and leaves the letter in brackets that Japanese has for a mnemonic.
QString withoutLetter(QString text)
{
    static const QRegularExpression letter(QStringLiteral("\\([A-Z]\\)$"));
    return text.remove(letter);
}

class ButtonItem : public QAccessibleWidget
{
public:
    explicit ButtonItem(QAbstractButton *button) : QAccessibleWidget(button, QAccessible::Button), m_button(button) { }

    [[nodiscard]] QAccessible::Role role() const override { return roleOf(m_button); }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button->isCheckable();
        state.checked = m_button->isChecked();
        state.pressed = m_button->isDown();
        state.hasPopup = menuOf(m_button) != nullptr;
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        const QString name = nameOf();
        if (which == QAccessible::Name)
            return name;
        if (which != QAccessible::Description)
            return QAccessibleWidget::text(which);
        const QString description = m_button->accessibleDescription();
        const QString said = description.isEmpty() ? toolTip() : description;
        return said == name ? QString() : said;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names;
        if (m_button->isEnabled())
            names.append(m_button->isCheckable() ? toggleAction() : menuOf(m_button) ? showMenuAction() : pressAction());
        return names + QAccessibleWidget::actionNames();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &action) const override
    {
        return action == pressAction() || action == toggleAction() ? QStringList(m_button->shortcut().toString()) : QStringList();
    }
    void doAction(const QString &action) override
    {
        if (action == pressAction() || action == toggleAction() || action == showMenuAction())
            QMetaObject::invokeMethod(m_button, &QAbstractButton::click, Qt::QueuedConnection); // a menu or dialog would keep the caller
        else
            QAccessibleWidget::doAction(action);
    }

private:
    [[nodiscard]] QString nameOf() const
    {
        if (!m_button->accessibleName().isEmpty())
            return m_button->accessibleName();
        return m_button->text().isEmpty() ? toolTip() : theme::withoutMnemonic(withoutLetter(m_button->text()));
    }
    [[nodiscard]] QString toolTip() const { return withoutLetter(m_button->toolTip()); }

    QAbstractButton *m_button;
};

QAccessibleInterface *makeButton(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    if (auto *stack = qobject_cast<QStackedWidget *>(object))
        return new QAccessibleWidget(stack, QAccessible::Client); // what it shows is what there is
    return button ? new ButtonItem(button) : nullptr;
}

} // namespace

void installAccessibleButtons() { QAccessible::installFactory(makeButton); }

} // namespace idemlab::access
