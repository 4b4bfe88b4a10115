// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "study/case.h"

namespace idemlab::test {

/// Everything that can be done to a run, at odd times.
inline model::Recording rich()
{
    using namespace idemlab::model;
    using namespace std::chrono_literals;
    using namespace Qt::StringLiterals;
    Recording run;
    run.plan = study::findCase(u"late-duplicate")->planFor(Strategy::ServerInAdvance);
    run.plan.api = {u"/seats"_s, {{u"en"_s, u"Book"_s}}, {{u"en"_s, u"booking"_s}, {u"ja"_s, u"予約"_s}}, {{u"en"_s, u"bookings"_s}},
        {{u"en"_s, u"seat 14C"_s}}};
    run.plan.settings.seed = 4'294'967'295;
    run.plan.settings.client.timeout = 1234567us;
    run.plan.faults.append({FaultKind::None, Direction::Request, MessageFilter::Key, 7, 0us});
    run.plan.faults.append({FaultKind::DelayResponse, Direction::Response, MessageFilter::Order, 2, 1us});
    run.plan.incidents.append({IncidentKind::CrashAfterOrder, 3});
    run.plan.script.append({Instant(9s), PlanFault {{FaultKind::DropRequest, Direction::Request, MessageFilter::Any, 4, 0us}}});
    Request outside;
    outside.purpose = Purpose::PutOrder;
    outside.form = OrderForm(u"客"_s, 5, "{\"amount\":5,\"customerId\":\"\xe5\xae\xa2\",\"note\":1}"_ba);
    outside.key = IdempotencyKey("a\"b"_ba);
    outside.orderId = OrderId("mine/1"_ba);
    outside.refusal = Problem::IdConflict;
    outside.detail = "\x00\xff"_ba;
    outside.intentWord = "昼食"_ba;
    run.byHand = {
        {Instant(200001us), Click {{u"C002"_s, 99}, IntentChoice::Auto}},
        {Instant(3s), SetFault {FaultKind::DropResponse, FaultMode::All}},
        {Instant(3s), ChangeSetting {u"latency"_s, u"250ms"_s}},
        {Instant(4s), PlanIncident {{IncidentKind::Declined, 2}}},
        {Instant(5s),
            ReceiveExternal {u"curl/8 “quoted”"_s, outside, "PUT /orders/mine%2F1 HTTP/1.1\r\n\r\n\x00"_ba, {}, IntentChoice::New}},
        {Instant(6s), LeaveExternal {AttemptId {4'000'000'000}}},
    };
    run.moment = Instant(1300042us);
    run.beside = {Strategy::ServerInAdvance, Strategy::None};
    const PlannedFault late {FaultKind::DelayResponse, Direction::Response, MessageFilter::Any, 1, 2s};
    run.forks = {{0, late, Instant(900ms), Strategy::Client, Script {{Instant(1s), Click {{u"C002"_s, 5}, IntentChoice::New}}}, true},
        {2, {FaultKind::None, Direction::Request, MessageFilter::Any, 2, {}}, Instant(2s)}};
    return run;
}

} // namespace idemlab::test
