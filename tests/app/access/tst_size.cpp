// SPDX-License-Identifier: MIT
// Large letters on small screens: nothing is cut or off the screen. What is pressed can be hit, and what was answered can be read.
#include "app/window/legibility.h"
#include "diagram/colors.h"
#include "help/aboutdialog.h"
#include "help/shortcutsdialog.h"
#include "matrix/matrixdialog.h"
#include "odds/oddsdialog.h"
#include "prove/provedialog.h"
#include "rows.h"
#include "share/sharedialog.h"
#include "window/panelarea.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFontInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOptionSpinBox>
#include <QTabBar>

#include <initializer_list>

using namespace idemlab;
using model::Strategy;

namespace {

/// Larger letters for as long as it lives.
struct Letters
{
    explicit Letters(double share) : before(QApplication::font())
    {
        QFont font = before;
        font.setPointSizeF(std::max(before.pointSizeF(), 10.5) * share); // no letters are smaller than that
        QApplication::setFont(font);
    }
    ~Letters() { QApplication::setFont(before); }
    Q_DISABLE_COPY_MOVE(Letters)

    QFont before;
};

QString nameOf(const QWidget *widget)
{
    return u"%1 %2 \"%3\""_s.arg(
        QLatin1StringView(widget->metaObject()->className()), widget->objectName(), widget->property("text").toString());
}

/// The arrows of a number, of which each is a target.
QList<QSize> arrowsOf(const QAbstractSpinBox *box)
{
    QStyleOptionSpinBox option;
    option.initFrom(box);
    option.buttonSymbols = box->buttonSymbols();
    option.frame = box->hasFrame();
    QList<QSize> sizes;
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown})
        sizes.append(box->style()->subControlRect(QStyle::CC_SpinBox, &option, part, box).size());
    return sizes;
}

QList<QSize> targetsOf(const QWidget *widget)
{
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        QList<QSize> sizes;
        for (int i = 0; i < tabs->count(); ++i)
            sizes.append(tabs->tabRect(i).size());
        return sizes;
    }
    if (const auto *box = qobject_cast<const QAbstractSpinBox *>(widget); box && box->buttonSymbols() != QAbstractSpinBox::NoButtons)
        return arrowsOf(box) + QList<QSize> {box->size()};
    const bool isTarget = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || (qobject_cast<const QLineEdit *>(widget) && !widget->focusProxy());
    return isTarget ? QList<QSize> {widget->size()} : QList<QSize>();
}

QStringList smallTargetsIn(const QWidget *window, const QString &scene)
{
    constexpr int least = 24; // WCAG 2.2, 2.5.8
    QStringList faults;
    for (const QWidget *each : window->findChildren<QWidget *>()) {
        if (!each->isVisible() || each->window() != window || each->objectName().startsWith("qt_"_L1) || each->size().isEmpty())
            continue;
        for (const QSize &size : targetsOf(each)) {
            if (size.width() < least || size.height() < least)
                faults.append(u"%1: %2 is %3x%4"_s.arg(scene, nameOf(each)).arg(size.width()).arg(size.height()));
        }
    }
    return faults;
}

/// What is too small once the layout has come to rest.
QStringList smallTargetsAtRest(const QWidget *window, const QString &scene)
{
    QStringList faults;
    std::ignore = QTest::qWaitFor([&] { return (faults = smallTargetsIn(window, scene)).isEmpty(); }, 1000);
    return faults;
}

/// What must be seen whatever happens, whole.
QStringList hiddenIn(const Lab &lab, const QString &scene)
{
    QStringList faults;
    for (const char *name :
        {"order", "dropResponse", "dropEveryResponse", "moreFaults", "customer", "article", "amount", "orderMeaning", "verdict",
            "verdictWord", "score", "verdictSentence", "case", "playPauseButton", "speed", "strategy-resource-id", "timeline"}) {
        const auto *widget = lab.window->findChild<QWidget *>(QLatin1StringView(name));
        const bool isWhole = widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
        if (!isWhole || widget->width() < widget->minimumSizeHint().width() || widget->height() < widget->minimumSizeHint().height())
            faults.append(u"%1: %2 is not seen whole"_s.arg(scene, QLatin1StringView(name)));
    }
    const auto *timeline = lab.find<timeline::TimelineView>(u"timeline"_s);
    if (!timeline || timeline->height() < timeline->leastHeight(timeline->font()))
        faults.append(u"%1: the timeline loses lanes: %2 of %3"_s.arg(scene)
                          .arg(timeline ? timeline->height() : 0)
                          .arg(timeline ? timeline->leastHeight(timeline->font()) : 0));
    return faults;
}

