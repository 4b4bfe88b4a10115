// SPDX-License-Identifier: MIT
#include "exporting/text.h"

#include "diagram/verdictlook.h"
#include "exporting/table.h"
#include "narrate/vocabulary.h"
#include "study/case.h"

#include <QLocale>

#include <algorithm>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using analysis::MatrixCell;

namespace {

QString cellText(const MatrixCell &cell)
{
    return u"%1 %2/%3"_s.arg(QString(model::nameOf(cell.judgement.verdict))).arg(cell.judgement.orders).arg(cell.judgement.intents);
}

Table tableOf(const QList<MatrixCell> &cells)
{
    Table table {{u"case"_s}, {}};
    for (const auto &strategy : model::Names<model::Strategy>::all)
        table.header.append(strategy.id);
    for (const MatrixCell &cell : cells) {
        if (table.rows.isEmpty() || table.rows.constLast().constFirst() != cell.caseId)
            table.rows.append(QStringList {cell.caseId});
        table.rows.last().append(cellText(cell));
    }
    return table;
}

QString runText(const Run &run, const QString &title, narrate::Narrator &narrator)
{
    QString text = u"%1 — %2\n\n"_s.arg(title, run.heading);
    for (qsizetype i = 0; i < run.trace.size(); ++i) {
        if (const QString sentence = narrator.sentence(run.trace, i); !sentence.isEmpty())
            text += narrator.time(run.trace.at(i).at).rightJustified(9) + u"  "_s + sentence + u'\n';
    }
    return text
        + u"\n%1. %2\n%3\n"_s.arg(
            narrate::Vocabulary::verdict(run.judgement.verdict), narrator.score(run.judgement), narrator.verdict(run.trace, run.judgement));
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
    for (const auto &strategy : model::Names<model::Strategy>::all)
        table.header.append(narrate::Vocabulary::strategy(strategy.value));
    QString last;
    for (const MatrixCell &cell : cells) {
        if (cell.caseId != last)
            table.rows.append(QStringList {study::inLanguage(study::findCase(cell.caseId)->title, QLocale().name())});
        last = cell.caseId;
        const analysis::Judgement &judgement = cell.judgement;
        table.rows.last().append(
            u"%1 %2 (%3/%4)"_s
                .arg(diagram::lookOf(diagram::moodOf(judgement.verdict)).sign, narrate::Vocabulary::verdict(judgement.verdict))
                .arg(judgement.orders)
                .arg(judgement.intents));
    }
    return markdownOf(table);
}

} // namespace idemlab::exporting
