// SPDX-License-Identifier: MIT
#include "odds/oddsdialog.h"

#include "narrate/oddswords.h"
#include "odds/oddscontrols.h"
#include "odds/oddsmodel.h"
#include "odds/oddsview.h"
#include "study/files.h"
#include "theme/type.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <array>
#include <numeric>

namespace idemlab::odds {

using namespace analysis;
using namespace Qt::StringLiterals;
using exporting::OddsFormat;
using narrate::OddsWords;

namespace {

constexpr std::array offered {OddsFormat::Svg, OddsFormat::Png, OddsFormat::Csv, OddsFormat::Markdown, OddsFormat::Json, OddsFormat::Text};

} // namespace

OddsDialog::OddsDialog(QWidget *parent)
    : Dialog(parent)
    , m_calculator(new OddsCalculator(this))
    , m_controls(new OddsControls(this))
    , m_view(new OddsView(this))
    , m_model(new OddsModel(this))
    , m_table(new QTableView(this))
    , m_money(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_customer(new QLabel(this))
    , m_notes(new QLabel(this))
    , m_byRetries(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_close(new QPushButton(this))
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
    connect(m_byRetries, &QPushButton::toggled, this, &OddsDialog::showRetries);
    connect(m_export, &QPushButton::clicked, this, &OddsDialog::askWhereTo);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    retranslateUi();
    m_calculator->ask(m_controls->question());
}

/// In a window that is too low for all of them they scroll.
QWidget *OddsDialog::makeControls()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"oddsControls"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_controls);
    area->setFixedWidth(50 * theme::unit());
    m_controls->installEventFilter(this);
    return area;
}

/// As wide as the longest words and values so far, whatever the style; never narrower again, so that the chart does not jump.
bool OddsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_controls && event->type() == QEvent::LayoutRequest) {
        auto *area = findChild<QScrollArea *>(u"oddsControls"_s);
        area->setFixedWidth(std::max(area->width(), m_controls->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width()));
    }
    return Dialog::eventFilter(watched, event);
}

void OddsDialog::buildTable()
{
    m_table->setObjectName(u"oddsTable"_s);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setCornerButtonEnabled(false);
    m_table->setWordWrap(false);
    m_table->viewport()->setAutoFillBackground(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::Alignment(Qt::TextWordWrap));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setHighlightSections(false);
    const int line = QFontMetrics(m_table->font()).height() + theme::unit();
    m_table->verticalHeader()->setMinimumSectionSize(line);
    m_table->verticalHeader()->setDefaultSectionSize(line);
    m_table->horizontalHeader()->setFixedHeight(line + theme::unit()); // until fitTable() knows what stands in it
    // In a low window the chart comes first, and the rest of the table scrolls.
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    m_table->setMinimumHeight(m_table->horizontalHeader()->height() + line);
}

void OddsDialog::build()
{
    const int unit = theme::unit();
    m_money->setObjectName(u"money"_s);
    m_sentence->setObjectName(u"sentence"_s);
    m_customer->setObjectName(u"customer"_s);
    m_notes->setObjectName(u"notes"_s);
    m_view->setObjectName(u"oddsView"_s);
    m_byRetries->setObjectName(u"byRetries"_s);
    m_byRetries->setCheckable(true);
    m_export->setObjectName(u"exportOdds"_s);
    m_close->setObjectName(u"closeOdds"_s);
    for (QPushButton *button : {m_byRetries, m_export, m_close})
        button->setAutoDefault(false);
    for (QLabel *label : {m_money, m_sentence, m_customer, m_notes})
        label->setWordWrap(true);
    theme::setType(m_money, theme::Type::Verdict);
    theme::setType(m_customer, theme::Type::Strong);
    theme::setType(m_notes, theme::Type::Caption);
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    buildTable();

    auto *right = new QVBoxLayout;
    right->setSpacing(unit);
    right->addWidget(m_view, 1);
    right->addWidget(m_table);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(3 * unit);
    middle->addWidget(makeControls());
    middle->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_customer, 1);
    buttons->addWidget(m_byRetries);
    buttons->addWidget(m_export);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    column->setSpacing(unit);
    column->addWidget(m_money);
    column->addWidget(m_sentence);
    column->addLayout(middle, 1);
    column->addWidget(m_notes);
    column->addLayout(buttons);
    const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1280, 720);
    resize(room.width() * 95 / 100, room.height() * 96 / 100);
}

