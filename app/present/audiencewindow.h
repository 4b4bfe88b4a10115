// SPDX-License-Identifier: MIT
#pragma once

#include "present/slideview.h"

#include <QPixmap>
#include <QTimer>

namespace idemlab::present {

/// What stands on the wall: the slide, with what the presenter does to it.
class AudienceWindow : public SlideView
{
    Q_OBJECT
public:
    /// All outlive it.
    AudienceWindow(Presenter &presenter, session::Session &session, selection::Selection &selection);

    /// Without a window of the presenter's, signs for the presenter stand small in a corner of this one.
    void setAlone(bool isAlone);

protected:
    void retranslateUi() override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void keepFrozen();
    void showCursor();
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] QString sign() const;
    void paintSign(QPainter &painter) const;
    void paintSeen(QPainter &painter);
    void paintSpot(QPainter &painter) const;
    void paintLens(QPainter &painter);
    [[nodiscard]] QPointF pointer() const;

    QPixmap m_frozen; ///< null unless the picture is frozen
    QTimer m_cursorRests; ///< runs while the cursor is to be seen
    bool m_isAlone = false;
};

} // namespace idemlab::present