/// What does not stand whole in the head of a strip; empty where all does.
QString cutInHead(const QWidget *window, int strip)
{
    const auto part = [&](const char *name) { return window->findChild<QWidget *>(QLatin1StringView(name) + QString::number(strip)); };
    for (const char *name : {"fold", "word", "score", "close"}) {
        const QWidget *each = part(name);
        if (each->width() < each->sizeHint().width() || each->height() < each->minimumSizeHint().height())
            return QLatin1StringView(name) + u" has %1 of %2"_s.arg(each->width()).arg(each->sizeHint().width());
    }
    QString name;
    for (const auto texts = legibility::textsOf(part("look")); const auto &each : texts)
        name += each.text;
    if (name.isEmpty() || name.contains(QChar(0x2026)))
        return u"name: "_s + name;
    const QWidget *sentence = part("sentence");
    const QFontMetrics metrics = sentence->fontMetrics();
    const int needed = std::min(metrics.horizontalAdvance(sentence->property("text").toString()), 24 * metrics.height());
    if (sentence->width() < std::min(needed, part("strip")->width() * 3 / 4))
        return u"sentence has %1 of %2"_s.arg(sentence->width()).arg(needed);
    return {};
}

} // namespace

class TestSize : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void smallScreens_data();
    void smallScreens();
    void panelsAreSeenWhole_data() { languages(); }
    void panelsAreSeenWhole();
    void theCourseIsReached_data() { languages(); }
    void theCourseIsReached();
    void whatIsToBeFilledInIsNamed_data();
    void whatIsToBeFilledInIsNamed();
    void headsOfStripsAreWhole_data() { smallScreens_data(); }
    void headsOfStripsAreWhole();
    void signsGrowWithLetters();
    void codeGrowsWithLetters();
    void ticksGrowWithLetters();
    void dialogsOnASmallScreen_data();
    void dialogsOnASmallScreen();
    void targets_data() { languages(); }
    void targets();
    void answeredChoicesAreRead_data();
    void answeredChoicesAreRead();
};

/// With the factor of the screen, and with larger letters; the window fills the screen.
void TestSize::smallScreens_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("letters");
    for (const char *language : {"en", "ja"}) {
        const QString code = QString::fromLatin1(language);
        QTest::addRow("%s, 1920x1080 at 200 %%", language) << code << QSize(960, 540) << 1.0;
        QTest::addRow("%s, 1366x768 at 150 %%", language) << code << QSize(910, 512) << 1.0;
        QTest::addRow("%s, 1920x1080, letters of 200 %%", language) << code << QSize(1920, 1080) << 2.0;
        QTest::addRow("%s, 1366x768, letters of 150 %%", language) << code << QSize(1366, 768) << 1.5;
    }
}

void TestSize::smallScreens()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(double, letters);
    const Letters large(letters);
    Lab lab(speaking(language), size);
    QVERIFY(lab.begin());
    QStringList faults;
    for (const char *id : {"timeout", "server-crash", "guessable-key"}) {
        const study::Case *known = study::findCase(QString::fromLatin1(id));
        QVERIFY(known);
        for (const auto &strategy : model::allNames<Strategy>) {
            lab.session.start(known->planFor(strategy.value));
            lab.toEnd();
            const QString scene = u"%1 under %2"_s.arg(QLatin1StringView(id), strategy.id);
            QStringList found;
            const auto isWhole = [&] {
                found = hiddenIn(lab, scene);
                legibility::look(lab.window.get(), scene, found);
                return found.isEmpty();
            };
            std::ignore = QTest::qWaitFor(isWhole, 1000); // once it has come to rest
            faults += found;
        }
    }
    QCOMPARE(lab.window->size(), size);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 25).join(u'\n')));
}

