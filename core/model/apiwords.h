// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QString>

namespace idemlab::model {

/// What a run calls its things where it is not about orders: an API with other words, on which the same holds. Texts are by
/// language ("en", "ja", …). They change what is said, and nothing that happens.
struct ApiWords
{
    using Text = QMap<QString, QString>;

    QString path; ///< "/transfers", in the place of "/orders"
    Text operation; ///< what is pressed: "Send"
    Text resource; ///< what is made: "transfer"
    Text resources; ///< more than one of them; empty: as the one
    Text amount; ///< what a press asks for, in the place of its money: "seat 14C"; empty: the money

    [[nodiscard]] bool isEmpty() const { return path.isEmpty() && resource.isEmpty(); }
    bool operator==(const ApiWords &) const = default;
};

} // namespace idemlab::model
