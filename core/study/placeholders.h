// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace idemlab::study {

/// The figures of a run that a text can name: "{orders}", or with its plural "{orders|one order|# orders}".
[[nodiscard]] const QStringList &factNames();
/// The names in braces of @p text that are no facts.
[[nodiscard]] QStringList unknownFacts(const QString &text);
/// @p text with its figures. @p figure gives a fact's number, @p write how it is written.
[[nodiscard]] QString filled(const QString &text, const std::function<qint64(const QString &)> &figure,
    const std::function<QString(const QString &, qint64)> &write);

} // namespace idemlab::study
