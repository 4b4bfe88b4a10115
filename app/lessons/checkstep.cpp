// SPDX-License-Identifier: MIT
#include "lessons/choicelist.h"
#include "lessons/otherrun.h"
#include "lessons/steps.h"

#include <QTextBrowser>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// A question with one right answer. Every answer gets its reason; the first one is remembered.
class CheckStep : public StepView
{
    Q_OBJECT
public:
    CheckStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    ChoiceList *m_choices;
    OtherRun *m_other;
    QTextBrowser *m_reaction;
};

CheckStep::CheckStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_choices(new ChoiceList(guide.step().choices, this))
    , m_other(new OtherRun(guide, this))
    , m_reaction(makeMarkdown(u"reaction"_s, this))
{
    auto *layout = makeColumn(2);
    layout->addWidget(m_choices);
    layout->addWidget(m_other);
    layout->addWidget(m_reaction);
    connect(m_other, &OtherRun::changed, this, &CheckStep::refresh);
    connect(m_choices, &ChoiceList::picked, &guide, [&guide](const QString &choice) { guide.setAnswer(choice); });
}

void CheckStep::refresh()
{
    const study::Step &step = guide().step();
    const QString answer = guide().answer();
    m_choices->setLines(guide().text());
    m_choices->setChosen(answer);
    const bool hasRun = !answer.isEmpty() && step.run && !step.run->caseId.isEmpty();
    m_other->tellBeside(hasRun ? QList {*step.run} : QList<study::LessonRun>());
    const bool isOpinion = step.answer.isEmpty();
    if (!isOpinion)
        m_choices->mark(answer == step.answer ? step.answer : QString(), answer);
    QString reaction;
    if (!answer.isEmpty()) {
        const QString why = guide().text().part(u"choice"_s, answer).rest;
        reaction = isOpinion        ? tr("**Noted.** %1").arg(why)
            : answer == step.answer ? tr("**Right.** %1").arg(why)
                                    : tr("**No.** %1").arg(why);
    }
    react(m_reaction, reaction, answer);
}

StepView *makeCheckStep(LessonGuide &guide, QWidget *parent) { return new CheckStep(guide, parent); }

} // namespace idemlab::lessons

#include "checkstep.moc"
