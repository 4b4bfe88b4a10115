// SPDX-License-Identifier: MIT
#pragma once

#include "model/apiwords.h"
#include "study/jsonreader.h"

namespace idemlab::study {

/// The member "api" of a case or of a run: empty where there is none. @p languages: in which its texts must be there.
[[nodiscard]] model::ApiWords readApi(const JsonReader &root, const QStringList &languages = {});
[[nodiscard]] QJsonObject apiJson(const model::ApiWords &words);

} // namespace idemlab::study
