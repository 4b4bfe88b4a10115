// SPDX-License-Identifier: MIT
#pragma once

#include "study/case.h"
#include "study/jsonfile.h"

namespace idemlab::analysis {

/// What is wrong with the case, the talk or the folder of a lesson at @p path: its form, and whether what it says comes true.
[[nodiscard]] study::FileErrors checkContent(const QString &path);

/// Paths of what can be checked at @p path: itself, unless it is a folder that is no lesson; then the cases, talks and lessons in it.
[[nodiscard]] QStringList contentAt(const QString &path);

/// Verdicts that a case expects and that do not come about; @p fileName is named in the errors.
[[nodiscard]] study::FileErrors wrongExpectations(const study::Case &each, const QString &fileName);

} // namespace idemlab::analysis
