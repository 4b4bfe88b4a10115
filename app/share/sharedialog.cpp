// SPDX-License-Identifier: MIT
#include "share/sharedialog.h"

#include "narrate/vocabulary.h"
#include "share/phonetext.h"
#include "share/qrcode.h"
#include "study/recording.h"
#include "theme/flowlayout.h"
#include "theme/icons.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace idemlab::share {

using namespace Qt::StringLiterals;

ShareDialog::ShareDialog(model::Recording recording, model::Instant moment, QWidget *parent)
    : Dialog(parent)
    , m_recording(std::move(recording))
    , m_moment(moment)
    , m_thisMoment(theme::named<QRadioButton>(u"thisMoment"_s, this))
    , m_wholeRun(theme::named<QRadioButton>(u"wholeRun"_s, this))
    , m_forProgram(theme::named<QRadioButton>(u"forProgram"_s, this))
    , m_forPhone(theme::named<QRadioButton>(u"forPhone"_s, this))
    , m_code(theme::named<QrView>(u"qrCode"_s, this))
    , m_tooLong(theme::named<QLabel>(u"tooLong"_s, this))
    , m_purpose(theme::named<QLabel>(u"purpose"_s, this))
    , m_link(theme::named<QPlainTextEdit>(u"link"_s, this))
    , m_copy(theme::named<QPushButton>(u"copyLink"_s, this))
    , m_save(theme::named<QPushButton>(u"saveShared"_s, this))
{
    setObjectName(u"shareDialog"_s);
    retranslateUi();
    const QWidget *page = build();
    connect(m_thisMoment, &QRadioButton::toggled, this, &ShareDialog::showCode);
    connect(m_forProgram, &QRadioButton::toggled, this, &ShareDialog::showCode);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_link->toPlainText());
        m_copy->setText(tr("✓ Copied"));
    });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveAsked(chosen()); });
    m_thisMoment->setChecked(true);
    m_forProgram->setChecked(true);
    m_code->setFocus();
    const QSize room = parent->screen()->availableSize();
    takeSize({std::max(room.width() * 6 / 10, page->sizeHint().width() + 7 * theme::unit()), room.height()}); // read from the third row
}

QWidget *ShareDialog::build()
{
    m_copy->setIcon(theme::icon("copy"_L1));
    m_tooLong->setWordWrap(true);
    m_tooLong->setAlignment(Qt::AlignCenter);
    m_tooLong->hide();
    m_purpose->setWordWrap(true);
    m_link->setReadOnly(true);
    theme::setType(m_link, theme::Type::Code);
    m_link->setFixedHeight(16 * theme::unit()); // the code has the room
    m_link->setWordWrapMode(QTextOption::WrapAnywhere);
    m_link->setTabChangesFocus(true);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(3 * theme::unit());
    column->addLayout(layOutChoices());
    column->addWidget(m_code, 1);
    column->addWidget(m_tooLong, 1);
    column->addWidget(m_purpose);
    column->addWidget(m_link);
    layOut(page, {m_copy, m_save, new access::CloseButton(u"closeShare"_s, this)});
    return page;
}

/// What is shared, and for whom: two groups, or all four choices would be one.
QLayout *ShareDialog::layOutChoices()
{
    auto *pairs = new theme::FlowLayout(3 * theme::unit());
    for (const auto &[one, other] : {std::pair(m_thisMoment, m_wholeRun), std::pair(m_forProgram, m_forPhone)}) {
        auto *box = new QWidget(this);
        auto *group = new QButtonGroup(box);
        auto *pair = new QVBoxLayout(box);
        pair->setContentsMargins({});
        for (QRadioButton *each : {one, other}) {
            group->addButton(each);
            pair->addWidget(each);
        }
        pairs->addWidget(box);
    }
    return pairs;
}

model::Recording ShareDialog::chosen() const
{
    model::Recording chosen = m_recording;
    chosen.moment.reset();
    if (m_thisMoment->isChecked())
        chosen.moment = m_moment;
    return chosen;
}

void ShareDialog::showCode()
{
    const bool isForPhone = m_forPhone->isChecked();
    const QString text = isForPhone ? phoneText(chosen()) : study::toLink(chosen());
    m_link->setPlainText(text);
    const bool fits = m_code->show(text);
    m_code->setVisible(fits);
    m_purpose->setVisible(fits);
    m_tooLong->setVisible(!fits);
    m_purpose->setText(isForPhone
            ? tr("The code holds the words below, not a page: Android phones and scanner apps show them, an iPhone's camera "
                 "opens web addresses only. With the picture, export the run as a web page and send that.")
            : tr("The code holds the link below, which Idempotency Lab opens on a computer. A phone can only show it."));
    m_link->setAccessibleName(isForPhone ? tr("Story of this run") : tr("Link to this run"));
    m_code->setAccessibleName(isForPhone ? tr("QR code of the words below") : tr("QR code of the link below"));
    m_copy->setText(isForPhone ? tr("&Copy the Words") : tr("&Copy the Link"));
}

void ShareDialog::retranslateUi()
{
    setWindowTitle(tr("Share This Run"));
    //: %1: time in the run
    m_thisMoment->setText(
        tr("This &moment: opens paused at %1").arg(narrate::Vocabulary::duration(m_moment - model::Instant {}, locale())));
    m_wholeRun->setText(tr("The &whole run: opens at its end"));
    m_forProgram->setText(tr("Code for &this program: the run"));
    m_forPhone->setText(tr("Code for a &phone: the story in words"));
    m_tooLong->setText(tr("This run is too long for a QR code. The link and the file hold all of it."));
    m_save->setText(tr("&Save as a File…"));
    showCode();
}

} // namespace idemlab::share
