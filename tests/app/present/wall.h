// SPDX-License-Identifier: MIT
#pragma once

#include "app/present/classroom.h"
#include "paintrecord.h"
#include "present/slide.h"

// What is painted on the wall, text by text.

using Text = PaintRecord::Text;

[[nodiscard]] inline QList<Text> textsOf(idemlab::present::Slide &slide, const QSize &size)
{
    PaintRecord record(size);
    QPainter painter(&record);
    slide.paint(painter, size, idemlab::diagram::Colors::highContrast(false));
    painter.end();
    return record.texts();
}

/// Inside of the picture, and as wide as its letters.
[[nodiscard]] inline bool isWhole(const Text &text, const QSize &size)
{
    return text.box.width() >= text.letters.width() - 2 && QRectF({}, size).contains(text.letters);
}

/// As one reads it: a text of letters from two fonts comes in parts. What is cut off parts it as well.
[[nodiscard]] inline QString said(const QList<Text> &texts, const QSize &size)
{
    QString all;
    QRectF before;
    for (const Text &each : texts) {
        const bool goesOn = std::abs(each.letters.bottom() - before.bottom()) < 0.3 * each.pixels
            && std::abs(each.letters.left() - before.right()) < 0.3 * each.pixels;
        all += (goesOn ? QString() : u"\n"_s) + (isWhole(each, size) ? each.text : u"\n\n"_s);
        before = each.letters;
    }
    return all;
}

[[nodiscard]] inline bool saysWhole(const QList<Text> &texts, const QString &wanted, const QSize &size)
{
    return said(texts, size).contains(wanted);
}

/// The first text that lies under another; empty where none does.
[[nodiscard]] inline QString covered(const QList<Text> &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF common = texts.at(i).letters & texts.at(j).letters;
            if (common.width() >= 2 && common.height() >= 2)
                return texts.at(i).text + u" lies under "_s + texts.at(j).text;
        }
    }
    return {};
}

inline void sizesLanguagesFonts()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("font");
    for (const QSize &size : {QSize(1024, 768), QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160)}) {
        for (const char *language : {"en", "ja"}) {
            for (const char *font : {"DejaVu Sans", "Noto Sans", "Noto Sans CJK JP"})
                QTest::addRow("%dx%d %s %s", size.width(), size.height(), language, font)
                    << size << QString::fromLatin1(language) << QString::fromLatin1(font);
        }
    }
}

/// As the desktop has it, in one font and one language.
struct Look
{
    Look(const QString &language, const QString &family) : before(QGuiApplication::font())
    {
        manager.setLanguage(language);
        QFont font = before;
        font.setFamily(family);
        QGuiApplication::setFont(font);
    }
    ~Look() { QGuiApplication::setFont(before); }
    Q_DISABLE_COPY_MOVE(Look)
    QFont before;
    idemlab::language::LanguageManager manager;
};
