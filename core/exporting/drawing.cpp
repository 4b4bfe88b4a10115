// SPDX-License-Identifier: MIT
#include "exporting/drawing.h"

#include <QBuffer>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <memory>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

// Some versions of Qt write what they are given as it is.
const auto placeOfTitle = u"idemlab title"_s;
const auto placeOfWords = u"idemlab words"_s;

template<auto Free>
struct Freeing
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Surface = std::unique_ptr<cairo_surface_t, Freeing<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Freeing<cairo_destroy>>;
using Handle = std::unique_ptr<RsvgHandle, Freeing<g_object_unref>>;
using Error = std::unique_ptr<GError, Freeing<g_error_free>>;

cairo_status_t append(void *bytes, const unsigned char *data, unsigned int size)
{
    static_cast<QByteArray *>(bytes)->append(reinterpret_cast<const char *>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

tl::expected<Handle, QString> read(const QByteArray &drawing)
{
    GError *error = nullptr;
    Handle handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8 *>(drawing.constData()), gsize(drawing.size()), &error));
    if (!handle)
        return tl::unexpected(QString::fromUtf8(Error(error)->message));
    rsvg_handle_set_dpi(handle.get(), dotsPerInch);
    return handle;
}

/// The size of a page, in points: no longer than readers take (PDF 1.7, annex C.2).
QSizeF pageOf(RsvgHandle *handle)
{
    constexpr double pointsPerPixel = 72.0 / dotsPerInch;
    constexpr double longest = 14'400;
    double width = 0;
    double height = 0;
    rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height);
    return QSizeF(width, height) * std::min(pointsPerPixel, longest / std::max({width, height, 1.0}));
}

} // namespace

QByteArray drawing(QSizeF size, const QString &title, const std::function<void(QPainter &)> &paint, const QString &words)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({}, size));
    generator.setTitle(placeOfTitle);
    if (!words.isEmpty())
        generator.setDescription(placeOfWords);
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    // Qt names the one family that it used; where that is not installed, a reader would take a serif.
    static const QRegularExpression family(u"font-family=\"([^\"]*)\""_s);
    QString text = QString::fromUtf8(bytes).replace(family, u"font-family=\"\\1, sans-serif\""_s);
    text.replace(text.indexOf("<svg "_L1), 5, u"<svg xml:lang=\"%1\" "_s.arg(QLocale().bcp47Name())); // of its Han characters
    text.replace(u"<title>"_s + placeOfTitle + u"</title>"_s, u"<title>"_s + title.toHtmlEscaped() + u"</title>"_s);
    text.replace(u"<desc>"_s + placeOfWords + u"</desc>"_s, u"<desc>"_s + words.toHtmlEscaped() + u"</desc>"_s);
    // XML 1.0, 2.2: characters that no document may hold, not even escaped
    static const QRegularExpression forbidden(u"[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{fffe}\\x{ffff}]"_s);
    return text.replace(forbidden, QString(QChar(QChar::ReplacementCharacter))).toUtf8();
}

QByteArray pixels(QSizeF size, int ratio, const std::function<void(QPainter &)> &paint)
{
    QImage image(size.toSize() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

/// By way of SVG and not by Qt's own writer, which tells a reader of the first character that a glyph can stand for: of 文 the radical
/// ⽂, of digits nothing. Of fonts there are the glyphs that are used; a weight of Noto Sans CJK still takes 0.9 MB, since cairo 1.16 takes
/// the numbers of its subroutines for unsigned, misses some, and then keeps all of them.
tl::expected<QByteArray, QString> pdfOf(const QList<QByteArray> &drawings, const QString &title)
{
    QByteArray bytes;
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, 1, 1));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.toUtf8().constData());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Idempotency Lab");
    const Pen pen(cairo_create(surface.get()));
    for (const QByteArray &each : drawings) {
        const auto handle = read(each);
        if (!handle)
            return tl::unexpected(handle.error());
        const QSizeF page = pageOf(handle->get());
        cairo_pdf_surface_set_size(surface.get(), page.width(), page.height());
        const RsvgRectangle box {0, 0, page.width(), page.height()};
        if (GError *error = nullptr; !rsvg_handle_render_document(handle->get(), pen.get(), &box, &error))
            return tl::unexpected(QString::fromUtf8(Error(error)->message));
        cairo_show_page(pen.get());
    }
    cairo_surface_finish(surface.get());
    if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        return tl::unexpected(QString::fromUtf8(cairo_status_to_string(status)));
    return bytes;
}

} // namespace idemlab::exporting
