// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"
#include "language/translated.h"

#include <QWidget>

#include <functional>

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
    enum class Part : quint8 { LoseRequest, LoseAnswer, Retries, Customers, Slow, Timeout, Outages };
    /// A slider over a few values of one part of the question.
    struct Row
    {
        Part part;
        QList<double> steps;
        QLabel *name;
        QSlider *slider;
        QLabel *value;
    };

    void add(Part part, const QString &objectName, const QList<double> &steps);
    [[nodiscard]] static double valueOf(const analysis::OddsQuestion &question, Part part);
    void take(Part part, double value);
    [[nodiscard]] QString nameOf(Part part) const;
    [[nodiscard]] QString helpOf(Part part) const;
    [[nodiscard]] QString wordsOf(Part part) const;
    void showValues();
    void retranslateUi() override;

    analysis::OddsQuestion m_question;
    QList<Row> m_rows;
    QPushButton *m_anotherDay;
};

} // namespace idemlab::odds
