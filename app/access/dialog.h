// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"

#include <QDialog>

namespace idemlab::access {

/// Tab goes through it in the order in which one reads, as through the main window, and not by the age of its parts; and where the
/// focus is can be seen.
class Dialog : public language::Translated<QDialog>
{
    Q_OBJECT
public:
    explicit Dialog(QWidget *parent);

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace idemlab::access
