// SPDX-License-Identifier: MIT
#include "narrate/exportwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace idemlab::narrate {

namespace {

class Exporting
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::narrate::Exporting)
public:
    static QString size(QSizeF size)
    {
        const QLocale locale;
        return tr("The picture would be too large, %1 × %2 pixels. Such a run can be written as text, JSON or an HTTP archive.")
            .arg(locale.toString(qint64(size.width())), locale.toString(qint64(size.height())));
    }
    static QString events(qsizetype events, qsizetype most)
    {
        const QLocale locale;
        return tr("The run has %1 events, and a picture holds %2. Such a run can be written as text, JSON or an HTTP archive.")
            .arg(locale.toString(events), locale.toString(most));
    }
    static QString ended(qsizetype most)
    {
        return tr("The run was ended before it was over: it has %1 events, and no run may have more.").arg(QLocale().toString(most));
    }
    static QString characters(qsizetype characters, qsizetype most)
    {
        const QLocale locale;
        return tr("The diagram would be %1 characters long, and Mermaid draws %2. Such a run can be written as a picture or as text.")
            .arg(locale.toString(characters), locale.toString(most));
    }
    static QString howTo()
    {
        return tr("Start the shop of each run in a terminal of its own, with the line that begins with “idemlab serve”; then: sh FILE "
                  "[ADDRESS …]");
    }
    static QString cannotChange()
    {
        return tr("Settings were changed while this run went on, which no script can do to a shop: other orders may come of it.");
    }
    static QString needsShop() { return tr("no shop of idemlab serve listens here; the script says how to start it."); }
    static QString orders(const QString &orders, const QString &inTheRun)
    {
        return tr("Orders: %1 (in the run: %2)").arg(orders, inTheRun);
    }
    static QString slides(qsizetype slides, qsizetype most)
    {
        return tr("The run would take %1 slides, and %2 are the most. Such a run can be written as a picture or as text.")
            .arg(QLocale().toString(slides), QLocale().toString(most));
    }
    static QString next() { return tr("1. What happens next? Go on with the drawing."); }
    static QString many() { return tr("2. How many orders will there be in the end?"); }
    static QString why() { return tr("3. Why?"); }
    static QString afar() { return tr("Seen from afar: single messages are left out, the bars tell how much happens."); }
    static QString sideways() { return tr("The diagram is wider than the screen: it scrolls sideways. →"); }
};

} // namespace

QString tooLargeForPicture(QSizeF size) { return Exporting::size(size); }
QString tooManyEventsForPicture(qsizetype events, qsizetype most) { return Exporting::events(events, most); }
QString endedEarly(qsizetype most) { return Exporting::ended(most); }
QString tooLongForMermaid(qsizetype characters, qsizetype most) { return Exporting::characters(characters, most); }
QString scriptHowTo() { return Exporting::howTo(); }
QString scriptCannotChangeSettings() { return Exporting::cannotChange(); }
QString scriptNeedsShop() { return Exporting::needsShop(); }
QString scriptOrders(const QString &orders, const QString &inTheRun) { return Exporting::orders(orders, inTheRun); }
QString tooManySlides(qsizetype slides, qsizetype most) { return Exporting::slides(slides, most); }
QString askWhatNext() { return Exporting::next(); }
QString askHowMany() { return Exporting::many(); }
QString askWhy() { return Exporting::why(); }
QString seenFromAfar() { return Exporting::afar(); }
QString scrollsSideways() { return Exporting::sideways(); }

} // namespace idemlab::narrate
