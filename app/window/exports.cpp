// SPDX-License-Identifier: MIT
#include "window/exports.h"

#include "exporting/drawing.h"
#include "exporting/handout.h"
#include "exporting/picture.h"
#include "exporting/sheet.h"
#include "runs/runs.h"
#include "session/session.h"
#include "share/savedialog.h"
#include "study/files.h"
#include "theme/named.h"
#include "window/actions.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSvgRenderer>

#include <optional>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using exporting::Format;

namespace {

constexpr std::array offered {Format::Png, Format::Svg, Format::Pdf, Format::Html, Format::Slides, Format::Webp, Format::Handout,
    Format::Mermaid, Format::Har, Format::Curl, Format::Json, Format::Text};

} // namespace

Exports::Exports(const session::Session &session, const runs::Runs &runs, Actions &actions, QWidget *window)
    : QObject(window), m_session(session), m_runs(runs), m_window(window)
{
    connect(actions[Do::Export], &QAction::triggered, this, &Exports::ask);
    connect(actions[Do::CopyPicture], &QAction::triggered, this, &Exports::copyPicture);
    connect(actions[Do::Print], &QAction::triggered, this, &Exports::askForPrinter);
}

QString Exports::filterOf(Format format)
{
    switch (format) {
    case Format::Png: return tr("Picture (*.png)");
    case Format::Svg: return tr("Scalable picture (*.svg)");
    case Format::Pdf: return tr("PDF (*.pdf)");
    case Format::Html: return tr("Web page with diagram and story (*.html)");
    case Format::Slides: return tr("Slides, a step a page (*.pdf)");
    case Format::Webp: return tr("Moving picture (*.webp)");
    case Format::Handout: return tr("Handout: predict first, then see (*.pdf)");
    case Format::Mermaid: return tr("Mermaid sequence diagram (*.mmd)");
    case Format::Har: return tr("HTTP archive (*.har)");
    case Format::Curl: return tr("Shell script with curl (*.sh)");
    case Format::Json: return tr("JSON of all events (*.json)");
    case Format::Text: return tr("The story as text (*.txt)");
    }
    Q_UNREACHABLE();
}

/// The name's suffix decides; the filter does where several kinds have that suffix, or none.
Format Exports::formatOf(const QString &path, const QString &filter)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    std::optional<Format> chosen;
    std::optional<Format> named;
    for (const Format each : offered) {
        if (!chosen && filter == filterOf(each))
            chosen = each;
        if (!named && suffix == exporting::suffixOf(each))
            named = each;
    }
    if (!named || (chosen && exporting::suffixOf(*chosen) == suffix))
        return chosen.value_or(offered.front());
    return *named;
}

void Exports::ask()
{
    QList<share::SaveDialog::Kind> kinds;
    for (const Format each : offered)
        kinds.append({filterOf(each), exporting::suffixOf(each)});
    auto *dialog = theme::named<share::SaveDialog>(u"exportDialog"_s, m_window, tr("Export"), kinds);
    dialog->selectNameFilter(filterOf(m_last));
    const QString id = m_session.plan().caseId;
    dialog->selectFile((id.isEmpty() ? u"run"_s : id) + u'.' + exporting::suffixOf(m_last));
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog](const QString &path) {
        m_last = formatOf(path, dialog->selectedNameFilter());
        write(path, m_last);
    });
    dialog->open();
}

exporting::Sheet Exports::sheet() const
{
    const QString known = m_runs.currentItem().title;
    return exporting::sheetOf(m_session, known.isEmpty() ? tr("Free play") : known);
}

void Exports::write(const QString &path, Format format)
{
    narrate::Narrator narrator;
    save(path, exporting::write(sheet(), format, narrator));
}

void Exports::save(const QString &path, const tl::expected<QByteArray, QString> &written)
{
    const auto saved = written.and_then([&](const QByteArray &bytes) { return study::saveFile(path, bytes); });
    if (saved)
        Q_EMIT told(tr("Written to %1").arg(QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath())));
    else
        Q_EMIT failed(tr("The export could not be written to %1: %2").arg(path, saved.error()));
}

/// Drawn for what takes drawings, in pixels for the rest.
void Exports::copyPicture()
{
    const exporting::Sheet all = sheet();
    const auto drawn = exporting::svg(all);
    const auto pixels = exporting::png(all);
    if (!drawn || !pixels) {
        Q_EMIT failed(drawn ? pixels.error() : drawn.error());
        return;
    }
    auto *data = new QMimeData;
    data->setData(u"image/svg+xml"_s, *drawn);
    data->setImageData(QImage::fromData(*pixels, "PNG"));
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT told(tr("The picture is on the clipboard."));
}

void Exports::askForPrinter()
{
    auto *dialog = theme::named<QPrintDialog>(u"printDialog"_s, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->printer()->setPageOrientation(QPageLayout::Landscape);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, &Exports::print);
    dialog->open();
}

void Exports::print(QPrinter *printer)
{
    narrate::Narrator narrator;
    const exporting::Sheet all = sheet();
    const auto pages = exporting::handoutPages(all, narrator);
    if (!pages) {
        Q_EMIT failed(pages.error());
        return;
    }
    if (const QString path = printer->outputFileName(); !path.isEmpty()) { // with text that can be searched
        save(path, exporting::pdfOf(*pages, all.title));
        return;
    }
    QPainter painter(printer);
    for (const QByteArray &each : *pages) {
        if (&each != &pages->constFirst())
            printer->newPage();
        QSvgRenderer page(each);
        const QRectF sheetOfPaper({}, printer->pageRect(QPrinter::DevicePixel).size());
        QRectF place({}, exporting::handoutPage.scaled(sheetOfPaper.size(), Qt::KeepAspectRatio));
        place.moveCenter(sheetOfPaper.center());
        page.render(&painter, place);
    }
}

} // namespace idemlab::window
