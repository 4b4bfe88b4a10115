// SPDX-License-Identifier: MIT
#pragma once

#include "present/slide.h"

#include <QWidget>

namespace idemlab::present {

/// A slide on the screen, as large as the widget. The mouse on it points for the audience.
class SlideView : public QWidget
{
    Q_OBJECT
public:
    /// All outlive it.
    SlideView(Presenter &presenter, session::Session &session, selection::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {480, 270}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 9 / 16; }
    /// High contrast, light or dark as the rest of the program.
    [[nodiscard]] const diagram::Colors &colors() const;

protected:
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintSlide(QPainter &painter) { m_slide.paint(painter, size(), colors()); }

    [[nodiscard]] Presenter &presenter() const { return m_presenter; }

private:
    void tell();

    Presenter &m_presenter;
    Slide m_slide;
};

} // namespace idemlab::present
