// SPDX-License-Identifier: MIT
#include "lessons/ownwords.h"

#include "lessons/lessonguide.h"
#include "lessons/stepview.h"
#include "lessons/wrappedtext.h"
#include "theme/flowlayout.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortest = 8; ///< letters that may be a line of one's own
constexpr int longest = 1000; ///< letters that are kept
const QString draft = QStringLiteral("draft");
const QString judged = QStringLiteral("judged-");

} // namespace

OwnWords::OwnWords(LessonGuide &guide, QWidget *parent)
    : QWidget(parent)
    , m_guide(guide)
    , m_prompt(new QLabel(this))
    , m_text(theme::named<QPlainTextEdit>(u"ownWords"_s, this))
    , m_compare(theme::named<WrappingButton>(u"compareWords"_s, this))
    , m_model(makeMarkdown(u"model"_s, this))
{
    m_prompt->setWordWrap(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(16 * theme::unit());
    m_isCompared = !guide.answer().isEmpty();
    m_text->setPlainText(m_isCompared ? guide.answer() : guide.answer(draft));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit());
    layout->addWidget(m_prompt);
    layout->addWidget(m_text);
    layout->addWidget(m_compare, 0, Qt::AlignLeft);
    layout->addWidget(m_model);
    for (const QString &id : {u"first"_s, u"second"_s})
        addQuestion(id);
    connect(m_text, &QPlainTextEdit::textChanged, this, &OwnWords::jot);
    connect(m_text, &QPlainTextEdit::textChanged, this, &OwnWords::refresh);
    connect(m_compare, &QPushButton::clicked, this, &OwnWords::keep);
}

void OwnWords::addQuestion(const QString &id)
{
    auto *row = new QWidget(this);
    auto *buttons = new theme::FlowLayout(theme::unit(), row);
    Question question {id, new QLabel(this), new WrappingButton(row), new WrappingButton(row)};
    question.line->setWordWrap(true);
    question.yes->setObjectName(id + u"-yes"_s);
    question.no->setObjectName(id + u"-no"_s);
    for (WrappingButton *button : {question.yes, question.no}) {
        button->setCheckable(true);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id, yes = button == question.yes] { judge(id, yes); });
    }
    m_questions.append(question);
    layout()->addWidget(question.line);
    layout()->addWidget(row);
}

QString OwnWords::written() const { return m_text->toPlainText().trimmed().left(longest); }

/// What has been compared is not taken back by emptying the field.
void OwnWords::jot()
{
    if (!m_isCompared)
        m_guide.jot(written(), draft);
    else if (!written().isEmpty())
        m_guide.jot(written(), {});
}

void OwnWords::keep()
{
    m_isCompared = true;
    const bool hadFocus = m_compare->hasFocus();
    showModel();
    if (hadFocus)
        m_model->setFocus(Qt::OtherFocusReason); // the button is about to go
    m_guide.jot({}, draft);
    m_guide.setAnswer(written());
    refresh();
}

void OwnWords::judge(const QString &id, bool yes)
{
    m_guide.setAnswer(yes ? u"yes"_s : u"no"_s, judged + id);
    const bool isJudged = std::ranges::all_of(
        std::as_const(m_questions), [this](const Question &each) { return !m_guide.answer(judged + each.id).isEmpty(); });
    if (isJudged)
        m_guide.finishStep();
}

void OwnWords::showModel()
{
    const QString model = m_guide.text().part(u"model"_s).whole();
    showReaction(m_model, m_isCompared ? tr("A model line: *%1*").arg(model) : QString());
}

void OwnWords::refresh()
{
    const study::StepText text = m_guide.text();
    m_prompt->setText(text.part(u"prompt"_s).whole());
    m_text->setAccessibleName(m_prompt->text());
    m_compare->setText(tr("Compare with a model line"));
    m_compare->setEnabled(m_text->toPlainText().trimmed().size() >= shortest);
    m_compare->setVisible(!m_isCompared);
    showModel();
    for (const Question &each : std::as_const(m_questions)) {
        const QString said = m_guide.answer(judged + each.id);
        each.line->setText(text.part(u"ask"_s, each.id).whole());
        each.yes->setText(tr("Yes", "one's own line says it"));
        each.no->setText(tr("Not yet", "one's own line does not say it"));
        each.yes->setChecked(said == "yes"_L1);
        each.no->setChecked(said == "no"_L1);
        for (QWidget *part : {static_cast<QWidget *>(each.line), each.yes->parentWidget()})
            part->setVisible(m_isCompared);
    }
}

} // namespace idemlab::lessons
