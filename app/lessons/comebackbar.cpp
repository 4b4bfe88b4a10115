// SPDX-License-Identifier: MIT
#include "lessons/comebackbar.h"

#include "lessons/lessonguide.h"
#include "theme/named.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

ComeBackBar::ComeBackBar(LessonGuide &guide, QWidget *parent)
    : Translated(parent)
    , m_guide(guide)
    , m_text(theme::named<QLabel>(u"comeBackText"_s, this))
    , m_accept(theme::named<QPushButton>(u"comeBackAccept"_s, this))
    , m_refuse(theme::named<QPushButton>(u"comeBackRefuse"_s, this))
{
    setObjectName(u"comeBackBar"_s);
    m_text->setWordWrap(true);
    m_refuse->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * theme::unit(), theme::unit(), 3 * theme::unit(), theme::unit());
    layout->addWidget(m_text, 1);
    layout->addWidget(m_accept);
    layout->addWidget(m_refuse);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT accepted();
    });
    connect(m_refuse, &QPushButton::clicked, this, [this] {
        hide();
        m_guide.refuseComeBack();
    });
    retranslateUi();
    hide();
}

void ComeBackBar::offer() { setVisible(m_guide.isComeBackDue()); }

void ComeBackBar::retranslateUi()
{
    m_text->setText(tr("Three questions about what you learnt some days ago: two minutes, and it stays."));
    m_accept->setText(tr("Answer Them"));
    m_refuse->setText(tr("Not This Time"));
}

void ComeBackBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.fillRect(rect(), theme::mixed(accent, palette().color(QPalette::Window), 0.1));
    painter.fillRect(0, height() - 1, width(), 1, theme::mixed(accent, palette().color(QPalette::Window), 0.5));
}

} // namespace idemlab::lessons
