// SPDX-License-Identifier: MIT
#pragma once

#include "tables/tablemodel.h"

#include <QTreeView>

namespace idemlab::tables {

/// Shows a TableModel whose columns are in the order of their weight: those that do not fit in the width are left out, the last
/// ones first, and come back when there is room. The first two are always there.
/// Whoever looks at the newest row goes on looking at the newest row.
class TableView : public QTreeView
{
    Q_OBJECT
public:
    /// @p model outlives the view.
    explicit TableView(TableModel *model, QWidget *parent = nullptr);

    /// What its cells hold as a rule. Which columns there is room for goes by that too, so that none vanishes once there are rows.
    void setUsualRow(const QList<Cell> &cells);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showWhatFits();
    [[nodiscard]] int usualWidth(int column) const;

    QList<Cell> m_usual;
    bool m_isAtEnd = true; ///< the newest row was in view before more came, and stays so
};

} // namespace idemlab::tables
