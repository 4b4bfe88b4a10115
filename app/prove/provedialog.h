// SPDX-License-Identifier: MIT
#pragma once

#include "access/dialog.h"
#include "analysis/safeguards.h"
#include "model/runplan.h"
#include "prove/inquiry.h"
#include "session/forward.h"

#include <optional>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTableWidget;
class QTextBrowser;

namespace idemlab::markdown {
class SettledLabel;
}

namespace idemlab::prove {

class BoundsPicker;

/// "Can it ever happen?": every history within some bounds, under every strategy, or without one rule at a time. What is found
/// opens as a run.
class ProveDialog : public access::Dialog
{
    Q_OBJECT
public:
    /// @p session outlives it.
    ProveDialog(const session::Session &session, const std::shared_ptr<Answers> &answers, QWidget *parent);

Q_SIGNALS:
    /// A counterexample is to be seen; the dialog hides and keeps its answers.
    void runAsked(const idemlab::model::Recording &recording);

protected:
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makePage();
    void buildTable();
    /// Everything has the room that it takes, and where the window has not the page scrolls: table and answer only where it has.
    void fit();
    void fitColumns();
    void begin();
    void beginOrStop();
    void take(int row);
    void finish();
    void showRow(int row);
    void showSelected();
    void openShortest();
    void copy();
    void fillRows();
    void retranslateUi() override;
    [[nodiscard]] bool asksForRules() const;
    [[nodiscard]] QString nameOf(int row) const;
    [[nodiscard]] QString answerOf(int row) const;
    [[nodiscard]] int selected() const; ///< -1: none
    [[nodiscard]] const Answers::Known &answer(int row) const { return m_inquiry.rows().at(row).answer; }

    const session::Session &m_session;
    Inquiry m_inquiry;
    QList<analysis::Safeguard> m_without; ///< a row each; empty: the rows are about strategies
    QScrollArea *m_page = nullptr; ///< all but the buttons
    QBoxLayout *m_asked;
    markdown::SettledLabel *m_question;
    QComboBox *m_subject;
    QCheckBox *m_own;
    BoundsPicker *m_bounds;
    QPushButton *m_begin;
    QProgressBar *m_progress;
    QTableWidget *m_table;
    QTextBrowser *m_details;
    bool m_isRead = false; ///< somebody has scrolled the details
    QPushButton *m_open;
    QPushButton *m_copy;
};

} // namespace idemlab::prove
