// SPDX-License-Identifier: MIT
// What is painted on the wall can be read from the last row.
#include "analysis/ledger.h"
#include "app/present/wall.h"
#include "narrate/diagramwords.h"
#include "narrate/oddswords.h"
#include "narrate/vocabulary.h"
#include "present/slideview.h"

using namespace idemlab;
using namespace idemlab::present;

namespace {

/// A run on the stage without a talk.
struct OnStage
{
    [[nodiscard]] bool play(const QString &caseId, const QList<model::Strategy> &strategies)
    {
        session.start(study::findCase(caseId)->planFor(strategies.constFirst()), strategies);
        session.playToEnd();
        return QTest::qWaitFor([this] { return session.isQuiet(); });
    }
    [[nodiscard]] bool saysHeads(const QList<Text> &texts, const QSize &size) const
    {
        narrate::Narrator narrator;
        for (qsizetype i = 0; i < session.stripCount(); ++i) {
            const analysis::Judgement judged = analysis::judge(session.traceOf(i));
            if (!saysWhole(texts, narrate::Vocabulary::verdict(judged.verdict), size) || !saysWhole(texts, narrator.score(judged), size))
                return false;
        }
        return true;
    }
    session::Session session;
    selection::Selection selection;
    Presenter presenter {session, selection};
    Slide slide {presenter, session, selection};
};

} // namespace

class TestSlide : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everythingIsLargeEnough_data();
    void everythingIsLargeEnough();
    void verdictAndScoreAreWhole_data() { sizesLanguagesFonts(); }
    void verdictAndScoreAreWhole();
    void sixChoicesFit_data() { sizesLanguagesFonts(); }
    void sixChoicesFit();
    void twoRunsAreWhole_data() { sizesLanguagesFonts(); }
    void twoRunsAreWhole();
    void ofManyTheLossesAreSeen();
    void ofManyNothingIsCut_data();
    void ofManyNothingIsCut();
    void whatComesLaterIsASecret();
    void ordersAreToldApart_data() { sizesLanguagesFonts(); }
    void ordersAreToldApart();
    void everythingHasContrast_data();
    void everythingHasContrast();
    void tinyAndTall();
    void aDayAtTheShop_data() { sizesLanguagesFonts(); }
    void aDayAtTheShop();
};

void TestSlide::everythingIsLargeEnough_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize &size : {QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160), QSize(1024, 768), QSize(1109, 624)}) {
        for (const char *language : {"en", "ja"})
            QTest::addRow("%dx%d %s", size.width(), size.height(), language) << size << QString::fromLatin1(language);
    }
}

/// Every text that is painted, in every step: none below a fiftieth of the height, the headline at least twice that, and all of it inside.
void TestSlide::everythingIsLargeEnough()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    language::LanguageManager manager;
    manager.setLanguage(language);
    Rehearsal on;
    Slide slide(on.presenter, on.session, on.selection);
    for (qsizetype i = 0; i < chapter().steps.size(); ++i) {
        if (on.presenter.phase() == Phase::Asking)
            on.presenter.next();
        if (on.session.isPlaying())
            on.presenter.next();
        QVERIFY(on.settles());
        PaintRecord record(size);
        QPainter painter(&record);
        slide.paint(painter, size, diagram::Colors::highContrast(false));
        painter.end();
        QVERIFY(record.texts().size() > 2);
        double headline = 0;
        for (const PaintRecord::Text &text : record.texts()) {
            QVERIFY2(text.pixels >= size.height() / 50.0, qPrintable(u"%1: %2 of %3"_s.arg(text.text).arg(text.pixels).arg(size.height())));
            if (study::inLanguage(chapter().steps.at(i).caption, language).startsWith(text.text.trimmed().left(8)))
                headline = std::max(headline, text.pixels);
        }
        QVERIFY2(headline >= size.height() / 25.0, qPrintable(u"step %1: %2"_s.arg(i).arg(headline)));
        on.presenter.next();
    }
}

