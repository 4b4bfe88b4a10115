// SPDX-License-Identifier: MIT
#include "lessons/lessonpanel.h"

#include "access/spokenname.h"
#include "lessons/lessonguide.h"
#include "lessons/steps.h"
#include "lessons/wrappedtext.h"
#include "study/comeback.h"
#include "study/recording.h"
#include "theme/label.h"
#include "theme/named.h"
#include "theme/page.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using study::StepState;

QString LessonPanel::markOf(StepState state)
{
    switch (state) {
    case StepState::Open: return {};
    case StepState::Skipped: return u"↷"_s;
    case StepState::Wrong: return u"✗"_s;
    case StepState::Shown: return u"○"_s;
    case StepState::Done: return u"✓"_s;
    }
    Q_UNREACHABLE();
}

QString LessonPanel::nameOf(StepState state)
{
    switch (state) {
    case StepState::Open: return tr("not done yet");
    case StepState::Skipped: return tr("steps were skipped");
    case StepState::Wrong: return tr("questions were answered wrong");
    case StepState::Shown: return tr("answers were shown");
    case StepState::Done: return tr("done");
    }
    Q_UNREACHABLE();
}

LessonPanel::LessonPanel(LessonGuide &guide, QWidget *parent)
    : Translated(parent)
    , m_guide(guide)
    , m_head(new QWidget(this))
    , m_contents(theme::named<QComboBox>(u"contents"_s, m_head))
    , m_place(theme::named<QLabel>(u"place"_s, m_head))
    , m_progress(new QProgressBar(m_head))
    , m_area(new QScrollArea(this))
    , m_ways(new QWidget(this))
    , m_back(theme::named<WrappingButton>(u"lessonBack"_s, m_ways))
    , m_skip(theme::named<WrappingButton>(u"lessonSkip"_s, m_ways))
    , m_next(theme::named<WrappingButton>(u"lessonNext"_s, m_ways))
{
    setObjectName(u"lessonPanel"_s);
    build();
    connect(&guide, &LessonGuide::lessonsChanged, this, &LessonPanel::showContents);
    connect(&guide, &LessonGuide::stepChanged, this, &LessonPanel::showStep);
    connect(&guide, &LessonGuide::changed, this, &LessonPanel::refresh);
    connect(m_text, &QTextBrowser::anchorClicked, &guide, [&guide](const QUrl &link) {
        if (const auto lesson = study::lessonIn(link.toString()))
            guide.openLesson(*lesson);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        const bool hasLeft = old && isAncestorOf(old) && !(now && isAncestorOf(now));
        if (hasLeft && isVisible() && (!old->isVisible() || !old->isEnabled())) { // it did not want to
            m_hadFocus = true;
            QMetaObject::invokeMethod(this, &LessonPanel::keepFocus, Qt::QueuedConnection);
        }
    });
    connect(m_contents, &QComboBox::activated, &guide, [&guide](int index) { guide.goTo(index, 0); });
    connect(m_back, &QPushButton::clicked, &guide, &LessonGuide::back);
    connect(m_skip, &QPushButton::clicked, &guide, &LessonGuide::next);
    connect(m_next, &QPushButton::clicked, &guide, &LessonGuide::next);
    retranslateUi();
}

void LessonPanel::build()
{
    const int unit = theme::unit();
    m_contents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    theme::makeQuiet(m_place);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(unit);
    theme::makePageArea(m_area);
    auto *inner = new QWidget(m_area);
    m_text = makeMarkdown(u"lessonText"_s, inner);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, unit, 2 * unit, unit);
    m_column->setSpacing(3 * unit);
    m_column->addWidget(m_text);
    m_column->addStretch();
    m_area->setWidget(inner);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place);
    place->addWidget(m_progress, 1);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins({});
    head->setSpacing(unit);
    head->addWidget(m_contents);
    head->addLayout(place);
    auto *buttons = new QHBoxLayout(m_ways);
    buttons->setContentsMargins({});
    buttons->addWidget(m_back);
    buttons->addWidget(m_skip); // never where Next was
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto *layout = m_outer = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_head);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_ways);
    // What comes at the same time, such as a longer verdict, takes room from the panel. What is new stays in sight until somebody scrolls.
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LessonPanel::showNew);
    connect(m_area->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_toBeSeen.clear(); });
}

/// Where it is low, ways and contents are on the page, which scrolls, below the text: beside them there would be no line left to read.
void LessonPanel::arrange()
{
    const bool isLow = height() < 45 * theme::unit();
    if (std::exchange(m_isLow, isLow) == isLow)
        return;
    m_hadFocus = m_hadFocus || isAncestorOf(QApplication::focusWidget());
    if (isLow) {
        m_column->addWidget(m_ways);
        m_column->addWidget(m_head);
    } else {
        m_outer->insertWidget(0, m_head);
        m_outer->addWidget(m_ways);
    }
    keepFocus();
}

QSize LessonPanel::minimumSizeHint() const
{
    const QMargins around = m_outer->contentsMargins();
    const int page = m_column->totalMinimumSize().width() + m_area->verticalScrollBar()->sizeHint().width();
    return {std::max(m_outer->totalMinimumSize().width(), around.left() + page + around.right()), 0};
}

void LessonPanel::resizeEvent(QResizeEvent *event)
{
    Translated::resizeEvent(event);
    arrange();
}

/// The first time that it is seen, the learner is led on. Not sooner: the window has begun a run of its own by then.
void LessonPanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_wasSeen, true))
        QMetaObject::invokeMethod(&m_guide, &LessonGuide::resume, Qt::QueuedConnection);
}

