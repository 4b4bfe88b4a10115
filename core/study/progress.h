// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QSet>
#include <QString>

#include <tl/expected.hpp>

namespace idemlab::study {

/// Where a learner is, and what they have answered and written.
struct Progress
{
    QString lesson; ///< id; empty: nothing has been begun
    QString step; ///< id within the lesson
    QMap<QString, QString> answers; ///< by "lesson/step": ids of choices; by "lesson/step/…": what was written, found or run
    QSet<QString> done; ///< "lesson/step"
    bool operator==(const Progress &) const = default;

    [[nodiscard]] static QString keyOf(const QString &lessonId, const QString &stepId) { return lessonId + u'/' + stepId; }
};

/// Keeps progress in a file.
class ProgressFile
{
public:
    explicit ProgressFile(QString path) : m_path(std::move(path)) { }
    /// Where the program keeps it.
    [[nodiscard]] static QString defaultPath();

    /// A file that is damaged is set aside under another name, and setAside() names that; what there was is never thrown away.
    [[nodiscard]] Progress load();
    [[nodiscard]] const QString &setAside() const { return m_setAside; }
    /// Whole or not at all. The error says in English what is wrong.
    [[nodiscard]] tl::expected<void, QString> save(const Progress &progress) const;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    QString m_setAside;
};

} // namespace idemlab::study
