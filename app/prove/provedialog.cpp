// SPDX-License-Identifier: MIT
#include "prove/provedialog.h"

#include "access/spokenname.h"
#include "exporting/search.h"
#include "markdown/linebreaks.h"
#include "markdown/settledlabel.h"
#include "narrate/searchwords.h"
#include "narrate/vocabulary.h"
#include "prove/boundspicker.h"
#include "session/session.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTextDocument>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace idemlab::prove {

using namespace analysis;
using namespace Qt::StringLiterals;
using narrate::SearchWords;

namespace {

enum Column { NameColumn, AnswerColumn, CountColumn, ColumnCount };

} // namespace

ProveDialog::ProveDialog(const session::Session &session, const std::shared_ptr<Answers> &answers, QWidget *parent)
    : Dialog(parent)
    , m_session(session)
    , m_inquiry(answers, this)
    , m_asked(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_question(theme::named<markdown::SettledLabel>(u"question"_s, this))
    , m_subject(theme::named<QComboBox>(u"subject"_s, this))
    , m_own(theme::named<QCheckBox>(u"withMySettings"_s, this))
    , m_bounds(new BoundsPicker(this))
    , m_begin(theme::named<QPushButton>(u"tryEverythingNow"_s, this))
    , m_progress(theme::named<QProgressBar>(u"searchProgress"_s, this))
    , m_table(theme::named<QTableWidget>(u"answers"_s, this))
    , m_details(theme::named<QTextBrowser>(u"searchDetails"_s, this))
    , m_open(theme::named<QPushButton>(u"openShortest"_s, this))
    , m_copy(theme::named<QPushButton>(u"copyAnswers"_s, this))
{
    setObjectName(u"proveDialog"_s);
    build();
    connect(&m_inquiry, &Inquiry::counted, this, &ProveDialog::showRow);
    connect(&m_inquiry, &Inquiry::rowChanged, this, &ProveDialog::take);
    connect(&m_inquiry, &Inquiry::finished, this, &ProveDialog::finish);
    connect(m_begin, &QPushButton::clicked, this, &ProveDialog::beginOrStop);
    connect(m_subject, &QComboBox::currentIndexChanged, this, &ProveDialog::fillRows);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ProveDialog::showSelected);
    connect(m_table, &QTableWidget::activated, this, &ProveDialog::openShortest);
    connect(m_details->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_isRead = true; });
    connect(m_open, &QPushButton::clicked, this, &ProveDialog::openShortest);
    connect(m_copy, &QPushButton::clicked, this, &ProveDialog::copy);
    retranslateUi();
}

void ProveDialog::build()
{
    buildTable();
    auto *close = new access::CloseButton(u"closeProve"_s, this);
    for (QPushButton *button : std::initializer_list<QPushButton *> {m_open, m_copy, close})
        button->setAutoDefault(false);
    m_page = layOut(makePage(), {m_open, m_copy, close});
    m_page->setObjectName(u"provePage"_s);
    m_page->viewport()->installEventFilter(this);
    takeShare(80, 94);
}

QWidget *ProveDialog::makePage()
{
    theme::setType(m_question, theme::Type::Heading);
    m_subject->addItems({QString(), QString()});
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(2 * theme::unit());
    m_details->setTabChangesFocus(true);
    for (QWidget *each : std::initializer_list<QWidget *> {m_table, m_details})
        each->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // fit() says how high they are at least
    m_asked->addWidget(m_subject);
    m_asked->addWidget(m_own, 1);
    m_asked->addWidget(m_begin);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 2 * theme::unit(), 0); // clear of the scroll bar
    column->addWidget(m_question);
    column->addWidget(m_bounds);
    column->addLayout(m_asked);
    column->addWidget(m_progress);
    column->addWidget(m_table, 3);
    column->addWidget(m_details, 2);
    return page;
}

