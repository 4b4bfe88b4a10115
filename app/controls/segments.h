// SPDX-License-Identifier: MIT
#pragma once

#include "theme/palette.h"

#include <QRadioButton>
#include <QWidget>

class QButtonGroup;

namespace idemlab::controls {

/// One choice of a row of which exactly one is chosen. To a screen reader a radio button.
class Segment : public QRadioButton
{
    Q_OBJECT
public:
    explicit Segment(QWidget *parent);

    /// What it means that this one is chosen; Accent unless said otherwise.
    void setMeaning(theme::Meaning meaning);
    void setTight(bool isTight);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Meaning m_meaning = theme::Meaning::Accent;
    bool m_isTight = false;
};

/// A row of segments, each standing for a number. It shows what it is told and asks by signal: the truth is elsewhere.
class Segments : public QWidget
{
    Q_OBJECT
public:
    explicit Segments(QWidget *parent = nullptr);

    /// @p name is the object name of the segment. Texts come by segment(value).
    Segment *add(int value, const QString &name);
    void setTight(bool isTight); ///< its texts nearer to each other
    [[nodiscard]] Segment *segment(int value) const;
    [[nodiscard]] int value() const; ///< -1 where none is chosen
    void setValue(int value); ///< shows @p value; says nothing

Q_SIGNALS:
    void picked(int value); ///< by the person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group; ///< by their numbers
};

} // namespace idemlab::controls
