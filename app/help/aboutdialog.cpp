// SPDX-License-Identifier: MIT
#include "help/aboutdialog.h"

#include "theme/label.h"
#include "theme/named.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>

#include <array>

namespace idemlab::help {

using namespace Qt::StringLiterals;

namespace {

struct Source
{
    const char *address;
    const char *title; ///< as its publisher writes it: not translated
    const char *says;
};

constexpr std::array sources {
    Source {"https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07",
        "IETF httpapi, The Idempotency-Key HTTP Header Field, draft-07",
        QT_TRANSLATE_NOOP(
            "idemlab::help::AboutDialog", "The client makes a unique value, best a UUID, and does not use it again for another payload.")},
    Source {"https://docs.stripe.com/api/idempotent_requests", "Stripe API reference, Idempotent requests",
        QT_TRANSLATE_NOOP(
            "idemlab::help::AboutDialog", "The client makes the key; the first result is returned again, success or failure.")},
    Source {"https://blog.postman.com/rest-api-best-practices/", "Postman blog, REST API best practices",
        QT_TRANSLATE_NOOP("idemlab::help::AboutDialog", "A POST becomes safe to repeat through a key that is sent again.")},
};

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : Dialog(parent)
    , m_icon(new QLabel(this))
    , m_name(new QLabel(this))
    , m_what(new QLabel(this))
    , m_sourcesTitle(new QLabel(this))
    , m_sources(theme::named<QLabel>(u"sources"_s, this))
{
    setObjectName(u"aboutDialog"_s);
    const int unit = theme::unit();
    m_icon->setPixmap(QIcon(u":/icons/idemlab.svg"_s).pixmap(QSize(16 * unit, 16 * unit), devicePixelRatioF()));
    theme::setType(m_name, theme::Type::Verdict);
    theme::setType(m_sourcesTitle, theme::Type::Strong);
    for (QLabel *label : {m_name, m_what})
        label->setWordWrap(true);
    theme::showLinks(m_sources);
    auto *page = new QWidget(this);
    auto *layout = new QGridLayout(page);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 0);
    layout->setHorizontalSpacing(5 * unit);
    layout->setVerticalSpacing(2 * unit);
    layout->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(m_name, 0, 1);
    layout->addWidget(m_what, 1, 1);
    layout->setRowMinimumHeight(2, 2 * unit);
    layout->addWidget(m_sourcesTitle, 3, 1);
    layout->addWidget(m_sources, 4, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(5, 1);
    auto *close = new access::CloseButton(u"closeAbout"_s, this);
    layOut(page, {close});
    retranslateUi();
    takeSize({140 * unit, page->heightForWidth(134 * unit) + close->sizeHint().height() + 9 * unit});
}

void AboutDialog::retranslateUi()
{
    setWindowTitle(tr("About Idempotency Lab"));
    //: %1 is a version number
    m_name->setText(tr("Idempotency Lab %1").arg(QCoreApplication::applicationVersion()));
    m_what->setText(tr("Who should make the idempotency key, the client or the server? Press Order, lose the answer, and watch "
                       "what each strategy makes of it."));
    m_sourcesTitle->setText(tr("Sources"));
    QString text;
    for (const Source &source : sources) {
        text += u"<p>%1<br>%2</p>"_s.arg(
            theme::link(QLatin1StringView(source.address), QLatin1StringView(source.title)), tr(source.says).toHtmlEscaped());
    }
    m_sources->setText(text);
    m_sources->setAccessibleName(tr("Sources"));
}

} // namespace idemlab::help