void ProveDialog::buildTable()
{
    m_table->setColumnCount(ColumnCount);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

/// The name takes what it needs, but no more than its share: then it wraps, as the answer does.
void ProveDialog::fitColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QFontMetrics metrics(m_table->font());
    const int aside = 3 * theme::unit();
    const int room = m_table->viewport()->width();
    std::array<int, ColumnCount> widths {};
    for (const Column column : {NameColumn, CountColumn}) {
        int width = metrics.horizontalAdvance(m_table->horizontalHeaderItem(column)->text());
        for (int row = 0; row < m_table->rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(m_table->item(row, column)->text()));
        widths[size_t(column)] = width + aside;
    }
    widths[NameColumn] = std::min(widths[NameColumn], room * 2 / 5);
    widths[AnswerColumn] = room - widths[NameColumn] - widths[CountColumn];
    for (int column = 0; column < ColumnCount; ++column)
        header->resizeSection(column, widths[size_t(column)]);
    m_table->resizeRowsToContents();
}

void ProveDialog::fit()
{
    if (!m_table->horizontalHeaderItem(CountColumn))
        return;
    const int unit = theme::unit();
    const int asked = m_subject->sizeHint().width() + m_own->sizeHint().width() + m_begin->sizeHint().width() + 4 * unit;
    m_asked->setDirection(asked > m_page->viewport()->width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    fitColumns();
    const int rows = m_table->horizontalHeader()->height() + m_table->verticalHeader()->length() + 2 * m_table->frameWidth();
    markdown::settleLines(*m_details->document());
    const int answer = int(m_details->document()->size().height()) + 2 * m_details->frameWidth();
    const int leastRows = std::min(rows, 34 * unit);
    const int leastAnswer = std::min(answer, 22 * unit);
    const int others = m_page->widget()->layout()->totalMinimumHeightForWidth(m_page->viewport()->width()) - m_table->minimumHeight()
        - m_details->minimumHeight();
    const bool isLow = others + leastRows + leastAnswer > m_page->viewport()->height();
    m_table->setMinimumHeight(isLow ? rows : leastRows);
    m_details->setMinimumHeight(isLow ? answer : leastAnswer);
    for (QAbstractScrollArea *each : std::initializer_list<QAbstractScrollArea *> {m_table, m_details})
        each->setVerticalScrollBarPolicy(isLow ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!m_isRead) // laid out for another width it may have been scrolled
        m_details->verticalScrollBar()->setValue(0);
}

bool ProveDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ProveDialog::fit, Qt::QueuedConnection); // once its parts have their widths
    return Dialog::eventFilter(watched, event);
}

bool ProveDialog::asksForRules() const { return m_subject->currentIndex() == 1; }

QString ProveDialog::nameOf(int row) const
{
    if (!asksForRules())
        return narrate::Vocabulary::strategy(m_inquiry.rows().at(row).question.settings.strategy);
    //: %1: a rule; %2: what is done instead
    return tr("%1 → %2").arg(SearchWords::rule(m_without.at(row)), SearchWords::removal(m_without.at(row)));
}

QString ProveDialog::answerOf(int row) const
{
    if (asksForRules() && m_inquiry.isPending(row))
        return tr("Trying… None so far."); // whether the other rules hold is not known yet
    return m_inquiry.answer(row, asksForRules() ? &SearchWords::accident : &SearchWords::finding);
}

/// What is asked about now, with what is known of it.
void ProveDialog::fillRows()
{
    const Bounds bounds = m_bounds->bounds();
    m_without.clear();
    QList<Question> questions;
    if (asksForRules()) {
        for (const auto &each : model::allNames<Safeguard>) {
            m_without.append(each.value);
            questions.append(without(each.value, bounds));
        }
    } else {
        questions = Inquiry::ofEveryStrategy(m_own->isChecked() ? m_session.settings() : model::RunSettings(), bounds);
    }
    m_inquiry.setQuestions(questions);
    m_own->setEnabled(!asksForRules());
    m_table->setRowCount(int(questions.size()));
    for (int row = 0; row < questions.size(); ++row) {
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, new QTableWidgetItem);
        m_table->item(row, CountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        showRow(row);
    }
    m_table->setCurrentCell(0, 0);
    m_progress->setValue(0);
    showSelected();
}

void ProveDialog::beginOrStop()
{
    if (m_inquiry.isRunning())
        m_inquiry.cancel();
    else
        begin();
}

