// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"
#include "present/presenter.h"
#include "present/stage.h"

namespace idemlab::present {

/// All that the audience sees, at any size: headline, stage or card, question, caption.
class Slide
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::present::Slide)
public:
    /// All outlive it.
    Slide(const Presenter &presenter, const session::Session &session, const selection::Selection &selection);

    void paint(QPainter &painter, const QSizeF &size, const diagram::Colors &colors);
    /// For those who cannot see it.
    [[nodiscard]] QString words();
    [[nodiscard]] QString headline() const;
    /// The answer of a search at @p point of a picture of that size, by its row; -1: none.
    [[nodiscard]] int answerAt(const QPointF &point, const QSizeF &size) const;
    /// What the next key brings: of a talk the next caption or the answer, of a run its next event. Empty where nothing follows.
    [[nodiscard]] QString upcoming();
    /// What is said of a choice: "One: 12 hands".
    [[nodiscard]] static QString choiceInWords(const QString &text, int hands);

private:
    /// What stands below the headline, in words.
    [[nodiscard]] QStringList wordsBelow();
    [[nodiscard]] QStringList wordsOfDay();
    [[nodiscard]] QStringList wordsOf(const study::Ask &ask) const;
    [[nodiscard]] QFont headlineFont(const Sizes &sizes) const;
    /// What the headline leaves of a picture of that size.
    [[nodiscard]] QRectF below(const QSizeF &size) const;
    void paintHeadline(QPainter &painter, const QSizeF &size, const diagram::Colors &colors) const;
    enum class Long : quint8 { TakesRoom, TakesSmallerLetters };
    struct Caption
    {
        QFont font;
        QRectF box;
    };
    /// Takes its place away from @p rest.
    [[nodiscard]] static Caption captionIn(QRectF &rest, const QString &text, const Sizes &sizes, Long whereLong);
    static void paintCaption(QPainter &painter, QRectF &rest, const QString &text, const Sizes &sizes, const diagram::Colors &colors,
        Long whereLong = Long::TakesRoom);
    void paintOdds(QPainter &painter, QRectF rest, const Sizes &sizes, const diagram::Colors &colors);
    void paintMatrix(QPainter &painter, QRectF rest, const Sizes &sizes, const diagram::Colors &colors) const;
    void paintProve(QPainter &painter, QRectF rest, const Sizes &sizes, const diagram::Colors &colors) const;
    [[nodiscard]] const analysis::DayOdds &day();
    void paintCard(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const;
    void paintQuestion(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const;

    const Presenter &m_presenter;
    const session::Session &m_session;
    Stage m_stage;
    std::optional<analysis::DayOdds> m_day; ///< as it was shown last
};

} // namespace idemlab::present
