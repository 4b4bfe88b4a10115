// SPDX-License-Identifier: MIT
#include "narrate/exportwords.h"

#include <QLocale>

namespace idemlab::narrate {

QString ExportWords::tooLargeForPicture(QSizeF size)
{
    const QLocale locale;
    return tr("The picture would be too large, %1 × %2 pixels. Such a run can be written as text, JSON or an HTTP archive.")
        .arg(locale.toString(qint64(size.width())), locale.toString(qint64(size.height())));
}

QString ExportWords::tooManyEventsForPicture(qsizetype events, qsizetype most)
{
    const QLocale locale;
    return tr("The run has %1 events, and a picture holds %2. Such a run can be written as text, JSON or an HTTP archive.")
        .arg(locale.toString(events), locale.toString(most));
}

QString ExportWords::endedEarly(qsizetype most)
{
    return tr("The run was ended before it was over: it has %1 events, and no run may have more.").arg(QLocale().toString(most));
}

QString ExportWords::tooLongForMermaid(qsizetype characters, qsizetype most)
{
    const QLocale locale;
    return tr("The diagram would be %1 characters long, and Mermaid draws %2. Such a run can be written as a picture or as text.")
        .arg(locale.toString(characters), locale.toString(most));
}

QString ExportWords::scriptHowTo()
{
    return tr("Start the shop of each run in a terminal of its own, with the line that begins with “idemlab serve”; then: sh FILE "
              "[ADDRESS …]");
}

QString ExportWords::scriptCannotChangeSettings()
{
    return tr("Settings were changed while this run went on, which no script can do to a shop: other orders may come of it.");
}

QString ExportWords::scriptNeedsShop() { return tr("no shop of idemlab serve listens here; the script says how to start it."); }

QString ExportWords::scriptOrders(const QString &orders, const QString &inTheRun)
{
    return tr("Orders: %1 (in the run: %2)").arg(orders, inTheRun);
}

QString ExportWords::tooManySlides(qsizetype slides, qsizetype most)
{
    return tr("The run would take %1 slides, and %2 are the most. Such a run can be written as a picture or as text.")
        .arg(QLocale().toString(slides), QLocale().toString(most));
}

QString ExportWords::partOfMoment(const QString &time, qsizetype part, qsizetype parts)
{
    //: %1: a time, as "0.20 s"; %2: which slide about it, %3: of how many
    return tr("At %1: part %2 of %3").arg(time).arg(part).arg(parts);
}

QString ExportWords::askWhatNext() { return tr("1. What happens next? Go on with the drawing."); }

QString ExportWords::askHowMany() { return tr("2. How many orders will there be in the end?"); }

QString ExportWords::askWhy() { return tr("3. Why?"); }

QString ExportWords::seenFromAfar() { return tr("Seen from afar: single messages are left out, the bars tell how much happens."); }

QString ExportWords::scrollsSideways() { return tr("The diagram is wider than the screen: it scrolls sideways. →"); }

} // namespace idemlab::narrate