void LessonPanel::showContents()
{
    const auto &lessons = m_guide.lessons();
    while (m_contents->count() < lessons.size())
        m_contents->addItem({});
    while (m_contents->count() > lessons.size())
        m_contents->removeItem(m_contents->count() - 1);
    for (qsizetype i = 0; i < lessons.size(); ++i) {
        //: %1: number of a lesson, %2: its title
        const QString numbered = tr("%1. %2").arg(i + 1).arg(lessons.at(i).text().title);
        const QString title = lessons.at(i).id == study::comeBackLesson().id ? lessons.at(i).text().title : numbered;
        const QString mark = markOf(m_guide.state(lessons.at(i)));
        m_contents->setItemText(int(i), mark.isEmpty() ? title : title + u' ' + mark);
        m_contents->setItemData(int(i), QString(title + u": "_s + nameOf(m_guide.state(lessons.at(i)))), Qt::AccessibleTextRole);
        m_contents->setItemData(int(i), nameOf(m_guide.state(lessons.at(i))), Qt::ToolTipRole);
    }
    m_contents->setCurrentIndex(int(m_guide.lessonIndex()));
    m_contents->setToolTip(m_contents->currentData(Qt::AccessibleTextRole).toString()); // what its sign means
}

void LessonPanel::showStep()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) && !m_contents->hasFocus();
    delete m_view;
    m_view = makeStepView(m_guide, m_area->widget());
    if (m_view) {
        const bool isFilling = m_view->sizePolicy().verticalPolicy() == QSizePolicy::Expanding;
        m_column->insertWidget(m_column->indexOf(m_text) + 1, m_view, isFilling ? 1 : 0);
        if (auto *inner = qobject_cast<QBoxLayout *>(m_view->layout()); inner && !isFilling)
            inner->addStretch(); // room to spare is not for its buttons
        connect(m_view, &StepView::grew, this, [this](QWidget *by) {
            m_toBeSeen = by;
            showNew();
        });
        m_view->show(); // at once: the next click may be meant for it
    }
    m_area->verticalScrollBar()->setValue(0);
    refresh();
    if (hadFocus)
        m_text->setFocus(Qt::OtherFocusReason); // what is new is read from its beginning
}

/// Once it has its place: all of it, or its beginning. QScrollArea itself looks for the cursor of a text and no farther.
void LessonPanel::showNew()
{
    QTimer::singleShot(0, this, [this] {
        if (!m_toBeSeen || !m_area->isAncestorOf(m_toBeSeen))
            return;
        const QRect box(m_toBeSeen->mapTo(m_area->widget(), QPoint()), m_toBeSeen->size());
        for (const int edge : {box.bottom(), box.top()})
            m_area->ensureVisible(0, edge, 0, theme::unit());
    });
}

void LessonPanel::refresh()
{
    if (!m_guide.isAwake())
        return;
    m_hadFocus = m_hadFocus || isAncestorOf(QApplication::focusWidget());
    showContents();
    const qsizetype steps = m_guide.lesson().steps.size();
    m_place->setText(tr("Step %1 of %2").arg(m_guide.stepIndex() + 1).arg(steps));
    m_progress->setRange(0, int(steps));
    m_progress->setValue(int(m_guide.stepIndex()) + 1);
    m_progress->setAccessibleName(m_place->text());
    const QString body = m_guide.text().body;
    if (m_text->property("shown").toString() != body) {
        m_text->setProperty("shown", body); // a new document would lose what is selected in it
        showMarkdown(m_text, body);
        m_text->setAccessibleName(m_guide.title() + u'\n' + m_text->toPlainText()); // a reader says the name, and nothing else
    }
    if (m_view)
        m_view->refresh();
    showWays();
    keepFocus();
}

/// Back, Skip and Next. A step of doing is left by Next once it is done, and by Skip, which stands elsewhere, as long as it is not.
void LessonPanel::showWays()
{
    const bool isFirst = m_guide.lessonIndex() == 0 && m_guide.stepIndex() == 0;
    const bool isLastStep = m_guide.stepIndex() + 1 == m_guide.lesson().steps.size();
    const bool isLast = !m_guide.hasNext();
    m_back->setEnabled(!isFirst);
    m_next->setVisible(!isLast);
    m_next->setText(isLastStep ? tr("Ne&xt lesson") : tr("Ne&xt"));
    m_next->setEnabled(m_guide.isSettled());
    m_next->setDefault(m_guide.isSettled());
    m_skip->setText(tr("Skip", "go on without having done the step"));
    m_skip->setVisible(!m_guide.isSettled() && !isLast);
}

/// What had the keyboard may be gone, or stand still from now on: then it is for what comes next in the lesson, not for the window.
void LessonPanel::keepFocus()
{
    if (!std::exchange(m_hadFocus, false) || isAncestorOf(QApplication::focusWidget()))
        return;
    if (m_next->isEnabled() && m_next->isVisible())
        m_next->setFocus(Qt::OtherFocusReason);
    else if (m_view)
        m_text->setFocus(Qt::OtherFocusReason);
}

void LessonPanel::retranslateUi()
{
    access::setSpokenName(m_contents, tr("Contents"));
    m_back->setText(tr("Bac&k"));
    m_next->setText(tr("Ne&xt"));
    refresh();
}

/// Markdown takes the colour of its links when it is read.
void LessonPanel::recolor()
{
    m_text->setProperty("shown", {});
    refresh();
}

} // namespace idemlab::lessons