/// Of every step of the talk, and of every strategy alone and beside the others.
void TestSlide::verdictAndScoreAreWhole()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(QString, font);
    const Look look(language, font);
    using model::Strategy;
    const auto all = model::valuesOf<Strategy>();
    OnStage on;
    for (const auto &each : model::allNames<Strategy>) {
        for (const auto &caseId : {u"timeout"_s, u"reused-key"_s}) {
            QVERIFY(on.play(caseId, {each.value}));
            QVERIFY2(on.saysHeads(textsOf(on.slide, size), size), qPrintable(caseId + u' ' + each.id));
        }
    }
    QVERIFY(on.play(u"reused-key"_s, all));
    QVERIFY(on.saysHeads(textsOf(on.slide, size), size));
    Rehearsal talk;
    Slide slide(talk.presenter, talk.session, talk.selection);
    narrate::Narrator narrator;
    for (qsizetype i = 0; i < chapter().steps.size(); ++i) {
        talk.presenter.glimpse(i);
        if (talk.presenter.phase() == Phase::Asking) {
            talk.presenter.next();
            talk.presenter.next();
            QVERIFY(talk.settles());
        }
        const QList<Text> texts = textsOf(slide, size);
        for (const Text &text : texts)
            QVERIFY2(!text.text.endsWith(QChar(0x2026)) || text.text.startsWith(u"P"_s), qPrintable(text.text));
        const bool hasRun = !talk.presenter.isCard() && !talk.presenter.matrix() && !talk.presenter.prove();
        for (qsizetype strip = 0; hasRun && strip < talk.session.stripCount(); ++strip) {
            const analysis::Judgement judged = analysis::judge(talk.session.traceOf(strip));
            QVERIFY2(saysWhole(texts, narrator.score(judged), size), qPrintable(talk.presenter.step()->id));
            if (diagram::moodOf(judged) != diagram::Mood::Waiting)
                QVERIFY2(saysWhole(texts, narrate::Vocabulary::verdict(judged.verdict), size), qPrintable(talk.presenter.step()->id));
        }
    }
}

/// The longest question that the loader lets through.
void TestSlide::sixChoicesFit()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(QString, font);
    const Look look(language, font);
    const bool isJapanese = language == u"ja"_s;
    const QString two = isJapanese ? u"二回とも届いたが返事は一回"_s : u"Two orders, and one of the two is answered"_s;
    const QString one = isJapanese ? u"一つの注文だけ"_s : u"One order for Ann"_s;
    const QString question =
        isJapanese ? u"手を挙げてください。注文はいくつになりますか。"_s : u"Hands up: how many orders will be in the books?"_s;
    QByteArray choices;
    for (int i = 0; i < 6; ++i) {
        choices += QByteArray(i > 0 ? "," : "") + "{\"id\": \"c" + QByteArray::number(i) + "\", \"orders\": " + QByteArray::number(i)
            + ", \"text\": {\"" + language.toUtf8() + "\": \"" + (i < 4 ? two : one).toUtf8() + "\"}}";
    }
    const QByteArray text = "{\"talk\": 1, \"id\": \"six\", \"title\": {\"en\": \"Six\"}, \"steps\": [{\"id\": \"a\", \"caption\": {\""
        + language.toUtf8() + "\": \"" + question.toUtf8()
        + "\"}, \"run\": {\"case\": \"timeout\", \"strategy\": \"none\"}, \"stop\": \"end\"," + "\"ask\": {\"question\": {\""
        + language.toUtf8() + "\": \"" + question.toUtf8() + "\"}, \"choices\": [" + choices + "]}}]}";
    const auto talk = study::loadTalk(text, u"six.json"_s, {});
    QVERIFY2(talk, talk ? "" : qPrintable(talk.error().constFirst().text()));
    Rehearsal on(*talk);
    Slide slide(on.presenter, on.session, on.selection);
    on.presenter.next();
    on.presenter.next();
    QVERIFY(on.settles());
    QCOMPARE(on.presenter.outcome(), std::optional<qsizetype>(2));
    const QList<Text> texts = textsOf(slide, size);
    QString said;
    int digits = 0;
    for (const Text &each : texts) {
        QVERIFY2(isWhole(each, size), qPrintable(each.text));
        QVERIFY2(each.pixels >= size.height() / 50.0, qPrintable(each.text));
        said += each.text.trimmed() + (isJapanese ? QString() : u" "_s);
        digits += each.text == u"0"_s ? 1 : 0;
    }
    QCOMPARE(said.count(two), 4);
    QCOMPARE(said.count(one), 2);
    QVERIFY2(digits >= 6, qPrintable(QString::number(digits))); // a Japanese score comes in parts, and has one of its own
    QVERIFY2(covered(texts).isEmpty(), qPrintable(covered(texts)));
}

/// Both diagrams with what was lost in them, and where they part.
void TestSlide::twoRunsAreWhole()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(QString, font);
    const Look look(language, font);
    const narrate::DiagramWords words = narrate::diagramWords();
    const auto count = [&](const QList<Text> &texts, const QString &wanted) { return said(texts, size).split(u'\n').count(wanted); };
    OnStage on;
    QVERIFY(on.play(u"timeout"_s, {model::Strategy::None, model::Strategy::ServerInAdvance}));
    QList<Text> texts = textsOf(on.slide, size);
    QVERIFY(on.saysHeads(texts, size));
    QCOMPARE(count(texts, words.server), 2);
    QCOMPARE(count(texts, words.lost), 2);
    QCOMPARE(said(texts, size).count(words.difference), 2);
    QVERIFY(count(texts, u"2!"_s) == 1);
    QVERIFY2(covered(texts).isEmpty(), qPrintable(covered(texts)));
    // A fork and its original.
    QVERIFY(on.play(u"timeout"_s, {model::Strategy::Client}));
    const auto &events = on.session.trace().events();
    const auto answered = std::ranges::find(events, model::EventKind::ResponseSent, &model::Event::kind);
    model::PlannedFault fine;
    fine.direction = model::Direction::Response;
    on.session.fork(fine, answered->at);
    on.session.playToEnd();
    QTRY_VERIFY(on.session.isQuiet());
    QCOMPARE(on.session.stripCount(), 2);
    texts = textsOf(on.slide, size);
    QVERIFY(on.saysHeads(texts, size));
    QCOMPARE(count(texts, words.server), 2);
    QCOMPARE(count(texts, words.lost), 1);
    QCOMPARE(said(texts, size).count(words.difference), 2);
}