/// The largest letters on a usual laptop, less the frame of the window: every step can be read to its end and left by the mouse alone.
/// In the window of the first start: what can be lower is, before anything scrolls.
void TestSize::panelsAreSeenWhole()
{
    QFETCH(QString, language);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    lab.openPanel(u"showLessons"_s);
    for (const char *name : {"showBooks", "showStory", "showInspector"}) {
        lab.openPanel(QLatin1StringView(name));
        const auto areas = lab.window->findChildren<window::PanelArea *>();
        const auto isWhole = [](const window::PanelArea *area) {
            return !area->isVisible() || area->widget()->height() <= area->viewport()->height();
        };
        QTRY_VERIFY2(std::ranges::all_of(areas, isWhole), name);
        QVERIFY(std::ranges::any_of(areas, [](const window::PanelArea *area) { return area->isVisible(); }));
    }
}

void TestSize::theCourseIsReached()
{
    QFETCH(QString, language);
    const Letters large(2);
    Lab lab(speaking(language), QSize(1280, 724));
    QVERIFY(lab.begin());
    lab.openPanel(u"showBooks"_s);
    lab.openPanel(u"showLessons"_s);
    auto *middle = lab.window->findChild<QWidget *>(u"middle"_s);
    for (const char *name : {"lessons", "books"}) {
        const auto *dock = middle->findChild<QWidget *>(QLatin1StringView(name), Qt::FindDirectChildrenOnly);
        const auto isInside = [&] { return !dock->isVisible() || middle->rect().contains(dock->geometry()); }; // one may have given way
        QTRY_VERIFY2(isInside(), name);
    }
    const auto *next = lab.find(u"lessonNext"_s);
    const auto *panel = lab.find(u"lessonPanel"_s);
    QVERIFY(next && panel);
    const auto isSeen = [](const QWidget *each) { return each->visibleRegion().boundingRect() == each->rect(); };
    QTRY_VERIFY(isSeen(panel)); // once the panels have come to rest
    auto *bar = panel->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(isSeen(next) || bar->maximum() > 0);
    while (!isSeen(next) && bar->value() < bar->maximum())
        bar->setValue(bar->value() + bar->singleStep());
    QVERIFY(isSeen(next));
}

void TestSize::whatIsToBeFilledInIsNamed_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("letters");
    QTest::newRow("1366x768, letters of 100 %") << QSize(1366, 768) << 1.0;
    QTest::newRow("1366x768, letters of 150 %") << QSize(1366, 768) << 1.5;
    QTest::newRow("1920x1080, letters of 200 %") << QSize(1920, 1080) << 2.0;
}

/// Just those who ask for large letters would not know what "C001" is.
void TestSize::whatIsToBeFilledInIsNamed()
{
    QFETCH(QSize, size);
    QFETCH(double, letters);
    const Letters large(letters);
    Lab lab({}, size);
    QVERIFY(lab.begin());
    for (const char *name : {"customer", "article", "amount"}) {
        const auto *field = lab.find(QLatin1StringView(name));
        QVERIFY2(field, name);
        const auto labels = lab.window->findChildren<QLabel *>();
        const auto isItsName = [&](const QLabel *each) {
            return each->buddy() == field && each->isVisible() && each->visibleRegion().boundingRect() == each->rect();
        };
        QTRY_VERIFY2(std::any_of(labels.cbegin(), labels.cend(), isItsName), name);
    }
}

/// Of all five beside each other: name, verdict and score, and a line for the sentence.
void TestSize::headsOfStripsAreWhole()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(double, letters);
    const Letters large(letters);
    Lab lab(speaking(language), size);
    QVERIFY(lab.begin());
    lab.window->findChild<QAction *>(u"showLessons"_s)->setChecked(false);
    const auto all = model::valuesOf<Strategy>();
    for (const char *id : {"timeout", "concurrent-race", "guessable-key", "server-crash", "unknown-outcome"}) {
        lab.session.start(study::findCase(QString::fromLatin1(id))->planFor(Strategy::None), all);
        lab.toEnd();
        for (int strip = 1; strip <= all.size(); ++strip) {
            QString cut;
            const bool isWhole = QTest::qWaitFor([&] { return (cut = cutInHead(lab.window.get(), strip)).isEmpty(); });
            QVERIFY2(isWhole, qPrintable(u"%1, strip %2: %3"_s.arg(QLatin1StringView(id)).arg(strip).arg(cut)));
        }
    }
}

