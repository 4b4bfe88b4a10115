// SPDX-License-Identifier: MIT
#include "controls/strategypicker.h"

namespace idemlab::controls {

using namespace Qt::StringLiterals;
using model::Strategy;

StrategyPicker::Text StrategyPicker::textOf(Strategy strategy)
{
    switch (strategy) {
    case Strategy::None:
        //: strategy: there is no key at all
        return {tr("None"), tr("No key at all: the server cannot tell a retry from a new order.")};
    case Strategy::Client:
        //: strategy: the client makes the key
        return {tr("Client"), tr("The client makes a key before the first attempt and sends the same key with every retry.")};
    case Strategy::ServerOnReceipt:
        //: strategy: the server makes the key when a request comes without one
        return {tr("Server on receipt"),
            tr("The server makes a key when a request comes without one. The client learns it only from the answer.")};
    case Strategy::ServerInAdvance:
        //: strategy: first fetch a key from the server, then order with it
        return {tr("Two steps"), tr("The client first fetches a key from the server, then orders with it.")};
    case Strategy::ResourceId:
        //: strategy: the HTTP method PUT to an address that the client chose
        return {tr("PUT"), tr("No key: the client names the order itself and puts it there, as often as it must.")};
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
        const Text text = textOf(name.value);
        Segment *segment = this->segment(int(name.value));
        segment->setText(text.name);
        segment->setToolTip(text.meaning);
        segment->setAccessibleDescription(text.meaning);
        segment->updateGeometry();
    }
}

} // namespace idemlab::controls
