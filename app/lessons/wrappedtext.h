// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>
#include <QRadioButton>

namespace idemlab::lessons {

/// The height of @p text in lines no longer than @p width pixels. A word that is longer than a line is broken: it is never cut.
[[nodiscard]] int wrappedHeight(const QString &text, const QFont &font, int width);
/// Draws the same lines from the top of @p box.
void drawWrapped(QPainter &painter, const QRect &box, const QString &text, Qt::Alignment alignment = Qt::AlignLeading);

/// A choice whose text takes as many lines as it needs. It can be pressed anywhere in its row.
class Choice : public QRadioButton
{
    Q_OBJECT
public:
    /// What is known of it once it has been judged; shown by a sign and read out.
    enum class Mark : quint8 { None, Right, Wrong };

    explicit Choice(QWidget *parent);

    void setMark(Mark mark);
    [[nodiscard]] Mark mark() const { return m_mark; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    [[nodiscard]] bool hitButton(const QPoint &point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QSize indicator() const;
    [[nodiscard]] int textWidth(int width) const;

    Mark m_mark = Mark::None;
};

/// A push button whose text takes as many lines as it needs.
class WrappingButton : public QPushButton
{
    Q_OBJECT
public:
    explicit WrappingButton(QWidget *parent);

    /// Room is kept for these too, so that nothing moves when one of them is shown.
    void keepRoomFor(const QStringList &texts) { m_others = texts; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static int margin();

    QStringList m_others;
};

} // namespace idemlab::lessons
