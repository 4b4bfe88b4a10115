// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>
#include <optional>

class QProcess;

namespace idemlab::present {

/// Holds the screen saver off, as long as it lives, by whatever the desktop has for that.
class Awake : public QObject
{
    Q_OBJECT
public:
    explicit Awake(QObject *parent = nullptr);
    ~Awake() override;

    void hold(); ///< asks; changed() tells when it is held
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

Q_SIGNALS:
    void changed();

private:
    void askDesktop();
    void askSystem();
    void setHeld(bool isHeld);

    bool m_isHeld = false;
    std::optional<uint> m_cookie; ///< what the desktop wants to have back
    std::unique_ptr<QProcess> m_inhibitor; ///< holds it as long as it runs
};

} // namespace idemlab::present
