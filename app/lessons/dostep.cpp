// SPDX-License-Identifier: MIT
#include "lessons/dostep.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

DoStep::DoStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent), m_state(new QLabel(this)), m_message(makeMarkdown(u"reaction"_s, this)), m_again(new QPushButton(this))
{
    m_state->setObjectName(u"stepState"_s);
    theme::setType(m_state, theme::Type::Strong);
    m_again->setObjectName(u"beginAgain"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit());
    layout->addWidget(m_state);
    layout->addWidget(m_message);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, &guide, &LessonGuide::beginAgain);
}

void DoStep::refresh()
{
    const study::StepText text = guide().text();
    const bool isDone = guide().isDone();
    QString state;
    QString message;
    bool isSlip = false;
    if (guide().step().kind == study::StepKind::Observe) {
        state = isDone ? tr("✓ Found") : guide().reaction().isEmpty() ? tr("Click it on the timeline.") : tr("Not that one.");
        message = guide().reaction();
        if (isDone && message.isEmpty())
            message = text.part(u"right"_s).whole(); // found on an earlier visit
    } else {
        const analysis::GoalReport report = guide().report();
        isSlip = !isDone && !report.slip.isEmpty();
        state = isDone ? tr("✓ Done") : isSlip ? tr("Let us try that again.") : tr("Next:");
        message = isDone ? text.part(u"done"_s).whole()
            : isSlip     ? text.part(u"slip"_s, report.slip).whole()
                         : text.part(u"missing"_s, report.missing).whole();
    }
    m_state->setText(state);
    QPalette ink = palette();
    if (isDone)
        ink.setColor(QPalette::WindowText, theme::color(theme::Meaning::Good, palette()));
    m_state->setPalette(ink);
    showMarkdown(m_message, message);
    m_again->setText(tr("Begin again"));
    m_again->setVisible(guide().step().run.has_value());
}

} // namespace idemlab::lessons
