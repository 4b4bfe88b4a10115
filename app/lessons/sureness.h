// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace idemlab::lessons {

/// How sure somebody is of a prediction.
class Sureness
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::lessons::Sureness)
public:
    /// From least to most.
    [[nodiscard]] static QStringList ids() { return {QStringLiteral("guess"), QStringLiteral("fairly"), QStringLiteral("certain")}; }
    /// As a button says it.
    [[nodiscard]] static QString name(const QString &id)
    {
        return id == ids().at(0) ? tr("A guess") : id == ids().at(1) ? tr("Fairly sure") : id == ids().at(2) ? tr("Certain") : QString();
    }
    /// "You said, fairly sure: two"
    [[nodiscard]] static QString inSentence(const QString &id)
    {
        return id == ids().at(0) ? tr("as a guess", "You said, …:")
            : id == ids().at(1)  ? tr("fairly sure", "You said, …:")
            : id == ids().at(2)  ? tr("certain", "You said, …:")
                                 : QString();
    }
};

} // namespace idemlab::lessons
