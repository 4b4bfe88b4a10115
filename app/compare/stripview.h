// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/ledger.h"
#include "narrate/narrator.h"
#include "selection/forward.h"

#include <QWidget>

#include <tuple>

class QGridLayout;
class QLabel;
class QToolButton;

namespace idemlab::timeline {
class TimeAxis;
class TimelineView;
} // namespace idemlab::timeline
namespace idemlab::verdict {
class VerdictStamp;
}

namespace idemlab::compare {

class StripName;
class StripSentence;

/// One of several runs: what it is and what has become of it above, and its timeline below, which folds away.
class StripView : public QWidget
{
    Q_OBJECT
public:
    /// All outlive the view.
    StripView(session::Session &session, selection::Selection &selection, timeline::TimeAxis &axis, qsizetype strip, QWidget *parent);
    ~StripView() override;

    [[nodiscard]] bool isFolded() const;
    void setFolded(bool isFolded);
    [[nodiscard]] timeline::TimelineView &timeline() const { return *m_timeline; }
    [[nodiscard]] int headerHeight() const;
    void setDiagramFont(const QFont &font);

Q_SIGNALS:
    void heightChanged(); ///< folded, unfolded, or with its sentence in another line
    void closeAsked();

protected:
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void placeSentence();
    void placeParts(bool isAbove, bool isBelow);
    void showState();
    void showVerdict();
    [[nodiscard]] bool hasBriefNames(int line) const;
    [[nodiscard]] QString titleOf(qsizetype strip) const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isCurrent() const;

    session::Session &m_session;
    selection::Selection &m_selection;
    qsizetype m_strip;
    narrate::Narrator m_narrator;
    analysis::Ledger m_ledger;
    QWidget *m_header;
    QGridLayout *m_grid;
    QToolButton *m_fold;
    verdict::VerdictStamp *m_stamp;
    StripName *m_name;
    QLabel *m_word;
    StripSentence *m_sentence;
    QLabel *m_score;
    QToolButton *m_close;
    timeline::TimelineView *m_timeline;
    /// The name above the line of the verdict, the sentence below it and in how many lines, the name in two.
    std::tuple<bool, bool, int, bool> m_placed {false, false, 1, false};
};

} // namespace idemlab::compare
