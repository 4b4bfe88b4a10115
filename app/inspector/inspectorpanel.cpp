// SPDX-License-Identifier: MIT
#include "inspector/inspectorpanel.h"

#include "exporting/curl.h"
#include "http/wire.h"
#include "inspector/wireview.h"
#include "model/harmless.h"
#include "model/request.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "selection/selection.h"
#include "session/session.h"
#include "study/preset.h"
#include "tables/tablemodel.h"
#include "tables/tableview.h"
#include "theme/icons.h"
#include "theme/label.h"
#include "theme/named.h"
#include "theme/page.h"
#include "timeline/messageplan.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace idemlab::inspector {

using namespace Qt::StringLiterals;
using narrate::Vocabulary;
using tables::Cell;

namespace {

/// The published policy that the server follows just now; null where it is none of them.
const study::Preset *policyOf(const model::RunSettings &settings)
{
    for (const study::Preset &preset : study::builtInPresets()) {
        if (preset.kind == study::Preset::Kind::Policy && preset.source && study::withPreset(settings, preset) == settings)
            return &preset;
    }
    return nullptr;
}

QLabel *makeText(const QString &name, theme::Type type, QWidget *parent)
{
    auto *label = theme::named<QLabel>(name, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setType(label, type);
    return label;
}

} // namespace

InspectorPanel::InspectorPanel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent)
    : Translated(parent), m_session(session), m_selection(selection), m_narrator(narrator), m_rows(new tables::TableModel(this))
{
    setObjectName(u"inspectorPanel"_s);
    build();
    connectAll();
    retranslateUi();
}

void InspectorPanel::build()
{
    auto *area = new QScrollArea(this);
    theme::makePageArea(area);
    auto *inner = new QWidget(area);
    makeParts(inner);
    layOut(inner);
    area->setWidget(inner);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
}

void InspectorPanel::makeParts(QWidget *inner)
{
    const auto button = [inner](const QString &name, QLatin1StringView icon) {
        auto *made = theme::named<QPushButton>(name, inner);
        if (!icon.isEmpty())
            made->setIcon(theme::icon(icon));
        return made;
    };
    m_sentence = makeText(u"inspectedEvent"_s, theme::Type::Strong, inner);
    m_meaning = button(u"outsideMeaning"_s, {});
    m_whyTitle = makeText(u"whyTitle"_s, theme::Type::Caption, inner);
    m_why = makeText(u"why"_s, theme::Type::Body, inner);
    m_rowsView = theme::named<tables::TableView>(u"whyRows"_s, m_rows, inner);
    m_rowsView->setFixedHeight(22 * theme::unit());
    m_copy = button(u"copyCurl"_s, "copy"_L1);
    m_plan = button(u"planFault"_s, "faults"_L1);
    m_requestTitle = makeText(u"requestTitle"_s, theme::Type::Caption, inner);
    m_requestWire = theme::named<WireView>(u"requestWire"_s, inner);
    m_responseTitle = makeText(u"responseTitle"_s, theme::Type::Caption, inner);
    m_responseWire = theme::named<WireView>(u"responseWire"_s, inner);
    for (QLabel *title : {m_whyTitle, m_requestTitle, m_responseTitle})
        theme::makeQuiet(title);
    m_policy = makeText(u"policy"_s, theme::Type::Caption, inner);
    theme::showLinks(m_policy);
}

void InspectorPanel::layOut(QWidget *inner)
{
    const int unit = theme::unit();
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_sentence);
    layout->addWidget(m_meaning, 0, Qt::AlignLeft);
    layout->addSpacing(unit);
    layout->addWidget(m_whyTitle);
    layout->addWidget(m_why);
    layout->addWidget(m_rowsView);
    layout->addSpacing(unit);
    layout->addWidget(m_copy, 0, Qt::AlignLeft); // one above the other: beside each other they are wider than the panel
    layout->addWidget(m_plan, 0, Qt::AlignLeft);
    layout->addWidget(m_requestTitle);
    layout->addWidget(m_requestWire);
    layout->addWidget(m_responseTitle);
    layout->addWidget(m_responseWire);
    layout->addWidget(m_policy);
    layout->addStretch(1);
}

