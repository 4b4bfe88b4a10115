// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>

namespace idemlab::language {

/// A widget that sets its texts anew when the language has changed.
template<typename Base>
class Translated : public Base
{
public:
    using Base::Base;

protected:
    /// Sets every text that is seen or read aloud. The constructor calls it too.
    virtual void retranslateUi() = 0;

    void changeEvent(QEvent *event) override
    {
        Base::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            retranslateUi();
    }
};

} // namespace idemlab::language
