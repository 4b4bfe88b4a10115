// SPDX-License-Identifier: MIT
#include "share/savedialog.h"

#include <QFileInfo>
#include <QMessageBox>

#include <algorithm>

namespace idemlab::share {

SaveDialog::SaveDialog(QWidget *parent, const QString &title, QList<Kind> kinds) : QFileDialog(parent, title), m_kinds(std::move(kinds))
{
    setAcceptMode(QFileDialog::AcceptSave);
    setOption(QFileDialog::DontConfirmOverwrite); // of a name that may not be the one that is written
    setAttribute(Qt::WA_DeleteOnClose);
    QStringList filters;
    for (const Kind &each : std::as_const(m_kinds))
        filters.append(each.filter);
    setNameFilters(filters);
}

QString SaveDialog::named(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto isOffered = [&](const Kind &kind) { return kind.suffix == suffix; };
    const auto chosen = std::ranges::find(m_kinds, selectedNameFilter(), &Kind::filter);
    if (std::ranges::any_of(m_kinds, isOffered) || chosen == m_kinds.cend() || chosen->suffix.isEmpty())
        return path;
    return path + u'.' + chosen->suffix;
}

bool SaveDialog::mayReplace(const QString &path)
{
    return QMessageBox::question(this, windowTitle(), tr("%1 exists already. Replace it?").arg(QFileInfo(path).fileName()),
               QMessageBox::Yes | QMessageBox::No, QMessageBox::No)
        == QMessageBox::Yes;
}

void SaveDialog::accept()
{
    const QString typed = selectedFiles().value(0);
    if (typed.isEmpty() || QFileInfo(typed).isDir()) {
        QFileDialog::accept(); // goes there
        return;
    }
    const QString path = named(typed);
    if (QFileInfo(path).isFile() && !mayReplace(path))
        return;
    Q_EMIT fileSelected(path);
    QDialog::accept(); // NOLINT(bugprone-parent-virtual-call): the file dialog's asks once more
}

} // namespace idemlab::share
