// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QPlainTextEdit>
#include <QSet>

namespace idemlab::inspector {

/// An HTTP message as it was on the wire, with the header fields that matter marked. Read only.
class WireView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit WireView(QWidget *parent = nullptr);

    /// @p marked: names of header fields, in lower case.
    void showBytes(const QByteArray &bytes, const QSet<QString> &marked);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void mark();

    QSet<QString> m_marked;
};

} // namespace idemlab::inspector