/// Of buttons, also where the letters are made larger while they are there.
void TestSize::signsGrowWithLetters()
{
    Lab lab({}, QSize(1920, 1080));
    QVERIFY(lab.begin());
    lab.session.showBeside({Strategy::None, Strategy::Client});
    for (const int percent : {100, 200}) {
        lab.theme.setTextSize(percent);
        QCoreApplication::sendPostedEvents();
        const int letters = QFontMetrics(QApplication::font()).height();
        QStringList small;
        for (const auto *each : lab.window->findChildren<QAbstractButton *>()) {
            if (each->isVisible() && !each->icon().isNull() && each->iconSize().height() < 0.75 * letters)
                small.append(u"%1: %2 of %3"_s.arg(nameOf(each)).arg(each->iconSize().height()).arg(letters));
        }
        QVERIFY2(small.isEmpty(), qPrintable(u"%1 %: "_s.arg(percent) + small.join(u'\n')));
    }
    lab.theme.setTextSize(100);
}

/// Of check boxes and radio buttons, and the letters of a link.
void TestSize::ticksGrowWithLetters()
{
    for (const double letters : {1.0, 2.0}) {
        const Letters large(letters);
        Lab lab({}, QSize(1920, 1080));
        QVERIFY(lab.begin());
        const share::ShareDialog share(lab.session.recording(), lab.session.now(), lab.window.get());
        const auto *radio = share.findChild<QRadioButton *>(u"thisMoment"_s);
        const int tick = radio->style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, radio);
        QVERIFY2(tick >= 0.6 * radio->fontMetrics().height(), qPrintable(QString::number(tick)));
        const QCheckBox box;
        QCOMPARE(box.style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, &box), tick);
        const auto *link = share.findChild<QWidget *>(u"link"_s);
        QVERIFY2(QFontInfo(link->font()).pixelSize() >= 0.8 * QFontInfo(radio->font()).pixelSize(),
            qPrintable(u"%1 of %2"_s.arg(QFontInfo(link->font()).pixelSize()).arg(QFontInfo(radio->font()).pixelSize())));
    }
}

/// A message as it was on the wire, which has a font of its own.
void TestSize::codeGrowsWithLetters()
{
    Lab lab({}, QSize(1920, 1080));
    QVERIFY(lab.begin());
    lab.session.start(study::findCase(u"timeout"_s)->planFor(Strategy::Client));
    lab.toEnd();
    lab.openPanel(u"showInspector"_s);
    QTRY_VERIFY(lab.find(u"inspectorPanel"_s));
    const auto *wire = lab.window->findChild<QWidget *>(u"requestWire"_s);
    const double before = wire->font().pointSizeF();
    lab.theme.setTextSize(200);
    QCOMPARE(wire->font().pointSizeF(), 2 * before);
    QVERIFY(QFontInfo(wire->font()).fixedPitch());
    lab.theme.setTextSize(100);
}

void TestSize::dialogsOnASmallScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<double>("letters");
    for (const char *language : {"en", "ja"}) {
        const auto row = [&](const QSize &screen, double letters) {
            QTest::addRow("%s, %dx%d, letters of %d %%", language, screen.width(), screen.height(), int(100 * letters))
                << QString::fromLatin1(language) << screen << letters;
        };
        row(QSize(960, 540), 1);
        for (const QSize &screen : {QSize(800, 480), QSize(1024, 768), QSize(1366, 768)})
            row(screen, 2);
    }
}

