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
    static QString sideways() { return tr("The diagram is wider than the screen: it scrolls sideways. →"); }
};

} // namespace

QString tooLargeForPicture(QSizeF size) { return Exporting::size(size); }
QString tooManyEventsForPicture(qsizetype events, qsizetype most) { return Exporting::events(events, most); }
QString endedEarly(qsizetype most) { return Exporting::ended(most); }
QString tooLongForMermaid(qsizetype characters, qsizetype most) { return Exporting::characters(characters, most); }
QString scrollsSideways() { return Exporting::sideways(); }

} // namespace idemlab::narrate
