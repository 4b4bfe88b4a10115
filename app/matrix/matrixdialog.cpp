// SPDX-License-Identifier: MIT
#include "matrix/matrixdialog.h"

#include "exporting/text.h"
#include "matrix/celldelegate.h"
#include "matrix/matrixmodel.h"
#include "model/settings.h"
#include "narrate/vocabulary.h"
#include "session/session.h"
#include "study/case.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <numeric>

namespace idemlab::matrix {

using namespace Qt::StringLiterals;
using session::Session;

MatrixDialog::MatrixDialog(const Session &session, const QList<study::Case> &own, QWidget *parent)
    : Dialog(parent)
    , m_session(session)
    , m_ownCases(own)
    , m_model(new MatrixModel(this))
    , m_cells(new CellDelegate(this))
    , m_table(theme::named<QTableView>(u"matrix"_s, this))
    , m_reason(theme::named<QLabel>(u"reason"_s, this))
    , m_own(theme::named<QCheckBox>(u"withMySettings"_s, this))
    , m_present(theme::named<QPushButton>(u"presentMatrix"_s, this))
    , m_copy(theme::named<QPushButton>(u"copyMarkdown"_s, this))
{
    setObjectName(u"matrixDialog"_s);
    build();
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->isPitfall(index)) {
            repair(m_model->cell(index).caseId);
        } else if (m_model->isRun(index)) {
            const model::RunPlan plan = m_model->cell(index).plan; // the run that the cell tells of
            close();
            Q_EMIT runAsked(plan);
        }
    });
    connect(m_table, &QTableView::activated, m_table, &QTableView::clicked);
    connect(m_table, &QTableView::entered, this, &MatrixDialog::showReason);
    connect(m_own, &QCheckBox::toggled, this, &MatrixDialog::run);
    connect(m_present, &QPushButton::clicked, this, [this] {
        const study::Matrix matrix = shown();
        close();
        Q_EMIT presentAsked(matrix);
    });
    connect(m_copy, &QPushButton::clicked, this, &MatrixDialog::copy);
    connect(&session, &Session::stateChanged, this, &MatrixDialog::followRun);
    run();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MatrixDialog::showReason);
    retranslateUi();
    m_table->setCurrentIndex(m_model->indexOf(session.plan().caseId, session.settings().strategy));
    showReason(m_table->currentIndex());
}

void MatrixDialog::makeTable()
{
    const int unit = theme::unit();
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_cells);
    m_table->setMouseTracking(true);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setCursor(Qt::PointingHandCursor);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    m_table->horizontalHeader()->setMinimumSectionSize(22 * unit); // a sign, and some letters in a line
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(4 * unit);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter | Qt::Alignment(Qt::TextWordWrap));
}

void MatrixDialog::build()
{
    const int unit = theme::unit();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    makeTable();
    column->addWidget(m_table, 1);
    m_reason->setWordWrap(true);
    theme::setType(m_reason, theme::Type::Heading);
    m_reason->setMinimumHeight(2 * QFontMetrics(m_reason->font()).lineSpacing() + unit);
    column->addWidget(m_reason);
    auto *close = new access::CloseButton(u"closeMatrix"_s, this);
    for (QPushButton *each : std::initializer_list<QPushButton *> {m_present, m_copy, close})
        each->setAutoDefault(false);
    column->addLayout(rowOf({m_own, m_present, m_copy, close}));
    takeShare(95, 94);
}

/// What the person has changed in the run that is on.
model::SettingList MatrixDialog::ownSettings() const
{
    const model::RunSettings now = m_session.settings();
    const QString id = m_session.plan().caseId;
    const auto own = std::ranges::find(m_ownCases, id, &study::Case::id);
    const study::Case *known = own == m_ownCases.cend() ? study::findCase(id) : &*own;
    return model::SettingList::changes(known ? known->settingsFor(now.strategy) : model::RunSettings(), now);
}

/// Some seventy runs take some milliseconds: nobody has to wait.
void MatrixDialog::run()
{
    const QModelIndex current = m_table->currentIndex();
    m_ranWith = m_own->isChecked() ? ownSettings() : model::SettingList();
    m_model->setCells(analysis::runMatrix(m_ranWith, m_repaired, m_ownCases));
    if (current.isValid())
        m_table->setCurrentIndex(m_model->index(current.row(), current.column()));
    followRun();
    fitRows();
}

/// A head breaks between words and before a bracket; where that is not enough, its short name stands there.
void MatrixDialog::fitHeads(int width)
{
    static const QRegularExpression pieceEnd(u"[ \n]"_s);
    using Heads = MatrixModel::Heads;
    QHeaderView *heads = m_table->horizontalHeader();
    const QFontMetrics metrics(m_table->font());
    const int room = width - 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, heads);
    const auto fits = [&](const auto &strategy) {
        const QStringList pieces = MatrixModel::head(strategy.value, Heads::BrokenBeforeBrackets).split(pieceEnd);
        return std::ranges::all_of(pieces, [&](const QString &piece) { return metrics.horizontalAdvance(piece) <= room; });
    };
    const auto &all = model::allNames<model::Strategy>;
    m_model->setHeads(std::ranges::all_of(all, fits) ? Heads::BrokenBeforeBrackets : Heads::Short);
    int highest = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString head = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        highest = std::max(highest, metrics.boundingRect(0, 0, room, 0, Qt::TextWordWrap, head).height());
    }
    heads->setFixedHeight(highest + 2 * theme::unit());
}