void InspectorPanel::connectAll()
{
    connect(&m_selection, &selection::Selection::eventChanged, this, &InspectorPanel::showSelected);
    const auto showKnown = [this] { // more or less of it may be told now
        if (m_selection.selected())
            showSelected();
    };
    connect(&m_selection, &selection::Selection::playheadChanged, this, showKnown);
    connect(&m_selection, &selection::Selection::laterChanged, this, showKnown);
    connect(&m_session, &session::Session::runsChanged, this, &InspectorPanel::showSelected);
    connect(&m_session, &session::Session::traceGrew, this, [this](qsizetype from) {
        if (concernsSelected(from))
            showSelected(); // the answer may have come
    });
    connect(&m_session, &session::Session::stateChanged, this, &InspectorPanel::showPolicy);
    connect(m_copy, &QPushButton::clicked, this, &InspectorPanel::copyCurl);
    connect(m_plan, &QPushButton::clicked, this, &InspectorPanel::planFault);
    connect(m_meaning, &QPushButton::clicked, this, &InspectorPanel::correctMeaning);
}

void InspectorPanel::retranslateUi()
{
    m_whyTitle->setText(tr("Why this answer?"));
    m_requestTitle->setText(tr("Request, as it was on the wire"));
    m_requestWire->setAccessibleName(tr("Request, as it was on the wire"));
    m_responseTitle->setText(tr("Answer, as it was on the wire"));
    m_responseWire->setAccessibleName(tr("Answer, as it was on the wire"));
    m_rowsView->setAccessibleName(tr("Rows of the key store that the server looked at"));
    m_rows->setHeader({tr("Key"), tr("State"), tr("Fingerprint"), tr("Customer")});
    m_copy->setText(tr("Copy as cUR&L"));
    m_copy->setToolTip(tr("A command that sends this request to the running server."));
    m_plan->setText(tr("Plan a faul&t…"));
    m_meaning->setToolTip(tr("What a program from outside means cannot be known. Say it here, and the verdict follows."));
    m_plan->setToolTip(tr("Choose what the network does with this message, and play the run again."));
    showSelected();
}

/// Whether something has happened since @p from with what is shown.
bool InspectorPanel::concernsSelected(qsizetype from) const
{
    const auto &events = m_session.trace().events();
    const auto selected = m_selection.selected();
    if (!selected || *selected >= from)
        return selected.has_value();
    const model::Event &shown = events.at(*selected);
    return std::any_of(events.cbegin() + from, events.cend(), [&shown](const model::Event &event) {
        return (shown.attempt.isSet() && event.attempt == shown.attempt) || (shown.message.isSet() && event.message == shown.message);
    });
}

void InspectorPanel::showSelected()
{
    const model::Trace &trace = m_session.trace();
    const bool isAnything = m_selection.selected() && *m_selection.selected() < m_selection.knownCount(trace);
    m_sentence->setText(isAnything ? m_narrator.sentence(trace, *m_selection.selected())
                                   : tr("Select something on the timeline or in the story to see it from close by."));
    const auto meaning = isAnything ? analysis::outsideMeaning(trace, *m_selection.selected()) : std::nullopt;
    m_meaning->setVisible(meaning.has_value());
    if (meaning)
        m_meaning->setText(Vocabulary::meaning(meaning->instead));
    showWhy(isAnything ? analysis::explain(trace, *m_selection.selected(), m_selection.knownCount(trace)) : std::nullopt);
    showWire(isAnything ? trace.at(*m_selection.selected()) : model::Event());
    m_plan->setVisible(isAnything && timeline::sentMessage(trace, *m_selection.selected()).has_value());
    showPolicy();
}

void InspectorPanel::showWhy(const std::optional<analysis::Explanation> &explanation)
{
    m_whyTitle->setVisible(explanation.has_value());
    m_why->setVisible(explanation.has_value());
    m_rowsView->setVisible(explanation && explanation->hasLookedUp);
    if (!explanation)
        return;
    m_why->setText(m_narrator.why(m_session.trace(), *explanation).join(u'\n'));
    showRows(*explanation);
}

