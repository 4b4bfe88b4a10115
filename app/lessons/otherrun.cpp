// SPDX-License-Identifier: MIT
#include "lessons/otherrun.h"

#include "announce/announcer.h"
#include "lessons/lessonguide.h"
#include "lessons/wrappedtext.h"
#include "session/session.h"
#include "theme/type.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

OtherRun::OtherRun(LessonGuide &guide, QWidget *parent)
    : QWidget(parent), m_guide(guide), m_sentence(new QLabel(this)), m_show(new WrappingButton(this))
{
    m_sentence->setObjectName(u"otherRun"_s);
    m_sentence->setWordWrap(true);
    m_show->setObjectName(u"showRun"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit());
    layout->addWidget(m_sentence);
    layout->addWidget(m_show, 0, Qt::AlignLeft);
    setVisible(false);
    connect(m_show, &QPushButton::clicked, this, [this] { m_guide.startRun(study::LessonRun(m_runs.constFirst())); });
    connect(&guide.session(), &session::Session::runsChanged, this, &OtherRun::look);
    connect(&guide.session(), &session::Session::stateChanged, this, &OtherRun::look);
}

bool OtherRun::isOther() const
{
    return !m_runs.isEmpty()
        && std::none_of(m_runs.cbegin(), m_runs.cend(), [this](const study::LessonRun &run) { return m_guide.isOn(run); });
}

bool OtherRun::tellBeside(const QList<study::LessonRun> &runs)
{
    m_runs = runs;
    m_wasOther = isOther();
    const Obstacle inTheWay {Obstacle::Kind::OtherRun, {}};
    m_sentence->setText(ObstacleWords::sentence(inTheWay, m_guide.session()));
    m_show->setText(ObstacleWords::offer(inTheWay));
    const bool isNews = std::exchange(m_isTold, true) && m_wasOther && isHidden();
    setVisible(m_wasOther);
    if (isNews)
        announce::say(m_sentence, m_sentence->text());
    return m_wasOther;
}

void OtherRun::look()
{
    if (isOther() != m_wasOther)
        Q_EMIT changed();
}

} // namespace idemlab::lessons
