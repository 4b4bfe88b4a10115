// SPDX-License-Identifier: MIT
#include "controls/faultpanel.h"

#include "access/wheelguard.h"
#include "controls/segments.h"
#include "controls/settingfield.h"
#include "model/settings.h"
#include "narrate/vocabulary.h"
#include "theme/page.h"
#include "theme/type.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace idemlab::controls {

using namespace Qt::StringLiterals;
using model::FaultKind;
using model::FaultMode;

namespace {

/// The few settings that people reach for while a run plays; the others are in the advanced panel.
constexpr std::array quickSettings {"latency"_L1, "server-time"_L1, "timeout"_L1, "retries"_L1, "backoff"_L1};

} // namespace

FaultPanel::FaultPanel(QWidget *parent)
    : Translated(parent, Qt::Popup)
    , m_area(new QScrollArea(this))
    , m_page(new QWidget(m_area))
    , m_faultsTitle(new QLabel(m_page))
    , m_settingsTitle(new QLabel(m_page))
{
    setObjectName(u"faultPanel"_s);
    setFrameShape(QFrame::StyledPanel);
    theme::makePageArea(m_area);
    for (QLabel *title : {m_faultsTitle, m_settingsTitle})
        theme::setType(title, theme::Type::Strong);
    auto *grid = new QGridLayout(m_page);
    const int unit = theme::unit();
    grid->setContentsMargins(4 * unit, 3 * unit, 4 * unit, 4 * unit);
    grid->setHorizontalSpacing(4 * unit);
    grid->setColumnStretch(0, 1);
    addFaults(grid);
    addSettings(grid);
    m_area->setWidget(m_page);
    m_page->installEventFilter(this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_area);
    new access::WheelGuard(m_page);
    retranslateUi();
}

const QList<FaultKind> &FaultPanel::kinds()
{
    static const QList<FaultKind> all {
        FaultKind::DropRequest, FaultKind::DelayRequest, FaultKind::DelayResponse, FaultKind::DuplicateRequest, FaultKind::CutConnection};
    return all;
}

void FaultPanel::addFaults(QGridLayout *grid)
{
    grid->addWidget(m_faultsTitle, grid->rowCount(), 0, 1, 2);
    for (FaultKind kind : kinds()) {
        auto *modes = new Segments(m_page);
        const QString id = model::nameOf(kind);
        modes->setObjectName(id);
        for (const auto &mode : model::allNames<FaultMode>)
            modes->add(int(mode.value), u"%1-%2"_s.arg(id, mode.id))
                ->setMeaning(mode.value == FaultMode::Off ? theme::Meaning::Line : theme::Meaning::Fault);
        modes->setValue(int(FaultMode::Off));
        connect(modes, &Segments::picked, this, [this, kind](int mode) { Q_EMIT faultAsked(kind, FaultMode(mode)); });
        auto *label = new QLabel(m_page);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(modes, row, 1);
        m_rows.append({kind, label, modes});
    }
}

void FaultPanel::addSettings(QGridLayout *grid)
{
    grid->setRowMinimumHeight(grid->rowCount(), 2 * theme::unit());
    grid->addWidget(m_settingsTitle, grid->rowCount(), 0, 1, 2);
    for (const QLatin1StringView name : quickSettings) {
        auto *field = new SettingField(*model::findSetting(QString(name)), m_page);
        connect(field, &SettingField::changed, this, &FaultPanel::settingAsked);
        const int row = grid->rowCount();
        grid->addWidget(field->label(), row, 0);
        grid->addWidget(field->editor(), row, 1);
        m_settings.append(field);
    }
}

void FaultPanel::showMode(FaultKind kind, FaultMode mode)
{
    for (const FaultRow &row : m_rows) {
        if (row.kind == kind)
            row.modes->setValue(int(mode));
    }
}

void FaultPanel::showSettings(const model::RunSettings &settings)
{
    for (SettingField *field : m_settings)
        field->show(settings);
}

void FaultPanel::openAt(const QWidget *anchor)
{
    m_anchor = anchor;
    fit();
    show();
    m_rows.first().modes->segment(std::max(0, m_rows.first().modes->value()))->setFocus(Qt::PopupFocusReason);
}

/// As large as its page, which knows how large that is once it has been shown, and no larger than the screen.
void FaultPanel::fit()
{
    const QRect screen = m_anchor->screen()->availableGeometry();
    const QSize whole = m_page->sizeHint() + 2 * QSize(frameWidth(), frameWidth());
    const bool scrolls = whole.height() > screen.height();
    const int bar = scrolls ? style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_area->verticalScrollBar()) : 0;
    resize(std::min(whole.width() + bar, screen.width()), std::min(whole.height(), screen.height()));
    const QPoint corner = m_anchor->mapToGlobal(QPoint(0, -height() - theme::unit()));
    const QPoint last = screen.bottomRight() - rect().bottomRight();
    move(std::clamp(corner.x(), screen.left(), std::max(screen.left(), last.x())),
        std::clamp(corner.y(), screen.top(), std::max(screen.top(), last.y())));
}

bool FaultPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::LayoutRequest && isVisible())
        QMetaObject::invokeMethod(this, &FaultPanel::fit, Qt::QueuedConnection);
    return Translated::eventFilter(watched, event);
}

QString FaultPanel::helpOf(FaultKind kind)
{
    switch (kind) {
    case FaultKind::DropRequest: return tr("The request never reaches the server.");
    case FaultKind::DelayRequest: return tr("The request arrives late.");
    case FaultKind::DelayResponse: return tr("The answer arrives late.");
    case FaultKind::DuplicateRequest: return tr("The network delivers the request twice.");
    case FaultKind::CutConnection: return tr("The connection is closed before the first byte of the answer; the server has done its work.");
    case FaultKind::None:
    case FaultKind::DropResponse: break;
    }
    return {};
}

void FaultPanel::retranslateUi()
{
    setAccessibleName(tr("More faults"));
    m_faultsTitle->setText(tr("What the network does"));
    m_settingsTitle->setText(tr("Times and retries"));
    for (const FaultRow &row : std::as_const(m_rows)) {
        const QString name = narrate::Vocabulary::fault(row.kind);
        row.label->setText(name);
        row.label->setToolTip(helpOf(row.kind));
        row.modes->setToolTip(helpOf(row.kind));
        row.modes->setAccessibleName(name);
        const std::array texts {
            tr("Off", "fault toggle"), tr("Next", "fault toggle: the next message"), tr("All", "fault toggle: every message")};
        for (const auto &mode : model::allNames<FaultMode>) {
            Segment *segment = row.modes->segment(int(mode.value));
            segment->setText(texts[size_t(mode.value)]);
            //: a fault and its mode, such as "Drop request: Next"
            segment->setAccessibleName(tr("%1: %2").arg(name, segment->text()));
        }
    }
    for (SettingField *field : std::as_const(m_settings))
        field->retranslate();
}

} // namespace idemlab::controls