/// The names of pitfalls are long: they have more of @p room where cells have their words and scores in less.
void MatrixDialog::fitColumns(int room)
{
    QHeaderView *heads = m_table->horizontalHeader();
    const int last = m_model->columnCount() - 1;
    int width = 0;
    for (const double shares : {1.7, 1.4, 1.0}) {
        width = std::max(int(room / (last + shares)), heads->minimumSectionSize());
        if (m_cells->fit(*m_model, width))
            break;
    }
    for (int column = 0; column < last; ++column)
        heads->resizeSection(column, width);
    heads->resizeSection(last, std::max(room - last * width, heads->minimumSectionSize()));
    fitHeads(width);
}

/// What the words of each row need at least.
QList<int> MatrixDialog::rowHeights() const
{
    const QHeaderView *titles = m_table->verticalHeader();
    const int inTitle =
        std::min(titles->sizeHint().width(), titles->maximumWidth()) - 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, titles);
    QStyleOptionViewItem cell;
    QList<int> heights;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString title = m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        const QFontMetrics metrics(m_model->isHead(row) ? theme::font(theme::Type::Strong) : m_table->font());
        int height = metrics.boundingRect(0, 0, inTitle, 0, Qt::TextWordWrap, title).height() + 1;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            cell.rect.setWidth(m_table->columnWidth(column));
            height = std::max(height, m_cells->sizeHint(cell, m_model->index(row, column)).height());
        }
        heights.append(height);
    }
    return heights;
}

/// Each as high as its words need, and what room is left among all.
void MatrixDialog::fitRows()
{
    QHeaderView *titles = m_table->verticalHeader();
    titles->setMaximumWidth(m_table->width() / 4);
    const int across = m_table->width() - std::min(titles->sizeHint().width(), titles->maximumWidth());
    QList<int> least;
    int room = 0;
    for (const int bar : {0, m_table->verticalScrollBar()->sizeHint().width()}) { // what does not fit scrolls, with a bar
        fitColumns(across - bar);
        least = rowHeights();
        room = m_table->height() - m_table->horizontalHeader()->height() - std::accumulate(least.cbegin(), least.cend(), 0);
        if (room >= 0)
            break;
    }
    const int rows = int(least.size());
    const int spare = std::max(0, room);
    for (int row = 0; row < rows; ++row)
        m_table->setRowHeight(row, least.at(row) + spare / rows + (row < spare % rows ? 1 : 0));
}

/// And what is repaired goes wrong again.
void MatrixDialog::repair(const QString &caseId)
{
    if (m_repaired.removeAll(caseId) == 0)
        m_repaired.append(caseId);
    run();
}

/// Another run may be on, and other settings.
void MatrixDialog::followRun()
{
    m_model->setOn(m_session.plan().caseId, m_session.settings().strategy);
    const auto own = ownSettings();
    m_own->setEnabled(!own.isEmpty());
    QStringList names;
    for (const auto &[name, value] : own.all())
        names.append(narrate::Vocabulary::settingWithValue(*model::findSetting(name), value, QLocale()));
    if (own.isEmpty())
        m_own->setChecked(false);
    else if (m_own->isChecked() && own != m_ranWith)
        run();
    m_own->setText(own.isEmpty() ? tr("With &my settings (none are changed)") : tr("With &my settings: %1").arg(names.join(u" · "_s)));
}

void MatrixDialog::showReason(const QModelIndex &index)
{
    if (!index.isValid())
        m_reason->setText(tr("Click a cell to open its run."));
    else
        m_reason->setText(m_model->reason(index));
}

study::Matrix MatrixDialog::shown() const
{
    study::Matrix matrix {{}, {}, m_repaired, m_ranWith};
    const QModelIndex current = m_table->currentIndex();
    if (m_model->isRun(current)) {
        matrix.caseId = m_model->cell(current).caseId;
        matrix.strategy = m_model->cell(current).strategy;
    }
    return matrix;
}

void MatrixDialog::copy() { QGuiApplication::clipboard()->setText(exporting::matrixInWords(m_model->cells())); }

void MatrixDialog::retranslateUi()
{
    setWindowTitle(tr("All Cases at Once"));
    m_table->setAccessibleName(tr("Every case under every strategy"));
    m_present->setText(tr("&Present"));
    m_present->setToolTip(tr("Shows all of it on the whole screen; arrow keys move the mark."));
    m_copy->setText(tr("&Copy as Markdown"));
    const QModelIndex current = m_table->currentIndex();
    m_model->retranslate();
    m_table->setCurrentIndex(current.isValid() ? m_model->index(current.row(), current.column()) : QModelIndex());
    followRun();
    fitRows();
    showReason(m_table->currentIndex());
}

void MatrixDialog::resizeEvent(QResizeEvent *event)
{
    Dialog::resizeEvent(event);
    fitRows();
}

} // namespace idemlab::matrix
