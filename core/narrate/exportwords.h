// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QSizeF>
#include <QString>

namespace idemlab::narrate {

/// Texts of what is exported, in the viewer's language.
class ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::narrate::ExportWords)
public:
    /// Why a run cannot be written as what it was to be written as, or was ended before it was over.
    [[nodiscard]] static QString tooLargeForPicture(QSizeF size);
    [[nodiscard]] static QString tooManyEventsForPicture(qsizetype events, qsizetype most);
    [[nodiscard]] static QString endedEarly(qsizetype most);
    [[nodiscard]] static QString tooLongForMermaid(qsizetype characters, qsizetype most);

    // In a script that makes the requests of a run once more.
    [[nodiscard]] static QString scriptHowTo();
    [[nodiscard]] static QString scriptCannotChangeSettings();
    /// Why the script ends at once, behind the address of the shop.
    [[nodiscard]] static QString scriptNeedsShop();
    [[nodiscard]] static QString scriptOrders(const QString &orders, const QString &inTheRun);

    [[nodiscard]] static QString tooManySlides(qsizetype slides, qsizetype most);
    /// Of a slide that tells a part of what happens at once, as its picture shows it: "At 0.20 s: part 1 of 2".
    [[nodiscard]] static QString partOfMoment(const QString &time, qsizetype part, qsizetype parts);

    // On a handout: what to write below a run that has not come to its end.
    [[nodiscard]] static QString askWhatNext();
    [[nodiscard]] static QString askHowMany();
    [[nodiscard]] static QString askWhy();

    /// Of a run that is too long for its messages to be told apart.
    [[nodiscard]] static QString seenFromAfar();
    /// Above a diagram that is wider than the screen.
    [[nodiscard]] static QString scrollsSideways();
};

} // namespace idemlab::narrate
