// SPDX-License-Identifier: MIT
#include "window/lessonwiring.h"

#include "lessons/lessonguide.h"
#include "lessons/ring.h"
#include "theme/named.h"
#include "window/actions.h"
#include "window/controldesk.h"
#include "window/docks.h"

#include <QAction>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using verdict::Invitation;

LessonWiring::LessonWiring(const Parts &parts, lessons::Ring &ring, QWidget *window)
    : QObject(window), m_guide(parts.guide), m_actions(parts.actions), m_desk(parts.desk), m_panels(parts.panels), m_window(window)
{
    connect(&m_guide, &lessons::LessonGuide::failed, this, &LessonWiring::told);
    connect(&m_guide, &lessons::LessonGuide::folderFailed, this, &LessonWiring::failed);
    connect(&m_guide, &lessons::LessonGuide::told, this, &LessonWiring::told);
    connect(&m_guide, &lessons::LessonGuide::pointAt, &ring, &lessons::Ring::pointAt);
    connect(&m_guide, &lessons::LessonGuide::viewAsked, this, &LessonWiring::openView);
    connect(&m_guide, &lessons::LessonGuide::stepChanged, this, &LessonWiring::holdOrder);
    connect(&m_guide, &lessons::LessonGuide::changed, this, &LessonWiring::holdOrder);
    connect(m_actions[Do::ShowLessons], &QAction::toggled, this, &LessonWiring::holdOrder);
    connect(m_actions[Do::OpenLesson], &QAction::triggered, this, &LessonWiring::chooseFolder);
    connect(m_actions[Do::BeginCourse], &QAction::triggered, this, &LessonWiring::askToBeginAnew);
}

void LessonWiring::showLessons() { m_panels.bringForward(m_actions[Do::ShowLessons]); }

bool LessonWiring::openLesson(const QString &id)
{
    if (!m_guide.openLesson(id))
        return false;
    showLessons();
    return true;
}

void LessonWiring::openFolder(const QString &folder)
{
    showLessons();
    m_guide.openFolder(folder);
}

void LessonWiring::comeBack()
{
    showLessons();
    m_guide.comeBack();
}

void LessonWiring::chooseFolder()
{
    auto *dialog = theme::named<QFileDialog>(u"lessonFolderDialog"_s, m_window, tr("Open Lesson"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &LessonWiring::folderChosen);
    dialog->open();
}

void LessonWiring::askToBeginAnew()
{
    auto *box = theme::named<QMessageBox>(u"beginCourseDialog"_s, QMessageBox::Question, tr("Begin the Course Anew"),
        tr("All answers, predictions and reasons are forgotten. A copy of them is kept."), QMessageBox::NoButton, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *anew = box->addButton(tr("Begin &Anew"), QMessageBox::AcceptRole);
    anew->setObjectName(u"beginAnew"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(anew, &QAbstractButton::clicked, this, [this] {
        showLessons();
        m_guide.resume();
        m_guide.beginAnew();
    });
    box->open();
}

void LessonWiring::holdOrder()
{
    m_desk.holdOrder(m_actions[Do::ShowLessons]->isChecked() && m_guide.isWaitingForPrediction());
    Q_EMIT invites(invitation());
}

/// A lesson that nobody sees wants nothing, and neither does a step that is only read or thought about. Only a prediction must come first:
/// until then Order is held.
Invitation LessonWiring::invitation() const
{
    if (!m_actions[Do::ShowLessons]->isChecked() || !m_guide.isAwake() || m_guide.isSettled())
        return Invitation::Order;
    if (m_guide.isWaitingForPrediction())
        return Invitation::Answer;
    using study::StepKind;
    switch (m_guide.step().kind) {
    case StepKind::Read:
    case StepKind::Explain:
    case StepKind::Summary:
    case StepKind::Predict:
    case StepKind::Decide:
    case StepKind::Write:
    case StepKind::Cards:
    case StepKind::Try:
    case StepKind::Words:
    case StepKind::Code:
    case StepKind::Design:
    case StepKind::Contrast: return Invitation::Order;
    case StepKind::Check: return m_guide.step().run ? Invitation::Lesson : Invitation::Order;
    case StepKind::Do:
    case StepKind::Observe:
    case StepKind::Compare:
    case StepKind::Send:
    case StepKind::View: return Invitation::Lesson;
    }
    Q_UNREACHABLE();
}

/// A command of the window, by its object name; a lesson that names one that is not there opens nothing.
void LessonWiring::openView(const QString &command)
{
    auto *action = m_window->findChild<QAction *>(command);
    if (action && (!action->isCheckable() || !action->isChecked()))
        action->trigger();
    m_panels.bringForward(action);
}

} // namespace idemlab::window
