// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QWidget>

namespace idemlab::share {

/// @p text as a QR code, a pixel a module, black on white, with the quiet zone of four modules (ISO/IEC 18004). Null where it
/// is too long for one.
[[nodiscard]] QImage qrCode(const QString &text);

/// Shows a QR code as large as there is room: whole pixels a module, black on white whatever the theme, so that cameras read it.
class QrView : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(QWidget *parent = nullptr);

    /// False where @p text is too long for a code; nothing is shown then.
    bool show(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_code;
};

} // namespace idemlab::share
