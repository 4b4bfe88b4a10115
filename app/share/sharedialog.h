// SPDX-License-Identifier: MIT
#pragma once

#include "access/dialog.h"
#include "model/runplan.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace idemlab::share {

class QrView;

/// A run for others: as a QR code to photograph, as a link to send, as a file to keep. It opens paused at the moment, or shows
/// all of it. A phone cannot open it, and is given its story in words.
class ShareDialog : public access::Dialog
{
    Q_OBJECT
public:
    /// @p moment: the instant that is shown now.
    ShareDialog(model::Recording recording, model::Instant moment, QWidget *parent);

    [[nodiscard]] model::Recording chosen() const;

Q_SIGNALS:
    void saveAsked(const idemlab::model::Recording &recording);

private:
    QWidget *build();
    [[nodiscard]] QLayout *layOutChoices();
    void retranslateUi() override;
    void showCode();

    model::Recording m_recording;
    model::Instant m_moment;
    QRadioButton *m_thisMoment;
    QRadioButton *m_wholeRun;
    QRadioButton *m_forProgram;
    QRadioButton *m_forPhone;
    QrView *m_code;
    QLabel *m_tooLong;
    QLabel *m_purpose;
    QPlainTextEdit *m_link;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace idemlab::share
