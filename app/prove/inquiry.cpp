// SPDX-License-Identifier: MIT
#include "prove/inquiry.h"

#include "prove/searches.h"

#include <algorithm>
#include <QLocale>

namespace idemlab::prove {

using namespace analysis;
using namespace std::chrono_literals;

namespace {

Question narrower(Question question)
{
    question.bounds = narrowed(question.bounds);
    return question;
}

bool isSettled(const Answers::Known &answer, const Question &question)
{
    return answer && answer->question == question && Answers::isFinal(*answer);
}

/// What is known takes the place of what was tried.
void put(Inquiry::Row &row, const Answers::Known &answer)
{
    if (!answer->isCutShort() || !row.answer)
        row.answer = answer;
    else if (answer->question == row.question)
        row.cutShort = answer;
}

} // namespace

Inquiry::Inquiry(std::shared_ptr<Answers> answers, QObject *parent)
    : QObject(parent), m_answers(std::move(answers)), m_searches(new Searches(this))
{
    m_counting.setInterval(100ms);
    connect(&m_counting, &QTimer::timeout, this, [this] {
        if (const int row = current(); row >= 0)
            Q_EMIT counted(row);
    });
    connect(m_searches, &Searches::answered, this, &Inquiry::take);
    connect(m_searches, &Searches::finished, this, &Inquiry::finish);
}

Inquiry::~Inquiry() = default;

QList<Question> Inquiry::ofEveryStrategy(const model::RunSettings &settings, const Bounds &bounds, Promise promise)
{
    QList<Question> questions;
    for (const auto &each : model::allNames<model::Strategy>) {
        questions.append({settings, bounds, promise});
        questions.last().settings.strategy = each.value;
    }
    return questions;
}

void Inquiry::setQuestions(const QList<Question> &questions)
{
    cancel();
    m_asked.clear();
    m_answered = 0;
    m_rows.clear();
    for (const Question &each : questions)
        recall(m_rows.emplaceBack(Row {each}));
}

void Inquiry::recall(Row &row) const
{
    for (const Question &each : {narrower(row.question), row.question}) {
        if (const Answers::Known known = m_answers->find(each))
            put(row, known);
    }
}

void Inquiry::begin()
{
    QList<Question> questions;
    m_asked.clear();
    m_answered = 0;
    for (Row &row : m_rows) // somebody else may have found it out
        recall(row);
    const auto ask = [&](int row, const Question &question) {
        questions.append(question);
        m_asked.append(row);
    };
    const auto isKnown = [](const Row &row) { return isSettled(row.answer, row.question) || isSettled(row.cutShort, row.question); };
    for (int row = 0; row < m_rows.size(); ++row) { // a first answer to all of them is there at once
        const Question first = narrower(m_rows.at(row).question);
        if (!(first == m_rows.at(row).question) && !isKnown(m_rows.at(row)) && !isSettled(m_rows.at(row).answer, first))
            ask(row, first);
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        if (isKnown(m_rows.at(row)))
            continue;
        m_rows[row].cutShort.reset();
        ask(row, m_rows.at(row).question);
    }
    if (questions.isEmpty())
        return;
    m_searches->begin(questions);
    m_counting.start();
}

void Inquiry::cancel() { m_searches->cancel(); }
bool Inquiry::isRunning() const { return m_searches->isRunning(); }
int Inquiry::current() const { return m_asked.value(m_searches->current(), -1); }

void Inquiry::take(qsizetype asked, const Answer &answer)
{
    const int position = m_asked.value(asked, -1);
    if (position < 0 || !(answer.question == m_rows.at(position).question || answer.question == narrower(m_rows.at(position).question)))
        return; // of a question that is not asked any more
    const auto known = std::make_shared<const Answer>(answer);
    m_answers->keep(known);
    put(m_rows[position], known);
    m_answered = int(asked) + 1;
    Q_EMIT rowChanged(position);
}

void Inquiry::finish()
{
    m_counting.stop();
    Q_EMIT finished();
}

QString Inquiry::asFarAsTried(const QString &answer)
{
    if (answer.endsWith(u'.') || answer.endsWith(u'。'))
        return tr("%1 That is as far as it was tried.", "%1: a whole sentence").arg(answer);
    //: %1: an answer, as "Never two orders"
    return tr("%1, as far as it was tried").arg(answer);
}

QString Inquiry::answer(int position, Words words) const
{
    const Row &row = m_rows.at(position);
    if (!row.answer)
        return position == current() ? tr("Trying…")
            : isRunning()            ? tr("Comes after that", "a row that is not being searched yet")
                                     : QString();
    return row.isNarrower() && row.answer->isComplete ? asFarAsTried(words(*row.answer)) : words(*row.answer);
}

bool Inquiry::isPending(int position) const
{
    const Row &row = m_rows.at(position);
    return isRunning() && row.isNarrower() && row.answer->finding == Finding::NoneFound && !row.cutShort;
}

QStringList Inquiry::wider(int position) const
{
    const Row &row = m_rows.at(position);
    const Answers::Known &last = row.cutShort ? row.cutShort : row.answer;
    QStringList lines;
    if (row.cutShort)
        lines.append(tr("The wider bounds were not finished. Situations visited: %1, and no accident was among them.")
                         .arg(QLocale().toString(row.cutShort->states)));
    else if (row.isNarrower() && isRunning())
        lines.append(tr("The wider bounds come after that."));
    if (last && last->hasRunOutOfMemory)
        lines.append(tr("It would have taken more than 1 GB of memory. Narrower bounds take less, and \"idemlab prove\" on the command "
                        "line has no limit."));
    return lines;
}

QString Inquiry::count(int position) const
{
    const Row &row = m_rows.at(position);
    if (position == current())
        return QLocale().toString(m_searches->states(m_searches->current()));
    const auto &last = row.cutShort ? row.cutShort : row.answer;
    return last ? QLocale().toString(last->states) : QString();
}

Answers::Known Answers::find(const analysis::Question &question) const
{
    const auto known = std::ranges::find(m_all, question, &analysis::Answer::question);
    return known == m_all.cend() ? nullptr : *known;
}

void Answers::keep(const Known &answer)
{
    if (isFinal(*answer) && !find(answer->question))
        m_all.append(answer);
}

} // namespace idemlab::prove
