// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractNativeEventFilter>
#include <QList>
#include <QObject>
#include <QRect>
#include <QString>

namespace idemlab::present {

/// An output of the desktop, as a QScreen would have it.
struct Monitor
{
    QString name; ///< of its QScreen
    QRect at; ///< in pixels of the device
    bool isPrimary = false;
};

/// The outputs of an X server by RandR: on xcb, Qt 6.4 leaves QScreen::geometry() as it was where an output is moved, mirrored or
/// goes back to a mode that it had. On every other platform there are none, and Qt's screens are to be believed.
class Monitors : public QObject, private QAbstractNativeEventFilter
{
    Q_OBJECT
public:
    explicit Monitors(QObject *parent = nullptr);

    [[nodiscard]] static QList<Monitor> now();

Q_SIGNALS:
    void changed(); ///< before Qt has seen it

private:
    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

    [[maybe_unused]] int m_firstEvent = 0; ///< of RandR's, as this server numbers them
};

} // namespace idemlab::present
