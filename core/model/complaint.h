// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace idemlab::model {

/// What is wrong with a file, a link or a setting, for the person who wrote or opened it: in the program's language at the time.
struct Complaint
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::model::Complaint)
public:
    /// The reason for which a file or a socket was refused, from what qt_error_string() says of it: its words are the system's
    /// language, or English.
    [[nodiscard]] static QString ofSystem(const QString &systems);
};

} // namespace idemlab::model
