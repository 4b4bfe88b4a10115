// SPDX-License-Identifier: MIT
#include "window/exports.h"

#include "exporting/sheet.h"
#include "runs/runs.h"
#include "session/session.h"
#include "study/files.h"
#include "window/actions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using exporting::Format;

namespace {

constexpr std::array offered {
    Format::Png, Format::Svg, Format::Pdf, Format::Html, Format::Mermaid, Format::Har, Format::Curl, Format::Json, Format::Text};

} // namespace

Exports::Exports(const session::Session &session, const runs::Runs &runs, Actions &actions, QWidget *window)
    : QObject(window), m_session(session), m_runs(runs), m_window(window)
{
    connect(actions[Do::Export], &QAction::triggered, this, &Exports::ask);
}

QString Exports::filterOf(Format format)
{
    switch (format) {
    case Format::Png: return tr("Picture (*.png)");
    case Format::Svg: return tr("Scalable picture (*.svg)");
    case Format::Pdf: return tr("PDF (*.pdf)");
    case Format::Html: return tr("Web page with diagram and story (*.html)");
    case Format::Mermaid: return tr("Mermaid sequence diagram (*.mmd)");
    case Format::Har: return tr("HTTP archive (*.har)");
    case Format::Curl: return tr("Shell script with curl (*.sh)");
    case Format::Json: return tr("JSON of all events (*.json)");
    case Format::Text: return tr("The story as text (*.txt)");
    }
    Q_UNREACHABLE();
}

/// The name's suffix decides; the filter does where the suffix is nobody's.
Format Exports::formatOf(const QString &path, const QString &filter)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Format each : offered) {
        if (suffix == exporting::suffixOf(each))
            return each;
    }
    for (const Format each : offered) {
        if (filter == filterOf(each))
            return each;
    }
    return offered.front();
}

void Exports::ask()
{
    auto *dialog = new QFileDialog(m_window, tr("Export"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Format each : offered)
        filters.append(filterOf(each));
    dialog->setNameFilters(filters);
    const auto suffixIt = [dialog](const QString &filter) { dialog->setDefaultSuffix(exporting::suffixOf(formatOf({}, filter))); };
    connect(dialog, &QFileDialog::filterSelected, dialog, suffixIt);
    dialog->selectNameFilter(filterOf(m_last));
    suffixIt(filterOf(m_last));
    const QString id = m_session.plan().caseId;
    dialog->selectFile((id.isEmpty() ? u"run"_s : id) + u'.' + exporting::suffixOf(m_last));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog](const QString &path) {
        m_last = formatOf(path, dialog->selectedNameFilter());
        write(path, m_last);
    });
    dialog->open();
}

void Exports::write(const QString &path, Format format)
{
    const QString known = m_runs.currentItem(QLocale().name()).title;
    narrate::Narrator narrator;
    const auto written = exporting::write(exporting::sheetOf(m_session, known.isEmpty() ? tr("Free play") : known), format, narrator);
    const auto saved = written.and_then([&](const QByteArray &bytes) { return study::saveFile(path, bytes); });
    if (!saved)
        Q_EMIT failed(tr("What is on could not be written to %1: %2").arg(path, saved.error()));
}

} // namespace idemlab::window
