// SPDX-License-Identifier: MIT
// "Can it ever happen?" as a step of a talk: legible on the wall, searched while it is on, and its accidents open.
#include "analysis/ledger.h"
#include "app/present/wall.h"
#include "narrate/searchwords.h"
#include "narrate/vocabulary.h"
#include "present/keys.h"
#include "present/slideview.h"

#include <QSignalSpy>

using namespace idemlab;
using namespace idemlab::present;
using model::Strategy;

namespace {

constexpr int strategies = 5;

/// A card, a run that comes to rest in its middle, and a search: without crashes and copies it takes a moment.
study::Talk talkWith(const QByteArray &bounds)
{
    const auto talk = study::loadTalk(R"({"talk": 1, "id": "all", "title": {"en": "All"}, "steps": [
        {"id": "card", "caption": {"en": "Bet"}, "lines": [{"en": "Which of them?"}]},
        {"id": "run", "caption": {"en": "Lost"}, "run": {"case": "timeout", "strategy": "client"}, "stop": {"event": "response-lost"}},
        {"id": "all", "caption": {"en": "Every history", "ja": "すべての経過"}, "prove": )"
            + bounds + R"(},
        {"id": "on", "caption": {"en": "On it goes"}, "stop": "end"}]})",
        u"all.json"_s, {});
    return talk ? *talk : study::Talk();
}

const QByteArray small = R"({"presses": 1, "tries": 2, "late": 0, "copies": 0, "crashes": 0})";
/// Its first answers take a moment, and the others longer than any test.
const QByteArray large = R"({"presses": 3, "tries": 6, "late": 0, "copies": 4, "crashes": 0})";
constexpr qsizetype searchStep = 2;

struct OnTheWall : Rehearsal
{
    explicit OnTheWall(const QByteArray &bounds) : Rehearsal(talkWith(bounds)) { }

    [[nodiscard]] const ProveBoard &board() const { return *presenter.prove(); }
    [[nodiscard]] bool says(const QString &words) { return slide.words().contains(words); }
    void press(Qt::Key key) { QVERIFY(pressKey(presenter, QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier))); }
    /// Every strategy has an answer, be it a first one.
    [[nodiscard]] bool isAnswered() const
    {
        const QStringList words = presenter.prove() ? presenter.prove()->words() : QStringList();
        return words.size() == 1 + strategies && !words.join(u'\n').contains(u"Trying…"_s);
    }
    [[nodiscard]] bool search()
    {
        presenter.goTo(searchStep);
        return QTest::qWaitFor([this] { return isAnswered(); }, 120'000);
    }
    Slide slide {presenter, session, selection};
};

} // namespace

class TestProveBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_wide.reset(); }
    void init() { QTest::failOnWarning(everyWarning()); }
    void everythingIsWhole_data() { sizesLanguagesFonts(); }
    void everythingIsWhole();
    void everyAnswerIsSaid();
    void aFirstAnswerIsThereSoon();
    void leavingEndsTheSearch();
    void aheadNothingIsSearched();
    void theShortestByKey();
    void theShortestByClick_data();
    void theShortestByClick();
    void whatFollowsHasItsOwnRun();

private:
    std::unique_ptr<OnTheWall> m_wide; ///< with first answers, and one that was given up: the longest texts
};

