// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "present/slide.h"

#include <QWidget>

namespace idemlab::present {

/// A slide on the screen, as large as the widget. The mouse on it points for the audience.
class SlideView : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// All outlive it.
    SlideView(Presenter &presenter, session::Session &session, selection::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {480, 270}; }
    /// What the next key brings.
    [[nodiscard]] QString upcoming() { return m_slide.upcoming(); }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 9 / 16; }
    /// Lays the slide out as on a screen of that size, and shows it as large as it fits: who points at something here points at it there.
    void showAs(const QSize &screen);
    /// High contrast, light or dark as the rest of the program.
    [[nodiscard]] const diagram::Colors &colors() const;

protected:
    void retranslateUi() override { tell(); }
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintSlide(QPainter &painter);
    /// Opens the shortest accident of the answer at @p point; false where there is none.
    bool openAt(const QPointF &point);

    [[nodiscard]] Presenter &presenter() const { return m_presenter; }

private:
    void tell();
    [[nodiscard]] QRectF place() const; ///< of the slide, within the widget
    [[nodiscard]] QSizeF slideSize() const; ///< as it is laid out

    Presenter &m_presenter;
    Slide m_slide;
    QSize m_screen; ///< empty: as large as the widget
};

} // namespace idemlab::present
