// SPDX-License-Identifier: MIT
#include "exporting/search.h"

#include "exporting/table.h"
#include "model/settings.h"
#include "narrate/searchwords.h"
#include "narrate/vocabulary.h"
#include "study/recording.h"
#include "study/texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace idemlab::exporting {

using namespace analysis;
using namespace Qt::StringLiterals;
using narrate::SearchWords;

namespace {

QJsonObject questionJson(const Question &question)
{
    const Bounds &bounds = question.bounds;
    QJsonObject settings = study::settingsJson(question.settings);
    settings.remove(u"retries"_s); // the bounds tell
    QJsonObject object {{u"losses"_s, bounds.losses ? QJsonValue(*bounds.losses) : QJsonValue(u"any"_s)},
        {u"promise"_s, QString(model::nameOf(question.promise))}, {u"settings"_s, settings}};
    for (const model::SearchBound &each : model::everyBound)
        object.insert(each.name, bounds.*each.number);
    return object;
}

QString linkTo(const Answer &answer) { return answer.shortest ? study::toLink(answer.shortest->recording) : QString(); }

QJsonObject answerJson(const Answer &answer)
{
    return {{u"strategy"_s, QString(model::nameOf(answer.question.settings.strategy))},
        {u"verdict"_s, QString(model::nameOf(answer.finding))}, {u"complete"_s, answer.isComplete}, {u"states"_s, double(answer.states)},
        {u"transitions"_s, double(answer.transitions)}, {u"histories"_s, answer.histories}, {u"depth"_s, answer.depth},
        {u"seconds"_s, answer.seconds}, {u"collision_risk"_s, collisionRisk(answer.states)},
        {u"story"_s, QJsonArray::fromStringList(SearchWords::story(answer))},
        {u"link"_s, answer.shortest ? QJsonValue(linkTo(answer)) : QJsonValue()}};
}

QStringList rowOf(const Answer &answer, const QLocale &locale)
{
    return {narrate::Vocabulary::strategy(answer.question.settings.strategy), SearchWords::finding(answer), locale.toString(answer.states),
        locale.toString(answer.transitions), SearchWords::histories(answer.histories, locale), locale.toString(answer.depth),
        locale.toString(answer.seconds, 'f', 1)};
}

/// Of whole pages: paragraphs, with the marks of Markdown or without.
class Page
{
public:
    explicit Page(SearchFormat format) : m_isMarkdown(format == SearchFormat::Markdown) { }

    void title(const QString &text) { m_lines.append((m_isMarkdown ? u"# "_s : QString()) + text + u"\n\n"_s); }
    void part(const QString &text) { m_lines.append((m_isMarkdown ? u"## "_s : QString()) + text + u"\n\n"_s); }
    void paragraph(const QString &text) { m_lines.append(text + u"\n\n"_s); }
    void table(const Table &table) { m_lines.append((m_isMarkdown ? markdownOf(table) : textOf(table)) + u'\n'); }
    void list(const QStringList &items)
    {
        for (const QString &item : items)
            m_lines.append((m_isMarkdown ? u"- "_s : u"  "_s) + item + u'\n');
        m_lines.append(u"\n"_s);
    }
    /// The shortest accident, where there is one, and a link to it.
    void accident(const Answer &answer)
    {
        if (!answer.shortest)
            return;
        list(SearchWords::story(answer));
        paragraph(m_isMarkdown ? u'`' + linkTo(answer) + u'`' : linkTo(answer));
    }
    [[nodiscard]] QByteArray bytes() const { return m_lines.join(QString()).trimmed().toUtf8() + '\n'; }

private:
    bool m_isMarkdown;
    QStringList m_lines;
};

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(); }

} // namespace

QByteArray write(const QList<Answer> &answers, SearchFormat format)
{
    const Question question = answers.isEmpty() ? Question() : answers.constFirst().question;
    if (format == SearchFormat::Json) {
        QJsonArray list;
        for (const Answer &answer : answers)
            list.append(answerJson(answer));
        return json({{u"question"_s, questionJson(question)}, {u"answers"_s, list}});
    }
    const QLocale locale;
    Page page(format);
    page.title(SearchWords::title());
    page.paragraph(SearchWords::promise(question.promise));
    const bool areAlike = std::ranges::all_of(answers, [&question](const Answer &each) { return each.question.bounds == question.bounds; });
    if (areAlike)
        page.paragraph(SearchWords::bounds(question.bounds, locale));
    Table table {SearchWords::answerHeads(), {}};
    QList<SearchWords::Asked> asked;
    quint64 states = 0;
    for (const Answer &answer : answers) {
        table.rows.append(rowOf(answer, locale));
        asked.append({narrate::Vocabulary::strategy(answer.question.settings.strategy), answer.question});
        states += answer.states;
    }
    page.table(table);
    for (const Answer &answer : answers) {
        page.part(SearchWords::sentence(answer, locale));
        if (!areAlike)
            page.paragraph(SearchWords::bounds(answer.question.bounds, locale));
        page.accident(answer);
    }
    page.paragraph(SearchWords::notCovered(asked, states, locale).join(u"\n\n"_s));
    return page.bytes();
}

QByteArray write(const QList<RuleAnswer> &rules, SearchFormat format)
{
    const Question question = rules.isEmpty() ? Question() : rules.constFirst().answer.question;
    if (format == SearchFormat::Json) {
        QJsonArray list;
        for (const RuleAnswer &each : rules) {
            QJsonObject row = answerJson(each.answer);
            row.insert(u"rule"_s, QString(model::nameOf(each.safeguard)));
            row.insert(u"question"_s, questionJson(each.answer.question));
            list.append(row);
        }
        QJsonObject asked = questionJson(question);
        asked.remove(u"settings"_s); // each rule has its own
        return json({{u"question"_s, asked}, {u"rules"_s, list}});
    }
    const QLocale locale;
    Page page(format);
    page.title(SearchWords::rulesTitle());
    page.paragraph(SearchWords::bounds(question.bounds, locale));
    Table table {SearchWords::ruleHeads(), {}};
    QList<SearchWords::Asked> asked;
    quint64 states = 0;
    for (const auto &[safeguard, answer] : rules) {
        asked.append({SearchWords::rule(safeguard), answer.question});
        table.rows.append({SearchWords::rule(safeguard), SearchWords::removal(safeguard), SearchWords::accident(answer),
            answer.shortest ? locale.toString(answer.depth) : u"–"_s});
        states += answer.states;
    }
    page.table(table);
    for (const auto &[safeguard, answer] : rules) {
        if (!answer.shortest)
            continue;
        page.part(SearchWords::rule(safeguard));
        page.accident(answer);
    }
    page.paragraph(SearchWords::notCovered(asked, states, locale).join(u"\n\n"_s));
    return page.bytes();
}

} // namespace idemlab::exporting