void ProveDialog::begin()
{
    fillRows();
    m_inquiry.begin();
    if (!m_inquiry.isRunning())
        return; // all of it is known
    m_progress->setRange(0, m_inquiry.asked());
    m_begin->setText(tr("&Stop"));
    showRow(0);
}

void ProveDialog::take(int row)
{
    m_progress->setValue(m_inquiry.answered());
    showRow(row);
    if (m_table->currentRow() == row)
        showSelected();
    else
        fit();
}

void ProveDialog::finish()
{
    m_begin->setText(tr("&Try Everything"));
    for (int row = 0; row < m_inquiry.rows().size(); ++row)
        showRow(row);
    showSelected();
}

void ProveDialog::showRow(int row)
{
    m_table->item(row, NameColumn)->setText(nameOf(row));
    m_table->item(row, AnswerColumn)->setText(answerOf(row));
    m_table->item(row, CountColumn)->setText(m_inquiry.count(row));
}

int ProveDialog::selected() const
{
    const int row = m_table->currentRow();
    return row < m_inquiry.rows().size() ? row : -1;
}

/// The sentence with its bounds, and what was not covered.
void ProveDialog::showSelected()
{
    const int row = selected();
    const auto &rows = m_inquiry.rows();
    m_open->setEnabled(row >= 0 && answer(row) && answer(row)->shortest);
    m_copy->setEnabled(std::ranges::any_of(rows, [](const Inquiry::Row &each) { return each.answer != nullptr; }));
    QStringList lines;
    const QLocale locale;
    if (row >= 0) {
        const Question &question = answer(row) ? answer(row)->question : rows.at(row).question;
        if (answer(row))
            lines.append(SearchWords::sentence(*answer(row), locale));
        lines.append(SearchWords::bounds(question.bounds, locale));
        lines += m_inquiry.wider(row);
        lines += SearchWords::notCovered({{nameOf(row), question}}, answer(row) ? answer(row)->states : 0, locale);
    }
    if (const QString text = lines.join(u"\n\n"_s); text != m_details->toPlainText()) {
        m_details->setPlainText(text);
        m_isRead = false;
    }
    fit();
}

void ProveDialog::openShortest()
{
    const int row = selected();
    if (row < 0 || !answer(row) || !answer(row)->shortest)
        return;
    const model::Recording recording = answer(row)->shortest->recording;
    hide();
    Q_EMIT runAsked(recording);
}

void ProveDialog::copy()
{
    QList<exporting::RuleAnswer> rules;
    QList<Answer> answers;
    for (int row = 0; row < m_inquiry.rows().size(); ++row) {
        if (answer(row) && asksForRules())
            rules.append({m_without.at(row), *answer(row)});
        else if (answer(row))
            answers.append(*answer(row));
    }
    constexpr auto format = exporting::SearchFormat::Markdown;
    const QByteArray text = asksForRules() ? exporting::write(rules, format) : exporting::write(answers, format);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
}

void ProveDialog::retranslateUi()
{
    setWindowTitle(SearchWords::title());
    m_question->say(tr("Whatever is lost, late or doubled, whenever Order is pressed, wherever the server fails: can one intent ever end "
                       "in two orders?"));
    m_subject->setItemText(0, tr("Under every strategy"));
    m_subject->setItemText(1, tr("Without one rule at a time"));
    access::setSpokenName(m_subject, tr("What to try"));
    m_own->setText(tr("With &my settings"));
    m_begin->setText(m_inquiry.isRunning() ? tr("&Stop") : tr("&Try Everything"));
    m_progress->setAccessibleName(tr("Questions answered"));
    m_table->setAccessibleName(tr("Answers"));
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Answer"), tr("Situations")});
    m_details->setAccessibleName(tr("The answer in full"));
    m_open->setText(tr("Sho&w the Shortest"));
    m_copy->setText(tr("&Copy as Markdown"));
    if (m_inquiry.rows().isEmpty())
        fillRows();
    for (int row = 0; row < m_inquiry.rows().size(); ++row)
        showRow(row);
    showSelected();
}

/// Nobody waits for what is not looked at.
void ProveDialog::hideEvent(QHideEvent *event)
{
    Dialog::hideEvent(event);
    m_inquiry.cancel();
}

} // namespace idemlab::prove
