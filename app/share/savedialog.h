// SPDX-License-Identifier: MIT
#pragma once

#include <QFileDialog>

namespace idemlab::share {

/// Asks where to write. What it tells with fileSelected() has a suffix that says what is in the file: one of those that are offered,
/// or else that of the kind that was chosen, also behind a name that holds a dot. Replacing a file is asked about.
class SaveDialog : public QFileDialog
{
    Q_OBJECT
public:
    struct Kind
    {
        QString filter; ///< "Picture (*.png)"
        QString suffix; ///< "png"
    };

    SaveDialog(QWidget *parent, const QString &title, QList<Kind> kinds);

    void accept() override;

private:
    [[nodiscard]] QString named(const QString &path) const;
    [[nodiscard]] bool mayReplace(const QString &path);

    QList<Kind> m_kinds;
};

} // namespace idemlab::share
