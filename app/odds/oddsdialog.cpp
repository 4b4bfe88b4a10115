// SPDX-License-Identifier: MIT
#include "odds/oddsdialog.h"

#include "access/wheelguard.h"
#include "markdown/settledlabel.h"
#include "narrate/oddswords.h"
#include "narrate/vocabulary.h"
#include "odds/oddscontrols.h"
#include "odds/oddstable.h"
#include "odds/oddsview.h"
#include "share/savedialog.h"
#include "study/files.h"
#include "theme/label.h"
#include "theme/named.h"
#include "theme/page.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace idemlab::odds {

using namespace analysis;
using namespace Qt::StringLiterals;
using exporting::OddsFormat;
using narrate::OddsWords;

namespace {

constexpr std::array offered {OddsFormat::Svg, OddsFormat::Png, OddsFormat::Csv, OddsFormat::Markdown, OddsFormat::Json, OddsFormat::Text};

constexpr int wordsStretch = 1000; ///< against 1 of what is empty

} // namespace

OddsDialog::OddsDialog(QWidget *parent)
    : Dialog(parent)
    , m_calculator(new OddsCalculator(this))
    , m_page(theme::named<QScrollArea>(u"oddsPage"_s, this))
    , m_middle(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_right(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_controls(new OddsControls(this))
    , m_view(theme::named<OddsView>(u"oddsView"_s, this))
    , m_table(new OddsTable(this))
    , m_money(theme::named<QLabel>(u"money"_s, this))
    , m_sentence(theme::named<markdown::SettledLabel>(u"sentence"_s, this))
    , m_customer(theme::named<QLabel>(u"customer"_s, this))
    , m_notes(theme::named<QLabel>(u"notes"_s, this))
    , m_byRetries(theme::named<QPushButton>(u"byRetries"_s, this))
    , m_export(theme::named<QPushButton>(u"exportOdds"_s, this))
{
    setObjectName(u"oddsDialog"_s);
    build();
    connect(m_controls, &OddsControls::changed, m_calculator, &OddsCalculator::ask);
    connect(m_calculator, &OddsCalculator::answered, this, &OddsDialog::showDay);
    connect(m_view, &OddsView::pointedChanged, this, &OddsDialog::tellCustomer);
    connect(m_view, &OddsView::customerAsked, this, [this](model::Strategy strategy, quint32 customer) {
        const model::RunPlan plan = runOfCustomer(m_view->day()->question, strategy, customer).plan;
        close();
        Q_EMIT runAsked(plan);
    });
    connect(m_byRetries, &QPushButton::toggled, this, [this](bool on) {
        m_table->setRows(on ? OddsModel::Rows::Retries : OddsModel::Rows::Strategies);
        QTimer::singleShot(0, m_table, [this] { m_page->ensureWidgetVisible(m_table); }); // once it has its place
    });
    connect(m_export, &QPushButton::clicked, this, &OddsDialog::askWhereTo);
    retranslateUi();
    arrange(); // before it is shown: what stands side by side would widen it, and it would stay so
    m_calculator->ask(m_controls->question());
}

/// In a narrow window the controls stand above what they come to, and what belongs to chart and table stands with them.
void OddsDialog::arrange()
{
    const int unit = theme::unit();
    const int aside = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int chart = 24 * QFontMetrics(m_view->font()).height();
    const int controls = std::max(50 * unit, m_controls->minimumSizeHint().width());
    const bool isNarrow = width() < 6 * unit + controls + m_middle->spacing() + chart + aside;
    if (isNarrow)
        m_controls->setMinimumWidth(0);
    else if (controls > m_controls->minimumWidth()) // never narrower again, so that the chart does not jump
        m_controls->setMinimumWidth(controls);
    if (std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return;
    m_middle->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QWidget *each : std::initializer_list<QWidget *> {m_customer, m_byRetries}) {
        m_right->removeWidget(each);
        m_buttons->removeWidget(each);
    }
    if (isNarrow) {
        m_right->insertWidget(1, m_customer);
        m_right->insertWidget(2, m_byRetries, 0, Qt::AlignLeft);
    } else {
        m_buttons->insertWidget(1, m_byRetries);
        m_buttons->insertWidget(0, m_customer, wordsStretch);
    }
}

/// Whatever the controls say now.
bool OddsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_controls && event->type() == QEvent::LayoutRequest)
        arrange();
    return Dialog::eventFilter(watched, event);
}

void OddsDialog::buildPage()
{
    const int unit = theme::unit();
    auto *page = new QWidget(m_page);
    theme::makePageArea(m_page);
    m_controls->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_controls->installEventFilter(this);
    m_right->setSpacing(unit);
    m_right->addWidget(m_view, 1);
    m_right->addWidget(m_table);
    m_middle->setSpacing(3 * unit);
    m_middle->addWidget(m_controls);
    m_middle->addLayout(m_right, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 2 * unit, 0); // clear of the scroll bar
    column->setSpacing(unit);
    column->addWidget(m_money);
    column->addWidget(m_sentence);
    column->addLayout(m_middle, 1);
    column->addWidget(m_notes);
    m_page->setWidget(page);
    new access::WheelGuard(page);
}

