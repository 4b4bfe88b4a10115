// SPDX-License-Identifier: MIT
#pragma once

#include "controls/twolines.h"
#include "language/translated.h"

#include <QList>

namespace idemlab::controls {

/// What the picker shows of a case.
struct CaseItem
{
    QString id; ///< empty: free play
    QString title;
    QString summary; ///< one line
};

/// The cases in a list of titles with their summaries; free play comes first, a file of one's own last.
class CasePicker : public language::Translated<TwoLineBox>
{
    Q_OBJECT
public:
    explicit CasePicker(QWidget *parent = nullptr);

    /// The cases that may be picked, without free play.
    [[nodiscard]] QSize minimumSizeHint() const override; ///< the title of the case that is on is read whole
    void setCases(const QList<CaseItem> &cases);
    /// The case that is on. One that is not in the list (it came from a file) is shown until another is.
    void showCase(const CaseItem &item);

Q_SIGNALS:
    void casePicked(const QString &id);
    void fileWanted();

private:
    void fill();
    void explain();
    void retranslateUi() override;

    QList<CaseItem> m_cases;
    CaseItem m_current;
};

} // namespace idemlab::controls
