// SPDX-License-Identifier: MIT
#include "announce/announcer.h"
#include "exporting/snippets.h"
#include "lessons/obstacle.h"
#include "lessons/steps.h"
#include "lessons/wrappedtext.h"
#include "session/session.h"
#include "theme/icons.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QUuid>
#include <QVBoxLayout>

#include <tuple>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// Texts to take elsewhere: programs that send an order twice, or prompts for an assistant. A tab each, and a button that copies.
class SendStep : public StepView
{
    Q_OBJECT
public:
    SendStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    struct Text
    {
        QString title;
        QString text;
    };
    [[nodiscard]] QList<Text> texts();
    [[nodiscard]] QString said() const;
    void showObstacle();
    void showText();

    QStringList m_keys; ///< one for each program, fresh for this visit
    QTabBar *m_tabs;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QLabel *m_state;
    QLabel *m_obstacle;
    WrappingButton *m_clear;
};

SendStep::SendStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_tabs(theme::named<QTabBar>(u"texts"_s, this))
    , m_text(theme::named<QPlainTextEdit>(u"textToCopy"_s, this))
    , m_copy(theme::named<QPushButton>(u"copyText"_s, this))
    , m_state(theme::named<QLabel>(u"stepState"_s, this))
    , m_obstacle(theme::named<QLabel>(u"obstacle"_s, this))
    , m_clear(theme::named<WrappingButton>(u"clearObstacle"_s, this))
{
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    if (guide.step().kind == study::StepKind::Send) {
        theme::setType(m_text, theme::Type::Code);
        m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    }
    m_text->setFixedHeight((guide.step().kind == study::StepKind::Send ? 26 : 32) * theme::unit());
    m_copy->setIcon(theme::icon("copy"_L1));
    m_state->setWordWrap(true);
    m_obstacle->setWordWrap(true);
    auto *layout = makeColumn(1);
    layout->addWidget(m_state); // first: what comes of a program is seen without scrolling
    layout->addWidget(m_obstacle);
    layout->addWidget(m_clear, 0, Qt::AlignLeft);
    layout->addWidget(m_tabs);
    layout->addWidget(m_text);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    connect(m_tabs, &QTabBar::currentChanged, this, &SendStep::showText);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        if (this->guide().step().kind == study::StepKind::Cards)
            this->guide().finishStep();
    });
    connect(m_clear, &QPushButton::clicked, &guide, &LessonGuide::removeObstacle);
    if (guide.step().kind == study::StepKind::Send)
        std::ignore = guide.session().listen(); // where it fails, that is in the way
}

QList<SendStep::Text> SendStep::texts()
{
    QList<Text> all;
    if (guide().step().kind == study::StepKind::Send) {
        qsizetype next = 0;
        const auto key = [&] {
            if (next == m_keys.size())
                m_keys.append(QUuid::createUuid().toString(QUuid::WithoutBraces));
            return m_keys.at(next++);
        };
        const auto snippets = exporting::snippets(guide().session().port(), key);
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

/// Of the last order that came in; what was done before stays done.
QString SendStep::said() const
{
    const study::StepText text = guide().text();
    const analysis::SentReport &sent = guide().sent();
    if (guide().obstacle().kind == Obstacle::Kind::NoServer)
        return {}; // and nobody has sent anything
    const QString last = text.part(model::nameOf(sent.last)).whole();
    const QString open = last.isEmpty() ? text.part(u"missing"_s).whole() : last;
    if (!guide().isDone())
        return open;
    const bool isOther = sent.last != analysis::Sent::Nothing && sent.last != analysis::Sent::Again && !last.isEmpty();
    const QString done =
        sent.isDone ? tr("✓ %1").arg(text.part(u"done"_s).whole()) : tr("✓ Done before. The run on the timeline is another one.");
    return isOther ? done + u"\n\n"_s + last : done;
}

void SendStep::showObstacle()
{
    const Obstacle inTheWay = guide().isDone() ? Obstacle() : guide().obstacle();
    const QString sentence = ObstacleWords::sentence(inTheWay, guide().session());
    const bool isNews = !sentence.isEmpty() && sentence != m_obstacle->text();
    m_obstacle->setText(sentence);
    m_obstacle->setVisible(!sentence.isEmpty());
    m_clear->setText(ObstacleWords::offer(inTheWay));
    m_clear->setVisible(!sentence.isEmpty());
    if (isNews)
        announce::say(m_obstacle, sentence);
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
    if (guide().step().kind == study::StepKind::Send && m_state->text() != said()) {
        const bool isNews = !m_state->text().isEmpty();
        m_state->setText(said());
        if (isNews) {
            announce::say(m_state, m_state->text());
            Q_EMIT grew(m_state);
        }
    }
    m_state->setVisible(!m_state->text().isEmpty());
    showObstacle();
    showText();
}

StepView *makeSendStep(LessonGuide &guide, QWidget *parent) { return new SendStep(guide, parent); }

} // namespace idemlab::lessons

#include "sendstep.moc"