void InspectorPanel::showRows(const analysis::Explanation &explanation)
{
    QList<QList<Cell>> rows;
    const auto name = [this](const model::IdempotencyKey &key) { return m_narrator.nameOf(m_session.trace(), key); };
    const auto chip = [&](const model::IdempotencyKey &key) { return theme::keyChip(name(key).mid(1).toInt(), palette()); };
    const auto fingerprint = [](const QByteArray &basis) {
        return basis.isEmpty() ? QString() : QString::fromLatin1(model::shortFingerprint(basis));
    };
    const auto shown = [](const QByteArray &basis) { return model::harmless(QString::fromUtf8(basis)); };
    rows.append({Cell {tr("asked: %1", "the key that a request carried").arg(name(explanation.key)),
                     QString::fromUtf8(explanation.key.text()), chip(explanation.key)},
        Cell {}, Cell {fingerprint(explanation.basis), shown(explanation.basis)}, Cell {}});
    for (const model::KeyRecord &row : explanation.rows)
        rows.append(
            {Cell {name(row.key), QString::fromUtf8(row.key.text()), chip(row.key), {}, true}, Cell {Vocabulary::keyState(row.state)},
                Cell {fingerprint(fingerprintBasis(row)), shown(fingerprintBasis(row))}, Cell {model::harmless(row.customer)}});
    if (explanation.rows.isEmpty())
        rows.append({Cell {tr("nothing found")}, Cell {}, Cell {}, Cell {}});
    m_rows->setRows(rows);
}

void InspectorPanel::showWire(const model::Event &event)
{
    const model::Trace &trace = m_session.trace();
    m_request = -1;
    m_response = -1;
    for (qsizetype i = 0; event.attempt.isSet() && i < m_selection.knownCount(trace); ++i) {
        const model::Event &each = trace.at(i);
        if (each.attempt != event.attempt)
            continue;
        if (each.kind == model::EventKind::RequestSent && (m_request < 0 || each.message == event.message))
            m_request = i;
        const bool isAnswer = each.kind == model::EventKind::ResponseSent || each.kind == model::EventKind::ResponseArrived;
        if (isAnswer
            && (m_response < 0 || each.exchange == event.exchange || each.message == event.message
                || each.message == trace.at(m_response).message))
            m_response = i;
    }
    showBytes(m_requestWire, m_request);
    showBytes(m_responseWire, m_response);
    m_requestTitle->setVisible(m_request >= 0);
    m_copy->setVisible(m_request >= 0);
    m_responseTitle->setVisible(m_response >= 0);
}

/// Of the message that the event at @p position names; -1: of none.
void InspectorPanel::showBytes(WireView *view, qsizetype position)
{
    view->setVisible(position >= 0);
    if (position < 0)
        return;
    const model::ServerPolicy policy = m_session.trace().settingsAt(position).server.policy;
    const QSet<QString> marked {QString::fromLatin1(policy.keyHeader).toLower(), QString::fromLatin1(policy.replayHeader).toLower(),
        u"location"_s, u"content-type"_s, u"retry-after"_s};
    view->showBytes(http::wireOf(m_session.trace(), position), marked);
}

void InspectorPanel::showPolicy()
{
    const study::Preset *policy = policyOf(m_session.settings());
    const bool isAnswered = !m_whyTitle->isHidden(); // or there is nothing that an API could do the same
    m_policy->setVisible(policy && isAnswered);
    if (!policy || !isAnswered)
        return;
    const QString link = theme::link(policy->source->url.toString(QUrl::FullyEncoded), policy->source->title);
    //: %1: the name of an API's policy, %2: the title of a page, %3: a year
    m_policy->setText(tr("As far as its page says, %1 does the same (source: %2, read in %3).")
                          .arg(study::localized(policy->name).toHtmlEscaped(), link, policy->source->read));
}

void InspectorPanel::copyCurl()
{
    if (m_request >= 0)
        QGuiApplication::clipboard()->setText(exporting::curl(http::wireOf(m_session.trace(), m_request), m_session.port()));
}

/// What happened is the same, event by event; only what was meant has changed.
void InspectorPanel::correctMeaning()
{
    const auto event = m_selection.selected();
    const auto meaning = event ? analysis::outsideMeaning(m_session.trace(), *event) : std::nullopt;
    if (!meaning)
        return;
    m_session.correctMeaning(meaning->at, meaning->instead);
    if (*event < m_session.trace().size())
        m_selection.selectEvent(*event);
}

void InspectorPanel::planFault()
{
    if (!m_selection.selected())
        return;
    if (const auto message = timeline::sentMessage(m_session.trace(), *m_selection.selected()))
        timeline::openPlanMenu(m_session, *message, this, m_plan->mapToGlobal(m_plan->rect().bottomLeft()));
}

} // namespace idemlab::inspector
