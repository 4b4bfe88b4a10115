// SPDX-License-Identifier: MIT
#pragma once

#include <QSizeF>
#include <QString>

namespace idemlab::narrate {

/// Why a run cannot be written as what it was to be written as, or was ended before it was over, in the viewer's language.
[[nodiscard]] QString tooLargeForPicture(QSizeF size);
[[nodiscard]] QString tooManyEventsForPicture(qsizetype events, qsizetype most);
[[nodiscard]] QString endedEarly(qsizetype most);
[[nodiscard]] QString tooLongForMermaid(qsizetype characters, qsizetype most);

/// Above a diagram that is wider than the screen.
[[nodiscard]] QString scrollsSideways();

} // namespace idemlab::narrate
