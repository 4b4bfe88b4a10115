// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/ledger.h"
#include "language/translated.h"
#include "selection/forward.h"
#include "theme/room.h"
#include "theme/type.h"

#include <QWidget>

#include <tuple>

class QGridLayout;
class QLabel;
class QToolButton;

namespace idemlab::verdict {

class Sentence;
class VerdictStamp;

/// What a person is told to do while nothing has been ordered.
enum class Invitation : quint8 {
    Order,
    Answer, ///< a lesson asks a question first, and Order is held until then
    Lesson, ///< a lesson says what is to be done
};

/// One sentence, seen from the last row: what happened and why, with the score beside it.
class VerdictBanner : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// All outlive the banner.
    VerdictBanner(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent = nullptr);

    /// Where it is scarce, in fewer lines and smaller letters; where it is least, what happened and nothing beside it.
    void setRoom(theme::Room room);
    void setInvitation(Invitation invitation);
    [[nodiscard]] QSize minimumSizeHint() const override; ///< of the narrow arrangement

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    [[nodiscard]] bool fitsBeside(int room) const;
    [[nodiscard]] theme::Type wordType() const;
    [[nodiscard]] theme::Type scoreType() const;
    [[nodiscard]] bool isTight() const { return m_room != theme::Room::Ample; }
    [[nodiscard]] bool isLeast() const { return m_room == theme::Room::Least; }
    void placeParts(bool isNarrow);
    void showJudgement();
    /// The sentence of the banner: what @p now comes to, or what to do where there is nothing yet.
    [[nodiscard]] QString sentenceOf(const analysis::Judgement &now) const;
    void retranslateUi() override { showJudgement(); }
    void recolor() override;
    /// Selects the events that decided, one after the other.
    void showEvidence();

    session::Session &m_session;
    selection::Selection &m_selection;
    narrate::Narrator &m_narrator;
    analysis::Ledger m_ledger;
    analysis::Judgement m_shown;
    QGridLayout *m_grid;
    VerdictStamp *m_stamp;
    QLabel *m_word;
    QLabel *m_score;
    Sentence *m_sentence;
    QToolButton *m_evidence;
    model::Verdict m_said {}; ///< the last one that was announced, or could have been
    quint64 m_shownTrace = 0; ///< the number of the trace that is judged
    qsizetype m_nextEvidence = 0;
    Invitation m_invitation = Invitation::Order;
    theme::Room m_room = theme::Room::Ample;
    bool m_hasWidth = false; ///< from whoever lays it out
    std::tuple<bool, int, int, theme::Room> m_arranged; ///< as arrange() has found it: narrow, lines of the sentence, the spacing unit
};

} // namespace idemlab::verdict
