// SPDX-License-Identifier: MIT
#include "exporting/text.h"

#include "diagram/verdictlook.h"
#include "exporting/table.h"
#include "narrate/vocabulary.h"
#include "study/case.h"

#include <QCoreApplication>
#include <QLocale>

#include <functional>
#include <optional>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using analysis::MatrixCell;
using narrate::Vocabulary;

namespace {

QString cellText(const MatrixCell &cell)
{
    return Vocabulary::verdict(cell.judgement.verdict) + u' ' + Vocabulary::matrixScore(cell.judgement);
}

/// The rows of both groups, each with its sums; @p names says what stands in the first column.
struct MatrixNames
{
    std::function<QString(const MatrixCell &)> ofCase;
    std::function<QString(const MatrixCell &)> ofCell;
    QString right; ///< a row of sums: where the server does it right
    QString pitfalls; ///< with a pitfall switched on
    QString sum; ///< "%1 of %2"
};

void addSums(Table &table, const QList<MatrixCell> &cells, bool havePitfall, const MatrixNames &names)
{
    QStringList row {havePitfall ? names.pitfalls : names.right};
    for (const auto &strategy : model::allNames<model::Strategy>) {
        const analysis::MatrixSum sum = analysis::sumOf(cells, strategy.value, havePitfall);
        row.append(names.sum.arg(sum.exact).arg(sum.cases));
    }
    table.rows.append(row);
}

/// What is left out of @p cells has no sums.
void addRows(Table &table, const QList<MatrixCell> &cells, const MatrixNames &names)
{
    const bool areAll = cells.size() >= study::builtInCases().size() * qsizetype(model::allNames<model::Strategy>.size());
    QString last;
    std::optional<bool> group;
    for (const MatrixCell &cell : cells) {
        if (areAll && group != !cell.pitfalls.isEmpty())
            addSums(table, cells, group.emplace(!cell.pitfalls.isEmpty()), names);
        if (cell.caseId != last)
            table.rows.append(QStringList {names.ofCase(cell)});
        last = cell.caseId;
        table.rows.last().append(names.ofCell(cell));
    }
}

/// In words, short enough for a terminal; the ids of the cases are what "run --case" takes.
Table tableOf(const QList<MatrixCell> &cells)
{
    Table table {{QString()}, {}};
    for (const auto &strategy : model::allNames<model::Strategy>)
        table.header.append(narrate::Vocabulary::shortStrategy(strategy.value));
    addRows(table, cells,
        {[](const MatrixCell &cell) { return u"%1: %2"_s.arg(cell.caseId, study::localized(cell.title)); }, cellText,
            Vocabulary::matrixGroup(false), Vocabulary::matrixGroup(true), Vocabulary::matrixSum()});
    return table;
}

QString runText(const Run &run, const QString &title, narrate::Narrator &narrator)
{
    QString text = u"%1 — %2\n\n"_s.arg(title, run.heading);
    for (qsizetype i = 0; i < run.trace.size(); ++i) {
        if (const QString sentence = narrator.sentence(run.trace, i); !sentence.isEmpty())
            text += narrator.time(run.trace.at(i).at).rightJustified(9) + u"  "_s + sentence + u'\n';
    }
    //: %1: a verdict, such as "Duplicate"; %2: "Intents 1, orders 2"
    const QString verdict =
        QCoreApplication::translate("idemlab::narrate::Narrator", "%1. %2").arg(Vocabulary::verdict(run.judgement.verdict));
    const QString score = narrator.score(run.judgement, run.trace.api());
    const bool isOpen = run.judgement.verdict == model::Verdict::Exact && !run.judgement.isDecided();
    const QString outcome = isOpen ? score : verdict.arg(score);
    return text + u'\n' + outcome + u'\n' + narrator.verdict(run.trace, run.judgement) + u'\n';
}

} // namespace

QString sheetText(const Sheet &sheet, narrate::Narrator &narrator)
{
    QStringList runs;
    for (const Run &run : sheet.runs)
        runs.append(runText(run, sheet.title, narrator));
    return runs.join(u'\n');
}

QString matrixText(const QList<MatrixCell> &cells) { return textOf(tableOf(cells)); }

QString matrixMarkdown(const QList<MatrixCell> &cells) { return markdownOf(tableOf(cells)); }

QString matrixInWords(const QList<MatrixCell> &cells)
{
    Table table {{QString()}, {}};
    for (const auto &strategy : model::allNames<model::Strategy>)
        table.header.append(Vocabulary::strategy(strategy.value));
    const auto ofCase = [](const MatrixCell &cell) {
        const QString title = study::localized(cell.title);
        return cell.pitfalls.isEmpty() ? title : u"%1 – %2"_s.arg(title, Vocabulary::pitfalls(cell.pitfalls, cell.original));
    };
    const auto ofCell = [](const MatrixCell &cell) -> QString { // no QStringBuilder of what is gone
        const model::Verdict verdict = cell.judgement.verdict;
        return diagram::lookOf(diagram::moodOf(verdict)).sign + u' '
            + Vocabulary::withDetail(Vocabulary::verdict(verdict), Vocabulary::matrixScore(cell.judgement));
    };
    addRows(table, cells, {ofCase, ofCell, Vocabulary::matrixGroup(false), Vocabulary::matrixGroup(true), Vocabulary::matrixSum()});
    return markdownOf(table);
}

} // namespace idemlab::exporting
