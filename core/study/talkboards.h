// SPDX-License-Identifier: MIT
#pragma once

#include "model/oddsquestion.h"
#include "study/jsonfile.h"
#include "study/talk.h"

namespace idemlab::study {

/// What has the stage to itself in a step of a talk, at @p path in its file: what is wrong in it, or beside it, is complained of.
[[nodiscard]] model::OddsQuestion readOdds(JsonFile &file, const QString &path, const QJsonObject &step);
[[nodiscard]] Search readSearch(JsonFile &file, const QString &path, const QJsonObject &step);
[[nodiscard]] Matrix readMatrix(JsonFile &file, const QString &path, const QJsonObject &step);

} // namespace idemlab::study
