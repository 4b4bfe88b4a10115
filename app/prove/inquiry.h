// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/search.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace idemlab::prove {

class Searches;

/// What was found out for good while the program runs: no question is searched twice. Everybody who shows an answer shares it.
class Answers
{
public:
    using Known = std::shared_ptr<const analysis::Answer>;

    /// Whether nothing more would come of asking again.
    [[nodiscard]] static bool isFinal(const analysis::Answer &answer) { return !answer.isCutShort() || answer.hasRunOutOfMemory; }
    /// Null where it is not known.
    [[nodiscard]] Known find(const analysis::Question &question) const;
    /// What is not final is not kept.
    void keep(const Known &answer);

private:
    QList<Known> m_all;
};

/// Some questions and what is known of each: all are answered within narrow bounds at first, which takes a moment, and then as they
/// were asked. What is known already is not searched again.
class Inquiry : public QObject
{
    Q_OBJECT
public:
    struct Row
    {
        analysis::Question question;
        Answers::Known answer {}; ///< null: none so far; until it has one: to the same question within narrower bounds
        Answers::Known cutShort {}; ///< to the question itself, where it ended without knowing and there is a narrower one
        [[nodiscard]] bool isNarrower() const { return answer && !(answer->question == question); }
    };

    Inquiry(std::shared_ptr<Answers> answers, QObject *parent);
    ~Inquiry() override;

    /// Under every strategy, a row each.
    [[nodiscard]] static QList<analysis::Question> ofEveryStrategy(
        const model::RunSettings &settings, const analysis::Bounds &bounds, analysis::Promise promise = analysis::Promise::AtMostOne);
    /// Answers to others are gone from the rows.
    void setQuestions(const QList<analysis::Question> &questions);
    /// Searches for what is not known yet.
    void begin();
    /// What is under way answers with what it knows.
    void cancel();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] int current() const; ///< the row that is being searched; -1: none
    [[nodiscard]] int asked() const { return int(m_asked.size()); } ///< searches since begin()
    [[nodiscard]] int answered() const { return m_answered; } ///< of them

    /// @p answer, and that it is only to narrower bounds.
    [[nodiscard]] static QString asFarAsTried(const QString &answer);
    using Words = QString (*)(const analysis::Answer &);
    /// The answer of a row as @p words have it, and whether it is only to narrower bounds; empty while there is none.
    [[nodiscard]] QString answer(int row, Words words) const;
    /// Nothing is found in narrower bounds, and the wider ones are still to be tried.
    [[nodiscard]] bool isPending(int row) const;
    /// What has become of the bounds that were asked for, where the answer is to narrower ones.
    [[nodiscard]] QStringList wider(int row) const;
    /// How many situations, in the viewer's digits; of the row that is being searched the number grows. Empty before that.
    [[nodiscard]] QString count(int row) const;

Q_SIGNALS:
    void counted(int row); ///< every now and then
    void rowChanged(int row);
    void finished();

private:
    void recall(Row &row) const;
    void take(qsizetype asked, const analysis::Answer &answer);
    void finish();

    std::shared_ptr<Answers> m_answers;
    Searches *m_searches;
    QList<Row> m_rows;
    QList<int> m_asked; ///< rows, in the order in which the searches ask about them
    int m_answered = 0;
    QTimer m_counting;
};

} // namespace idemlab::prove
