// SPDX-License-Identifier: MIT
#include "study/lessontext.h"

#include "model/complaint.h"
#include "model/harmless.h"
#include "model/limits.h"

#include <QStringDecoder>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using model::Complaint;

namespace {

constexpr qsizetype maxSize = 256 * 1024;

class TextReader
{
public:
    explicit TextReader(const QString &file) { m_text.file = file; }

    tl::expected<LessonText, FileErrors> read(const QString &all)
    {
        const QStringList lines = model::harmless(all, u"\n\t").split(u'\n');
        bool isCode = false;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            m_line = int(i) + 1;
            const QString &line = lines.at(i);
            isCode = isCode != line.startsWith("```"_L1);
            if (!isCode && line.startsWith(u'#'))
                take(line);
            else
                m_body += line + u'\n';
        }
        close();
        if (m_text.title.isEmpty())
            complain(1, Complaint::tr("the file must begin with \"# \" and the title of the lesson"));
        if (!m_errors.isEmpty())
            return tl::unexpected(m_errors);
        return m_text;
    }

private:
    void complain(int line, const QString &what) { m_errors.append({m_text.file, line, what}); }

    void take(const QString &line)
    {
        close();
        const qsizetype depth = line.indexOf(u' ');
        const QString name = line.sliced(std::max<qsizetype>(depth, 0)).simplified();
        if (depth < 1 || depth > 3 || name.isEmpty()) {
            complain(m_line, Complaint::tr("a heading is \"# title\", \"## step\" or \"### part\""));
        } else if (depth == 1) {
            if (!m_text.title.isEmpty())
                complain(m_line, Complaint::tr("the title appears here a second time"));
            if (name.size() > model::longestTitle)
                complain(m_line, Complaint::tr("the title has at most %1 characters").arg(model::longestTitle));
            m_text.title = name;
        } else if (depth == 2) {
            if (m_text.steps.contains(name))
                complain(m_line, Complaint::tr("the step \"%1\" appears here a second time").arg(name));
            m_step = name;
            m_text.steps[name].at = m_line;
        } else if (m_step.isEmpty()) {
            complain(m_line, Complaint::tr("\"### %1\" must stand below the step (\"## …\") that it belongs to").arg(name));
        } else {
            if (m_text.steps[m_step].parts.contains(name))
                complain(m_line, Complaint::tr("\"%1\" appears here a second time in this step").arg(name));
            m_part = name;
            m_text.steps[m_step].parts[name].at = m_line;
        }
    }

    /// What has been read belongs to the heading above it.
    void close()
    {
        const QString body = m_body.trimmed();
        m_body.clear();
        if (!m_part.isEmpty()) {
            TextPart &part = m_text.steps[m_step].parts[m_part];
            part.line = body.section(u'\n', 0, 0).trimmed();
            part.rest = body.section(u'\n', 1).trimmed();
            if (part.line.isEmpty())
                complain(part.at, Complaint::tr("below \"### %1\" there is no text").arg(m_part));
            m_part.clear();
        } else if (!m_step.isEmpty() && m_text.steps.value(m_step).body.isEmpty()) {
            m_text.steps[m_step].body = body;
        } else if (m_step.isEmpty() && !body.isEmpty()) {
            complain(m_line, Complaint::tr("text must stand below the step (\"## …\") that it belongs to"));
        }
    }

    LessonText m_text;
    FileErrors m_errors;
    QString m_step;
    QString m_part;
    QString m_body;
    int m_line = 0;
};

} // namespace

tl::expected<LessonText, FileErrors> parseLessonText(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > maxSize)
        return tl::unexpected(FileErrors {{fileName, 0, Complaint::tr("the file is larger than 256 KiB")}});
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return tl::unexpected(FileErrors {{fileName, 0, Complaint::tr("the file is not UTF-8 text")}});
    return TextReader(fileName).read(text.remove(u'\r'));
}

} // namespace idemlab::study
