// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "lessons/choicelist.h"
#include "lessons/otherrun.h"
#include "lessons/steps.h"
#include "lessons/sureness.h"
#include "narrate/narrator.h"
#include "session/session.h"
#include "theme/flowlayout.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// A prediction: a choice and how sure one is of it. With that it stands, and only then its run begins; what came is told in the
/// words of the same choices.
class PredictStep : public StepView
{
    Q_OBJECT
public:
    PredictStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void build();
    [[nodiscard]] QString lineOf(const QString &choice) const;
    [[nodiscard]] QString outcome(bool isBesideAnother) const;

    ChoiceList *m_choices;
    QLabel *m_howSure;
    QList<WrappingButton *> m_sure; ///< in the order of Sureness::ids()
    WrappingButton *m_showMe = nullptr;
    OtherRun *m_other;
    QTextBrowser *m_reaction;
    WrappingButton *m_again;
    bool m_isKnown; ///< the outcome was told, and need not be scrolled to again
};

PredictStep::PredictStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_choices(new ChoiceList(guide.step().choices, this))
    , m_howSure(new QLabel(this))
    , m_other(new OtherRun(guide, this))
    , m_reaction(makeMarkdown(u"reaction"_s, this))
    , m_again(theme::named<WrappingButton>(u"beginAgain"_s, this))
    , m_isKnown(!guide.answer().isEmpty() && guide.outcomeIsKnown())
{
    build();
    connect(m_choices, &ChoiceList::picked, this, &PredictStep::refresh);
    connect(m_showMe, &QPushButton::clicked, &guide, [&guide] { guide.predict(study::shownAnswer(), {}); });
    connect(m_again, &QPushButton::clicked, &guide, &LessonGuide::practise);
    connect(&guide.session(), &session::Session::becameQuiet, this, &PredictStep::refresh);
    connect(&guide.session(), &session::Session::runsChanged, this, &PredictStep::refresh);
    connect(m_other, &OtherRun::changed, this, &PredictStep::refresh);
}

void PredictStep::build()
{
    m_howSure->setWordWrap(true);
    auto *sure = new QWidget(this);
    m_showMe = new WrappingButton(sure);
    auto *row = new theme::FlowLayout(theme::unit(), sure);
    for (const QString &id : Sureness::ids()) {
        auto *button = theme::named<WrappingButton>(u"sure-"_s + id, sure);
        row->addWidget(button);
        m_sure.append(button);
        connect(button, &QPushButton::clicked, this, [this, id] { guide().predict(m_choices->chosen(), id); });
    }
    m_showMe->setObjectName(u"showMe"_s);
    row->addWidget(m_showMe);
    auto *layout = makeColumn(1);
    layout->addWidget(m_choices);
    layout->addWidget(m_howSure);
    layout->addWidget(sure);
    layout->addWidget(m_other);
    layout->addWidget(m_reaction);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
}

QString PredictStep::lineOf(const QString &choice) const { return guide().text().part(u"choice"_s, choice).line; }

void PredictStep::refresh()
{
    const study::Step &step = guide().step();
    const QString answer = guide().answer();
    const bool isOpen = answer.isEmpty();
    const bool hasRun = !isOpen && step.run && !step.run->caseId.isEmpty();
    const bool isBesideAnother = m_other->tellBeside(hasRun ? QList {*step.run} : QList<study::LessonRun>());
    react(m_reaction, isOpen ? QString() : outcome(isBesideAnother), answer);
    m_choices->setLines(guide().text());
    if (!isOpen)
        m_choices->setChosen(answer);
    m_choices->setOpen(isOpen); // a prediction stands
    const bool isKnown = !isOpen && guide().outcomeIsKnown();
    m_choices->mark(isKnown ? step.answer : QString(), isKnown ? answer : QString());
    m_howSure->setText(m_choices->chosen().isEmpty() ? tr("Choose first; then say how sure you are.") : tr("How sure are you?"));
    m_howSure->setVisible(isOpen);
    for (qsizetype i = 0; i < m_sure.size(); ++i) {
        m_sure.at(i)->setText(Sureness::name(Sureness::ids().at(i)));
        m_sure.at(i)->setEnabled(!m_choices->chosen().isEmpty());
        m_sure.at(i)->setVisible(isOpen);
    }
    m_showMe->setText(tr("Just show me"));
    m_showMe->setVisible(isOpen);
    m_again->setText(tr("Begin again"));
    m_again->setVisible(!isOpen);
    if (!std::exchange(m_isKnown, isKnown) && isKnown)
        Q_EMIT grew(m_again);
}

/// Prediction and outcome side by side; with the score where its run is on, and at its end.
QString PredictStep::outcome(bool isBesideAnother) const
{
    const study::Step &step = guide().step();
    const QString answer = guide().answer();
    if (!guide().outcomeIsKnown())
        return isBesideAnother ? QString() : tr("Watch the run …");
    const QString sure = Sureness::inSentence(guide().answer(u"sure"_s));
    QString came = tr("Outcome: **%1**").arg(lineOf(step.answer));
    if (!isBesideAnother && step.run && !step.run->caseId.isEmpty() && guide().session().isQuiet()) {
        //: %1: "Outcome: Two orders"; %2: the score, "Intents 1, orders 2"
        came =
            tr("%1 (%2)").arg(came, narrate::Narrator().score(analysis::judge(guide().session().trace()), guide().session().trace().api()));
    }
    const QString reason = guide().text().part(u"choice"_s, answer == study::shownAnswer() ? step.answer : answer).rest;
    if (answer == study::shownAnswer())
        return came + u"\n\n"_s + reason;
    const QString said =
        sure.isEmpty() ? tr("You said: **%1**").arg(lineOf(answer)) : tr("You said (%2): **%1**").arg(lineOf(answer), sure);
    QString text = said + u"\n\n"_s + came + u"\n\n"_s + reason;
    if (answer != step.answer && !guide().text().part(u"choice"_s, step.answer).rest.isEmpty())
        text += u"\n\n"_s + guide().text().part(u"choice"_s, step.answer).rest;
    return text;
}

StepView *makePredictStep(LessonGuide &guide, QWidget *parent) { return new PredictStep(guide, parent); }

} // namespace idemlab::lessons

#include "predictstep.moc"
