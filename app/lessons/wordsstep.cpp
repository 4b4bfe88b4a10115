// SPDX-License-Identifier: MIT
#include "lessons/ownwords.h"
#include "lessons/steps.h"

#include <QVBoxLayout>

namespace idemlab::lessons {

/// What was learnt, in the learner's own words.
class WordsStep : public StepView
{
    Q_OBJECT
public:
    WordsStep(LessonGuide &guide, QWidget *parent) : StepView(guide, parent), m_words(new OwnWords(guide, this))
    {
        makeColumn(0)->addWidget(m_words);
    }
    void refresh() override { m_words->refresh(); }

private:
    OwnWords *m_words;
};

StepView *makeWordsStep(LessonGuide &guide, QWidget *parent) { return new WordsStep(guide, parent); }

} // namespace idemlab::lessons

#include "wordsstep.moc"
