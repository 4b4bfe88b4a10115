// SPDX-License-Identifier: MIT
#pragma once

#include "odds/oddsmodel.h"

#include <QTableView>

namespace idemlab::odds {

/// The figures of a day. It is as high as all of it takes, and never scrolls: where its columns have no room beside each other, its
/// cells stand below each other.
class OddsTable : public QTableView
{
    Q_OBJECT
public:
    explicit OddsTable(QWidget *parent = nullptr);

    void showDay(const Day &day);
    void setRows(OddsModel::Rows rows);
    void retranslate();
    [[nodiscard]] bool isFolded() const { return m_model->isFolded(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    [[nodiscard]] QList<int> leastWidths() const;
    void fitColumns(const QList<int> &widths, int room);

    OddsModel *m_model;
};

} // namespace idemlab::odds
