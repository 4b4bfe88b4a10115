// SPDX-License-Identifier: MIT
// Whatever is written anywhere in the program can be read: the contrast of each text with the ground that it really stands on.
#include "app/window/fixture.h"
#include "diagram/colors.h"
#include "help/aboutdialog.h"
#include "help/shortcutsdialog.h"
#include "matrix/matrixdialog.h"
#include "paintrecord.h"
#include "share/sharedialog.h"
#include "theme/palette.h"

#include <QAction>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>

using namespace idemlab;
using model::Strategy;

namespace {

/// The colour that most of a box has: what its text stands on.
QColor groundIn(const QImage &image, const QRectF &box)
{
    QHash<QRgb, int> counts;
    const QRect area = box.toAlignedRect() & image.rect();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = -1;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (each.value() > most) {
            most = each.value();
            ground = each.key();
        }
    }
    return QColor(ground);
}

struct Worst
{
    double contrast = 99;
    QString what;
};

/// Looks at all that is written on @p widget; adds each pair that is too close to @p faults. Commands that are not at hand are no text (WCAG 2.2, 1.4.3).
void look(QWidget *widget, const QString &scene, QStringList &faults, QSet<QString> &pairs, Worst &worst)
{
    QCoreApplication::processEvents(); // layouts settle
    const QImage image = widget->grab().toImage();
    PaintRecord record(widget->size());
    QPainter painter(&record);
    widget->render(&painter);
    painter.end();
    const QColor disabled = widget->palette().color(QPalette::Disabled, QPalette::WindowText);
    QVERIFY2(!record.texts().isEmpty(), qPrintable(scene));
    for (const PaintRecord::Text &text : record.texts()) {
        if (text.text.trimmed().isEmpty() || text.box.width() < 2 || text.box.height() < 4 || text.ink == disabled
            || text.ink.alpha() < 255)
            continue;
        const QColor ground = groundIn(image, text.box);
        if (ground == text.ink)
            continue; // hidden below something else
        const double contrast = diagram::contrast(text.ink, ground);
        const bool isLarge = text.pixels >= 24 || (text.isBold && text.pixels >= 18.66); // 18 and 14 points
        pairs.insert(text.ink.name() + ground.name());
        const QString what = u"%1: \"%2\" %3 on %4: %5"_s.arg(scene, text.text.left(30), text.ink.name(), ground.name()).arg(contrast);
        if (contrast < worst.contrast && !isLarge)
            worst = {contrast, what};
        if (contrast < (isLarge ? 3.0 : 4.5))
            faults.append(what);
    }
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void allThatIsWritten_data();
    void allThatIsWritten();
    void lessons_data() { allThatIsWritten_data(); }
    void lessons();
    void fieldsOfLinesHaveAnEdge_data() { allThatIsWritten_data(); }
    void fieldsOfLinesHaveAnEdge();
    void coloursStandInOnePlace();
};

void TestContrast::allThatIsWritten_data()
{
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::newRow("light") << theme::Scheme::Light;
    QTest::newRow("dark") << theme::Scheme::Dark;
}