/// Three to five: the current one is whole; the others say what they come to, and where an answer was lost.
void TestSlide::ofManyTheLossesAreSeen()
{
    using model::Strategy;
    const narrate::DiagramWords words = narrate::diagramWords();
    OnStage on;
    for (const QList<Strategy> &strategies : {QList<Strategy> {Strategy::None, Strategy::Client, Strategy::ServerOnReceipt},
             {Strategy::None, Strategy::Client, Strategy::ServerOnReceipt, Strategy::ServerInAdvance, Strategy::ResourceId}}) {
        QVERIFY(on.play(u"timeout"_s, strategies));
        for (const QSize &size : {QSize(1024, 768), QSize(1280, 720), QSize(1920, 1080)}) {
            for (int i = 0; i < int(strategies.size()); ++i) { // Tab goes round
                const QList<Text> texts = textsOf(on.slide, size);
                QVERIFY(on.saysHeads(texts, size));
                const auto count = [&](const QString &wanted) { return std::ranges::count(texts, wanted, &Text::text); };
                QCOMPARE(count(words.server), 1);
                QVERIFY2(count(words.lost) >= strategies.size(), qPrintable(QString::number(count(words.lost))));
                on.presenter.nextStrip();
            }
        }
    }
}

/// Two within a fifth of a second, beside a question: neither number lies under the other's mark.
void TestSlide::ordersAreToldApart()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(QString, font);
    const Look look(language, font);
    Rehearsal on;
    Slide slide(on.presenter, on.session, on.selection);
    const auto steps = chapter().steps;
    const auto step = std::ranges::find(steps, u"double-click"_s, &study::TalkStep::id);
    on.presenter.goTo(step - steps.cbegin());
    on.presenter.next();
    on.presenter.next();
    QVERIFY(on.settles());
    const QList<Text> texts = textsOf(slide, size);
    const auto alarm = std::ranges::find(texts, u"2!"_s, &Text::text);
    QVERIFY(alarm != texts.cend());
    const auto first = std::ranges::find_if(texts,
        [&](const Text &each) { return each.text == "1"_L1 && std::abs(each.letters.center().y() - alarm->letters.center().y()) < 2; });
    QVERIFY(first != texts.cend());
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    slide.paint(painter, size, diagram::Colors::highContrast(false));
    painter.end();
    const QRect box = first->letters.toAlignedRect();
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            const QColor color = image.pixelColor(x, y);
            QVERIFY2(color.red() <= color.green() + 40, qPrintable(u"%1, %2 of the alarm"_s.arg(x).arg(y)));
        }
    }
}

/// "2!" stood on the wall from the first caption on, and whoever had eyes needed no prediction.
void TestSlide::ofManyNothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize &size : {QSize(800, 480), QSize(1024, 768), QSize(1280, 720)}) {
        for (const char *language : {"en", "ja"})
            QTest::addRow("%dx%d %s", size.width(), size.height(), language) << size << QString::fromLatin1(language);
    }
}

/// Of a run in one row, no slivers of the names of its other rows.
void TestSlide::ofManyNothingIsCut()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    const Look look(language, u"Noto Sans CJK JP"_s);
    OnStage on;
    QVERIFY(on.play(u"timeout"_s, model::valuesOf<model::Strategy>()));
    for (const QList<Text> texts = textsOf(on.slide, size); const Text &each : texts)
        QVERIFY2(each.box.top() <= each.letters.top() + 1.5 && each.box.bottom() >= each.letters.bottom() - 1.5, qPrintable(each.text));
}

