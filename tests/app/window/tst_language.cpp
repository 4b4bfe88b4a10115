// SPDX-License-Identifier: MIT
#include "controls/lever.h"
#include "fixture.h"
#include "rows.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

using namespace idemlab;

namespace {

/// What can be read of a widget without opening anything.
QString textOf(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentText();
    return {};
}

bool isJapanese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana;
    });
}

/// The same in every language: numbers, codes and names of methods.
bool needsNoTranslation(QString text)
{
    static const QSet<QString> names {u"PUT"_s, u"C001"_s, u"C002"_s, u"Mermaid"_s, u"JSON"_s, u"SVG"_s, u"English"_s, u"日本語"_s};
    text.remove(u'&');
    return names.contains(text) || std::ranges::none_of(text, [](QChar c) { return c.isLetter(); });
}

QList<QWidget *> visibleTexts(const QWidget *window)
{
    QList<QWidget *> found;
    for (const auto all = window->findChildren<QWidget *>(); auto *each : all) {
        if (each->isVisible() && !textOf(each).isEmpty())
            found.append(each);
    }
    return found;
}

/// Empty where all text fits in its widget.
QString clipped(const QWidget *window)
{
    QStringList faults;
    for (const auto all = visibleTexts(window); const QWidget *each : all) {
        const auto *label = qobject_cast<const QLabel *>(each);
        const QSize needed = label && label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : each->minimumSizeHint();
        if (each->width() < needed.width() || each->height() < needed.height())
            faults.append(u"\"%1\" needs %2x%3, has %4x%5"_s.arg(textOf(each))
                              .arg(needed.width())
                              .arg(needed.height())
                              .arg(each->width())
                              .arg(each->height()));
    }
    return faults.join(u'\n');
}

void collectTexts(const QMenu *menu, QStringList &texts)
{
    texts.append(menu->title());
    for (const auto actions = menu->actions(); const QAction *action : actions) {
        if (action->menu())
            collectTexts(action->menu(), texts);
        else if (!action->isSeparator())
            texts.append(action->text());
    }
}

QStringList menuTexts(const QMenuBar *bar)
{
    QStringList texts;
    for (const auto actions = bar->actions(); const QAction *action : actions)
        collectTexts(action->menu(), texts);
    return texts;
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void thereAndBack();
    void nothingIsUntranslated();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void acceleratorsAreUnique_data() { languages(); }
    void acceleratorsAreUnique();
};

void TestLanguage::thereAndBack()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.click(u"dropResponse"_s);
    QStringList before;
    for (const QWidget *each : visibleTexts(lab.window.get()))
        before.append(textOf(each));
    const QStringList menusBefore = menuTexts(lab.window->menuBar());
    lab.window->findChild<QAction *>(u"language-ja"_s)->trigger();
    QTRY_COMPARE(lab.find<QAbstractButton>(u"order"_s)->text(), u"注文する(&O)"_s);
    QCOMPARE(lab.find<controls::Lever>(u"dropResponse"_s)->caption(), u"次の応答が失われます"_s);
    QCOMPARE(lab.session.faultMode(model::FaultKind::DropResponse), model::FaultMode::Next);
    lab.window->findChild<QAction *>(u"language-en"_s)->trigger();
    QTRY_COMPARE(lab.find<QAbstractButton>(u"order"_s)->text(), u"&Order"_s);
    QStringList after;
    for (const QWidget *each : visibleTexts(lab.window.get()))
        after.append(textOf(each));
    QCOMPARE(after, before);
    QCOMPARE(menuTexts(lab.window->menuBar()), menusBefore);
}

void TestLanguage::nothingIsUntranslated()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.window->findChild<QAction *>(u"language-ja"_s)->trigger();
    QTRY_COMPARE(lab.find<QAbstractButton>(u"order"_s)->text(), u"注文する(&O)"_s);
    QStringList texts = menuTexts(lab.window->menuBar());
    for (const QWidget *each : visibleTexts(lab.window.get()))
        texts.append(textOf(each));
    for (const auto actions = lab.window->findChildren<QAction *>(); const QAction *action : actions)
        texts.append(action->text());
    for (const auto all = lab.window->findChildren<QWidget *>(); const QWidget *each : all) {
        if (each->isVisible())
            texts << each->toolTip() << each->accessibleName() << each->accessibleDescription();
    }
    for (const QString &text : std::as_const(texts)) {
        if (!text.isEmpty() && !needsNoTranslation(text))
            QVERIFY2(isJapanese(text), qPrintable(text));
    }
}

void TestLanguage::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("caseId");
    for (const char *language : {"en", "ja"}) {
        QTest::addRow("%s, free play", language) << QString::fromLatin1(language) << QString();
        QTest::addRow("%s, a case", language) << QString::fromLatin1(language) << u"timeout"_s;
    }
}

void TestLanguage::nothingIsClipped()
{
    QFETCH(QString, language);
    QFETCH(QString, caseId);
    window::Remembered remembered;
    remembered.language = language == "en"_L1 ? u"ja"_s : u"en"_s;
    remembered.caseId = caseId;
    Lab lab(remembered);
    QVERIFY(lab.begin());
    lab.window->findChild<QAction *>(u"language-"_s + language)->trigger();
    QTRY_COMPARE(lab.window->size(), QSize(1280, 720));
    QTRY_COMPARE(clipped(lab.window.get()), QString());
    lab.click(u"moreFaults"_s);
    const auto *faults = lab.find(u"faultPanel"_s);
    QVERIFY(faults);
    QTRY_COMPARE(clipped(faults), QString());
}

void TestLanguage::acceleratorsAreUnique()
{
    QFETCH(QString, language);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    // What Alt reaches from the window, and what a letter reaches in each menu.
    QHash<QString, QStringList> groups;
    for (const QWidget *each : visibleTexts(lab.window.get()))
        groups[u"window"_s].append(textOf(each));
    for (const auto tops = lab.window->menuBar()->actions(); const QAction *top : tops) {
        groups[u"window"_s].append(top->text());
        for (const auto inner = top->menu()->actions(); const QAction *action : inner)
            groups[top->text()].append(action->isVisible() ? action->text() : QString());
    }
    for (const QStringList &texts : std::as_const(groups)) {
        QHash<QKeySequence, QString> taken;
        for (const QString &text : texts) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (key.isEmpty())
                continue;
            QVERIFY2(!taken.contains(key), qPrintable(u"%1 and %2"_s.arg(taken.value(key), text)));
            taken.insert(key, text);
        }
    }
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
