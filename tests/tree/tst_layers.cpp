// SPDX-License-Identifier: MIT
// Who may include whom: the picture in docs/architecture.md, held against every include.
#include "files.h"
#include "suite.h"

#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Arrows = QMap<QString, QSet<QString>>;

const QString tree = QStringLiteral(IDEMLAB_SOURCE_DIR "/");

/// From where to where the lines of the first picture go: "a --> b & c".
Arrows picture()
{
    static const QRegularExpression arrow(u"(\\w+)(?:\\[[^\\]]*\\])? --> ([\\w &]+)"_s);
    const QString drawn = QString::fromUtf8(contentOf(tree + "docs/architecture.md"_L1)).section(u"```"_s, 1, 1);
    Arrows arrows;
    for (auto each = arrow.globalMatch(drawn); each.hasNext();) {
        const auto found = each.next();
        for (const QString &to : found.captured(2).split(u'&'))
            arrows[found.captured(1)].insert(to.trimmed());
    }
    return arrows;
}

/// All that can be reached from each.
Arrows closure(Arrows arrows)
{
    for (bool hasGrown = true; hasGrown;) {
        hasGrown = false;
        for (QSet<QString> &known : arrows) {
            QSet<QString> all = known;
            for (const QString &each : std::as_const(known))
                all += arrows.value(each);
            hasGrown = hasGrown || all.size() > known.size();
            known = all;
        }
    }
    return arrows;
}

/// The folders that files of each folder below @p parent include: "model" of "model/event.h".
Arrows includesBelow(const QString &parent)
{
    static const QRegularExpression include(u"#include \"(\\w+)/"_s);
    Arrows arrows;
    QDirIterator files(tree + parent, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString folder = path.sliced(tree.size()).section(u'/', -2, -2);
        if (path.endsWith("/app/main.cpp"_L1))
            continue; // puts all together
        for (auto each = include.globalMatch(QString::fromUtf8(contentOf(path))); each.hasNext();)
            arrows[folder].insert(each.next().captured(1));
        arrows[folder].remove(folder);
    }
    return arrows;
}

} // namespace

class TestLayers : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void coreAndCliAreAsDrawn_data();
    void coreAndCliAreAsDrawn();
    void appKnowsWhatIsDrawn();
    void roomsOfTheAppDoNotGoInCircles();
};

void TestLayers::coreAndCliAreAsDrawn_data()
{
    QTest::addColumn<QString>("parent");
    QTest::newRow("core") << u"core"_s;
    QTest::newRow("cli") << u"cli"_s;
}

void TestLayers::coreAndCliAreAsDrawn()
{
    QFETCH(QString, parent);
    const Arrows allowed = closure(picture());
    QVERIFY(allowed.size() >= 11);
    const Arrows found = includesBelow(parent);
    QVERIFY(!found.isEmpty());
    for (auto folder = found.cbegin(); folder != found.cend(); ++folder) {
        for (const QString &each : folder.value())
            QVERIFY2(allowed.value(folder.key()).contains(each), qPrintable(folder.key() + u" includes "_s + each));
    }
}

void TestLayers::appKnowsWhatIsDrawn()
{
    const QSet<QString> allowed = closure(picture()).value(u"app"_s);
    const Arrows core = includesBelow(u"core"_s);
    const Arrows rooms = includesBelow(u"app"_s);
    for (auto room = rooms.cbegin(); room != rooms.cend(); ++room) {
        for (const QString &each : room.value())
            QVERIFY2(
                allowed.contains(each) || (rooms.contains(each) && !core.contains(each)), qPrintable(room.key() + u" includes "_s + each));
    }
}

void TestLayers::roomsOfTheAppDoNotGoInCircles()
{
    const Arrows rooms = closure(includesBelow(u"app"_s));
    for (auto room = rooms.cbegin(); room != rooms.cend(); ++room)
        QVERIFY2(!room.value().contains(room.key()), qPrintable(room.key()));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
