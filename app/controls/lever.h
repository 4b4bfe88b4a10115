// SPDX-License-Identifier: MIT
#pragma once

#include "model/fault.h"

#include <QPushButton>

class QVariantAnimation;

namespace idemlab::controls {

/// A button with a small lever that lies left (off) or right (armed), a title and one line that says how it stands.
class Lever : public QPushButton
{
    Q_OBJECT
public:
    explicit Lever(QWidget *parent = nullptr);

    /// @p caption is shown under the title; @p widest are all captions that may come, so that the size stays.
    void setTexts(const QString &title, const QString &caption, const QStringList &widest);
    [[nodiscard]] QString caption() const { return m_caption; }
    [[nodiscard]] model::FaultMode mode() const { return m_mode; }
    /// Moves the lever there; @p springs: as one that has caught something.
    void setMode(model::FaultMode mode, bool springs);
    /// Where the lever lies now, 0 to 1.
    [[nodiscard]] double position() const { return m_position; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF track() const;

    QVariantAnimation *m_animation;
    QString m_caption;
    QStringList m_captions;
    mutable QSize m_size; ///< of the texts, once measured
    model::FaultMode m_mode = model::FaultMode::Off;
    double m_position = 0;
};

} // namespace idemlab::controls
