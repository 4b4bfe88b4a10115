// SPDX-License-Identifier: MIT
#include "controls/strategypicker.h"

#include "narrate/vocabulary.h"

namespace idemlab::controls {

using namespace Qt::StringLiterals;
using model::Strategy;

QString StrategyPicker::meaningOf(Strategy strategy)
{
    switch (strategy) {
    case Strategy::None: return tr("No key at all: the server cannot tell a retry from a new order.");
    case Strategy::Client: return tr("The client makes a key before the first attempt and sends the same key with every retry.");
    case Strategy::ServerOnReceipt:
        return tr("The server makes a key when a request comes without one. The client learns it only from the answer.");
    case Strategy::ServerInAdvance: return tr("The client first fetches a key from the server, then orders with it.");
    case Strategy::ResourceId: return tr("No key: the client names the order itself and puts it there, as often as it must.");
    }
    Q_UNREACHABLE();
}

StrategyPicker::StrategyPicker(QWidget *parent) : Translated(parent)
{
    for (const auto &name : model::allNames<Strategy>)
        add(int(name.value), u"strategy-"_s + name.id);
    connect(this, &Segments::picked, this, [this](int value) { Q_EMIT strategyPicked(Strategy(value)); });
    retranslateUi();
}

void StrategyPicker::retranslateUi()
{
    setAccessibleName(tr("Strategy"));
    for (const auto &name : model::allNames<Strategy>) {
        const QString meaning = meaningOf(name.value);
        Segment *segment = this->segment(int(name.value));
        segment->setText(narrate::Vocabulary::shortStrategy(name.value));
        segment->setToolTip(meaning);
        segment->setAccessibleDescription(meaning);
        segment->updateGeometry();
    }
}

} // namespace idemlab::controls
