// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "lessons/choicelist.h"
#include "lessons/otherrun.h"
#include "lessons/steps.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "session/session.h"

#include <QTextBrowser>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// Ideas to try out: each has its run, and the run shows what comes of it.
class TryStep : public StepView
{
    Q_OBJECT
public:
    TryStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    ChoiceList *m_choices;
    OtherRun *m_other;
    QTextBrowser *m_reaction;
};

TryStep::TryStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_choices(new ChoiceList(guide.step().choices, this))
    , m_other(new OtherRun(guide, this))
    , m_reaction(makeMarkdown(u"reaction"_s, this))
{
    auto *layout = makeColumn(2);
    layout->addWidget(m_choices);
    layout->addWidget(m_other);
    layout->addWidget(m_reaction);
    connect(m_other, &OtherRun::changed, this, &TryStep::refresh);
    connect(m_choices, &ChoiceList::picked, this, [this](const QString &id) {
        this->guide().startRun(*this->guide().step().runFor(id));
        this->guide().setAnswer(id);
        refresh();
    });
    connect(&guide.session(), &session::Session::becameQuiet, this, &TryStep::refresh);
}

void TryStep::refresh()
{
    const study::Step &step = guide().step();
    const QString answer = guide().answer();
    m_choices->setLines(guide().text());
    m_choices->setChosen(answer);
    const study::LessonRun *run = step.runFor(answer);
    const bool isBesideAnother = m_other->tellBeside(run ? QList {*run} : QList<study::LessonRun>());
    QString reaction;
    if (run) {
        const bool isOver = isBesideAnother || guide().session().isQuiet();
        m_choices->mark(isOver && answer == step.answer ? answer : QString(), isOver ? answer : QString());
        reaction = isOver ? guide().text().part(u"choice"_s, answer).rest : tr("Watch the run …");
        if (isOver && !isBesideAnother) {
            const analysis::Judgement judgement = analysis::judge(guide().session().trace());
            //: %1: a verdict; %2: the score, "Intents 1, orders 2"; %3: why
            reaction = tr("**%1** (%2). %3")
                           .arg(narrate::Vocabulary::verdict(judgement.verdict),
                               narrate::Narrator().score(judgement, guide().session().trace().api()), reaction);
        }
    }
    react(m_reaction, reaction, answer);
}

StepView *makeTryStep(LessonGuide &guide, QWidget *parent) { return new TryStep(guide, parent); }

} // namespace idemlab::lessons

#include "trystep.moc"
