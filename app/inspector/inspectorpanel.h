// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/explanation.h"
#include "language/translated.h"
#include "selection/forward.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace idemlab::tables {
class TableModel;
class TableView;
} // namespace idemlab::tables

namespace idemlab::inspector {

class WireView;

/// The selected event from close by: why the server answered as it did, with the rows of the key store that it looked at, and the
/// messages of its exchange as they were on the wire.
class InspectorPanel : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// All outlive the panel.
    InspectorPanel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent = nullptr);

private:
    void build();
    void makeParts(QWidget *inner);
    void layOut(QWidget *inner);
    void connectAll();
    void retranslateUi() override;
    void recolor() override { showSelected(); }
    [[nodiscard]] bool concernsSelected(qsizetype from) const;
    void showSelected();
    void showWhy(const std::optional<analysis::Explanation> &explanation);
    void showRows(const analysis::Explanation &explanation);
    void showWire(const model::Event &event);
    void showBytes(WireView *view, qsizetype position);
    void showPolicy();
    void copyCurl();
    void planFault();
    void correctMeaning();

    session::Session &m_session;
    selection::Selection &m_selection;
    narrate::Narrator &m_narrator;
    qsizetype m_request = -1; ///< position of the event whose message is shown; -1: none
    qsizetype m_response = -1;
    QLabel *m_sentence;
    QLabel *m_whyTitle;
    QLabel *m_why;
    tables::TableView *m_rowsView;
    tables::TableModel *m_rows;
    QLabel *m_requestTitle;
    WireView *m_requestWire;
    QLabel *m_responseTitle;
    WireView *m_responseWire;
    QPushButton *m_copy;
    QPushButton *m_plan;
    QPushButton *m_meaning;
    QLabel *m_policy;
};

} // namespace idemlab::inspector
