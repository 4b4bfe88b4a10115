// SPDX-License-Identifier: MIT
#include "readers.h"

#include "http/keyfield.h"
#include "http/orderbody.h"
#include "http/requestreader.h"
#include "http/responsereader.h"
#include "study/case.h"
#include "study/lessonreader.h"
#include "study/preset.h"
#include "study/recording.h"
#include "study/talk.h"

#include <cstdlib>
#include <tuple>

namespace idemlab::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// Not an assertion of Qt's, which a release build leaves out.
void promise(bool holds)
{
    if (!holds)
        std::abort();
}

/// The first byte says in pieces of what size the rest comes.
template<typename Take>
void inPieces(const QByteArray &bytes, const Take &take)
{
    if (bytes.isEmpty())
        return;
    const qsizetype size = std::max<qsizetype>(1, quint8(bytes.front()));
    for (qsizetype at = 1; at < bytes.size(); at += size) {
        if (!take(bytes.mid(at, size)))
            return;
    }
}

void request(const QByteArray &bytes)
{
    http::RequestReader reader({}, 8080);
    inPieces(bytes, [&reader](const QByteArray &piece) {
        reader.append(piece);
        for (;;) {
            const http::RequestReader::Outcome outcome = reader.next();
            promise(!outcome.request || outcome.request->body.size() <= http::Service::usualMaxBody);
            promise(reader.pending() >= 0);
            if (outcome.isBroken)
                return false;
            if (!outcome.request)
                return true;
        }
    });
}

void response(const QByteArray &bytes)
{
    http::ResponseReader reader {http::Profile()};
    inPieces(bytes, [&reader](const QByteArray &piece) {
        const auto state = reader.append(piece);
        if (state == http::ResponseReader::State::Complete)
            std::ignore = reader.response();
        return state == http::ResponseReader::State::Incomplete;
    });
}

/// A key that was read can be written, and is read as the same one.
void keyField(const QByteArray &bytes)
{
    const auto key = http::parseKeyField(bytes, model::IdempotencyKey::maxLength);
    if (!key)
        return;
    const auto again = http::parseKeyField(http::keyField(*key), model::IdempotencyKey::maxLength);
    promise(again && *again == *key);
}

void order(const QByteArray &bytes)
{
    if (const auto form = http::readOrderBody(bytes))
        promise(form->amount() > 0 && !form->customer().isEmpty());
}

void caseFile(const QByteArray &bytes) { std::ignore = study::loadCase(bytes, u"case.json"_s); }
void lesson(const QByteArray &bytes) { std::ignore = study::readLesson(bytes, u"lesson.json"_s); }
void preset(const QByteArray &bytes) { std::ignore = study::loadPreset(bytes, u"preset.json"_s); }
void talk(const QByteArray &bytes) { std::ignore = study::loadTalk(bytes, u"talk.json"_s, u":/nowhere"_s); }

/// What was read can be written, and what is written is read as the same.
void recording(const QByteArray &bytes)
{
    const auto run = study::readRecording(bytes, u"run.idemlab"_s);
    if (!run)
        return;
    const QByteArray file = study::toFile(*run);
    const auto again = study::readRecording(file, u"run.idemlab"_s);
    promise(again && study::toFile(*again) == file);
}

void link(const QByteArray &bytes)
{
    const auto run = study::readLink(QString::fromUtf8(bytes));
    if (!run)
        return;
    const auto again = study::readLink(study::toLink(*run));
    promise(again && study::toFile(*again) == study::toFile(*run));
}

} // namespace

const std::array<Reader, 10> readers {{
    {"request", request},
    {"response", response},
    {"keyfield", keyField},
    {"order", order},
    {"case", caseFile},
    {"lesson", lesson},
    {"preset", preset},
    {"talk", talk},
    {"recording", recording},
    {"link", link},
}};

} // namespace idemlab::fuzz
