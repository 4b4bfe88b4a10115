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

// In a script that makes the requests of a run once more.
[[nodiscard]] QString scriptHowTo();
[[nodiscard]] QString scriptCannotChangeSettings();
/// Why the script ends at once, behind the address of the shop.
[[nodiscard]] QString scriptNeedsShop();
[[nodiscard]] QString scriptOrders(const QString &orders, const QString &inTheRun);

[[nodiscard]] QString tooManySlides(qsizetype slides, qsizetype most);

// On a handout: what to write below a run that has not come to its end.
[[nodiscard]] QString askWhatNext();
[[nodiscard]] QString askHowMany();
[[nodiscard]] QString askWhy();

/// Of a run that is too long for its messages to be told apart.
[[nodiscard]] QString seenFromAfar();
/// Above a diagram that is wider than the screen.
[[nodiscard]] QString scrollsSideways();

} // namespace idemlab::narrate
