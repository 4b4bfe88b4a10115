// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/safeguards.h"
#include "analysis/search.h"
#include "model/runplan.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTextBrowser;

namespace idemlab::session {
class Session;
}

namespace idemlab::prove {

class BoundsPicker;
class Searches;

/// "Can it ever happen?": every history within some bounds, under every strategy, or without one rule at a time. What is found
/// opens as a run.
class ProveDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p session outlives it.
    ProveDialog(const session::Session &session, QWidget *parent);

Q_SIGNALS:
    /// A counterexample is to be seen; the dialog hides and keeps its answers.
    void runAsked(const idemlab::model::Recording &recording);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// A row of the table.
    struct Row
    {
        std::optional<analysis::Safeguard> without; ///< none: it is about a strategy
        analysis::Question question;
        std::optional<analysis::Answer> answer; ///< until it has one: to the same question within narrower bounds
        std::optional<analysis::Answer> cutShort {}; ///< to the question itself, where it ended without knowing and there is a narrower one
        [[nodiscard]] bool isNarrower() const { return answer && !(answer->question == question); }
    };

    void build();
    void buildTable();
    void begin();
    void beginOrStop();
    void take(qsizetype asked, const analysis::Answer &answer);
    void count();
    void finish();
    void showRow(int row);
    void showSelected();
    void openShortest();
    void copy();
    void fillRows();
    void retranslateUi();
    [[nodiscard]] bool asksForRules() const;
    [[nodiscard]] QString nameOf(const Row &row) const;
    [[nodiscard]] QString answerOf(const Row &row) const;
    [[nodiscard]] QStringList wider(const Row &row) const;
    [[nodiscard]] const Row *selected() const;
    /// The one that is being asked about; -1: none.
    [[nodiscard]] int current() const;

    const session::Session &m_session;
    Searches *m_searches;
    QList<Row> m_rows;
    QList<int> m_asked; ///< rows, in the order in which the searches ask about them
    QTimer m_counting;
    QLabel *m_question;
    QComboBox *m_subject;
    QCheckBox *m_own;
    BoundsPicker *m_bounds;
    QPushButton *m_begin;
    QProgressBar *m_progress;
    QTableWidget *m_table;
    QTextBrowser *m_details;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace idemlab::prove
