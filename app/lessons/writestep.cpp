// SPDX-License-Identifier: MIT
#include "lessons/choicelist.h"
#include "lessons/steps.h"
#include "theme/named.h"

#include <QLabel>
#include <QLineEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// A decision and its reason, in a line of the learner's own.
class WriteStep : public StepView
{
    Q_OBJECT
public:
    WriteStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void keep();

    ChoiceList *m_choices;
    QLabel *m_prompt;
    QLineEdit *m_reason;
    QTextBrowser *m_reaction;
};

WriteStep::WriteStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_choices(new ChoiceList(guide.step().choices, this))
    , m_prompt(new QLabel(this))
    , m_reason(theme::named<QLineEdit>(u"reason"_s, this))
    , m_reaction(makeMarkdown(u"reaction"_s, this))
{
    m_prompt->setWordWrap(true);
    m_reason->setMaxLength(400);
    m_reason->setText(guide.answer(u"reason"_s));
    auto *layout = makeColumn(1);
    layout->addWidget(m_choices);
    layout->addWidget(m_prompt);
    layout->addWidget(m_reason);
    layout->addWidget(m_reaction);
    connect(m_choices, &ChoiceList::picked, this, [this](const QString &choice) {
        this->guide().setAnswer(choice);
        keep();
        m_reason->setFocus();
    });
    connect(m_reason, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!this->guide().isDone() || !text.trimmed().isEmpty()) // what is done stays so
            this->guide().jot(text.trimmed(), u"reason"_s);
    });
    connect(m_reason, &QLineEdit::editingFinished, this, &WriteStep::keep);
}

void WriteStep::keep()
{
    const QString reason = m_reason->text().trimmed();
    if (!reason.isEmpty())
        guide().setAnswer(reason, u"reason"_s);
    if (!guide().answer().isEmpty() && !reason.isEmpty())
        guide().finishStep();
}

void WriteStep::refresh()
{
    m_choices->setLines(guide().text());
    m_choices->setChosen(guide().answer());
    m_prompt->setText(guide().text().part(u"prompt"_s).line);
    m_reason->setAccessibleName(m_prompt->text());
    const QString said = guide().isDone() ? tr("Noted. You find it again in the summary at the end.") : QString();
    react(m_reaction, said, said);
}

StepView *makeWriteStep(LessonGuide &guide, QWidget *parent) { return new WriteStep(guide, parent); }

} // namespace idemlab::lessons

#include "writestep.moc"
