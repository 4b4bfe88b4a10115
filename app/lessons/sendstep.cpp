// SPDX-License-Identifier: MIT
#include "lessons/sendstep.h"

#include "exporting/snippets.h"
#include "session/session.h"
#include "theme/icons.h"
#include "theme/type.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QUuid>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

SendStep::SendStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_key(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_tabs(new QTabBar(this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(this))
    , m_state(new QLabel(this))
{
    m_tabs->setObjectName(u"texts"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_text->setObjectName(u"textToCopy"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    if (guide.step().kind == study::StepKind::Send) {
        QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        mono.setPointSizeF(theme::font(theme::Type::Caption).pointSizeF());
        m_text->setFont(mono);
        m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    }
    m_text->setFixedHeight(32 * theme::unit());
    m_copy->setObjectName(u"copyText"_s);
    m_copy->setIcon(theme::icon("copy"_L1));
    m_state->setObjectName(u"stepState"_s);
    m_state->setWordWrap(true);
    auto *layout = makeColumn(1);
    layout->addWidget(m_tabs);
    layout->addWidget(m_text);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    layout->addWidget(m_state);
    connect(m_tabs, &QTabBar::currentChanged, this, &SendStep::showText);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        if (this->guide().step().kind == study::StepKind::Cards)
            this->guide().finishStep();
    });
    if (guide.step().kind == study::StepKind::Send && !guide.session().listen())
        m_state->setText(tr("The mock server could not be started."));
}

QList<SendStep::Text> SendStep::texts() const
{
    QList<Text> all;
    if (guide().step().kind == study::StepKind::Send) {
        const auto snippets = exporting::snippets(guide().session().port(), m_key);
        for (const exporting::Snippet &snippet : snippets)
            all.append({snippet.language, snippet.code});
        return all;
    }
    for (const QString &card : guide().step().cards) {
        const study::TextPart part = guide().text().part(u"card"_s, card);
        all.append({part.line, part.rest});
    }
    return all;
}

void SendStep::showText()
{
    const QList<Text> all = texts();
    const QString text = all.value(std::max(m_tabs->currentIndex(), 0)).text;
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

void SendStep::refresh()
{
    const QList<Text> all = texts();
    while (m_tabs->count() < all.size())
        m_tabs->addTab({});
    for (qsizetype i = 0; i < all.size(); ++i)
        m_tabs->setTabText(int(i), all.at(i).title);
    m_tabs->setAccessibleName(tr("Texts to copy"));
    m_text->setAccessibleName(tr("Text to copy"));
    m_copy->setText(tr("&Copy"));
    if (guide().step().kind == study::StepKind::Send)
        m_state->setText(
            guide().isDone() ? tr("✓ %1").arg(guide().text().part(u"done"_s).whole()) : guide().text().part(u"missing"_s).whole());
    m_state->setVisible(!m_state->text().isEmpty());
    showText();
}

} // namespace idemlab::lessons