void TestSlide::whatComesLaterIsASecret()
{
    OnStage on;
    QVERIFY(on.play(u"timeout"_s, {model::Strategy::None}));
    const QSize size(1280, 720);
    const auto says = [&](const QString &wanted) {
        const QList<Text> texts = textsOf(on.slide, size);
        return std::ranges::any_of(texts, [&](const Text &each) { return each.text == wanted; });
    };
    QVERIFY(says(u"2!"_s));
    on.presenter.first();
    int steps = 0;
    for (; !on.selection.isLive() && steps < 100; ++steps) {
        const model::Trace &trace = on.session.trace();
        qsizetype orders = 0;
        for (qsizetype i = 0; i < on.selection.eventCount(trace); ++i)
            orders += trace.at(i).kind == model::EventKind::OrderCreated ? 1 : 0;
        QCOMPARE(says(u"2!"_s), orders == 2);
        on.presenter.next();
    }
    QVERIFY(steps > 5);
    on.presenter.first();
    on.presenter.toggleLater();
    QVERIFY(says(u"2!"_s)); // faintly
}

void TestSlide::everythingHasContrast_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// Whatever is written on the slide is written in a colour that keeps 7:1 to the ground, or on a box of a text's colour.
void TestSlide::everythingHasContrast()
{
    QFETCH(bool, isDark);
    const diagram::Colors &colors = diagram::Colors::highContrast(isDark);
    QList<QColor> inks {colors.text, colors.muted, colors.good, colors.alarm, colors.lost, colors.warning, colors.accent};
    for (const QColor &key : colors.keys)
        inks.append(key);
    for (const QColor &ink : inks) {
        QVERIFY2(diagram::contrast(ink, colors.background) >= 7, qPrintable(ink.name()));
        QVERIFY2(diagram::contrast(ink, colors.lane) >= 6, qPrintable(ink.name()));
    }
    Rehearsal on;
    Slide slide(on.presenter, on.session, on.selection);
    for (qsizetype i = 0; i < chapter().steps.size(); ++i) {
        PaintRecord record({1280, 720});
        QPainter painter(&record);
        slide.paint(painter, QSizeF(1280, 720), colors);
        painter.end();
        for (const PaintRecord::Text &text : record.texts())
            QVERIFY2(inks.contains(text.ink) || text.ink == colors.background, qPrintable(text.text + u' ' + text.ink.name()));
        on.presenter.next();
        if (on.session.isPlaying())
            on.presenter.next();
        QVERIFY(on.settles());
    }
}

/// Whatever the screen is like, nothing breaks.
void TestSlide::tinyAndTall()
{
    Rehearsal on;
    on.presenter.next();
    SlideView view(on.presenter, on.session, on.selection);
    for (const QSize &size : {QSize(1, 1), QSize(160, 90), QSize(300, 2000), QSize(4000, 100)}) {
        view.setMinimumSize(1, 1);
        view.resize(size);
        QVERIFY(!view.grab().isNull());
    }
}

/// A step of a talk without any run: the chart has the stage, large enough and all of it inside, its legend to the last word.
void TestSlide::aDayAtTheShop()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(QString, font);
    const Look look(language, font);
    const auto talk = study::loadTalk(R"({"talk": 1, "id": "day", "title": {"en": "Day"}, "steps": [{"id": "day",
        "caption": {"en": "What retries trade"}, "odds": {"lose-answer": 0.02, "customers": 10000, "retries": 2}}]})",
        u"day.json"_s, {});
    QVERIFY2(talk, talk ? "" : qPrintable(talk.error().constFirst().text()));
    session::Session session;
    selection::Selection selection;
    selection.follow(session);
    Presenter presenter(*talk, session, selection);
    Slide slide(presenter, session, selection);
    const QList<Text> texts = textsOf(slide, size);
    for (const Text &text : texts) {
        QVERIFY2(text.pixels >= size.height() / 50.0, qPrintable(text.text));
        QVERIFY2(isWhole(text, size) && !text.text.contains(QChar(0x2026)), qPrintable(text.text));
    }
    QVERIFY2(covered(texts).isEmpty(), qPrintable(covered(texts)));
    using narrate::OddsWords;
    const auto letters = [](QString text) { return text.remove(u' ').remove(u'\n'); };
    QString all; // in lines of a width, and in parts of two fonts
    for (const Text &text : texts)
        all += letters(text.text);
    for (const QString &expected :
        {narrate::Vocabulary::shortStrategy(model::Strategy::None), narrate::Vocabulary::shortStrategy(model::Strategy::ServerInAdvance),
            OddsWords::figure(analysis::Figure::Doubled), OddsWords::legend({}).constLast(), OddsWords::customersSoFar(), u"24:00"_s,
            OddsWords::retriesAxis(), OddsWords::dashes(), OddsWords::timeOfDay()})
        QVERIFY2(all.contains(letters(expected)), qPrintable(expected + u'\n' + all));
    const QString words = slide.words();
    QVERIFY2(language == u"ja"_s
            || (words.contains(u"What retries trade"_s) && words.contains(u"Answers lost: 2 %."_s)
                && words.contains(u"Client: ¥0 charged too much today"_s)),
        qPrintable(words));
}

QTEST_MAIN(TestSlide)
#include "tst_slide.moc"
