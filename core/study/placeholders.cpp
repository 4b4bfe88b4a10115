// SPDX-License-Identifier: MIT
#include "study/placeholders.h"

#include <QRegularExpression>

namespace idemlab::study {

using namespace Qt::StringLiterals;

namespace {

/// A name, and perhaps the text for one and the text for more.
const QRegularExpression &form()
{
    static const QRegularExpression form(u"\\{([a-z-]+)(?:\\|([^|{}]*)\\|([^|{}]*))?\\}"_s);
    return form;
}

} // namespace

const QStringList &factNames()
{
    static const QStringList names {u"intents"_s, u"clicks"_s, u"attempts"_s, u"orders"_s, u"surplus"_s, u"keys"_s, u"lost-answers"_s,
        u"meant"_s, u"charged"_s, u"overcharged"_s};
    return names;
}

QStringList unknownFacts(const QString &text)
{
    QStringList unknown;
    for (auto found = form().globalMatch(text); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (!factNames().contains(name) && name != "id"_L1) // "/orders/{id}" is a path
            unknown.append(name);
    }
    return unknown;
}

QString filled(
    const QString &text, const std::function<qint64(const QString &)> &figure, const std::function<QString(const QString &, qint64)> &write)
{
    QString out;
    qsizetype from = 0;
    for (auto found = form().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QString name = match.captured(1);
        if (!factNames().contains(name))
            continue;
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        const qint64 value = figure(name);
        const QString number = write(name, value);
        QString words = match.hasCaptured(3) ? match.captured(value == 1 ? 2 : 3) : u"#"_s;
        out += words.replace(u'#', number);
        from = match.capturedEnd();
    }
    return out + QStringView(text).sliced(from);
}

} // namespace idemlab::study
