// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QSet>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace idemlab::study {

/// Where a learner is, and what they have answered and written.
struct Progress
{
    QString lesson; ///< id; empty: nothing has been begun
    QString step; ///< id within the lesson
    QMap<QString, QString> answers; ///< by "lesson/step": ids of choices; by "lesson/step/…": what was written, found or run
    QSet<QString> done; ///< "lesson/step"
    QSet<QString> skipped; ///< "lesson/step": gone past, and not taken part in since
    bool operator==(const Progress &) const = default;

    [[nodiscard]] static QString keyOf(const QString &lessonId, const QString &stepId) { return lessonId + u'/' + stepId; }
};

/// Keeps progress in a file. Several programs may keep theirs in one: each adds what is new, and none takes another's away.
class ProgressFile
{
public:
    explicit ProgressFile(QString path) : m_path(std::move(path)) { }
    /// Where the program keeps it.
    [[nodiscard]] static QString defaultPath();

    /// A file that is damaged is set aside under another name, and setAside() names that; what there was is never thrown away.
    /// What programs that were killed have left beside the file is cleaned up.
    [[nodiscard]] Progress load();
    [[nodiscard]] const QString &setAside() const { return m_setAside; }
    /// Whole or not at all. Gives what is in the file now: what has changed in @p progress since it was loaded or saved, and of
    /// everything else what another program has saved meanwhile. The error says in English what is wrong.
    [[nodiscard]] tl::expected<Progress, QString> save(const Progress &progress);
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Empties the file; what was in it is kept beside it, under the name that is given (empty: there was no file). The error says
    /// in English what is wrong; nothing has changed then.
    [[nodiscard]] tl::expected<QString, QString> beginAnew();

private:
    [[nodiscard]] std::optional<Progress> read();

    QString m_path;
    QString m_setAside;
    Progress m_known; ///< as it was when it was last loaded or saved
};

} // namespace idemlab::study
