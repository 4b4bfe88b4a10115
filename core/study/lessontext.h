// SPDX-License-Identifier: MIT
#pragma once

#include "study/jsonfile.h"

#include <QMap>
#include <QString>

#include <tl/expected.hpp>

namespace idemlab::study {

/// "### choice two" and what stands below it.
struct TextPart
{
    QString line; ///< the first line
    QString rest; ///< Markdown
    int at = 0; ///< line in the file

    /// Both, as one text.
    [[nodiscard]] QString whole() const { return rest.isEmpty() ? line : line + QStringLiteral("\n\n") + rest; }
};

/// "## step" and what stands below it.
struct StepText
{
    QString body; ///< Markdown
    QMap<QString, TextPart> parts; ///< by "choice two", "done" …
    int at = 0;

    [[nodiscard]] TextPart part(const QString &word, const QString &id = {}) const
    {
        return parts.value(id.isEmpty() ? word : word + u' ' + id);
    }
};

/// A lesson in one language.
struct LessonText
{
    QString title;
    QMap<QString, StepText> steps; ///< by step id
    QString file; ///< its name, for errors
};

/// Reads "# title", "## step", "### part" and the Markdown between them. Checks the form alone; whether the steps are those of
/// the lesson is loadLesson()'s business.
[[nodiscard]] tl::expected<LessonText, FileErrors> parseLessonText(const QByteArray &text, const QString &fileName);

} // namespace idemlab::study
