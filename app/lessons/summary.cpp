// SPDX-License-Identifier: MIT
#include "lessons/summary.h"

#include "lessons/sureness.h"
#include "markdown/markdownview.h"
#include "narrate/vocabulary.h"
#include "study/files.h"
#include "study/stepstate.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using study::StepKind;

namespace {

class Summary
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::lessons::Summary)
public:
    Summary(const study::Lesson &lesson, const study::Progress &progress) : m_lesson(lesson), m_progress(progress) { }

    static QString title() { return tr("What you found out about idempotency keys"); }
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
        return body.isEmpty() ? QString() : u"## %1\n\n%2"_s.arg(m_lesson.text().title, body);
    }

private:
    [[nodiscard]] QString answer(const study::Step &step, const QString &part = {}) const
    {
        const QString key = study::Progress::keyOf(m_lesson.id, step.id);
        return m_progress.answers.value(part.isEmpty() ? key : key + u'/' + part);
    }
    [[nodiscard]] study::StepText wordsOf(const study::Step &step) const { return m_lesson.text().steps.value(step.id); }
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
        case StepKind::Decide: return guide(step, said);
        case StepKind::Design: return designed(step);
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
        return (first == step.answer ? tr("- ✓ %1 You answered: %2.\n").arg(question, mine)
                                     : tr("- ✗ %1 You answered: %2. It is: %3.\n").arg(question, mine, line(step, step.answer)))
            + because(step);
    }

    /// What the first sentence is in an explanation, if there is one.
    [[nodiscard]] QString because(const study::Step &step) const
    {
        const QString why = wordsOf(step).part(u"choice"_s, step.answer).rest.section(u"\n\n"_s, 0, 0).simplified();
        return why.isEmpty() ? QString() : u"    %1\n"_s.arg(why);
    }

    /// All of it, and where it led.
    [[nodiscard]] QString guide(const study::Step &step, const QString &said) const
    {
        const QString result = wordsOf(step).part(u"result"_s, said).line;
        if (result.isEmpty())
            return {};
        const auto end = [&](const QString &id) {
            const QString line = wordsOf(step).part(u"result"_s, id).line;
            return line.isEmpty() ? wordsOf(step).part(u"question"_s, id).line : line;
        };
        QString text = tr("- The guide led you to: %1\n").arg(result);
        for (const study::Question &each : step.questions)
            //: a question of the guide, and where yes and no lead
            text += tr("- %1 Yes: %2 No: %3\n").arg(wordsOf(step).part(u"question"_s, each.id).line, end(each.yes), end(each.no));
        return text;
    }

    [[nodiscard]] QString designed(const study::Step &step) const
    {
        QString text;
        const QString api = wordsOf(step).body.section(u"\n\n"_s, 0, 0).simplified();
        for (const study::DesignAsk &ask : step.asks) {
            const QString first = answer(step, u"first-"_s + ask.id);
            if (!ask.choices.contains(first))
                return {};
            const auto line = [&](const QString &choice) { return wordsOf(step).part(u"choice"_s, ask.id + u'/' + choice).line; };
            const QString question = wordsOf(step).part(u"ask"_s, ask.id).line;
            text += first == ask.answer ? tr("- ✓ %1 You answered: %2.\n").arg(question, line(first))
                                        : tr("- ✗ %1 You answered: %2. It is: %3.\n").arg(question, line(first), line(ask.answer));
        }
        return u"\n%1\n\n%2\n"_s.arg(api, text);
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

/// The first line of a block, as it lies in the document; a list item's or a paragraph's.
QRectF firstLineOf(const QTextDocument &document, const QTextBlock &block)
{
    const QRectF box = document.documentLayout()->blockBoundingRect(block);
    return block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).rect().translated(box.topLeft()) : box;
}

QByteArray pdfOf(QTextDocument &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
        writer.setTitle(Summary::title());
        document.documentLayout()->setPaintDevice(&writer);
        const QSizeF page = writer.pageLayout().paintRectPixels(writer.resolution()).size();
        keepHeadings(document, page);
        QPainter painter(&writer);
        for (int i = 0; i < document.pageCount(); ++i) {
            if (i > 0)
                writer.newPage();
            painter.save();
            painter.translate(0, -i * page.height());
            document.drawContents(&painter, QRectF(QPointF(0, i * page.height()), page));
            painter.restore();
        }
    }
    return buffer.data();
}

/// With a title, and lines no longer than can be read.
QByteArray pageOf(const QTextDocument &document)
{
    QString page = document.toHtml();
    page.replace(u"<html>"_s, u"<html lang=\"%1\">"_s.arg(QLocale().name().section(u'_', 0, 0)));
    page.replace(u"<head>"_s,
        u"<head><title>%1</title><meta name=\"viewport\" content=\"width=device-width\">"_s.arg(Summary::title().toHtmlEscaped()));
    page.replace(u"<body style=\""_s, u"<body style=\"max-width:42em; margin:2em auto; padding:0 1em; "_s);
    return page.toUtf8();
}

} // namespace

void keepHeadings(QTextDocument &document, const QSizeF &size)
{
    document.setPageSize(size);
    document.setDocumentMargin(0); // those of the page are the writer's
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        QTextBlock body = block.next();
        while (body.isValid() && body.blockFormat().headingLevel() > 0)
            body = body.next();
        const auto pageAt = [&size](double y) { return int(y / size.height()); };
        const double top = document.documentLayout()->blockBoundingRect(block).top();
        if (!body.isValid() || pageAt(firstLineOf(document, body).bottom() - 1) == pageAt(top))
            continue;
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format); // what follows is laid out anew
    }
}

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
    markdown::MarkdownDocument document(markdown);
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
