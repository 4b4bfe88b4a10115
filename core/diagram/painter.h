// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/colors.h"
#include "diagram/geometry.h"
#include "narrate/diagramwords.h"

#include <QPainter>

namespace idemlab::diagram {

/// A message to come, and what is planned for it.
struct NextMessages
{
    model::FaultKind request = model::FaultKind::None;
    model::FaultKind response = model::FaultKind::None;
};

/// Everything that painting needs besides the shapes.
struct Picture
{
    View view;
    Colors colors = Colors::light();
    narrate::DiagramWords words;
    QStringList rowNames; ///< in the order of Layout::rows()
    NextMessages next;
};

/// Names for the rows of a layout: customers' numbers and programs as they are, the rest in words.
[[nodiscard]] QStringList rowNames(const Layout &layout, const narrate::DiagramWords &words);
/// The geometry with which paint() paints.
[[nodiscard]] Geometry geometryOf(const Layout &layout, const Picture &picture);
/// Paints on anything: screen, image, SVG. Where more shapes are in view than can be told apart, it paints how many there are, and gives
/// false.
bool paint(QPainter &painter, const Layout &layout, const Picture &picture);
/// A run in one row of that @p height, on the picture's axis of time: its orders, and a cross where a message was lost or cut off.
void paintOutcome(QPainter &painter, const Layout &layout, const Picture &picture, double height);

} // namespace idemlab::diagram
