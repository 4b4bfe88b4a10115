// SPDX-License-Identifier: MIT
#include "controls/settingfield.h"
#include "lessons/steps.h"
#include "lessons/wrappedtext.h"
#include "narrate/lessontext.h"
#include "session/session.h"
#include "theme/label.h"
#include "theme/named.h"
#include "theme/palette.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using study::Goal;
using study::StepKind;

/// The learner acts on the real controls, or looks for an event on the timeline; the lesson says what is still missing and what is
/// in the way. A setting that is to be repaired stands in the step.
class DoStep : public StepView
{
    Q_OBJECT
public:
    DoStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    struct Said
    {
        QString state;
        QString message;
        bool isGood = false;
    };
    [[nodiscard]] Said ofObserving() const;
    [[nodiscard]] Said ofDoing() const;
    [[nodiscard]] QString stillToDo() const;
    [[nodiscard]] bool waitsInVain() const;
    [[nodiscard]] QString wrongRepair() const;
    void addSettings(QLayout *layout);
    void refreshSettings();

    QLabel *m_state;
    QTextBrowser *m_message;
    QLabel *m_obstacle;
    WrappingButton *m_clear;
    QList<controls::SettingField *> m_fields;
    WrappingButton *m_restart = nullptr; ///< where there are settings
    WrappingButton *m_again;
};

DoStep::DoStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_state(theme::named<QLabel>(u"stepState"_s, this))
    , m_message(makeMarkdown(u"reaction"_s, this))
    , m_obstacle(theme::named<QLabel>(u"obstacle"_s, this))
    , m_clear(theme::named<WrappingButton>(u"clearObstacle"_s, this))
    , m_again(theme::named<WrappingButton>(u"beginAgain"_s, this))
{
    m_state->setWordWrap(true);
    theme::setType(m_state, theme::Type::Strong);
    m_obstacle->setWordWrap(true);
    auto *layout = makeColumn(1);
    layout->addWidget(m_state);
    layout->addWidget(m_message);
    layout->addWidget(m_obstacle);
    layout->addWidget(m_clear, 0, Qt::AlignLeft);
    addSettings(layout);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_clear, &QPushButton::clicked, &guide, &LessonGuide::removeObstacle);
    connect(m_again, &QPushButton::clicked, &guide, &LessonGuide::practise);
}

void DoStep::addSettings(QLayout *layout)
{
    for (const Goal &goal : guide().step().goals) {
        const model::Setting *setting = goal.kind == Goal::Kind::Setting ? model::findSetting(goal.setting) : nullptr;
        if (!setting)
            continue;
        auto *field = new controls::SettingField(*setting, this);
        field->editor()->setObjectName(u"step-"_s + field->editor()->objectName());
        if (auto *box = qobject_cast<QComboBox *>(field->editor())) {
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->setMinimumContentsLength(8);
            connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip);
        }
        field->label()->setWordWrap(true);
        layout->addWidget(field->label());
        layout->addWidget(field->editor());
        connect(field, &controls::SettingField::changed, this, [this](const QString &name, const QString &value) {
            std::ignore = guide().session().changeSetting(name, value); // what the editor offers is accepted
        });
        m_fields.append(field);
    }
    if (m_fields.isEmpty())
        return;
    m_restart = theme::named<WrappingButton>(u"restartStep"_s, this);
    layout->addWidget(m_restart);
    layout->setAlignment(m_restart, Qt::AlignLeft);
    connect(m_restart, &QPushButton::clicked, &guide().session(), &session::Session::restart);
    connect(&guide().session(), &session::Session::stateChanged, this, &DoStep::refreshSettings);
}

void DoStep::refreshSettings()
{
    for (controls::SettingField *field : std::as_const(m_fields)) {
        field->retranslate();
        field->show(guide().session().settings());
    }
}

DoStep::Said DoStep::ofObserving() const
{
    const bool isDone = guide().isDone();
    if (isDone && (guide().reaction().isEmpty() || guide().obstacle().isAnotherRun())) // before, or on an earlier visit
        return {tr("✓ Found"), guide().obstacle().isAnotherRun() ? QString() : guide().text().part(u"right"_s).whole(), true};
    if (guide().reaction().isEmpty())
        return {tr("Click it on the timeline."), {}, false};
    const bool isRight = guide().reaction() == guide().text().part(u"right"_s).whole();
    return {isRight ? tr("✓ Found") : tr("Not that one."), guide().reaction(), isRight};
}

