// SPDX-License-Identifier: MIT
#include "lessons/steps.h"
#include "lessons/wrappedtext.h"
#include "theme/named.h"

#include <QTextBrowser>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// Opens another part of the window.
class ViewOpenStep : public StepView
{
    Q_OBJECT
public:
    ViewOpenStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    WrappingButton *m_open;
    QTextBrowser *m_reaction;
};

ViewOpenStep::ViewOpenStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent), m_open(theme::named<WrappingButton>(u"openView"_s, this)), m_reaction(makeMarkdown(u"reaction"_s, this))
{
    auto *layout = makeColumn(2);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    layout->addWidget(m_reaction);
    connect(m_open, &QPushButton::clicked, &guide, [&guide] {
        guide.finishStep();
        Q_EMIT guide.viewAsked(guide.step().view);
    });
}

void ViewOpenStep::refresh()
{
    m_open->setText(guide().text().part(u"open"_s).line);
    const QString said = guide().isDone() ? guide().text().part(u"done"_s).whole() : QString();
    react(m_reaction, said, said);
}

StepView *makeViewOpenStep(LessonGuide &guide, QWidget *parent) { return new ViewOpenStep(guide, parent); }

} // namespace idemlab::lessons

#include "viewopenstep.moc"
