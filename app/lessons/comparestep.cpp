// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "diagram/verdictlook.h"
#include "lessons/steps.h"
#include "lessons/wrappedtext.h"
#include "narrate/vocabulary.h"
#include "session/session.h"
#include "theme/type.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using model::Strategy;

/// A table whose cells the learner fills by running them. A cell that is filled runs again when it is pressed.
class CompareStep : public StepView
{
    Q_OBJECT
public:
    CompareStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Cell
    {
        QString caseId;
        model::Strategy strategy;
        WrappingButton *button;
    };
    [[nodiscard]] static QString shortName(model::Strategy strategy);
    QWidget *build();
    void run(const Cell &cell);
    /// The cell that is being run has come to its end.
    void note();

    QScrollArea *m_area; ///< sideways, where the table has no room
    QList<QLabel *> m_columns;
    QList<QLabel *> m_rows;
    QList<Cell> m_cells;
    qsizetype m_running = -1;
};

namespace {

constexpr std::array columns {Strategy::Client, Strategy::ServerOnReceipt, Strategy::ServerInAdvance};

} // namespace

CompareStep::CompareStep(LessonGuide &guide, QWidget *parent) : StepView(guide, parent), m_area(new QScrollArea(this))
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus); // its cells have it, and the table follows them
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QWidget *table = build();
    m_area->setWidget(table);
    table->installEventFilter(this);
    makeColumn(0)->addWidget(m_area);
    connect(&guide.session(), &session::Session::becameQuiet, this, &CompareStep::note);
}

/// The table is as tall as it is, the bar below it included.
bool CompareStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        QWidget *table = m_area->widget();
        const bool isScrolled = table->minimumSizeHint().width() > m_area->width();
        const int tall = table->layout()->hasHeightForWidth()
            ? table->layout()->heightForWidth(std::max(m_area->width(), table->minimumSizeHint().width()))
            : table->sizeHint().height();
        m_area->setFixedHeight(std::max(tall, table->layout()->minimumSize().height())
            + (isScrolled ? m_area->horizontalScrollBar()->sizeHint().height() : 0));
    }
    return StepView::eventFilter(watched, event);
}

QWidget *CompareStep::build()
{
    auto *table = new QWidget(m_area);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::unit());
    grid->setVerticalSpacing(theme::unit() / 2);
    for (size_t column = 0; column < columns.size(); ++column) {
        m_columns.append(new QLabel(table));
        theme::setType(m_columns.constLast(), theme::Type::Caption);
        m_columns.constLast()->setWordWrap(true);
        grid->addWidget(m_columns.constLast(), 0, int(column));
        grid->setColumnStretch(int(column), 1);
    }
    const QStringList &cases = guide().step().cases;
    for (qsizetype row = 0; row < cases.size(); ++row) {
        m_rows.append(new QLabel(table));
        theme::setType(m_rows.constLast(), theme::Type::Caption);
        const int line = 2 * int(row) + 1;
        grid->addWidget(
            m_rows.constLast(), line, 0, 1, int(columns.size())); // above its cells: beside them they would not fit a narrow panel
        for (size_t column = 0; column < columns.size(); ++column) {
            auto *button = new WrappingButton(table);
            theme::setType(button, theme::Type::Caption); // a verdict in one line
            QSizePolicy policy = button->sizePolicy();
            policy.setVerticalPolicy(QSizePolicy::Preferred); // as tall as at its real width, not at its narrowest
            button->setSizePolicy(policy);
            button->setObjectName(u"cell-%1-%2"_s.arg(cases.at(row), QString(model::nameOf(columns[column]))));
            m_cells.append({cases.at(row), columns[column], button});
            grid->addWidget(button, line + 1, int(column));
            connect(button, &QPushButton::clicked, this, [this, index = m_cells.size() - 1] {
                m_running = index;
                run(m_cells.at(index));
            });
        }
    }
    return table;
}

/// Of a narrow column.
QString CompareStep::shortName(Strategy strategy)
{
    return strategy == Strategy::Client         ? tr("Client", "column: who issues the key")
        : strategy == Strategy::ServerOnReceipt ? tr("Server, on receipt", "column: who issues the key")
                                                : tr("Server, two steps", "column: who issues the key");
}

void CompareStep::run(const Cell &cell) { guide().startRun(guide().lesson().runOf(cell.caseId, cell.strategy)); }

void CompareStep::note()
{
    const session::RunPlan &plan = guide().session().plan();
    if (m_running < 0 || plan.caseId != m_cells.at(m_running).caseId || plan.settings.strategy != m_cells.at(m_running).strategy)
        return;
    const Cell &cell = m_cells.at(std::exchange(m_running, -1));
    const analysis::Judgement judgement = analysis::judge(guide().session().trace());
    guide().setAnswer(model::nameOf(judgement.verdict), cell.caseId + u'/' + model::nameOf(cell.strategy));
    const bool isFull = std::ranges::all_of(std::as_const(m_cells),
        [this](const Cell &each) { return !guide().answer(each.caseId + u'/' + model::nameOf(each.strategy)).isEmpty(); });
    if (isFull)
        guide().finishStep();
}

void CompareStep::refresh()
{
    for (size_t column = 0; column < columns.size(); ++column)
        m_columns.at(qsizetype(column))->setText(shortName(columns[column]));
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_rows.at(row)->setText(guide().text().part(u"row"_s, guide().step().cases.at(row)).line);
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const Cell &cell = m_cells.at(i);
        QStringList all {tr("Run", "a cell of the comparison that has not been run")};
        for (const model::Verdict each :
            {model::Verdict::Exact, model::Verdict::Refused, model::Verdict::Duplicate}) // what is to be expected
            all.append(diagram::lookOf(diagram::moodOf(each)).sign + u' ' + narrate::Vocabulary::verdict(each));
        cell.button->keepRoomFor(all);
        const auto verdict = model::fromName<model::Verdict>(guide().answer(cell.caseId + u'/' + model::nameOf(cell.strategy)));
        cell.button->setText(
            verdict ? diagram::lookOf(diagram::moodOf(*verdict)).sign + u' ' + narrate::Vocabulary::verdict(*verdict) : all.constFirst());
        cell.button->setAccessibleName(u"%1, %2: %3"_s.arg(
            m_rows.at(i / qsizetype(columns.size()))->text(), narrate::Vocabulary::strategy(cell.strategy), cell.button->text()));
    }
}

StepView *makeCompareStep(LessonGuide &guide, QWidget *parent) { return new CompareStep(guide, parent); }

} // namespace idemlab::lessons

#include "comparestep.moc"
