// SPDX-License-Identifier: MIT
#include "lessons/choicelist.h"
#include "lessons/otherrun.h"
#include "lessons/steps.h"
#include "session/session.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// A program with a fault: its line is found by a click, the run that it makes plays, a repair is chosen, and it plays again.
class CodeStep : public StepView
{
    Q_OBJECT
public:
    CodeStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void pickLine(int line);
    void showCode(const QStringList &lines);
    [[nodiscard]] const study::LessonRun &runAfter(const QString &answer) const;
    [[nodiscard]] bool isFound() const { return guide().answer(QStringLiteral("line")) == QStringLiteral("found"); }

    QListWidget *m_code;
    OtherRun *m_other;
    QTextBrowser *m_said;
    QLabel *m_question;
    ChoiceList *m_repairs;
    QTextBrowser *m_reaction;
    int m_picked = -1; ///< the line that was clicked last and is not the fault
};

CodeStep::CodeStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_code(theme::named<QListWidget>(u"code"_s, this))
    , m_other(new OtherRun(guide, this))
    , m_said(makeMarkdown(u"said"_s, this))
    , m_question(new QLabel(this))
    , m_repairs(new ChoiceList(guide.step().choices, this))
    , m_reaction(makeMarkdown(u"reaction"_s, this))
{
    theme::setType(m_code, theme::Type::Code);
    m_code->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_code->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_code->setTextElideMode(Qt::ElideNone);
    m_question->setWordWrap(true);
    theme::setType(m_question, theme::Type::Strong);
    auto *layout = makeColumn(1);
    layout->addWidget(m_code);
    layout->addWidget(m_other);
    layout->addWidget(m_said);
    layout->addWidget(m_question);
    layout->addWidget(m_repairs);
    layout->addWidget(m_reaction);
    connect(m_code, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { pickLine(m_code->row(item)); });
    connect(m_code, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { pickLine(m_code->row(item)); });
    connect(m_other, &OtherRun::changed, this, &CodeStep::refresh);
    connect(m_repairs, &ChoiceList::picked, this, [this](const QString &choice) {
        this->guide().startRun(runAfter(choice));
        this->guide().setAnswer(choice);
        refresh();
        Q_EMIT grew(m_reaction);
    });
}

void CodeStep::pickLine(int line)
{
    if (isFound())
        return;
    m_picked = line;
    if (guide().answer(u"first-line"_s).isEmpty())
        guide().setAnswer(QString::number(line + 1), u"first-line"_s);
    if (guide().step().faulty.contains(line)) {
        guide().startRun(*guide().step().runFor(u"bug"_s));
        guide().setAnswer(u"found"_s, u"line"_s);
    }
    refresh();
    Q_EMIT grew(isFound() ? static_cast<QWidget *>(m_repairs) : m_said);
}

/// What the fault comes to, or its repair.
const study::LessonRun &CodeStep::runAfter(const QString &answer) const
{
    return *guide().step().runFor(answer == guide().step().answer ? u"repaired"_s : u"bug"_s);
}

void CodeStep::showCode(const QStringList &lines)
{
    QStringList shown;
    for (int i = 0; i < m_code->count(); ++i)
        shown.append(m_code->item(i)->text());
    if (shown == lines)
        return;
    m_code->clear();
    m_code->addItems(lines);
    m_code->setFixedHeight(m_code->sizeHintForRow(0) * int(lines.size()) + 2 * m_code->frameWidth()
        + m_code->horizontalScrollBar()->sizeHint().height() + theme::unit());
}

void CodeStep::refresh()
{
    const study::Step &step = guide().step();
    const study::StepText text = guide().text();
    const bool isDone = guide().isDone();
    showCode(isDone ? step.repaired : step.code);
    m_code->setAccessibleName(isDone ? tr("The program, repaired") : tr("The program; one of its lines makes the fault"));
    QString said;
    const bool isBesideAnother = m_other->tellBeside(
        isFound() ? QList {runAfter(guide().answer()), *step.runFor(u"bug"_s), *step.runFor(u"repaired"_s)} : QList<study::LessonRun>());
    if (isFound()) {
        said = isBesideAnother ? QString() : text.part(u"found"_s).whole();
        for (const int line : step.faulty)
            m_code->item(std::min(line, m_code->count() - 1))->setSelected(!isDone);
    } else if (m_picked >= 0) {
        const QString known = text.part(u"line"_s, QString::number(m_picked + 1)).whole();
        said = known.isEmpty() ? text.part(u"wrong"_s).whole() : known;
    } else {
        said = tr("Click the line that makes the fault.");
    }
    react(m_said, said, isFound() ? u"found"_s : QString::number(m_picked));
    m_question->setText(tr("Which repair is right?"));
    m_question->setVisible(isFound());
    m_repairs->setVisible(isFound());
    m_repairs->setLines(text);
    const QString answer = guide().answer();
    m_repairs->setChosen(answer);
    m_repairs->mark(isDone ? step.answer : QString(), answer);
    QString reaction = answer.isEmpty() ? QString() : text.part(u"choice"_s, answer).rest;
    if (isDone)
        reaction += u"\n\n"_s + text.part(u"done"_s).whole();
    react(m_reaction, isFound() ? reaction.trimmed() : QString(), answer);
}

StepView *makeCodeStep(LessonGuide &guide, QWidget *parent) { return new CodeStep(guide, parent); }

} // namespace idemlab::lessons

#include "codestep.moc"
