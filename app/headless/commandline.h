// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>
#include <utility>

namespace idemlab::headless {

enum class Format : quint8 { Text, Json, Mermaid, Svg, Markdown };

/// What was asked for on the command line.
struct Wish
{
    enum class What : quint8 { Help, Version, Run, Matrix, Serve };

    What what = What::Help;
    QString caseId = QStringLiteral("timeout");
    QString caseFile; ///< a case of the user's own instead
    QString strategy = QStringLiteral("client");
    QList<std::pair<QString, QString>> settings;
    bool overHttp = false;
    Format format = Format::Text;
    quint16 port = 0; ///< 0: any free one
};

/// The error says what is wrong, in one sentence.
[[nodiscard]] tl::expected<Wish, QString> parse(const QStringList &arguments);
/// What --help prints.
[[nodiscard]] QString usage();

} // namespace idemlab::headless
