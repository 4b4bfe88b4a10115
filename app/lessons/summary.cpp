// SPDX-License-Identifier: MIT
#include "lessons/summary.h"

#include "lessons/sureness.h"
#include "markdown/markdownview.h"
#include "narrate/vocabulary.h"
#include "study/files.h"
#include "study/stepstate.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QPdfWriter>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using study::StepKind;

namespace {

class Summary
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::lessons::Summary)
public:
    Summary(const study::Lesson &lesson, const study::Progress &progress) : m_lesson(lesson), m_progress(progress) { }

    static QString head()
    {
        return tr("# What you found out about idempotency keys\n\nIdempotency Lab, %1\n\n")
            .arg(QLocale().toString(QDate::currentDate(), QLocale::LongFormat));
    }
    static QString nothing() { return tr("You have not answered anything yet."); }
    static QString cannotWrite(const QString &path, const QString &why) { return tr("%1 could not be written: %2").arg(path, why); }
    static QString unknownForm(const QString &path) { return tr("The name %1 must end in .md, .html or .pdf.").arg(path); }

    /// Empty where nothing was answered in the lesson.
    [[nodiscard]] QString text() const
    {
        QString body;
        for (const study::Step &step : m_lesson.steps)
            body += of(step);
        return body.isEmpty() ? QString() : u"## %1\n\n%2"_s.arg(m_lesson.text(QLocale().name()).title, body);
    }

private:
    [[nodiscard]] QString answer(const study::Step &step, const QString &part = {}) const
    {
        const QString key = study::Progress::keyOf(m_lesson.id, step.id);
        return m_progress.answers.value(part.isEmpty() ? key : key + u'/' + part);
    }
    [[nodiscard]] study::StepText wordsOf(const study::Step &step) const { return m_lesson.text(QLocale().name()).steps.value(step.id); }
    [[nodiscard]] QString line(const study::Step &step, const QString &choice) const
    {
        return wordsOf(step).part(u"choice"_s, choice).line;
    }

    [[nodiscard]] QString of(const study::Step &step) const
    {
        const QString said = answer(step);
        switch (step.kind) {
        case StepKind::Predict:
        case StepKind::Check:
        case StepKind::Try: return answered(step, said);
        case StepKind::Words:
        case StepKind::Contrast:
            return said.isEmpty() ? QString()
                                  : tr("- %1 You wrote: *%2* A model line: *%3*\n")
                                        .arg(wordsOf(step).part(u"prompt"_s).line, said, wordsOf(step).part(u"model"_s).line);
        case StepKind::Write:
            return said.isEmpty() ? QString() : tr("- You decided: %1. Your reason: %2\n").arg(line(step, said), answer(step, u"reason"_s));
        case StepKind::Decide: {
            const study::TextPart result = wordsOf(step).part(u"result"_s, said);
            return result.line.isEmpty() ? QString() : tr("- The guide led you to: %1\n").arg(result.line);
        }
        case StepKind::Compare: return table(step);
        default: return {};
        }
    }

    /// The question, and the first answer to it with what became of it. What was answered afterwards is practice.
    [[nodiscard]] QString answered(const study::Step &step, const QString &said) const
    {
        const QString kept = answer(step, u"first"_s);
        const QString first = kept.isEmpty() ? said : kept;
        const QString question = wordsOf(step).body.section(u"\n\n"_s, -1).simplified();
        if (first == study::shownAnswer())
            return tr("- ○ %1 You had it shown: %2.\n").arg(question, line(step, step.answer));
        if (!step.choices.contains(first))
            return {};
        if (step.answer.isEmpty())
            return tr("- %1 You thought: %2.\n").arg(question, line(step, first));
        const QString sure = Sureness::inSentence(answer(step, u"sure"_s));
        const QString mine = sure.isEmpty() ? line(step, first) : tr("%1 (%2)", "an answer, and how sure").arg(line(step, first), sure);
        return first == step.answer ? tr("- ✓ %1 You answered: %2.\n").arg(question, mine)
                                    : tr("- ✗ %1 You answered: %2. It is: %3.\n").arg(question, mine, line(step, step.answer));
    }

    [[nodiscard]] QString table(const study::Step &step) const
    {
        QString rows;
        bool isAny = false;
        constexpr std::array columns {model::Strategy::Client, model::Strategy::ServerOnReceipt, model::Strategy::ServerInAdvance};
        QString head = u"| |"_s;
        QString rule = u"|---|"_s;
        for (const model::Strategy strategy : columns) {
            head += u" %1 |"_s.arg(narrate::Vocabulary::strategy(strategy));
            rule += u"---|"_s;
        }
        for (const QString &caseId : step.cases) {
            rows += u"| %1 |"_s.arg(wordsOf(step).part(u"row"_s, caseId).line);
            for (const model::Strategy strategy : columns) {
                const auto verdict = model::fromName<model::Verdict>(answer(step, caseId + u'/' + model::nameOf(strategy)));
                isAny = isAny || verdict;
                rows += u" %1 |"_s.arg(verdict ? narrate::Vocabulary::verdict(*verdict) : QString());
            }
            rows += u'\n';
        }
        return isAny ? u"\n%1\n%2\n%3\n"_s.arg(head, rule, rows) : QString();
    }

    const study::Lesson &m_lesson;
    const study::Progress &m_progress;
};

QByteArray pdfOf(const QTextDocument &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(QStringLiteral("Idempotency Lab"));
        document.print(&writer);
    }
    return buffer.data();
}

/// With a title, and lines no longer than can be read.
QByteArray pageOf(const QTextDocument &document)
{
    QString page = document.toHtml();
    page.replace(u"<head>"_s, u"<head><title>Idempotency Lab</title><meta name=\"viewport\" content=\"width=device-width\">"_s);
    page.replace(u"<body style=\""_s, u"<body style=\"max-width:42em; margin:2em auto; padding:0 1em; "_s);
    return page.toUtf8();
}

} // namespace

QString summaryOf(const QList<study::Lesson> &lessons, const study::Progress &progress)
{
    QStringList parts;
    for (const study::Lesson &lesson : lessons) {
        if (const QString text = Summary(lesson, progress).text(); !text.isEmpty())
            parts.append(text);
    }
    return Summary::head() + (parts.isEmpty() ? Summary::nothing() : parts.join(u'\n'));
}

tl::expected<void, QString> exportSummary(const QString &markdown, const QString &path)
{
    const QString form = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    const markdown::MarkdownDocument document(markdown);
    if (form == "md"_L1)
        bytes = markdown.toUtf8();
    else if (form == "html"_L1)
        bytes = pageOf(document);
    else if (form == "pdf"_L1)
        bytes = pdfOf(document);
    else
        return tl::unexpected(Summary::unknownForm(path));
    return study::saveFile(path, bytes).map_error([&](const QString &why) { return Summary::cannotWrite(path, why); });
}

} // namespace idemlab::lessons
