// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>

namespace idemlab::language {

/// A widget that sets its texts anew when the language has changed, and its colours when the palette has.
template<typename Base>
class Translated : public Base
{
public:
    using Base::Base;

protected:
    /// Sets every text that is seen or read aloud. The constructor calls it too.
    virtual void retranslateUi() = 0;
    /// Sets the colours that do not come from the palette by themselves.
    virtual void recolor() { }

    void changeEvent(QEvent *event) override
    {
        Base::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            retranslateUi();
        else if (event->type() == QEvent::PaletteChange)
            recolor();
    }
};

} // namespace idemlab::language
