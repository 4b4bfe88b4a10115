// SPDX-License-Identifier: MIT
#include "lessons/choicestep.h"

#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "session/session.h"
#include "theme/type.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using study::StepKind;

namespace {

/// What stands for a prediction of somebody who would rather see.
const QString showMe = QStringLiteral("-");

/// Can be pressed anywhere in its row.
class Choice : public QRadioButton
{
public:
    using QRadioButton::QRadioButton;

protected:
    [[nodiscard]] bool hitButton(const QPoint &point) const override { return rect().contains(point); }
};

} // namespace

ChoiceStep::ChoiceStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent), m_choices(new QButtonGroup(this)), m_reaction(makeMarkdown(u"reaction"_s, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit());
    const QStringList &ids = guide.step().choices;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        auto *choice = new Choice(this);
        choice->setObjectName(u"choice-"_s + ids.at(i));
        m_choices->addButton(choice, int(i));
        layout->addWidget(choice);
    }
    if (guide.step().kind == StepKind::Predict) {
        m_showMe = new QPushButton(this);
        m_showMe->setObjectName(u"showMe"_s);
        m_showMe->setFlat(true);
        layout->addWidget(m_showMe, 0, Qt::AlignLeft);
        connect(m_showMe, &QPushButton::clicked, this, [this] { this->guide().setAnswer(showMe); });
    }
    if (guide.step().kind == StepKind::Write) {
        m_prompt = new QLabel(this);
        m_prompt->setWordWrap(true);
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(u"reason"_s);
        m_reason->setMaxLength(400);
        m_reason->setText(guide.answer(u"reason"_s));
        layout->addWidget(m_prompt);
        layout->addWidget(m_reason);
        connect(m_reason, &QLineEdit::editingFinished, this, [this] {
            this->guide().setAnswer(m_reason->text().trimmed(), u"reason"_s);
            if (!this->guide().answer().isEmpty() && !m_reason->text().trimmed().isEmpty())
                this->guide().finishStep();
        });
    }
    layout->addWidget(m_reaction);
    connect(m_choices, &QButtonGroup::idClicked, this, &ChoiceStep::choose);
    connect(&guide.session(), &session::Session::becameQuiet, this, &ChoiceStep::refresh);
}

void ChoiceStep::choose(int index)
{
    const QString choice = guide().step().choices.at(index);
    guide().setAnswer(choice);
    const StepKind kind = guide().step().kind;
    if (kind == StepKind::Check && choice == guide().step().answer)
        guide().finishStep();
    if (kind == StepKind::Write && m_reason)
        m_reason->setFocus();
}

QString ChoiceStep::lineOf(const QString &choice) const { return guide().text().part(u"choice"_s, choice).line; }

void ChoiceStep::refresh()
{
    const study::Step &step = guide().step();
    const QString answer = guide().answer();
    for (qsizetype i = 0; i < step.choices.size(); ++i) {
        auto *button = m_choices->button(int(i));
        button->setText(lineOf(step.choices.at(i)));
        if (step.choices.at(i) == answer)
            button->setChecked(true);
        button->setEnabled(step.kind != StepKind::Predict || answer.isEmpty()); // a prediction stands
    }
    if (m_showMe) {
        m_showMe->setText(tr("Just show me"));
        m_showMe->setVisible(answer.isEmpty());
    }
    if (m_prompt) {
        m_prompt->setText(guide().text().part(u"prompt"_s).line);
        m_reason->setAccessibleName(m_prompt->text());
    }
    QString reaction;
    if (!answer.isEmpty() && step.kind == StepKind::Predict)
        reaction = outcome();
    else if (!answer.isEmpty() && step.kind == StepKind::Check)
        reaction =
            (answer == step.answer ? tr("**Right.** %1") : tr("**Not quite.** %1")).arg(guide().text().part(u"choice"_s, answer).rest);
    else if (step.kind == StepKind::Write && guide().isDone())
        reaction = tr("Noted. You find it again in the summary at the end.");
    showMarkdown(m_reaction, reaction);
}

/// Prediction and outcome side by side.
QString ChoiceStep::outcome() const
{
    const study::Step &step = guide().step();
    const QString answer = guide().answer();
    QString text;
    if (step.run && !step.run->caseId.isEmpty() && guide().session().isQuiet()) {
        const analysis::Judgement judgement = analysis::judge(guide().session().trace());
        const narrate::Narrator narrator;
        //: a verdict, and the score: "Intents 1, orders 2"
        const QString came = tr("%1. %2.").arg(narrate::Vocabulary::verdict(judgement.verdict), narrator.score(judgement));
        if (answer == showMe)
            text = tr("It came to: **%1**").arg(came);
        else
            text = tr("You said: **%1**. It came to: **%2**").arg(lineOf(answer), came);
        text += u"\n\n"_s;
    } else if (step.run && !step.run->caseId.isEmpty()) {
        return tr("Watch the run …");
    }
    if (answer == showMe)
        return text + guide().text().part(u"choice"_s, step.answer).rest;
    return text + guide().text().part(u"choice"_s, answer).rest;
}

} // namespace idemlab::lessons
