// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/colors.h"

#include <QCoreApplication>
#include <QList>
#include <QRectF>
#include <QString>

#include <utility>

class QPainter;

namespace idemlab::present {

struct Sizes;

/// A question to the room with its choices, as it is painted: in letters as large as all of it has room for.
class Question
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::present::Question)
public:
    struct Choice
    {
        QString text;
        int hands = 0;
        bool isRight = false; ///< framed, ticked and said
        QString typed; ///< the count that is being typed for it
    };

    Question(QString text, QList<Choice> choices) : m_text(std::move(text)), m_choices(std::move(choices)) { }

    /// False where not even the smallest letters leave room for all of it.
    bool paint(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const;

private:
    [[nodiscard]] double heightOf(qsizetype choice, double width, int pixels) const;
    [[nodiscard]] double leastHeight(double width, int pixels) const;
    void paintChoice(QPainter &painter, const QRectF &row, qsizetype choice, int pixels, const diagram::Colors &colors) const;
    [[nodiscard]] QRectF textBox(const QRectF &row, qsizetype choice, int pixels) const;

    QString m_text;
    QList<Choice> m_choices;
};

} // namespace idemlab::present