void TestProveBoard::initTestCase()
{
    m_wide = std::make_unique<OnTheWall>(large);
    QVERIFY(m_wide->search());
    QTRY_VERIFY_WITH_TIMEOUT(m_wide->board().bounds().contains(u"at most 6"_s), 60'000); // with no key the wider answer is there at once
    m_wide->presenter.moveMark(1, 0);
    QSignalSpy counted(&m_wide->presenter, &Presenter::counted);
    QVERIFY(counted.wait(20'000));
    m_wide->presenter.glimpse(searchStep); // gives up the search
    QTRY_VERIFY_WITH_TIMEOUT(m_wide->board().caption().contains(u"The wider bounds were not finished"_s), 20'000);
    m_wide->presenter.moveMark(-1, 0);
}

/// With any row marked, before and after its first answer: nothing is cut, nothing lies on anything else, all of it can be read from afar.
void TestProveBoard::everythingIsWhole()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(QString, font);
    const Look look(language, font);
    OnTheWall before(large);
    before.presenter.glimpse(searchStep);
    for (OnTheWall *on : {&before, m_wide.get()}) {
        QVERIFY(on->board().marked() == 0);
        for (int row = 0; row < strategies; ++row) {
            const QList<Text> texts = textsOf(on->slide, size);
            for (const Text &text : texts) {
                QVERIFY2(isWhole(text, size), qPrintable(text.text));
                QVERIFY2(text.pixels >= size.height() / 50.0, qPrintable(text.text));
            }
            QVERIFY2(covered(texts).isEmpty(), qPrintable(covered(texts)));
            QString all; // names are laid out in lines
            for (const Text &text : texts)
                all += text.text.simplified().remove(u' ');
            for (const auto &each : model::allNames<Strategy>)
                QVERIFY2(all.contains(narrate::Vocabulary::strategy(each.value).remove(u' ')), qPrintable(all));
            QVERIFY2(all.contains(on->board().bounds().remove(u' ')), qPrintable(all));
            QVERIFY2(all.contains(on->board().caption().remove(u' ')), qPrintable(all));
            on->presenter.moveMark(1, 0);
        }
        on->presenter.moveMark(-strategies, 0);
    }
}

void TestProveBoard::everyAnswerIsSaid()
{
    const Look look(u"en"_s, u"DejaVu Sans"_s);
    OnTheWall on(small);
    QVERIFY(on.search());
    for (const QString &line :
        {u"No key: Two orders"_s, u"Key from the client: Never two orders"_s, u"Key from the server, on receipt: Two orders"_s,
            u"PUT with the client's own id: Never two orders"_s, u"Presses of Order: at most 1."_s, u"No key: it can happen."_s})
        QVERIFY2(on.says(line), qPrintable(on.slide.words()));
    QCOMPARE(on.slide.headline(), u"Every history"_s);
    on.press(Qt::Key_Down);
    QVERIFY2(on.says(u"Key from the client: within these bounds there are "_s), qPrintable(on.slide.words()));
    for (int i = 0; i < 10; ++i)
        on.press(Qt::Key_Down);
    QCOMPARE(on.board().marked(), strategies - 1);
    on.press(Qt::Key_Right); // there is nothing beside it, and it is no way on
    QCOMPARE(on.presenter.position(), searchStep);
}

/// Narrow bounds come first and say so, while the others are tried; numbers run up, and whoever listens is not told each.
void TestProveBoard::aFirstAnswerIsThereSoon()
{
    const Look look(u"en"_s, u"DejaVu Sans"_s);
    OnTheWall on(large);
    QVERIFY(on.search());
    QVERIFY2(on.says(u"Key from the client: Never two orders, as far as it was tried"_s), qPrintable(on.slide.words()));
    on.press(Qt::Key_Down);
    QVERIFY2(on.says(u"Tries for each step of a call: at most 2."_s), qPrintable(on.slide.words()));
    QVERIFY2(on.says(u"The wider bounds come after that."_s), qPrintable(on.slide.words()));
    const QString words = on.slide.words();
    QSignalSpy counted(&on.presenter, &Presenter::counted);
    QVERIFY(counted.wait(20'000));
    QCOMPARE(on.slide.words(), words);
}

void TestProveBoard::leavingEndsTheSearch()
{
    OnTheWall on(large);
    QVERIFY(on.search());
    QSignalSpy counted(&on.presenter, &Presenter::counted);
    QVERIFY(counted.wait(20'000));
    const ProveBoard &board = on.board();
    on.presenter.next();
    QCOMPARE(on.presenter.position(), searchStep + 1);
    QVERIFY(!on.presenter.prove());
    QTRY_VERIFY_WITH_TIMEOUT(!board.isSearching(), 20'000);
    QVERIFY(on.settles());
    const QStringList known = board.words(); // with what came while it was being left
    QVERIFY(known.size() > 1);
    on.presenter.previous();
    QCOMPARE(on.board().words(), known); // at once
    QVERIFY(board.isSearching()); // and on it goes
}

/// The presenter's picture of what comes next, on a machine that has two cores.
void TestProveBoard::aheadNothingIsSearched()
{
    OnTheWall on(small);
    on.presenter.glimpse(searchStep);
    QVERIFY(on.presenter.prove());
    QVERIFY(!on.board().isSearching());
    QCOMPARE(on.board().words().size(), 1);
    for (int row = 0; row < strategies; ++row)
        QVERIFY(!on.board().shortest(row));
}

/// It plays, a key hurries it to its end, and O or Page Up come back to the answers.
void TestProveBoard::theShortestByKey()
{
    const Look look(u"en"_s, u"DejaVu Sans"_s);
    OnTheWall on(small);
    QVERIFY(on.search());
    on.press(Qt::Key_Down); // the client's key has no accident
    on.press(Qt::Key_O);
    QVERIFY(on.presenter.prove());
    on.press(Qt::Key_Up);
    on.session.setSpeed(0.1);
    for (const Qt::Key back : {Qt::Key_O, Qt::Key_PageUp}) {
        on.press(Qt::Key_O);
        QVERIFY(!on.presenter.prove());
        QCOMPARE(on.session.settings().strategy, Strategy::None);
        QCOMPARE(on.slide.headline(), u"The shortest accident: No key"_s);
        QVERIFY(on.presenter.isUnderWay());
        on.press(Qt::Key_PageDown);
        QVERIFY(on.settles());
        QCOMPARE(on.presenter.position(), searchStep);
        QCOMPARE(analysis::judge(on.session.trace()).verdict, model::Verdict::Duplicate);
        QVERIFY2(on.says(narrate::Vocabulary::verdict(model::Verdict::Duplicate)), qPrintable(on.slide.words()));
        on.press(back);
        QCOMPARE(on.presenter.position(), searchStep);
        QVERIFY(on.isAnswered());
        QCOMPARE(on.slide.headline(), u"Every history"_s);
    }
}

void TestProveBoard::theShortestByClick_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<QSize>("screen"); // that the slide is laid out for
    QTest::newRow("on the wall") << QSize(1280, 720) << QSize();
    QTest::newRow("on the lectern, smaller") << QSize(640, 400) << QSize(1920, 1080);
}

/// Where an answer is painted, it is pressed; beside the answers and where nothing was found a click means what it always does.
void TestProveBoard::theShortestByClick()
{
    QFETCH(QSize, window);
    QFETCH(QSize, screen);
    const Look look(u"en"_s, u"DejaVu Sans"_s);
    OnTheWall on(small);
    QVERIFY(on.search());
    SlideView view(on.presenter, on.session, on.selection);
    view.resize(window);
    if (!screen.isEmpty())
        view.showAs(screen);
    const QSizeF size = screen.isEmpty() ? window : screen;
    const double scale = std::min(window.width() / size.width(), window.height() / size.height());
    const QPointF left((window.width() - scale * size.width()) / 2, (window.height() - scale * size.height()) / 2);
    const auto placeOf = [&](const QString &name) {
        for (const Text &text : textsOf(on.slide, size.toSize())) {
            if (name.startsWith(text.text.trimmed()) && text.isBold && text.letters.top() > size.height() / 8)
                return (left + text.letters.center() * scale).toPoint();
        }
        return QPoint();
    };
    QVERIFY(!placeOf(u"Key from the client"_s).isNull());
    QTest::mouseClick(&view, Qt::LeftButton, {}, placeOf(u"Key from the client"_s));
    QVERIFY(on.presenter.prove());
    QTest::mouseClick(&view, Qt::LeftButton, {}, left.toPoint() + QPoint(5, 5));
    QVERIFY(on.presenter.prove());
    QTest::mouseClick(&view, Qt::LeftButton, {}, placeOf(u"Key from the server, on receipt"_s));
    QVERIFY(!on.presenter.prove());
    QCOMPARE(on.presenter.accident(), Strategy::ServerOnReceipt);
    on.presenter.previous();
    QCOMPARE(on.board().marked(), 2);
    AudienceWindow audience(on.presenter, on.session, on.selection);
    audience.resize(1280, 720);
    QTest::mouseClick(&audience, Qt::LeftButton, {}, QPoint(5, 5)); // as everywhere: on
    QCOMPARE(on.presenter.position(), searchStep + 1);
}

/// The accident was in its place: the talk's run is opened again where it had come to rest.
void TestProveBoard::whatFollowsHasItsOwnRun()
{
    OnTheWall on(small);
    on.presenter.goTo(1);
    on.presenter.next();
    QVERIFY(on.settles());
    const model::Instant rest = on.session.now();
    QVERIFY(on.search());
    on.press(Qt::Key_O);
    on.presenter.next();
    QVERIFY(on.settles());
    on.presenter.next();
    QCOMPARE(on.presenter.position(), searchStep + 1);
    QCOMPARE(on.session.settings().strategy, Strategy::Client);
    QVERIFY(on.session.now() >= rest);
    on.presenter.next();
    QVERIFY(on.settles());
    QCOMPARE(analysis::judge(on.session.trace()).verdict, model::Verdict::Exact);
}

QTEST_MAIN(TestProveBoard)
#include "tst_proveboard.moc"
