// SPDX-License-Identifier: MIT
#include "lessons/steps.h"
#include "lessons/wrappedtext.h"
#include "theme/flowlayout.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// Questions with yes and no, one after the other, up to a recommendation.
class DecideStep : public StepView
{
    Q_OBJECT
public:
    DecideStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void answer(bool yes);
    /// The question that is open; null once a result is reached.
    [[nodiscard]] const study::Question *question() const;

    QTextBrowser *m_text;
    WrappingButton *m_yes;
    WrappingButton *m_no;
    WrappingButton *m_again;
};

DecideStep::DecideStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_text(makeMarkdown(u"question"_s, this))
    , m_yes(theme::named<WrappingButton>(u"yes"_s, this))
    , m_no(theme::named<WrappingButton>(u"no"_s, this))
    , m_again(theme::named<WrappingButton>(u"askAgain"_s, this))
{
    auto *row = new QWidget(this);
    auto *buttons = new theme::FlowLayout(theme::unit(), row);
    buttons->addWidget(m_yes);
    buttons->addWidget(m_no);
    buttons->addWidget(m_again);
    auto *layout = makeColumn(2);
    layout->addWidget(m_text);
    layout->addWidget(row);
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_again, &QPushButton::clicked, this, [this] { this->guide().setAnswer({}); });
}

const study::Question *DecideStep::question() const
{
    const QString at = guide().answer();
    const auto &questions = guide().step().questions;
    if (at.isEmpty())
        return &questions.constFirst();
    const auto found = std::ranges::find(questions, at, &study::Question::id);
    return found == questions.cend() ? nullptr : &*found;
}

void DecideStep::answer(bool yes)
{
    const study::Question *asked = question();
    if (!asked)
        return;
    const QString next = yes ? asked->yes : asked->no;
    guide().setAnswer(next);
    if (guide().step().results.contains(next))
        guide().finishStep();
}

void DecideStep::refresh()
{
    const study::Question *asked = question();
    const study::TextPart part = asked ? guide().text().part(u"question"_s, asked->id) : guide().text().part(u"result"_s, guide().answer());
    react(m_text, u"**%1**\n\n%2"_s.arg(part.line, part.rest), asked ? asked->id : guide().answer());
    m_yes->setText(tr("&Yes"));
    m_no->setText(tr("&No"));
    m_again->setText(tr("Ask me again"));
    m_yes->setVisible(asked);
    m_no->setVisible(asked);
    m_again->setVisible(!asked || asked != &guide().step().questions.constFirst());
}

StepView *makeDecideStep(LessonGuide &guide, QWidget *parent) { return new DecideStep(guide, parent); }

} // namespace idemlab::lessons

#include "decidestep.moc"
