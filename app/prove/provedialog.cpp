// SPDX-License-Identifier: MIT
#include "prove/provedialog.h"

#include "access/spokenname.h"
#include "exporting/search.h"
#include "narrate/searchwords.h"
#include "narrate/vocabulary.h"
#include "prove/boundspicker.h"
#include "prove/searches.h"
#include "session/session.h"
#include "theme/type.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTextBrowser>

#include <algorithm>

namespace idemlab::prove {

using namespace analysis;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using narrate::SearchWords;

namespace {

enum Column { NameColumn, AnswerColumn, CountColumn, ColumnCount };

} // namespace

ProveDialog::ProveDialog(const session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_searches(new Searches(this))
    , m_question(new QLabel(this))
    , m_subject(new QComboBox(this))
    , m_own(new QCheckBox(this))
    , m_bounds(new BoundsPicker(this))
    , m_begin(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_table(new QTableWidget(this))
    , m_details(new QTextBrowser(this))
    , m_open(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"proveDialog"_s);
    build();
    m_counting.setInterval(100ms);
    connect(&m_counting, &QTimer::timeout, this, &ProveDialog::count);
    connect(m_searches, &Searches::answered, this, &ProveDialog::take);
    connect(m_searches, &Searches::finished, this, &ProveDialog::finish);
    connect(m_begin, &QPushButton::clicked, this, &ProveDialog::beginOrStop);
    connect(m_subject, &QComboBox::currentIndexChanged, this, &ProveDialog::fillRows);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ProveDialog::showSelected);
    connect(m_table, &QTableWidget::activated, this, &ProveDialog::openShortest);
    connect(m_open, &QPushButton::clicked, this, &ProveDialog::openShortest);
    connect(m_copy, &QPushButton::clicked, this, &ProveDialog::copy);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    retranslateUi();
}

void ProveDialog::build()
{
    const int unit = theme::unit();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    m_question->setObjectName(u"question"_s);
    m_question->setWordWrap(true);
    theme::setType(m_question, theme::Type::Heading);
    column->addWidget(m_question);
    auto *asked = new QHBoxLayout;
    m_subject->setObjectName(u"subject"_s);
    m_subject->addItems({QString(), QString()});
    m_own->setObjectName(u"withMySettings"_s);
    m_begin->setObjectName(u"tryEverythingNow"_s);
    asked->addWidget(m_subject);
    asked->addWidget(m_own, 1);
    asked->addWidget(m_begin);
    column->addWidget(m_bounds);
    column->addLayout(asked);
    m_progress->setObjectName(u"searchProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(2 * unit);
    column->addWidget(m_progress);
    buildTable();
    column->addWidget(m_table, 3);
    m_details->setObjectName(u"searchDetails"_s);
    m_details->setTabChangesFocus(true);
    column->addWidget(m_details, 2);
    auto *buttons = new QHBoxLayout;
    m_open->setObjectName(u"openShortest"_s);
    m_copy->setObjectName(u"copyAnswers"_s);
    m_close->setObjectName(u"closeProve"_s);
    for (QPushButton *button : {m_open, m_copy, m_close}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->insertStretch(0, 1);
    column->addLayout(buttons);
    const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1280, 720);
    resize(room.width() * 80 / 100, room.height() * 94 / 100);
}

void ProveDialog::buildTable()
{
    m_table->setObjectName(u"answers"_s);
    m_table->setColumnCount(ColumnCount);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(AnswerColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(CountColumn, QHeaderView::ResizeToContents);
}

bool ProveDialog::asksForRules() const { return m_subject->currentIndex() == 1; }

QString ProveDialog::nameOf(const Row &row) const
{
    if (!row.without)
        return narrate::Vocabulary::strategy(row.question.settings.strategy);
    //: %1: a rule; %2: what is done instead
    return tr("%1 → %2").arg(SearchWords::rule(*row.without), SearchWords::removal(*row.without));
}

QString ProveDialog::answerOf(const Row &row) const
{
    if (!row.answer)
        return &row - m_rows.constData() == current() ? tr("Trying…") : QString();
    const QString answer = row.without ? SearchWords::accident(*row.answer) : SearchWords::finding(*row.answer);
    //: %1: an answer, as "Never two orders"
    return row.isNarrower() && row.answer->isComplete ? tr("%1, as far as it was tried").arg(answer) : answer;
}

int ProveDialog::current() const { return m_asked.value(m_searches->current(), -1); }

/// What is asked about now; answers to anything else are gone.
void ProveDialog::fillRows()
{
    m_searches->cancel();
    m_rows.clear();
    const Bounds bounds = m_bounds->bounds();
    if (asksForRules()) {
        for (const auto &each : model::Names<Safeguard>::all)
            m_rows.append({each.value, without(each.value, bounds), {}});
    } else {
        for (const auto &each : model::Names<model::Strategy>::all) {
            Question question {m_own->isChecked() ? m_session.settings() : model::RunSettings(), bounds, Promise::AtMostOne};
            question.settings.strategy = each.value;
            m_rows.append({{}, question, {}});
        }
    }
    m_own->setEnabled(!asksForRules());
    m_table->setRowCount(int(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, new QTableWidgetItem);
        m_table->item(row, CountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        showRow(row);
    }
    m_table->setCurrentCell(0, 0);
    m_asked.clear();
    m_progress->setValue(0);
    showSelected();
}

void ProveDialog::beginOrStop()
{
    if (m_searches->isRunning())
        m_searches->cancel();
    else
        begin();
}

void ProveDialog::begin()
{
    fillRows();
    QList<Question> questions;
    const auto ask = [&](int row, const Bounds &bounds) {
        questions.append(m_rows.at(row).question);
        questions.last().bounds = bounds;
        m_asked.append(row);
    };
    for (int row = 0; row < m_rows.size(); ++row) { // a first answer to all of them is there at once
        if (const Bounds &bounds = m_rows.at(row).question.bounds; !(narrowed(bounds) == bounds))
            ask(row, narrowed(bounds));
    }
    for (int row = 0; row < m_rows.size(); ++row)
        ask(row, m_rows.at(row).question.bounds);
    m_progress->setRange(0, int(questions.size()));
    m_searches->begin(questions);
    m_counting.start();
    m_begin->setText(tr("&Stop"));
    count();
}

void ProveDialog::take(qsizetype asked, const Answer &answer)
{
    const int position = m_asked.value(asked, -1);
    Question narrower = position < 0 ? Question() : m_rows.at(position).question;
    narrower.bounds = narrowed(narrower.bounds);
    if (position < 0 || !(answer.question == m_rows.at(position).question || answer.question == narrower))
        return; // of a question that is not asked any more
    Row &row = m_rows[position];
    if (answer.isCutShort() && row.answer)
        row.cutShort = answer;
    else
        row.answer = answer;
    m_progress->setValue(int(asked) + 1);
    showRow(position);
    m_table->resizeRowToContents(position);
    if (m_table->currentRow() == position)
        showSelected();
}

void ProveDialog::count()
{
    if (const int row = current(); row >= 0)
        showRow(row);
}

void ProveDialog::finish()
{
    m_counting.stop();
    m_begin->setText(tr("&Try Everything"));
    for (int row = 0; row < m_rows.size(); ++row)
        showRow(row);
    showSelected();
}

void ProveDialog::showRow(int position)
{
    const Row &row = m_rows.at(position);
    const bool isAsked = position == current();
    const quint64 states = isAsked ? m_searches->states(m_searches->current())
        : row.cutShort             ? row.cutShort->states
        : row.answer               ? row.answer->states
                                   : 0;
    m_table->item(position, NameColumn)->setText(nameOf(row));
    m_table->item(position, AnswerColumn)->setText(answerOf(row));
    m_table->item(position, CountColumn)->setText(isAsked || row.answer ? QLocale().toString(states) : QString());
}

const ProveDialog::Row *ProveDialog::selected() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

/// What has become of the bounds that were asked for, where the answer is to narrower ones.
QStringList ProveDialog::wider(const Row &row) const
{
    const Answer *last = row.cutShort ? &*row.cutShort : row.answer ? &*row.answer : nullptr;
    QStringList lines;
    if (row.cutShort)
        lines.append(tr("The wider bounds were not finished: %1 situations were visited, and no accident was among them.")
                         .arg(QLocale().toString(row.cutShort->states)));
    else if (row.isNarrower() && m_searches->isRunning())
        lines.append(tr("The wider bounds come after that."));
    if (last && last->hasRunOutOfMemory)
        lines.append(tr("It would have taken more than 1 GB of memory. Narrower bounds take less, and \"idemlab prove\" on the command "
                        "line has no limit."));
    return lines;
}

/// The sentence with its bounds, and what was not covered.
void ProveDialog::showSelected()
{
    const Row *row = selected();
    m_open->setEnabled(row && row->answer && row->answer->shortest);
    m_copy->setEnabled(std::any_of(m_rows.cbegin(), m_rows.cend(), [](const Row &each) { return each.answer.has_value(); }));
    QStringList lines;
    const QLocale locale;
    if (row && row->answer)
        lines.append(SearchWords::sentence(*row->answer, locale));
    if (row) {
        const Question &question = row->answer ? row->answer->question : row->question;
        lines.append(SearchWords::bounds(question.bounds, locale));
        lines += wider(*row);
        lines += SearchWords::notCovered({{nameOf(*row), question}}, row->answer ? row->answer->states : 0, locale);
    }
    m_details->setPlainText(lines.join(u"\n\n"_s));
}

void ProveDialog::openShortest()
{
    const Row *row = selected();
    if (!row || !row->answer || !row->answer->shortest)
        return;
    const model::Recording recording = row->answer->shortest->recording;
    hide();
    Q_EMIT runAsked(recording);
}

void ProveDialog::copy()
{
    QList<exporting::RuleAnswer> rules;
    QList<Answer> answers;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.answer && row.without)
            rules.append({*row.without, *row.answer});
        else if (row.answer)
            answers.append(*row.answer);
    }
    constexpr auto format = exporting::SearchFormat::Markdown;
    const QByteArray text = asksForRules() ? exporting::write(rules, format) : exporting::write(answers, format);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
}

void ProveDialog::retranslateUi()
{
    setWindowTitle(SearchWords::title());
    m_question->setText(
        tr("Whatever is lost, late or doubled, whenever Order is pressed, wherever the server fails: can one intent ever end "
           "in two orders?"));
    m_subject->setItemText(0, tr("Under every strategy"));
    m_subject->setItemText(1, tr("Without one rule at a time"));
    access::setSpokenName(m_subject, tr("What to try"));
    m_own->setText(tr("With &my settings"));
    m_begin->setText(m_searches->isRunning() ? tr("&Stop") : tr("&Try Everything"));
    m_progress->setAccessibleName(tr("Questions answered"));
    m_table->setAccessibleName(tr("Answers"));
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Answer"), tr("Situations")});
    m_details->setAccessibleName(tr("The answer in full"));
    m_open->setText(tr("Sho&w the Shortest"));
    m_copy->setText(tr("&Copy as Markdown"));
    m_close->setText(tr("C&lose"));
    if (m_rows.isEmpty())
        fillRows();
    for (int row = 0; row < m_rows.size(); ++row)
        showRow(row);
    showSelected();
}

/// Nobody waits for what is not looked at.
void ProveDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_searches->cancel();
}

void ProveDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace idemlab::prove
