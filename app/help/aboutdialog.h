// SPDX-License-Identifier: MIT
#pragma once

#include "access/dialog.h"

class QLabel;

namespace idemlab::help {

/// What this program is, and the sources of what it teaches. A link opens the browser when it is clicked, never before.
class AboutDialog : public access::Dialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent);

private:
    void retranslateUi() override;

    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_what;
    QLabel *m_sourcesTitle;
    QLabel *m_sources;
};

} // namespace idemlab::help
