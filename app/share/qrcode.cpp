// SPDX-License-Identifier: MIT
#include "share/qrcode.h"

#include "theme/type.h"

#include <QPainter>

#include <algorithm>
#include <qrcodegen.hpp>

namespace idemlab::share {

namespace {

constexpr int quiet = 4; ///< modules

} // namespace

/// Middle error correction where it fits, the lowest where only that does.
QImage qrCode(const QString &text)
{
    using qrcodegen::QrCode;
    const QByteArray bytes = text.toUtf8();
    for (const QrCode::Ecc level : {QrCode::Ecc::MEDIUM, QrCode::Ecc::LOW}) {
        try {
            const QrCode code = QrCode::encodeText(bytes.constData(), level);
            QImage image(code.getSize() + 2 * quiet, code.getSize() + 2 * quiet, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            for (int y = 0; y < code.getSize(); ++y) {
                for (int x = 0; x < code.getSize(); ++x) {
                    if (code.getModule(x, y))
                        image.setPixel(x + quiet, y + quiet, qRgb(0, 0, 0));
                }
            }
            return image;
        } catch (const qrcodegen::data_too_long &) { }
    }
    return {};
}

QrView::QrView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(sizeHint());
}

bool QrView::show(const QString &text)
{
    m_code = qrCode(text);
    update();
    return !m_code.isNull();
}

/// The least: what is left of its page is the code's.
QSize QrView::sizeHint() const { return {40 * theme::unit(), 40 * theme::unit()}; }

void QrView::paintEvent(QPaintEvent *)
{
    if (m_code.isNull())
        return;
    const int module = std::max(1, std::min(width(), height()) / m_code.width());
    const int side = module * m_code.width();
    QPainter p(this);
    p.drawImage(QRect((width() - side) / 2, (height() - side) / 2, side, side), m_code);
}

} // namespace idemlab::share
