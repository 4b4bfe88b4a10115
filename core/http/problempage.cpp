// SPDX-License-Identifier: MIT
#include "http/problempage.h"

#include "http/problemtext.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

static void initHttpResources() { Q_INIT_RESOURCE(http); }

namespace idemlab::http {

using namespace Qt::StringLiterals;

namespace {

/// Texts of all pages, by the id of the problem.
const QJsonObject &texts()
{
    static const QJsonObject read = [] {
        initHttpResources();
        QFile file(u":/http/problems.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return read;
}

/// What stands around the texts.
struct Frame
{
    QLatin1StringView language;
    const char16_t *who;
    const char16_t *attempt; ///< before the request to try
    const char16_t *lesson; ///< %1: link and title
    const char16_t *description;
};

constexpr Frame frames[] {
    {"en"_L1, u"Who does what now", u"To try it, with LAB=http:// and the address of this server:",
        u"Idempotency Lab shows it in the lesson %1.", u"The description of this server"},
    {"ja"_L1, u"だれが何をするか", u"試すには（LAB には、http:// に続けてこのサーバーのアドレスを入れます）：",
        u"Idempotency Lab のレッスン %1 で説明しています。", u"このサーバーの説明"},
};

QString paragraph(const QString &inner) { return u"<p>%1</p>\n"_s.arg(inner); }

QString section(const Frame &frame, const QString &title, int status, const QJsonObject &page, const QString &curl)
{
    const QJsonObject told = page.value(frame.language).toObject();
    const QString link = u"<a href=\"idemlab:lesson/%1\"><cite>%2</cite></a>"_s.arg(
        page.value("lesson"_L1).toString(), told.value("lesson"_L1).toString().toHtmlEscaped());
    return u"<section lang=\"%1\">\n<h1>%2 (%3)</h1>\n"_s.arg(frame.language, title.toHtmlEscaped()).arg(status)
        + paragraph(told.value("what"_L1).toString().toHtmlEscaped()) + u"<h2>%1</h2>\n"_s.arg(QStringView(frame.who))
        + paragraph(told.value("who"_L1).toString().toHtmlEscaped()) + paragraph(QString::fromUtf16(frame.attempt))
        + u"<pre>%1</pre>\n"_s.arg(curl.toHtmlEscaped()) + paragraph(QString::fromUtf16(frame.lesson).arg(link))
        + paragraph(u"<a href=\"/openapi.json\">%1</a>"_s.arg(QStringView(frame.description))) + u"</section>\n"_s;
}

} // namespace

QByteArray problemPage(model::Problem problem, const Profile &profile)
{
    const QJsonObject page = texts().value(QString(model::nameOf(problem))).toObject();
    const QString curl = page.value("curl"_L1).toString().replace("$KEY_HEADER"_L1, QString::fromLatin1(profile.keyHeader));
    const quint16 status = problem == model::Problem::PayloadMismatch ? profile.otherPayloadStatus : model::statusOf(problem);
    const QString english = QString::fromUtf8(titleOf(problem));
    QString html = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                   "<meta name=\"viewport\" content=\"width=device-width\"><title>%1</title>\n"
                   "<style>body{font:1em/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}"
                   "pre{overflow-x:auto;padding:.7em;border:1px solid #888}section+section{border-top:1px solid #888}</style>"
                   "</head><body>\n"_s.arg(english.toHtmlEscaped());
    for (const Frame &frame : frames) {
        const QString title = page.value(frame.language).toObject().value("title"_L1).toString(english);
        html += section(frame, title, status, page, curl);
    }
    html += u"</body></html>\n"_s;
    return html.replace("$MAX_KEY_LENGTH"_L1, QString::number(profile.maxKeyLength)).toUtf8();
}

} // namespace idemlab::http