/// As large as the screen and no larger; nothing is read by scrolling sideways.
void TestSize::dialogsOnASmallScreen()
{
    QFETCH(QString, language);
    QFETCH(QSize, screen);
    QFETCH(double, letters);
    const Letters large(letters);
    Lab lab(speaking(language), screen);
    QVERIFY(lab.begin());
    matrix::MatrixDialog all(lab.session, {}, lab.window.get());
    share::ShareDialog share(lab.session.recording(), lab.session.now(), lab.window.get());
    help::AboutDialog about(lab.window.get());
    help::ShortcutsDialog shortcuts(lab.window->menuBar(), lab.window.get());
    odds::OddsDialog odds(lab.window.get());
    prove::ProveDialog prove(lab.session, std::make_shared<prove::Answers>(), lab.window.get());
    const auto faultsOf = [&screen](QDialog *dialog) {
        QStringList faults;
        const QString name = QString::fromLatin1(dialog->metaObject()->className());
        if (dialog->width() > screen.width() || dialog->height() > screen.height())
            faults.append(u"%1 is %2x%3"_s.arg(name).arg(dialog->width()).arg(dialog->height()));
        for (const auto *area : dialog->findChildren<QAbstractScrollArea *>()) {
            const bool isSideways = area->isVisible() && area->horizontalScrollBar()->maximum() > 0;
            if (isSideways && area->objectName() != "matrix"_L1) // which has two ways to go by what it is
                faults.append(u"%1: %2 scrolls sideways"_s.arg(name, nameOf(area)));
        }
        return faults + smallTargetsIn(dialog, name);
    };
    QStringList faults;
    for (QDialog *dialog : std::initializer_list<QDialog *> {&odds, &prove, &all, &share, &about, &shortcuts}) {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        dialog->resize(screen);
        std::ignore = QTest::qWaitFor([&] { return faultsOf(dialog).isEmpty(); }, 1000);
        faults += faultsOf(dialog);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestSize::targets()
{
    QFETCH(QString, language);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    QStringList faults;
    lab.window->notify(u"Something has happened."_s);
    QVERIFY(lab.session.changeSetting(u"in-progress"_s, u"race"_s));
    for (const char *panel : {"showBooks", "showStory", "showInspector", "showAdvanced"}) {
        lab.openPanel(QLatin1StringView(panel));
        lab.session.playToEnd();
        if (!lab.session.trace().isEmpty())
            lab.selection.selectEvent(lab.session.trace().size() / 2);
        faults += smallTargetsAtRest(lab.window.get(), QLatin1StringView(panel));
    }
    lab.click(u"moreFaults"_s);
    if (const QWidget *panel = lab.find(u"faultPanel"_s))
        faults += smallTargetsAtRest(panel, u"faults"_s);
    lab.find(u"faultPanel"_s)->close();
    lab.session.showBeside({Strategy::None, Strategy::Client});
    faults += smallTargetsAtRest(lab.window.get(), u"side by side"_s);
    lab.session.showBeside({});
    lab.window->findChild<QAction *>(u"showLessons"_s)->trigger();
    lab.window->findChild<QAction *>(u"showLessons"_s)->setChecked(true);
    QSet<int> seen;
    const auto &lessons = study::builtInLessons();
    for (qsizetype lesson = 0; lesson < lessons.size(); ++lesson) {
        for (qsizetype step = 0; step < lessons.at(lesson).steps.size(); ++step) {
            if (seen.contains(int(lessons.at(lesson).steps.at(step).kind)))
                continue;
            lab.guide.goTo(lesson, step);
            seen.insert(int(lab.guide.step().kind));
            faults += smallTargetsAtRest(lab.window.get(), lessons.at(lesson).id);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestSize::answeredChoicesAreRead_data()
{
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::newRow("light") << theme::Scheme::Light;
    QTest::newRow("dark") << theme::Scheme::Dark;
}

/// Every choice of every prediction, chosen or not, marked or not.
void TestSize::answeredChoicesAreRead()
{
    QFETCH(theme::Scheme, scheme);
    Lab lab;
    lab.theme.setScheme(scheme);
    QVERIFY(lab.begin());
    int count = 0;
    const auto &lessons = study::builtInLessons();
    for (qsizetype lesson = 0; lesson < lessons.size(); ++lesson) {
        for (qsizetype at = 0; at < lessons.at(lesson).steps.size(); ++at) {
            const study::Step &step = lessons.at(lesson).steps.at(at);
            if (step.kind != study::StepKind::Predict)
                continue;
            lab.guide.goTo(lesson, at);
            lab.guide.predict(step.choices.constLast(), u"guess"_s);
            lab.toEnd();
            for (const QString &choice : step.choices) {
                auto *button = lab.window->findChild<QWidget *>(u"choice-"_s + choice);
                QVERIFY(button && !button->isEnabled());
                const QColor ground = lab.window->palette().color(QPalette::Window);
                const auto texts = legibility::textsOf(button);
                QVERIFY(!texts.isEmpty());
                for (const auto &text : texts)
                    QVERIFY2(diagram::contrast(text.ink, ground) >= 4.5, qPrintable(step.id + u'/' + choice + u' ' + text.ink.name()));
                ++count;
            }
        }
    }
    QVERIFY(count > 20);
}

QTEST_MAIN(TestSize)
#include "tst_size.moc"
