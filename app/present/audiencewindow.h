// SPDX-License-Identifier: MIT
#pragma once

#include "present/slideview.h"

#include <QPixmap>

namespace idemlab::present {

/// What stands on the wall: the slide, with what the presenter does to it.
class AudienceWindow : public SlideView
{
    Q_OBJECT
public:
    /// All outlive it.
    AudienceWindow(Presenter &presenter, session::Session &session, selection::Selection &selection);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void keepFrozen();
    void paintSeen(QPainter &painter);
    void paintSpot(QPainter &painter) const;
    void paintLens(QPainter &painter);
    [[nodiscard]] QPointF pointer() const;

    QPixmap m_frozen; ///< null unless the picture is frozen
};

} // namespace idemlab::present
