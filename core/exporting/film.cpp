// SPDX-License-Identifier: MIT
#include "exporting/writers.h"

#include "exporting/picture.h"
#include "exporting/slides.h"

#include <QImage>

#include <webp/encode.h>
#include <webp/mux.h>

#include <algorithm>
#include <memory>

namespace idemlab::exporting {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds frame = 100ms; ///< how long each is seen
constexpr std::chrono::milliseconds rest = 4s; ///< on the last
constexpr int mostFrames = 300;

struct EndOfEncoder
{
    void operator()(WebPAnimEncoder *encoder) const { WebPAnimEncoderDelete(encoder); }
};

/// Puts frames together; says what went wrong when all is done.
class Encoder
{
public:
    explicit Encoder(QSize size)
    {
        WebPAnimEncoderOptions options;
        WebPAnimEncoderOptionsInit(&options);
        m_encoder.reset(WebPAnimEncoderNew(size.width(), size.height(), &options));
        WebPConfigInit(&m_config);
        m_config.lossless = 1;
        m_config.method = 1;
        m_config.quality = 20;
    }

    void add(const QImage &image, std::chrono::milliseconds at)
    {
        WebPPicture picture;
        WebPPictureInit(&picture);
        picture.use_argb = 1;
        picture.width = image.width();
        picture.height = image.height();
        const QImage bytes = image.convertToFormat(QImage::Format_RGBX8888);
        m_isGood = m_isGood && WebPPictureImportRGBX(&picture, bytes.constBits(), int(bytes.bytesPerLine())) != 0
            && WebPAnimEncoderAdd(m_encoder.get(), &picture, int(at.count()), &m_config) != 0;
        WebPPictureFree(&picture);
    }

    [[nodiscard]] tl::expected<QByteArray, QString> end(std::chrono::milliseconds at)
    {
        WebPData data;
        WebPDataInit(&data);
        m_isGood = m_isGood && WebPAnimEncoderAdd(m_encoder.get(), nullptr, int(at.count()), nullptr) != 0
            && WebPAnimEncoderAssemble(m_encoder.get(), &data) != 0;
        const QByteArray bytes(reinterpret_cast<const char *>(data.bytes), qsizetype(data.size));
        WebPDataClear(&data);
        return m_isGood ? tl::expected<QByteArray, QString>(bytes)
                        : tl::unexpected(QString::fromUtf8(WebPAnimEncoderGetError(m_encoder.get())));
    }

private:
    std::unique_ptr<WebPAnimEncoder, EndOfEncoder> m_encoder;
    WebPConfig m_config {};
    bool m_isGood = true;
};

} // namespace

tl::expected<QByteArray, QString> film(const Sheet &sheet)
{
    if (const auto can = canBePainted(sheet); !can)
        return tl::unexpected(can.error());
    const diagram::Colors colors = diagram::Colors::light();
    Slide slide(sheet, colors);
    const model::Duration whole = slide.end() - model::Instant();
    const model::Duration step = std::max<model::Duration>(frame / 2, whole / mostFrames);
    Encoder encoder(Slide::size.toSize());
    QImage shown;
    std::chrono::milliseconds at = 0ms;
    for (model::Duration now = {}; now < whole + step; now += step, at += frame) {
        QImage image(Slide::size.toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        slide.paint(painter, model::Instant() + std::min(now, whole), {}, {});
        painter.end();
        if (image != shown)
            encoder.add(image, at);
        shown = image;
    }
    return encoder.end(at + rest);
}

} // namespace idemlab::exporting
