// SPDX-License-Identifier: MIT
#include "exporting/handout.h"

#include "exporting/drawing.h"
#include "exporting/page.h"
#include "exporting/picture.h"
#include "narrate/exportwords.h"

#include <algorithm>
#include <cmath>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using model::EventKind;

namespace {

constexpr double margin = 45; ///< 12 mm
constexpr int leastLines = 6; ///< below a picture that asks: three questions, and what is written to them

/// The first mishap, after which it is worth asking what comes; without one the last press of Order.
model::Instant momentOfQuestion(const model::Trace &trace)
{
    model::Instant pressed;
    for (const model::Event &event : trace.events()) {
        switch (event.kind) {
        case EventKind::RequestLost:
        case EventKind::RequestDuplicated:
        case EventKind::ResponseLost:
        case EventKind::ConnectionCut:
        case EventKind::ServerFailed:
        case EventKind::ServerCrashed: return event.at;
        case EventKind::Clicked: pressed = event.at; break;
        default: break;
        }
    }
    return pressed;
}

/// The pages about one run.
class Leaves
{
public:
    Leaves(const Sheet &sheet, const Run &run, narrate::Narrator &narrator)
        : m_run(run), m_narrator(narrator), m_one {sheet.title, {run}}, m_page(m_one, m_colors, {handoutPage.width() - 2 * margin, 0.15})
    { }

    /// One page: as far as the run has come, questions, lines to write on.
    [[nodiscard]] QList<QByteArray> question()
    {
        m_page.lookAt(momentOfQuestion(m_run.trace));
        const double letters = QFontMetricsF(sized(1.2)).height();
        return {leaf([this, letters](QPainter &p, double top) { ask(p, top, letters); }, leastLines * 1.5 * letters)};
    }

    /// The whole run, a page for as much of its time as fits, and its story.
    [[nodiscard]] QList<QByteArray> solution()
    {
        QList<QByteArray> leaves;
        m_page.lookAt(m_page.end());
        for (model::Instant first; leaves.isEmpty() || first < m_run.trace.end(); first += m_page.inSight()) {
            m_page.scrollTo(first);
            leaves.append(leaf([](QPainter &, double) {}));
        }
        const QStringList story = lines();
        const double height = 1.25 * QFontMetricsF(sized(1)).height();
        const auto most = qsizetype((handoutPage.height() - 2 * margin) / height);
        for (qsizetype i = 0; i < story.size(); i += most)
            leaves.append(told(story.mid(i, most), height));
        return leaves;
    }

private:
    /// The first question is answered in the drawing, the second on one line, the third on all that there is room for.
    void ask(QPainter &p, double top, double letters) const
    {
        const double room = handoutPage.height() - margin - top;
        const int count = std::max(leastLines, int(room / (2.2 * letters)));
        const double line = room / count;
        const QStringList lines {
            narrate::ExportWords::askWhatNext(), narrate::ExportWords::askHowMany(), {}, narrate::ExportWords::askWhy()};
        p.setFont(sized(1.2));
        for (int i = 0; i < count; ++i, top += line) {
            if (const QString question = lines.value(i); !question.isEmpty()) {
                p.setPen(m_colors.text);
                p.drawText(QRectF(margin, top, handoutPage.width() - 2 * margin, line), Qt::AlignLeft | Qt::AlignVCenter, question);
            } else {
                p.setPen(m_colors.muted);
                p.drawLine(QPointF(margin, top + 0.8 * line), QPointF(handoutPage.width() - margin, top + 0.8 * line));
            }
        }
    }

    /// @p kept: height of what stands below at least.
    template<typename Below>
    QByteArray leaf(Below below, double kept = 0)
    {
        return drawing(handoutPage, m_one.title, [&](QPainter &p) {
            const QSizeF room(handoutPage.width() - 2 * margin, handoutPage.height() - 2 * margin - kept);
            const double factor = std::min({room.width() / m_page.size().width(), room.height() / m_page.size().height(), 1.0});
            p.save();
            p.translate(margin, margin);
            p.scale(factor, factor);
            m_page.paint(p);
            p.restore();
            below(p, margin + factor * m_page.size().height() + margin / 2);
        });
    }

    QByteArray told(const QStringList &story, double height)
    {
        return drawing(handoutPage, m_one.title, [&](QPainter &p) {
            p.setFont(sized(1));
            p.setPen(m_colors.text);
            for (qsizetype i = 0; i < story.size(); ++i) {
                const QRectF place(margin, margin + double(i) * height, handoutPage.width() - 2 * margin, height);
                p.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                    QFontMetricsF(p.font()).elidedText(story.at(i), Qt::ElideRight, place.width()));
            }
        });
    }

    [[nodiscard]] QStringList lines()
    {
        QStringList all;
        for (qsizetype i = 0; i < m_run.trace.size(); ++i) {
            if (const QString sentence = m_narrator.sentence(m_run.trace, i); !sentence.isEmpty())
                all.append(m_narrator.time(m_run.trace.at(i).at) + u"  "_s + sentence);
        }
        return all;
    }

    const diagram::Colors m_colors = diagram::Colors::light();
    const Run &m_run;
    narrate::Narrator &m_narrator;
    Sheet m_one;
    Page m_page;
};

} // namespace

tl::expected<QList<QByteArray>, QString> handoutPages(const Sheet &sheet, narrate::Narrator &narrator)
{
    if (const auto can = canBePainted(sheet); !can)
        return tl::unexpected(can.error());
    QList<QByteArray> questions;
    QList<QByteArray> solutions;
    for (const Run &run : sheet.runs) {
        Leaves leaves(sheet, run, narrator);
        questions += leaves.question();
        solutions += leaves.solution();
    }
    return questions + solutions;
}

tl::expected<QByteArray, QString> handout(const Sheet &sheet, narrate::Narrator &narrator)
{
    return handoutPages(sheet, narrator).and_then([&](const QList<QByteArray> &pages) { return pdfOf(pages, sheet.title); });
}

} // namespace idemlab::exporting
