// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "lessons/choicelist.h"
#include "lessons/steps.h"
#include "narrate/lessontext.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "narrate/wording.h"
#include "session/session.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// An API that was not met before: question by question it is decided, and then the failure runs under what was decided.
class DesignStep : public StepView
{
    Q_OBJECT
public:
    DesignStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    struct Asked
    {
        study::DesignAsk ask;
        QLabel *question;
        ChoiceList *choices;
        QTextBrowser *reaction;
    };
    void answer(const study::DesignAsk &ask, const QString &choice);
    [[nodiscard]] bool isAnswered(const study::DesignAsk &ask) const { return !guide().answer(ask.id).isEmpty(); }
    [[nodiscard]] bool isRight() const;

    QList<Asked> m_asked;
    QTextBrowser *m_outcome;
    WrappingButton *m_again;
};

DesignStep::DesignStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent), m_outcome(makeMarkdown(u"reaction"_s, this)), m_again(theme::named<WrappingButton>(u"playDesign"_s, this))
{
    auto *layout = makeColumn(1);
    for (const study::DesignAsk &ask : guide.step().asks) {
        auto *box = theme::named<QWidget>(u"ask-"_s + ask.id, this);
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme::unit() / 2);
        Asked asked {ask, new QLabel(box), new ChoiceList(ask.choices, box), makeMarkdown(u"reaction-"_s + ask.id, box)};
        asked.question->setWordWrap(true);
        theme::setType(asked.question, theme::Type::Strong);
        column->addWidget(asked.question);
        column->addWidget(asked.choices);
        column->addWidget(asked.reaction);
        layout->addWidget(box);
        connect(asked.choices, &ChoiceList::picked, this, [this, ask](const QString &choice) { answer(ask, choice); });
        m_asked.append(asked);
    }
    layout->addWidget(m_outcome);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, [this] {
        this->guide().startRun(*this->guide().step().runFor(this->guide().answer(m_asked.constFirst().ask.id)));
        refresh();
    });
    connect(&guide.session(), &session::Session::becameQuiet, this, &DesignStep::refresh);
    connect(&guide.session(), &session::Session::runsChanged, this, &DesignStep::refresh);
}

void DesignStep::answer(const study::DesignAsk &ask, const QString &choice)
{
    if (guide().answer(u"first-"_s + ask.id).isEmpty())
        guide().setAnswer(choice, u"first-"_s + ask.id);
    guide().setAnswer(choice, ask.id);
    const bool isAll = std::ranges::all_of(std::as_const(m_asked), [this](const Asked &each) { return isAnswered(each.ask); });
    if (isAll)
        guide().startRun(*guide().step().runFor(guide().answer(m_asked.constFirst().ask.id)));
    if (isRight())
        guide().finishStep();
    refresh();
    const auto next = std::ranges::find_if(std::as_const(m_asked), [this](const Asked &each) { return !isAnswered(each.ask); });
    Q_EMIT grew(next == m_asked.cend() ? static_cast<QWidget *>(m_again) : next->question->parentWidget());
}

bool DesignStep::isRight() const
{
    return std::all_of(
        m_asked.cbegin(), m_asked.cend(), [this](const Asked &each) { return guide().answer(each.ask.id) == each.ask.answer; });
}

void DesignStep::refresh()
{
    const study::StepText text = guide().text();
    bool isOpen = true;
    for (const Asked &each : std::as_const(m_asked)) {
        const QString answer = guide().answer(each.ask.id);
        each.question->parentWidget()->setVisible(isOpen); // one question after the other
        each.question->setText(text.part(u"ask"_s, each.ask.id).line);
        each.choices->setLines(text, each.ask.id + u'/');
        each.choices->setChosen(answer);
        each.choices->mark(answer == each.ask.answer ? answer : QString(), answer);
        react(each.reaction, answer.isEmpty() ? QString() : text.part(u"choice"_s, each.ask.id + u'/' + answer).rest, answer);
        isOpen = isOpen && !answer.isEmpty();
    }
    QString outcome;
    if (isOpen) {
        const study::LessonRun *run = guide().step().runFor(guide().answer(m_asked.constFirst().ask.id));
        const bool isOver = guide().isOn(*run) && guide().session().isQuiet();
        const analysis::Judgement judgement = analysis::judge(guide().session().trace());
        outcome = isOver ? tr("With your choice, the outcome is: **%1** (%2).")
                               .arg(narrate::worded(narrate::Vocabulary::verdict(judgement.verdict), guide().session().trace().api()),
                                   narrate::Narrator().score(judgement, guide().session().trace().api()))
            : guide().isOn(*run) ? tr("The failure that decides is running under your choice …")
                                 : QString();
        if (isOver && isRight()) // its figures are those of the run
            outcome += u"\n\n"_s + narrate::withFigures(text.part(u"done"_s).whole(), guide().session().trace());
    }
    showReaction(m_outcome, outcome.trimmed());
    m_again->setText(tr("Play the failure under your choice"));
    m_again->setVisible(isOpen);
}

StepView *makeDesignStep(LessonGuide &guide, QWidget *parent) { return new DesignStep(guide, parent); }

} // namespace idemlab::lessons

#include "designstep.moc"
