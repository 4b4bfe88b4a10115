<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>idemlab::controls::PitfallChip</name>
        <message numerus="yes">
            <source>Pitfalls: %n</source>
            <comment>how many are switched on</comment>
            <translation>
                <numerusform>Pitfalls: %n</numerusform>
                <numerusform>Pitfalls: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>idemlab::narrate::Narrator</name>
        <message numerus="yes">
            <source>%n orders for one intent: the second request carried no key, so the server could not tell that it was the same order again.</source>
            <translation>
                <numerusform>%n order for one intent: the second request carried no key, so the server could not tell that it was the same order again.</numerusform>
                <numerusform>%n orders for one intent: the second request carried no key, so the server could not tell that it was the same order again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the server made the key, and the key was in the answer that got lost.</source>
            <translation>
                <numerusform>%n order for one intent: the server made the key, and the key was in the answer that got lost.</numerusform>
                <numerusform>%n orders for one intent: the server made the key, and the key was in the answer that got lost.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the server made a new key for each request, so each one looked new.</source>
            <translation>
                <numerusform>%n order for one intent: the server made a new key for each request, so each one looked new.</numerusform>
                <numerusform>%n orders for one intent: the server made a new key for each request, so each one looked new.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the client took something new for every attempt, so each retry looked like a new order.</source>
            <translation>
                <numerusform>%n order for one intent: the client took something new for every attempt, so each retry looked like a new order.</numerusform>
                <numerusform>%n orders for one intent: the client took something new for every attempt, so each retry looked like a new order.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the second click got a key or id of its own, so it looked like a new order.</source>
            <translation>
                <numerusform>%n order for one intent: the second click got a key or id of its own, so it looked like a new order.</numerusform>
                <numerusform>%n orders for one intent: the second click got a key or id of its own, so it looked like a new order.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: two requests with the same key were at work at once, and nothing held the second one back.</source>
            <translation>
                <numerusform>%n order for one intent: two requests with the same key were at work at once, and nothing held the second one back.</numerusform>
                <numerusform>%n orders for one intent: two requests with the same key were at work at once, and nothing held the second one back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the key had expired when the copy arrived, so it looked like a new order.</source>
            <translation>
                <numerusform>%n order for one intent: the key had expired when the copy arrived, so it looked like a new order.</numerusform>
                <numerusform>%n orders for one intent: the key had expired when the copy arrived, so it looked like a new order.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the server crashed after it had written the order and before it had written the key.</source>
            <translation>
                <numerusform>%n order for one intent: the server crashed after it had written the order and before it had written the key.</numerusform>
                <numerusform>%n orders for one intent: the server crashed after it had written the order and before it had written the key.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the first order was made, the server reported an error and kept nothing, so the retry was executed.</source>
            <translation>
                <numerusform>%n order for one intent: the first order was made, the server reported an error and kept nothing, so the retry was executed.</numerusform>
                <numerusform>%n orders for one intent: the first order was made, the server reported an error and kept nothing, so the retry was executed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the HTTP library sent the request again by itself, and nothing told the server that it was the same.</source>
            <translation>
                <numerusform>%n order for one intent: the HTTP library sent the request again by itself, and nothing told the server that it was the same.</numerusform>
                <numerusform>%n orders for one intent: the HTTP library sent the request again by itself, and nothing told the server that it was the same.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the network delivered the request twice, and nothing told the server that it was the same.</source>
            <translation>
                <numerusform>%n order for one intent: the network delivered the request twice, and nothing told the server that it was the same.</numerusform>
                <numerusform>%n orders for one intent: the network delivered the request twice, and nothing told the server that it was the same.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent.</source>
            <translation>
                <numerusform>%n order for one intent.</numerusform>
                <numerusform>%n orders for one intent.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the repeat carried the same key, but this server has never heard of keys.</source>
            <translation>
                <numerusform>%n order for one intent: the repeat carried the same key, but this server has never heard of keys.</numerusform>
                <numerusform>%n orders for one intent: the repeat carried the same key, but this server has never heard of keys.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: a later press asked for something else under the same key, and the server took that for another order.</source>
            <translation>
                <numerusform>%n order for one intent: a later press asked for something else under the same key, and the server took that for another order.</numerusform>
                <numerusform>%n orders for one intent: a later press asked for something else under the same key, and the server took that for another order.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the first request's claim on the key ran out while it was still at work, so the repeat was executed as well.</source>
            <translation>
                <numerusform>%n order for one intent: the first request's claim on the key ran out while it was still at work, so the repeat was executed as well.</numerusform>
                <numerusform>%n orders for one intent: the first request's claim on the key ran out while it was still at work, so the repeat was executed as well.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>idemlab::narrate::OddsWords</name>
        <message numerus="yes">
            <source>%n retry(ies)</source>
            <translation>
                <numerusform>%n retry</numerusform>
                <numerusform>%n retries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::Slide</name>
        <message numerus="yes">
            <source>%1: %n hand(s)</source>
            <extracomment>a choice that the room can raise its hands for, and how many did</extracomment>
            <translation>
                <numerusform>%1: %n hand</numerusform>
                <numerusform>%1: %n hands</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::ControlDesk</name>
        <message numerus="yes">
            <source>More faults: %n on</source>
            <comment>how many further faults are switched on</comment>
            <translation>
                <numerusform>More faults: %n on</numerusform>
                <numerusform>More faults: %n on</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::NoticeBar</name>
        <message numerus="yes">
            <source>and %n more</source>
            <comment>further notices behind this one</comment>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::NavigationActions</name>
        <message numerus="yes">
            <source>%n requests of other programs were taken back as well. Redo brings them back. The run is paused.</source>
            <translation>
                <numerusform>%n request of another program was taken back as well. Redo brings it back. The run is paused.</numerusform>
                <numerusform>%n requests of other programs were taken back as well. Redo brings them back. The run is paused.</numerusform>
            </translation>
        </message>
    </context>
</TS>