void TestContrast::allThatIsWritten()
{
    QFETCH(theme::Scheme, scheme);
    QStringList faults;
    QSet<QString> pairs;
    Worst worst;
    Lab lab({}, QSize(1600, 1000));
    lab.theme.setScheme(scheme);
    QVERIFY(lab.begin());
    for (const char *name : {"showStory", "showInspector", "showBooks"})
        lab.openPanel(QLatin1StringView(name));
    const auto at = [&](const QString &scene, QWidget *widget) { look(widget, scene, faults, pairs, worst); };
    at(u"free play"_s, lab.window.get());
    // Every case brings other marks; every strategy other words.
    for (const study::Case &each : study::builtInCases()) {
        for (const Strategy strategy : {Strategy::None, Strategy::Client, Strategy::ServerInAdvance}) {
            lab.session.start(each.planFor(strategy));
            lab.toEnd();
            lab.selection.selectEvent(lab.session.trace().size() / 2);
            at(each.id, lab.window.get());
        }
    }
    lab.session.showBeside({Strategy::None, Strategy::Client, Strategy::ServerOnReceipt});
    lab.toEnd();
    at(u"side by side"_s, lab.window.get());
    lab.session.showBeside({});
    lab.window->notify(u"Something has happened, in line 3."_s);
    lab.session.submit(model::SetFault {model::FaultKind::DropResponse, model::FaultMode::All});
    at(u"notice and fault"_s, lab.window.get());
    lab.window->findChild<QAction *>(u"showAdvanced"_s)->trigger();
    at(u"advanced settings"_s, lab.window.get());
    for (QMenu *menu : lab.window->findChildren<QMenu *>()) {
        if (!menu->actions().isEmpty())
            at(u"menu "_s + menu->title(), menu);
    }
    matrix::MatrixDialog all(lab.session, {}, lab.window.get());
    share::ShareDialog share(lab.session.recording(), lab.session.now(), lab.window.get());
    help::AboutDialog about(lab.window.get());
    help::ShortcutsDialog shortcuts(lab.window->menuBar(), lab.window.get());
    for (QDialog *dialog : std::initializer_list<QDialog *> {&all, &share, &about, &shortcuts}) {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        at(QString::fromLatin1(dialog->metaObject()->className()), dialog);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY2(pairs.size() > 15, qPrintable(QString::number(pairs.size())));
    qInfo("%lld pairs of colours; the closest: %s", qlonglong(pairs.size()), qPrintable(worst.what));
}

void TestContrast::lessons()
{
    QFETCH(theme::Scheme, scheme);
    QStringList faults;
    QSet<QString> pairs;
    Worst worst;
    Lab lab({}, QSize(1600, 1000));
    lab.theme.setScheme(scheme);
    QVERIFY(lab.begin());
    lab.openPanel(u"showLessons"_s);
    const auto &all = study::builtInLessons();
    for (qsizetype lesson = 0; lesson < all.size(); ++lesson) {
        for (qsizetype step = 0; step < all.at(lesson).steps.size(); ++step) {
            lab.guide.goTo(lesson, step);
            look(lab.window.get(), all.at(lesson).id + u'/' + all.at(lesson).steps.at(step).id, faults, pairs, worst);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    qInfo("%lld pairs of colours; the closest: %s", qlonglong(pairs.size()), qPrintable(worst.what));
}

/// Where a line of one's own is written can be seen before anything is in it.
void TestContrast::fieldsOfLinesHaveAnEdge()
{
    QFETCH(theme::Scheme, scheme);
    theme::ThemeManager theme;
    theme.setScheme(scheme);
    QPlainTextEdit field;
    field.resize(200, 80);
    const QImage image = field.grab().toImage();
    const QColor edge = theme::color(theme::Meaning::Edge, field.palette());
    for (const QPoint &at : {QPoint(0, 40), QPoint(199, 40), QPoint(100, 0), QPoint(100, 79)})
        QCOMPARE(image.pixelColor(at).rgb(), edge.rgb());
}

/// So that a colour can be looked up, and changed, in the two tables alone.
void TestContrast::coloursStandInOnePlace()
{
    static const QRegularExpression literal(
        u"QColor\\((0x|\\d)|Qt::(red|green|blue|yellow|magenta|cyan|gray|dark\\w+|light\\w+)\\b|#[0-9a-fA-F]{6}\\b"_s);
    for (const QString &folder : {u"app"_s, u"core"_s}) {
        QDirIterator files(
            QStringLiteral(IDEMLAB_SOURCE_DIR) + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().endsWith("diagram/colors.cpp"_L1) || file.fileName().endsWith("theme/palette.cpp"_L1))
                continue;
            QVERIFY(file.open(QFile::ReadOnly));
            const auto found = literal.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!found.hasMatch(), qPrintable(file.fileName() + u": "_s + found.captured()));
        }
    }
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
