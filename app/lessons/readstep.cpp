// SPDX-License-Identifier: MIT
#include "lessons/otherrun.h"
#include "lessons/steps.h"

#include <QVBoxLayout>

namespace idemlab::lessons {

/// What is to be read beside a run of its own.
class ReadStep : public StepView
{
    Q_OBJECT
public:
    ReadStep(LessonGuide &guide, QWidget *parent) : StepView(guide, parent), m_other(new OtherRun(guide, this))
    {
        makeColumn(0)->addWidget(m_other);
        connect(m_other, &OtherRun::changed, this, &ReadStep::refresh);
    }
    void refresh() override { m_other->tellBeside({*guide().step().run}); }

private:
    OtherRun *m_other;
};

StepView *makeReadStep(LessonGuide &guide, QWidget *parent) { return new ReadStep(guide, parent); }

} // namespace idemlab::lessons

#include "readstep.moc"