void OddsDialog::showDay(const Day &day)
{
    m_day = day;
    m_view->showDay(day);
    m_model->showDay(day);
    fitTable();
    tell();
}

/// Wide enough to be read, though it has to scroll, and as wide as the room; heads take more lines before that.
void OddsDialog::fitTable()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QFontMetrics metrics(m_table->font());
    const int aside = 3 * theme::unit();
    const auto headOf = [this](int column) { return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); };
    QList<int> widths;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = 0;
        const QStringList words = headOf(column).split(u' ');
        for (const QString &word : words)
            width = std::max(width, metrics.horizontalAdvance(word));
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
        widths.append(width + aside);
    }
    const int room = m_table->width() - m_table->verticalHeader()->sizeHint().width(); // it may not have that width yet
    const int spare = room - std::accumulate(widths.cbegin(), widths.cend(), 0);
    int highest = 0;
    for (int column = 0; column < widths.size(); ++column) {
        const int width = widths.at(column) + std::max(0, spare) / int(widths.size());
        header->resizeSection(column, width);
        highest = std::max(highest, metrics.boundingRect(0, 0, width - aside, 0, Qt::TextWordWrap, headOf(column)).height());
    }
    header->setFixedHeight(highest + 2 * theme::unit());
}

void OddsDialog::showRetries(bool areShown)
{
    m_model->setRows(areShown ? OddsModel::Rows::Retries : OddsModel::Rows::Strategies);
    retranslateTable();
}

/// What the signs in its cells mean is said by its name.
void OddsDialog::retranslateTable()
{
    m_table->setAccessibleName(m_model->rows() == OddsModel::Rows::Retries
            //: %1: what the signs in the cells mean
            ? tr("By formula, a number of retries a row: %1").arg(OddsWords::signs())
            : tr("Counts of the day, a strategy a row"));
    fitTable();
    m_table->updateGeometry();
}

void OddsDialog::resizeEvent(QResizeEvent *event)
{
    Dialog::resizeEvent(event);
    fitTable();
}

void OddsDialog::tell()
{
    const QLocale locale;
    if (m_day) {
        const StrategyOdds &none = m_day->strategies.constFirst();
        m_money->setText(
            tr("%1: %2", "a strategy, and what it costs").arg(OddsWords::strategy(none.strategy), OddsWords::money(*m_day, none, locale)));
        m_sentence->setText(OddsWords::trade(*m_day, locale));
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

/// The name's suffix decides; the filter does where the suffix is nobody's.
void OddsDialog::askWhereTo()
{
    if (!m_day)
        return;
    auto *dialog = new QFileDialog(this, tr("Export"));
    dialog->setObjectName(u"oddsExportDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const OddsFormat each : offered)
        filters.append(filterOf(each));
    dialog->setNameFilters(filters);
    const auto chosen = [filters](const QString &path, const QString &filter) {
        const QString suffix = QFileInfo(path).suffix().toLower();
        for (const OddsFormat each : offered) {
            if (suffix == exporting::suffixOf(each))
                return each;
        }
        return offered[size_t(std::max<qsizetype>(0, filters.indexOf(filter)))];
    };
    const auto suffixIt = [dialog, chosen](const QString &filter) { dialog->setDefaultSuffix(exporting::suffixOf(chosen({}, filter))); };
    connect(dialog, &QFileDialog::filterSelected, dialog, suffixIt);
    suffixIt(filters.constFirst());
    dialog->selectFile(u"day."_s + exporting::suffixOf(offered.front()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, chosen](const QString &path) {
        const auto saved = study::saveFile(path, exporting::write(*m_day, chosen(path, dialog->selectedNameFilter())));
        if (!saved)
            Q_EMIT failed(tr("The day could not be written to %1: %2").arg(path, saved.error()));
    });
    dialog->open();
}

void OddsDialog::retranslateUi()
{
    setWindowTitle(OddsWords::title());
    m_byRetries->setText(tr("Table &by Retries"));
    m_export->setText(tr("&Export…"));
    m_close->setText(tr("C&lose"));
    m_model->retranslate();
    retranslateTable();
    tell();
}

} // namespace idemlab::odds