DoStep::Said DoStep::ofDoing() const
{
    const analysis::GoalReport report = guide().report();
    const study::StepText text = guide().text();
    const auto filled = [this](const QString &words) { return narrate::withFigures(words, guide().session().trace()); };
    if (guide().isDoneInThisRun())
        return {tr("✓ Done"), filled(text.part(u"done"_s).whole()), true};
    if (!report.slip.isEmpty() && !guide().obstacle().isAnotherRun())
        return {tr("Let us try that again."), filled(text.part(u"slip"_s, report.slip).whole()), false};
    if (guide().isDone())
        return {tr("✓ Done before. Do it again if you like:"), filled(stillToDo()), true};
    return {report.isDone() ? QString() : tr("Next:"), filled(stillToDo()), false}; // done elsewhere: what is in the way says it
}

/// First what is to be reached; after a run in vain a hint, and only after more of them how it is done.
QString DoStep::stillToDo() const
{
    const study::StepText text = guide().text();
    const QString missing = guide().report().missing;
    QStringList parts;
    if (const QString wrong = wrongRepair(); !wrong.isEmpty())
        parts.append(wrong);
    if (!waitsInVain())
        parts.append(text.part(u"missing"_s, missing).whole());
    if (const QString hint = text.part(u"hint"_s, missing).whole(); guide().tries() > 0 && !hint.isEmpty())
        parts.append(hint);
    if (const QString value = text.part(u"value"_s, missing).whole(); guide().tries() > 2 && !value.isEmpty())
        parts.append(value);
    return parts.join(u"\n\n"_s);
}

/// Whether it asks to wait for what will not come, or need not: what is in the way says so instead.
bool DoStep::waitsInVain() const
{
    const auto &goals = guide().step().goals;
    const auto missing =
        std::find_if(goals.cbegin(), goals.cend(), [this](const Goal &each) { return each.id == guide().report().missing; });
    const bool isWaiting = missing != goals.cend() && missing->kind == Goal::Kind::Verdict;
    const Obstacle::Kind inTheWay = guide().obstacle().kind;
    return inTheWay == Obstacle::Kind::Over || (isWaiting && inTheWay == Obstacle::Kind::Settings);
}

/// What the lesson says to a setting that tempts and does not mend.
QString DoStep::wrongRepair() const
{
    if (!guide().session().isQuiet() || guide().obstacle().isAnotherRun())
        return {};
    for (const controls::SettingField *field : m_fields) {
        const model::Setting &setting = field->setting();
        const QString value = setting.read(guide().session().settings());
        const QString said = guide().text().part(u"wrong"_s, u"%1=%2"_s.arg(setting.name, value)).whole();
        if (!said.isEmpty() && guide().tries() > 0)
            return said;
    }
    return {};
}

void DoStep::refresh()
{
    const Said said = guide().step().kind == StepKind::Observe ? ofObserving() : ofDoing();
    m_state->setText(said.state);
    m_state->setVisible(!said.state.isEmpty());
    theme::setInk(m_state, said.isGood ? std::optional(theme::color(theme::Meaning::Good, palette())) : std::nullopt);
    showReaction(m_message, said.message);
    const Obstacle now = guide().obstacle();
    const bool isToDo = guide().step().kind == StepKind::Do ? !guide().isDoneInThisRun() : !guide().isDone() || now.isAnotherRun();
    const Obstacle inTheWay = isToDo ? now : Obstacle();
    m_obstacle->setText(ObstacleWords::sentence(inTheWay, guide().session()));
    m_obstacle->setVisible(!m_obstacle->text().isEmpty());
    m_clear->setText(ObstacleWords::offer(inTheWay));
    m_clear->setVisible(!m_clear->text().isEmpty());
    refreshSettings();
    if (m_restart)
        m_restart->setText(tr("Restart with this"));
    m_again->setText(tr("Begin again"));
    m_again->setVisible(guide().step().run.has_value() && inTheWay.kind != Obstacle::Kind::Over);
}

StepView *makeDoStep(LessonGuide &guide, QWidget *parent) { return new DoStep(guide, parent); }

} // namespace idemlab::lessons

#include "dostep.moc"
