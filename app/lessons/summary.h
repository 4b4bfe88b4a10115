// SPDX-License-Identifier: MIT
#pragma once

#include "study/lesson.h"
#include "study/progress.h"

#include <QSizeF>

#include <tl/expected.hpp>

class QTextDocument;

namespace idemlab::lessons {

/// The learner's own predictions, answers, comparisons and reasons, as Markdown in the user's language.
[[nodiscard]] QString summaryOf(const QList<study::Lesson> &lessons, const study::Progress &progress);
/// Breaks pages of @p size before every heading that would stand at the foot of one, without what it heads.
void keepHeadings(QTextDocument &document, const QSizeF &size);
/// Writes @p markdown as what the name's ending says: .md, .html or .pdf. The error says in the user's language what is wrong.
[[nodiscard]] tl::expected<void, QString> exportSummary(const QString &markdown, const QString &path);

} // namespace idemlab::lessons
