// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"
#include "language/translated.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;

namespace idemlab::odds {

/// The question as sliders, each with its value in words.
class OddsControls : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    explicit OddsControls(QWidget *parent = nullptr);

    [[nodiscard]] const analysis::OddsQuestion &question() const { return m_question; }
    /// Shows @p question, each part at the nearest step of its slider; says nothing.
    void setQuestion(const analysis::OddsQuestion &question);

Q_SIGNALS:
    void changed(const idemlab::analysis::OddsQuestion &question); ///< by the person

private:
    struct Part;
    /// A slider over a few values of one part of the question.
    struct Row
    {
        const Part *part;
        QLabel *name;
        QSlider *slider;
        QLabel *value;
    };

    [[nodiscard]] static const QList<Part> &parts();
    [[nodiscard]] static double valueOf(const analysis::OddsQuestion &question, const Part &part);
    [[nodiscard]] QString wordsOf(const Part &part) const;
    void add(const Part &part);
    void take(const Part &part, double value);
    void showValues();
    void retranslateUi() override;

    analysis::OddsQuestion m_question;
    QList<Row> m_rows;
    QPushButton *m_anotherDay;
};

} // namespace idemlab::odds
