// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "lessons/ownwords.h"
#include "lessons/steps.h"
#include "lessons/wrappedtext.h"
#include "narrate/narrator.h"
#include "session/session.h"
#include "sim/engine.h"
#include "study/case.h"
#include "theme/type.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// Two runs beside each other, to find what they have in common: first in the learner's own words.
class ContrastStep : public StepView
{
    Q_OBJECT
public:
    ContrastStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    struct Story
    {
        QString id;
        WrappingButton *play;
        QLabel *told;
    };
    [[nodiscard]] QString tell(const study::LessonRun &run) const;

    QList<Story> m_stories;
    OwnWords *m_words;
};

ContrastStep::ContrastStep(LessonGuide &guide, QWidget *parent) : StepView(guide, parent), m_words(new OwnWords(guide, this))
{
    auto *grid = new QGridLayout;
    grid->setSpacing(2 * theme::unit());
    for (int column = 0; const auto &[id, run] : guide.step().runs) {
        Story story {id, new WrappingButton(this), new QLabel(this)};
        story.play->setObjectName(u"play-"_s + id);
        story.told->setWordWrap(true);
        story.told->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        theme::setType(story.told, theme::Type::Caption);
        grid->addWidget(story.play, 0, column);
        grid->addWidget(story.told, 1, column);
        grid->setColumnStretch(column++, 1);
        connect(story.play, &QPushButton::clicked, this, [this, id = id] { this->guide().startRun(*this->guide().step().runFor(id)); });
        m_stories.append(story);
    }
    auto *layout = makeColumn(2);
    layout->addLayout(grid);
    layout->addWidget(m_words);
}

/// What happens in a run that nobody has to watch: presses, requests, what was lost, orders.
QString ContrastStep::tell(const study::LessonRun &run) const
{
    sim::Engine engine(run.plan());
    engine.runToEnd();
    narrate::Narrator narrator;
    QStringList lines;
    for (qsizetype i = 0; i < engine.trace().size(); ++i) {
        using model::EventKind;
        const EventKind kind = engine.trace().at(i).kind;
        if (kind == EventKind::Clicked || kind == EventKind::TimedOut || kind == EventKind::OrderCreated || kind == EventKind::ResponseLost)
            lines.append(u"• "_s + narrator.sentence(engine.trace(), i));
    }
    return lines.join(u'\n');
}

void ContrastStep::refresh()
{
    for (const Story &story : std::as_const(m_stories)) {
        story.play->setText(guide().text().part(u"run"_s, story.id).line);
        story.told->setText(tell(*guide().step().runFor(story.id)));
    }
    m_words->refresh();
}

StepView *makeContrastStep(LessonGuide &guide, QWidget *parent) { return new ContrastStep(guide, parent); }

} // namespace idemlab::lessons

#include "contraststep.moc"