void OddsDialog::build()
{
    const int unit = theme::unit();
    m_byRetries->setCheckable(true);
    auto *close = new access::CloseButton(u"closeOdds"_s, this);
    for (QPushButton *button : std::initializer_list<QPushButton *> {m_byRetries, m_export, close})
        button->setAutoDefault(false);
    for (QLabel *label : {m_money, m_customer, m_notes})
        label->setWordWrap(true);
    theme::setType(m_money, theme::Type::Verdict);
    theme::setType(m_customer, theme::Type::Strong);
    theme::makeQuiet(m_notes);
    buildPage();
    m_buttons->addStretch(1); // where the words beside it are not here
    for (QWidget *each : std::initializer_list<QWidget *> {m_byRetries, m_export, close})
        m_buttons->addWidget(each);
    m_buttons->insertWidget(0, m_customer, wordsStretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    column->setSpacing(unit);
    column->addWidget(m_page, 1);
    column->addLayout(m_buttons);
    takeShare(95, 96);
}

void OddsDialog::showDay(const Day &day)
{
    m_day = day;
    m_view->showDay(day);
    m_table->showDay(day);
    tell();
}

void OddsDialog::resizeEvent(QResizeEvent *event)
{
    Dialog::resizeEvent(event);
    arrange();
}

void OddsDialog::tell()
{
    const QLocale locale;
    if (m_day) {
        const StrategyOdds &none = m_day->strategies.constFirst();
        m_money->setText(tr("%1: %2", "a strategy, and what it costs")
                             .arg(narrate::Vocabulary::shortStrategy(none.strategy), OddsWords::money(*m_day, none, locale)));
        m_sentence->say(OddsWords::trade(*m_day, locale));
        m_notes->setText(OddsWords::notes(m_day->question, locale).join(u'\n'));
        m_view->setAccessibleName(
            tr("%1. %2 The table below has all figures.")
                .arg(OddsWords::title(), OddsWords::question(m_day->question, locale) + u' ' + OddsWords::overRetries(*m_day, locale)));
    }
    tellCustomer();
}

void OddsDialog::tellCustomer()
{
    const auto &pointed = m_view->pointed();
    const QString text = pointed
        //: %1: a customer with time and orders, as in "C00042, 10:15: orders made: 2"
        ? tr("%1. A click shows how it came about.").arg(OddsWords::mishap(m_view->day()->question, m_view->mishapOf(*pointed), QLocale()))
        : tr("Every dot is a customer: click one to see how it came about.");
    m_customer->setText(text);
    m_view->setAccessibleDescription(text);
}

QString OddsDialog::filterOf(OddsFormat format)
{
    switch (format) {
    case OddsFormat::Svg: return tr("Scalable picture (*.svg)");
    case OddsFormat::Png: return tr("Picture (*.png)");
    case OddsFormat::Csv: return tr("Table for spreadsheets (*.csv)");
    case OddsFormat::Markdown: return tr("Markdown (*.md)");
    case OddsFormat::Json: return tr("JSON (*.json)");
    case OddsFormat::Text: return tr("Text (*.txt)");
    }
    Q_UNREACHABLE();
}

void OddsDialog::askWhereTo()
{
    if (!m_day)
        return;
    QList<share::SaveDialog::Kind> kinds;
    for (const OddsFormat each : offered)
        kinds.append({filterOf(each), exporting::suffixOf(each)});
    auto *dialog = theme::named<share::SaveDialog>(u"oddsExportDialog"_s, this, tr("Export"), kinds);
    dialog->selectFile(u"day."_s + exporting::suffixOf(offered.front()));
    connect(dialog, &QFileDialog::fileSelected, this, &OddsDialog::save);
    dialog->open();
}

/// As its suffix says, which is one of those that were offered.
void OddsDialog::save(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto format = std::ranges::find_if(offered, [&suffix](OddsFormat each) { return suffix == exporting::suffixOf(each); });
    const auto saved = study::saveFile(path, exporting::write(*m_day, format == offered.cend() ? offered.front() : *format));
    if (!saved)
        Q_EMIT failed(tr("The day could not be written to %1: %2").arg(path, saved.error()));
}

void OddsDialog::retranslateUi()
{
    setWindowTitle(OddsWords::title());
    m_byRetries->setText(tr("Table &by Retries"));
    m_export->setText(tr("&Export…"));
    m_table->retranslate();
    tell();
}

} // namespace idemlab::odds
