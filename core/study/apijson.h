// SPDX-License-Identifier: MIT
#pragma once

#include "model/apiwords.h"
#include "study/jsonfile.h"

namespace idemlab::study {

/// "api" of a case or of a run: empty where there is none. @p languages: in which its texts must be there.
[[nodiscard]] model::ApiWords readApi(JsonFile &file, const QStringList &languages = {});
[[nodiscard]] QJsonObject apiJson(const model::ApiWords &words);

} // namespace idemlab::study
