// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"

#include <QCoreApplication>

namespace idemlab::narrate {

/// What is odd about a run that was opened, and does not keep it from being played.
class RecordingWords
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::narrate::RecordingWords)
public:
    /// A whole sentence each. @p isCaseKnown: its case is the program's, or one's own.
    [[nodiscard]] static QStringList remarks(const model::Recording &recording, bool isCaseKnown);
};

} // namespace idemlab::narrate
