// SPDX-License-Identifier: MIT
#pragma once

#include "model/oddsquestion.h"
#include "study/jsonreader.h"
#include "study/talk.h"

namespace idemlab::study {

// What has the stage to itself in a step of a talk: what is wrong in it, or beside it, is complained of.
[[nodiscard]] model::OddsQuestion readOdds(const JsonReader &step);
[[nodiscard]] Search readSearch(const JsonReader &step);
[[nodiscard]] Matrix readMatrix(const JsonReader &step);

} // namespace idemlab::study
