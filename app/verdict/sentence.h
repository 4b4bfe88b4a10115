// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/settledlabel.h"

namespace idemlab::verdict {

/// Plain text in as many lines as it needs, well broken, or in those for which there is room: then it ends in three points, and its tool tip tells
/// the whole.
class Sentence : public markdown::SettledLabel
{
    Q_OBJECT
public:
    explicit Sentence(QWidget *parent);

    void say(const QString &sentence);
    /// Room is kept for @p lines, whatever it says, and never for more; 0: as it needs.
    void setLines(int lines);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Of the text in its width. QLabel's own answer lays out what it shows, and asks to be painted again.
    [[nodiscard]] bool isWhole() const;
    void tellWhole();
    [[nodiscard]] int heightOfLines() const { return m_lines * fontMetrics().lineSpacing(); }

    int m_lines = 0;
};

} // namespace idemlab::verdict
