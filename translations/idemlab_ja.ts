<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Folder</source>
            <comment>All other platforms</comment>
            <translation>フォルダー</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <comment>All other platforms</comment>
            <translation>ショートカット</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Backspace</source>
            <translation>Backspace</translation>
        </message>
    </context>
    <context>
        <name>idemlab::access::CloseButton</name>
        <message>
            <source>C&amp;lose</source>
            <translation>閉じる(&amp;L)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::books::BooksPanel</name>
        <message>
            <source>Money meant</source>
            <translation>払うつもりの金額</translation>
        </message>
        <message>
            <source>Money charged</source>
            <translation>請求された金額</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>注文</translation>
        </message>
        <message>
            <source>Key store</source>
            <translation>キーの記録</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>お客さま</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金額</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Id</source>
            <comment>of an order</comment>
            <translation>ID</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>応答</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>フィンガープリント</translation>
        </message>
        <message>
            <source>Value</source>
            <comment>of a key</comment>
            <translation>値</translation>
        </message>
        <message>
            <source>%1 too much</source>
            <translation>%1 の取りすぎ</translation>
        </message>
        <message>
            <source>%1 not charged, or not yet</source>
            <translation>%1 が未請求です（処理中かもしれません）</translation>
        </message>
        <message>
            <source>%1 not charged</source>
            <translation>%1 は請求されていません</translation>
        </message>
        <message>
            <source>Charged is what was meant.</source>
            <translation>請求額は、意図どおりです。</translation>
        </message>
        <message>
            <source>%1 — one too many</source>
            <translation>%1 — 1件余分</translation>
        </message>
        <message>
            <source>none</source>
            <comment>an order without a key</comment>
            <translation>なし</translation>
        </message>
        <message>
            <source>Good until %1</source>
            <translation>有効期限：%1</translation>
        </message>
        <message>
            <source>anybody</source>
            <comment>a key that counts for all customers</comment>
            <translation>全員共通</translation>
        </message>
        <message>
            <source>Programs can order here too:
http://127.0.0.1:%1</source>
            <translation>ほかのプログラムからも注文できます：
http://127.0.0.1:%1</translation>
        </message>
    </context>
    <context>
        <name>idemlab::cli::Prove</name>
        <message>
            <source>  prove    tries every history: can an order ever be doubled?
             --strategy ID,ID,…     which, or all (default: all)
             --set NAME=VALUE       a setting; may be given more than once
             --presses N            of Order, 1 to 4 (default: 2)
             --customers N          1 or 2 (default: 1)
             --tries N              for each step of a call, 1 to 6 (default: 3)
             --copies N             requests that are doubled, 0 to 4 (default: 1)
             --crashes N            failures of the server, 0 to 4 (default: 1)
             --late N               messages that are held back, 0 to 4 (default: 2)
             --losses N             messages that are lost, 0 to 100, or any (default: any)
             --promise PROMISE      at-most-one or exactly-one (default: at-most-one)
             --rules                what each rule is for (then by default --tries 2 --late 1)
             --threads N            default: as many as there are cores
             --seconds S            give up after that time, shared among all
             --format FORMAT        text, json or markdown (default: text)
             --output FILE          where to (default: the terminal)
</source>
            <translation>  prove    すべての経過を試し、注文が二重になりうるかを調べます
             --strategy ID,ID,…     どの方式か、または all（既定：all）
             --set NAME=VALUE       設定を変える（何度でも指定できます）
             --presses N            「注文する」を押す回数。1 から 4（既定：2）
             --customers N          お客さま。1 または 2（既定：1）
             --tries N              呼び出しの各段階の試行。1 から 6（既定：3）
             --copies N             二重に届くリクエスト。0 から 4（既定：1）
             --crashes N            サーバーの障害。0 から 4（既定：1）
             --late N               足止めされるメッセージ。0 から 4（既定：2）
             --losses N             失われるメッセージ。0 から 100、または any（既定：any）
             --promise PROMISE      at-most-one または exactly-one（既定：at-most-one）
             --rules                それぞれの規則は何のためにあるか（既定は --tries 2 --late 1 になります）
             --threads N            スレッド数。既定はコアの数
             --seconds S            すべて合わせてその秒数であきらめる
             --format FORMAT        text、json、markdown（既定：text）
             --output FILE          書き出す先（既定：ターミナル）
</translation>
        </message>
        <message>
            <source>--seconds takes a number above 0, and "%1" is none.</source>
            <translation>--seconds には 0 より大きい数を指定してください。「%1」は使えません。</translation>
        </message>
        <message>
            <source>--rules is about the recommended policy, so --%1 does not go with it.</source>
            <translation>--rules は推奨の方針について調べるので、--%1 とは一緒に使えません。</translation>
        </message>
        <message>
            <source>This takes more than 1 GB of memory; --seconds or narrower bounds keep it smaller.</source>
            <translation>メモリーを 1 GB より多く使います。--seconds や狭い範囲を指定すると少なくなります。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::cli::Telling</name>
        <message>
            <source>%1: there is no case, talk or lesson in this folder</source>
            <translation>%1：このフォルダーには、ケースも講演もレッスンもありません</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>%1 に書き出しました</translation>
        </message>
        <message>
            <source>idemlab --help tells more.</source>
            <translation>くわしくは idemlab --help をご覧ください。</translation>
        </message>
        <message>
            <source>check-content takes the files and folders that it is to check.</source>
            <translation>check-content には、調べるファイルかフォルダーを続けて書いてください。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::compare::BesideMenu</name>
        <message>
            <source>Side b&amp;y Side</source>
            <translation>並べて比べる(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;All Five Strategies</source>
            <translation>5つの方式すべて(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Only the Chosen One</source>
            <translation>選んでいるものだけ(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::compare::BranchMenu</name>
        <message>
            <source>%1 (at %2)</source>
            <extracomment>%1: "What if answer 1 had been lost?", %2: time in the run</extracomment>
            <translation>%1（%2の時点）</translation>
        </message>
        <message>
            <source>Free play</source>
            <translation>自由に試す</translation>
        </message>
        <message>
            <source>%1 — %2</source>
            <extracomment>a run: %1 case, %2 strategy</extracomment>
            <translation>%1 — %2</translation>
        </message>
        <message>
            <source>What-&amp;ifs</source>
            <translation>もしもの枝(&amp;I)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::compare::StripView</name>
        <message>
            <source>Under way</source>
            <translation>進行中</translation>
        </message>
        <message>
            <source>Show this run in the other panels</source>
            <translation>ほかのパネルにこの実行を表示します</translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>ひらく</translation>
        </message>
        <message>
            <source>Fold away</source>
            <translation>たたむ</translation>
        </message>
        <message>
            <source>Unfold: %1</source>
            <translation>ひらく：%1</translation>
        </message>
        <message>
            <source>Fold away: %1</source>
            <translation>たたむ：%1</translation>
        </message>
        <message>
            <source>Take this run out of the comparison</source>
            <translation>この実行を比較から外します</translation>
        </message>
        <message>
            <source>Take out: %1</source>
            <translation>比較から外す：%1</translation>
        </message>
        <message>
            <source>%1: %2. %3</source>
            <extracomment>a strip of the comparison, for screen readers: %1 strategy, %2 verdict, %3 why</extracomment>
            <translation>%1：%2。%3</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::AmountBox</name>
        <message>
            <source>An amount is in whole yen, from %1 to %2: digits only.</source>
            <translation>金額は1円単位で、%1から%2までの数字だけを入力できます。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::CasePicker</name>
        <message>
            <source>Free play</source>
            <translation>自由に試す</translation>
        </message>
        <message>
            <source>Nothing happens by itself: press Order and interfere as you like.</source>
            <translation>何も自動では起きません。「注文する」を押して、好きなように割り込んでください。</translation>
        </message>
        <message>
            <source>Open case file…</source>
            <translation>ケースのファイルを開く…</translation>
        </message>
        <message>
            <source>A case that you wrote yourself, as a JSON file.</source>
            <translation>自分で書いたケース（JSON ファイル）です。</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>ケース</translation>
        </message>
        <message>
            <source>A case is a small script of orders and faults that plays by itself.</source>
            <translation>ケースは、注文と障害の短い台本です。自動で進みます。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::DropToggle</name>
        <message>
            <source>Caught one</source>
            <comment>an answer was lost just now and the toggle has sprung back</comment>
            <translation>1つ落としました</translation>
        </message>
        <message>
            <source>Off: answers arrive</source>
            <translation>オフ：応答は届きます</translation>
        </message>
        <message>
            <source>The next answer gets lost</source>
            <translation>次の応答が失われます</translation>
        </message>
        <message>
            <source>Every answer gets lost</source>
            <translation>すべての応答が失われます</translation>
        </message>
        <message>
            <source>&amp;Drop response</source>
            <comment>toggle: the network loses the server's answer</comment>
            <translation>応答を落とす(&amp;D)</translation>
        </message>
        <message>
            <source>Drop the next response</source>
            <translation>次の応答を落とす</translation>
        </message>
        <message>
            <source>The server does its work, but its next answer never reaches the client.</source>
            <translation>サーバーは処理を終えますが、次の応答はクライアントに届きません。</translation>
        </message>
        <message>
            <source>All</source>
            <comment>toggle: lose every answer while it is on</comment>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Drop every response while this is on</source>
            <translation>オンの間はすべての応答を落とす</translation>
        </message>
        <message>
            <source>Lose every answer until you switch this off.</source>
            <translation>オフにするまで、応答をすべて失わせます。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::DurationBox</name>
        <message>
            <source>%1 h</source>
            <comment>hours, in a field</comment>
            <translation>%1時間</translation>
        </message>
        <message>
            <source>%1 min</source>
            <comment>minutes, in a field</comment>
            <translation>%1分</translation>
        </message>
        <message>
            <source>%1 s</source>
            <comment>seconds, in a field</comment>
            <translation>%1秒</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <comment>milliseconds, in a field</comment>
            <translation>%1ミリ秒</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::FaultPanel</name>
        <message>
            <source>The request never reaches the server.</source>
            <translation>リクエストがサーバーに届きません。</translation>
        </message>
        <message>
            <source>The request arrives late.</source>
            <translation>リクエストが遅れて届きます。</translation>
        </message>
        <message>
            <source>The answer arrives late.</source>
            <translation>応答が遅れて届きます。</translation>
        </message>
        <message>
            <source>The network delivers the request twice.</source>
            <translation>ネットワークがリクエストを2回届けます。</translation>
        </message>
        <message>
            <source>The connection is closed before the first byte of the answer; the server has done its work.</source>
            <translation>応答の最初の1バイトより前に接続が閉じます。サーバーの処理は済んでいます。</translation>
        </message>
        <message>
            <source>More faults</source>
            <translation>ほかの障害</translation>
        </message>
        <message>
            <source>What the network does</source>
            <translation>ネットワークに起こすこと</translation>
        </message>
        <message>
            <source>Times and retries</source>
            <translation>時間と再送</translation>
        </message>
        <message>
            <source>Off</source>
            <comment>fault toggle</comment>
            <translation>オフ</translation>
        </message>
        <message>
            <source>Next</source>
            <comment>fault toggle: the next message</comment>
            <translation>次だけ</translation>
        </message>
        <message>
            <source>All</source>
            <comment>fault toggle: every message</comment>
            <translation>すべて</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>a fault and its mode, such as "Drop request: Next"</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::OrderPanel</name>
        <message>
            <source>Coffee beans</source>
            <translation>コーヒー豆</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>ノート</translation>
        </message>
        <message>
            <source>Umbrella</source>
            <translation>傘</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>ヘッドホン</translation>
        </message>
        <message>
            <source>means a new order</source>
            <comment>what a press of Order would mean now</comment>
            <translation>押すと、新しい注文になります</translation>
        </message>
        <message>
            <source>means the same order again</source>
            <comment>what a press of Order would mean now</comment>
            <translation>押すと、同じ注文をもう一度送ります</translation>
        </message>
        <message>
            <source>C&amp;ustomer</source>
            <translation>お客さま(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Article</source>
            <translation>商品(&amp;A)</translation>
        </message>
        <message>
            <source>A&amp;mount</source>
            <translation>金額(&amp;M)</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>お客さま</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Amount in yen</source>
            <translation>金額（円）</translation>
        </message>
        <message>
            <source>Custom amount</source>
            <translation>金額を自由に決める</translation>
        </message>
        <message>
            <source>¥</source>
            <comment>before an amount of yen</comment>
            <translation>¥</translation>
        </message>
        <message>
            <source>&amp;Order</source>
            <comment>the button that places the order</comment>
            <translation>注文する(&amp;O)</translation>
        </message>
        <message>
            <source>Place this order. Press as often as you like.</source>
            <translation>この内容で注文します。何度押してもかまいません。</translation>
        </message>
        <message>
            <source>The lesson asks first.</source>
            <comment>why Order cannot be pressed now</comment>
            <translation>先に、レッスンの問いに答えてください。</translation>
        </message>
        <message>
            <source>Answer the lesson&apos;s question first, or have it shown.</source>
            <translation>先に、レッスンの問いに答えるか、「まず見せて」を押してください。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::PitfallChip</name>
        <message numerus="yes">
            <source>Pitfalls: %n</source>
            <comment>how many are switched on</comment>
            <translation>
                <numerusform>落とし穴：%n</numerusform>
            </translation>
        </message>
        <message>
            <source>Put back: %1</source>
            <extracomment>a command: %1 is a setting and its value, a pitfall</extracomment>
            <translation>元に戻す：%1</translation>
        </message>
        <message>
            <source>A pitfall is on. A click puts it back.</source>
            <translation>落とし穴が入っています。クリックで元に戻ります。</translation>
        </message>
        <message>
            <source>Pitfalls are on. A click shows them.</source>
            <translation>落とし穴が入っています。クリックで一覧が出ます。</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <extracomment>%1: &quot;Pitfalls: 1&quot;, %2: their names</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::PresetPanel</name>
        <message>
            <source>Source: %1, read in %2</source>
            <extracomment>%1 is a link with the title of a page, %2 the year in which it was read</extracomment>
            <translation>出典：%1（%2年に閲覧）</translation>
        </message>
        <message>
            <source>Not stated there, and left as they are: %1</source>
            <extracomment>%1 is a list of settings</extracomment>
            <translation>出典に書かれておらず、そのままにしたもの：%1</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the names of settings</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Pitfalls</source>
            <translation>落とし穴</translation>
        </message>
        <message>
            <source>Policies of real APIs</source>
            <translation>実在する API の方針</translation>
        </message>
        <message>
            <source>Choose one to see it break</source>
            <translation>選ぶと、壊れるところを見られます</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>どれでもない</translation>
        </message>
        <message>
            <source>About this policy</source>
            <translation>この方針について</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::SettingsPanel</name>
        <message>
            <source>Run</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>クライアント</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>ネットワーク</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>What the server does about keys</source>
            <translation>キーに対するサーバーの方針</translation>
        </message>
        <message>
            <source>Advanced settings</source>
            <translation>詳細設定</translation>
        </message>
        <message>
            <source>&amp;Back to the defaults</source>
            <translation>初期値に戻す(&amp;B)</translation>
        </message>
        <message>
            <source>⚠ The server works longer than a claim holds: a repeat that comes in between is executed as well.</source>
            <extracomment>a warning below the setting "A claim holds for"</extracomment>
            <translation>⚠ サーバーの処理が、キーを押さえる期限より長くかかります。その間に届いた再送は、もう一度実行されます。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::StrategyPicker</name>
        <message>
            <source>No key at all: the server cannot tell a retry from a new order.</source>
            <translation>キーを使いません。サーバーは、再送と新しい注文を見分けられません。</translation>
        </message>
        <message>
            <source>The client makes a key before the first attempt and sends the same key with every retry.</source>
            <translation>クライアントが最初に送る前にキーを作り、再送でも同じキーを送ります。</translation>
        </message>
        <message>
            <source>The server makes a key when a request comes without one. The client learns it only from the answer.</source>
            <translation>キーのないリクエストが届くと、サーバーがキーを作ります。クライアントは応答を受け取るまでキーを知りません。</translation>
        </message>
        <message>
            <source>The client first fetches a key from the server, then orders with it.</source>
            <translation>クライアントはまずサーバーからキーを受け取り、そのキーで注文します。</translation>
        </message>
        <message>
            <source>No key: the client names the order itself and puts it there, as often as it must.</source>
            <translation>キーは使いません。クライアントが注文の ID を決め、その ID に必要な回数だけ PUT します。</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>方式</translation>
        </message>
    </context>
    <context>
        <name>idemlab::controls::TransportBar</name>
        <message>
            <source>Speed</source>
            <translation>速さ</translation>
        </message>
        <message>
            <source>How fast the run plays</source>
            <translation>進む速さ</translation>
        </message>
        <message>
            <source>%1×</source>
            <extracomment>a speed, such as 0.5×</extracomment>
            <translation>%1倍</translation>
        </message>
    </context>
    <context>
        <name>idemlab::cli::CommandLine</name>
        <message>
            <source>"%1" is one argument too many.</source>
            <translation>引数「%1」は余分です。</translation>
        </message>
        <message>
            <source>The window opens one file or link at a time: idemlab [--new-window] FILE</source>
            <translation>ウィンドウで一度に開けるファイルまたはリンクは1つです：idemlab [--new-window] FILE</translation>
        </message>
        <message>
            <source>There is no case "%1"; there are: %2.</source>
            <translation>「%1」というケースはありません。使えるのは %2 です。</translation>
        </message>
        <message>
            <source>Usage: idemlab [command] [options]
       idemlab [--new-window] [FILE]

Without a command, the window opens: with FILE, a case, a talk or a run that was saved.
A window that is open already takes it, unless --new-window asks for another.

  run      plays a case to its end and tells what happened
             --case ID              which (default: timeout)
             --case-file FILE       a case of your own instead
             --strategy ID          under which strategy (default: client)
             --set NAME=VALUE       a setting; may be given more than once
             --http                 over real HTTP on 127.0.0.1
             --open FILE            a run that was saved, or a link, instead of a case
             --format FORMAT        text, json, mermaid, har, curl, svg, png, pdf, html,
                                    slides, handout (pdf) or webp (default: text)
             --output FILE          where to (default: the terminal)
  compare  plays a case under several strategies beside each other
             --strategies ID,ID,…   which (default: all)
             and all of run but --strategy
  matrix   plays every case under every strategy
             --format FORMAT        text, markdown or json (default: text)
             --output FILE          where to (default: the terminal)
  serve    the mock server alone, until it is interrupted
             --port N               default: any free port
             --set NAME=VALUE, --strategy ID   as above
%4%5  check-content PATH…        checks cases, talks, lessons, and folders of them

  --help, --version

Cases: %1
Strategies: %2
Settings: %3
</source>
            <translation>使い方：idemlab [コマンド] [オプション]
        idemlab [--new-window] [ファイル]

コマンドを付けなければ、ウィンドウが開きます。ファイル（ケース、講演、保存した実行）を付けると、それを開きます。
すでにウィンドウが開いていれば、そのウィンドウで開きます。--new-window を付けると、別のウィンドウが開きます。

  run      ケースを最後まで進め、何が起きたかを伝えます
             --case ID              どのケースか（既定：timeout）
             --case-file FILE       自分で書いたケースを使う
             --strategy ID          どの方式か（既定：client）
             --set NAME=VALUE       設定を変える（何度でも指定できます）
             --http                 127.0.0.1 の本物の HTTP を通す
             --open FILE            ケースの代わりに、保存した実行記録、またはリンクを開く
             --format FORMAT        text、json、mermaid、har、curl、svg、png、pdf、html、
                                    slides、handout（PDF）、webp（既定：text）
             --output FILE          書き出す先（既定：ターミナル）
  compare  ケースを複数の方式で並べて進めます
             --strategies ID,ID,…   どの方式か（既定：すべて）
             ほかは --strategy を除いて run と同じ
  matrix   すべてのケースをすべての方式で進めます
             --format FORMAT        text、markdown、json（既定：text）
             --output FILE          書き出す先（既定：ターミナル）
  serve    モックサーバーだけを、中断されるまで動かします
             --port N               既定：空いているポート
             --set NAME=VALUE、--strategy ID   上と同じ
%4%5  check-content パス…        ケース、講演、レッスンと、それらを入れたフォルダーを確かめる

  --help、--version

ケース：%1
方式：%2
設定：%3
</translation>
        </message>
        <message>
            <source>There is no command "%1"; there are: run, compare, matrix, serve, odds, prove, check-content.</source>
            <translation>コマンド「%1」はありません。使えるのは run、compare、matrix、serve、odds、prove、check-content です。</translation>
        </message>
        <message>
            <source>--strategies takes two to five different strategies, with commas between them.</source>
            <translation>--strategies には、異なる方式を2つから5つ、カンマ区切りで指定してください。</translation>
        </message>
        <message>
            <source>%1 and %2 do not go together.</source>
            <translation>%1 と %2 は同時に指定できません。</translation>
        </message>
        <message>
            <source>--%1 has no value.</source>
            <translation>--%1 に値がありません。</translation>
        </message>
        <message>
            <source>what --set takes, and in brackets what holds without it%1</source>
            <extracomment>%1: a line for each setting</extracomment>
            <translation>--set で指定できる値（かっこ内は、指定しないときの値）%1</translation>
        </message>
    </context>
    <context>
        <name>idemlab::cli::Odds</name>
        <message>
            <source>--outage-length is about outages: it goes with --outages N alone, where N is not 0.</source>
            <translation>--outage-length は通信障害の長さです。--outages に 0 より大きい回数を指定したときだけ使えます。</translation>
        </message>
        <message>
            <source>  odds     plays a day at the shop: how many customers are charged twice?
             --lose-request P       a request is lost, 0 to 1 or 5% (default: 0.01)
             --lose-answer P        an answer is lost (default: 0.01)
             --retries N            tries after the first, 0 to 10 (default: 3)
             --customers N          1 to 10000000 (default: 100000)
             --slow P               orders that take twice as long, of these as many again, … (default: 0)
             --timeout TIME         how long the client waits (default: 2s)
             --outages N            a day, and nothing gets through (default: 0)
             --outage-length TIME   with --outages (default: 60s)
             --seed S               another day (default: 1)
             --strategy ID,ID,…     which, or all (default: all)
             --threads N            default: as many as there are cores
             --format FORMAT        text, json, csv, svg, markdown or png (default: text)
             --output FILE          where to (default: the terminal)
</source>
            <translation>  odds     お店の1日を進め、何人が二重に請求されるかを数えます
             --lose-request P       リクエストが失われる割合。0 から 1、または 5% の形（既定：0.01）
             --lose-answer P        応答が失われる割合（既定：0.01）
             --retries N            最初の試行のあとの再送の回数。0 から 10（既定：3）
             --customers N          お客さまの数。1 から 10000000（既定：100000）
             --slow P               処理に2倍かかる注文の割合。その中の同じ割合がさらに2倍…（既定：0）
             --timeout TIME         クライアントが待つ時間（既定：2s）
             --outages N            1日の通信障害の回数。その間は何も届きません（既定：0）
             --outage-length TIME   その長さ。--outages と一緒に使います（既定：60s）
             --seed S               別の1日にする（既定：1）
             --strategy ID,ID,…     どの方式か、または all（既定：all）
             --threads N            スレッド数。既定はコアの数
             --format FORMAT        text、json、csv、svg、markdown、png（既定：text）
             --output FILE          書き出す先（既定：ターミナル）
</translation>
        </message>
    </context>
    <context>
        <name>idemlab::cli::OptionReader</name>
        <message>
            <source>--%1 takes a whole number from %3 to %4, or "%5", and "%2" is neither.</source>
            <translation>--%1 には %3 から %4 の整数、または %5 を指定してください。「%2」は使えません。</translation>
        </message>
        <message>
            <source>--%1 takes a share from 0 to 1, or from 0% to 100%, and "%2" is none.</source>
            <translation>--%1 には 0 から 1、または 0% から 100% の割合を指定してください。「%2」は使えません。</translation>
        </message>
        <message>
            <source>--%1 takes a whole number from %3 to %4, and "%2" is none.</source>
            <translation>--%1 には %3 から %4 の整数を指定してください。「%2」は使えません。</translation>
        </message>
        <message>
            <source>--%1 takes a time such as 500ms or 2s, up to an hour, and "%2" is none.</source>
            <translation>--%1 には 500ms や 2s のような、1時間までの時間を指定してください。「%2」は使えません。</translation>
        </message>
        <message>
            <source>--%1: there is no "%2"; there are: %3.</source>
            <translation>--%1 に「%2」は使えません。使えるのは %3 です。</translation>
        </message>
        <message>
            <source>--set takes NAME=VALUE, and "%1" is not of that form.</source>
            <translation>--set には NAME=VALUE の形で指定してください。「%1」はその形ではありません。</translation>
        </message>
        <message>
            <source>--set takes no strategy: which one is said by an option of its own, see --help.</source>
            <translation>方式は --set では選べません。方式のオプションは --help にあります。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::cli::Playing</name>
        <message>
            <source>Standard output could not be written: %1</source>
            <translation>標準出力に書き込めませんでした：%1</translation>
        </message>
        <message>
            <source>%1 opens a lesson, in the window: idemlab %1</source>
            <translation>%1 はレッスンを開くリンクで、ウィンドウで使います：idemlab %1</translation>
        </message>
    </context>
    <context>
        <name>idemlab::cli::Serving</name>
        <message>
            <source>The mock server listens on http://127.0.0.1:%1 (Ctrl+C ends it).</source>
            <translation>モックサーバーが http://127.0.0.1:%1 で待っています（Ctrl+C で終了）。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::help::AboutDialog</name>
        <message>
            <source>The client makes a unique value, best a UUID, and does not use it again for another payload.</source>
            <translation>クライアントが一意な値（できれば UUID）を作り、別の内容には使い回しません。</translation>
        </message>
        <message>
            <source>The client makes the key; the first result is returned again, success or failure.</source>
            <translation>クライアントがキーを作ります。最初の結果は、成功でも失敗でも、もう一度返されます。</translation>
        </message>
        <message>
            <source>A POST becomes safe to repeat through a key that is sent again.</source>
            <translation>同じキーをもう一度送ることで、POST を安全に繰り返せます。</translation>
        </message>
        <message>
            <source>About Idempotency Lab</source>
            <translation>Idempotency Lab について</translation>
        </message>
        <message>
            <source>Idempotency Lab %1</source>
            <extracomment>%1 is a version number</extracomment>
            <translation>Idempotency Lab %1</translation>
        </message>
        <message>
            <source>Who should make the idempotency key, the client or the server? Press Order, lose the answer, and watch what each strategy makes of it.</source>
            <translation>冪等キーは、クライアントとサーバーのどちらが作るべきでしょうか。注文して、応答を失わせ、方式ごとの結末を見てください。</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>出典</translation>
        </message>
    </context>
    <context>
        <name>idemlab::help::OtherKeys</name>
        <message>
            <source>On the timeline</source>
            <translation>タイムラインで</translation>
        </message>
        <message>
            <source>Select the event before, the event after</source>
            <translation>前の出来事、次の出来事を選ぶ</translation>
        </message>
        <message>
            <source>Select the first event, the last event</source>
            <translation>最初の出来事、最後の出来事を選ぶ</translation>
        </message>
        <message>
            <source>Show the state at the selected event</source>
            <translation>選んだ出来事の時点の状態を見る</translation>
        </message>
        <message>
            <source>Plan what the network does with the selected message, or with the next answer</source>
            <translation>選んだメッセージ（または次の応答）に起きることを決める</translation>
        </message>
        <message>
            <source>Move back and forth in time</source>
            <translation>時間を前後に動かす</translation>
        </message>
        <message>
            <source>Select nothing and follow the run</source>
            <translation>選択をやめ、進行を追う</translation>
        </message>
        <message>
            <source>While presenting</source>
            <translation>プレゼン中</translation>
        </message>
    </context>
    <context>
        <name>idemlab::help::ShortcutsDialog</name>
        <message>
            <source>Keyboard Shortcuts</source>
            <translation>キーボードショートカット</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
    </context>
    <context>
        <name>idemlab::inspector::InspectorPanel</name>
        <message>
            <source>Why this answer?</source>
            <translation>なぜこの応答になったのか</translation>
        </message>
        <message>
            <source>Request, as it was on the wire</source>
            <translation>リクエスト（実際に流れたもの）</translation>
        </message>
        <message>
            <source>Answer, as it was on the wire</source>
            <translation>応答（実際に流れたもの）</translation>
        </message>
        <message>
            <source>Rows of the key store that the server looked at</source>
            <translation>サーバーが照合したキーの記録</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>フィンガープリント</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>お客さま</translation>
        </message>
        <message>
            <source>A command that sends this request to the running server.</source>
            <translation>このリクエストを、動いているサーバーへ送るコマンドです。</translation>
        </message>
        <message>
            <source>Plan a faul&amp;t…</source>
            <translation>障害を仕込む(&amp;T)…</translation>
        </message>
        <message>
            <source>Choose what the network does with this message, and play the run again.</source>
            <translation>このメッセージにネットワークが何をするかを選び、はじめから進め直します。</translation>
        </message>
        <message>
            <source>Select something on the timeline or in the story to see it from close by.</source>
            <translation>タイムラインか経過で何かを選ぶと、くわしく見られます。</translation>
        </message>
        <message>
            <source>asked: %1</source>
            <comment>the key that a request carried</comment>
            <translation>照合したキー：%1</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>記録なし</translation>
        </message>
        <message>
            <source>As far as its page says, %1 does the same (source: %2, read in %3).</source>
            <extracomment>%1: the name of an API's policy, %2: the title of a page, %3: a year</extracomment>
            <translation>公開されている範囲では、%1 も同じようにしています（出典：%2、%3年に閲覧）。</translation>
        </message>
        <message>
            <source>Copy as cUR&amp;L</source>
            <translation>cURL としてコピー(&amp;L)</translation>
        </message>
        <message>
            <source>What a program from outside means cannot be known. Say it here, and the verdict follows.</source>
            <translation>外部のプログラムの意図は知りようがありません。ここで指定すると、判定に反映されます。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::CheckStep</name>
        <message>
            <source>**Noted.** %1</source>
            <translation>**記録しました**。%1</translation>
        </message>
        <message>
            <source>**Right.** %1</source>
            <translation>**正解です**。%1</translation>
        </message>
        <message>
            <source>**No.** %1</source>
            <translation>**そうではありません**。%1</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::Choice</name>
        <message>
            <source>right answer</source>
            <translation>正しい答え</translation>
        </message>
        <message>
            <source>wrong answer</source>
            <translation>正しくない答え</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::CodeStep</name>
        <message>
            <source>The program, repaired</source>
            <translation>直したプログラム</translation>
        </message>
        <message>
            <source>The program; one of its lines makes the fault</source>
            <translation>プログラム。どこかの行に原因があります</translation>
        </message>
        <message>
            <source>Click the line that makes the fault.</source>
            <translation>原因の行をクリックしてください。</translation>
        </message>
        <message>
            <source>Which repair is right?</source>
            <translation>どう直すのが正しいでしょうか。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::ComeBackBar</name>
        <message>
            <source>Three questions about what you learnt some days ago: two minutes, and it stays.</source>
            <translation>数日前に学んだことについて、3つの質問があります。2分ほどで、記憶に残りやすくなります。</translation>
        </message>
        <message>
            <source>Answer Them</source>
            <translation>答える</translation>
        </message>
        <message>
            <source>Not This Time</source>
            <translation>今回はやめておく</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::CompareStep</name>
        <message>
            <source>Run</source>
            <comment>a cell of the comparison that has not been run</comment>
            <translation>実行</translation>
        </message>
        <message>
            <source>Client</source>
            <comment>column: who issues the key</comment>
            <translation>クライアント</translation>
        </message>
        <message>
            <source>Server, on receipt</source>
            <comment>column: who issues the key</comment>
            <translation>受信時</translation>
        </message>
        <message>
            <source>Server, two steps</source>
            <comment>column: who issues the key</comment>
            <translation>2段階</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::DecideStep</name>
        <message>
            <source>&amp;Yes</source>
            <translation>はい(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>いいえ(&amp;N)</translation>
        </message>
        <message>
            <source>Ask me again</source>
            <translation>もう一度質問する</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::DesignStep</name>
        <message>
            <source>With your choice, the outcome is: **%1** (%2).</source>
            <translation>選んだやり方の結果：**%1**（%2）</translation>
        </message>
        <message>
            <source>The failure that decides is running under your choice …</source>
            <translation>選んだやり方で、決め手になる失敗が進んでいます…</translation>
        </message>
        <message>
            <source>Play the failure under your choice</source>
            <translation>選んだやり方で失敗を再生する</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::DoStep</name>
        <message>
            <source>✓ Found</source>
            <translation>✓ 見つかりました</translation>
        </message>
        <message>
            <source>Click it on the timeline.</source>
            <translation>タイムラインでクリックしてください。</translation>
        </message>
        <message>
            <source>Not that one.</source>
            <translation>それではありません。</translation>
        </message>
        <message>
            <source>✓ Done</source>
            <translation>✓ できました</translation>
        </message>
        <message>
            <source>Let us try that again.</source>
            <translation>もう一度やってみましょう。</translation>
        </message>
        <message>
            <source>Next:</source>
            <translation>次にすること：</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>はじめからやり直す</translation>
        </message>
        <message>
            <source>✓ Done before. Do it again if you like:</source>
            <translation>✓ このステップは完了しています。もう一度試すには：</translation>
        </message>
        <message>
            <source>Restart with this</source>
            <translation>この設定ではじめから</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::LessonGuide</name>
        <message>
            <source>Your progress in the lessons could not be read. The file is kept as %1, and the lessons begin anew.</source>
            <translation>レッスンの進み具合を読めませんでした。ファイルは %1 に残してあります。レッスンははじめからになります。</translation>
        </message>
        <message>
            <source>The lesson could not be opened.
%1</source>
            <translation>レッスンを開けませんでした。
%1</translation>
        </message>
        <message>
            <source>Your progress could not be saved: %1</source>
            <translation>進み具合を保存できませんでした：%1</translation>
        </message>
        <message>
            <source>The course could not be begun anew: %1</source>
            <translation>コースをはじめからにできませんでした：%1</translation>
        </message>
        <message>
            <source>The course begins anew.</source>
            <translation>コースをはじめからやり直します。</translation>
        </message>
        <message>
            <source>The course begins anew. What you had answered is kept as %1.</source>
            <translation>コースをはじめからやり直します。これまでの答えは %1 に残してあります。</translation>
        </message>
        <message>
            <source>This is: %1</source>
            <comment>%1: what happened, in a sentence</comment>
            <translation>選んだもの：%1</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::LessonPanel</name>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>ステップ %1／%2</translation>
        </message>
        <message>
            <source>Ne&amp;xt lesson</source>
            <translation>次のレッスン(&amp;X)</translation>
        </message>
        <message>
            <source>Ne&amp;xt</source>
            <translation>次へ(&amp;X)</translation>
        </message>
        <message>
            <source>Skip</source>
            <comment>go on without having done the step</comment>
            <translation>とばす</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>目次</translation>
        </message>
        <message>
            <source>Bac&amp;k</source>
            <translation>戻る(&amp;K)</translation>
        </message>
        <message>
            <source>not done yet</source>
            <translation>まだ終わっていません</translation>
        </message>
        <message>
            <source>steps were skipped</source>
            <translation>飛ばしたステップがあります</translation>
        </message>
        <message>
            <source>questions were answered wrong</source>
            <translation>間違えた問いがあります</translation>
        </message>
        <message>
            <source>answers were shown</source>
            <translation>答えを見せてもらった問いがあります</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完了</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::ObstacleWords</name>
        <message>
            <source>Several runs are shown side by side, and this step is about one.</source>
            <translation>いくつもの実行が並んでいます。このステップで見るのは1つです。</translation>
        </message>
        <message>
            <source>The run on the timeline is not the one that this step is about.</source>
            <translation>タイムラインの実行は、このステップのものではありません。</translation>
        </message>
        <message>
            <source>The strategy is now %1, and this step is about %2.</source>
            <translation>いまの方式は%1ですが、このステップで扱うのは%2です。</translation>
        </message>
        <message>
            <source>Some advanced settings differ from those that this step is about, so it may come out otherwise.</source>
            <translation>詳細設定の一部がこのステップのものと違うため、結果が変わることがあります。</translation>
        </message>
        <message>
            <source>The window shows an earlier moment of the run.</source>
            <translation>ウィンドウには、実行の途中の時点が表示されています。</translation>
        </message>
        <message>
            <source>The run is paused.</source>
            <translation>実行が一時停止しています。</translation>
        </message>
        <message>
            <source>This run ended with %1, which is not what the step asks for.</source>
            <translation>この実行は%1で終わりました。このステップの目標とは違う結果です。</translation>
        </message>
        <message>
            <source>That answer got through: Drop response was off.</source>
            <translation>いまの応答は届きました。「応答を落とす」がオフでした。</translation>
        </message>
        <message>
            <source>Show the run of this step</source>
            <translation>このステップの実行を表示する</translation>
        </message>
        <message>
            <source>Choose %1</source>
            <translation>%1を選ぶ</translation>
        </message>
        <message>
            <source>Set them as this step needs them</source>
            <translation>このステップの設定にする</translation>
        </message>
        <message>
            <source>Go to now</source>
            <translation>いまの時点へ</translation>
        </message>
        <message>
            <source>Play on</source>
            <translation>再生を続ける</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>はじめからやり直す</translation>
        </message>
        <message>
            <source>Switch on Drop response</source>
            <translation>「応答を落とす」をオンにする</translation>
        </message>
        <message>
            <source>%1 is set to %2; this step needs %3.</source>
            <extracomment>%1: a setting; %2 and %3: values of it</extracomment>
            <translation>%1が%2になっています。このステップでは%3にします。</translation>
        </message>
        <message>
            <source>The mock server could not be started.</source>
            <translation>モックサーバーを起動できませんでした。</translation>
        </message>
        <message>
            <source>Start it</source>
            <translation>起動する</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::OwnWords</name>
        <message>
            <source>Compare with a model line</source>
            <translation>手本と比べる</translation>
        </message>
        <message>
            <source>A model line: *%1*</source>
            <translation>手本：%1</translation>
        </message>
        <message>
            <source>Yes</source>
            <comment>one&apos;s own line says it</comment>
            <translation>はい</translation>
        </message>
        <message>
            <source>Not yet</source>
            <comment>one&apos;s own line does not say it</comment>
            <translation>まだ</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::PredictStep</name>
        <message>
            <source>Choose first; then say how sure you are.</source>
            <translation>まず答えを選び、次に自信のほどを選んでください。</translation>
        </message>
        <message>
            <source>How sure are you?</source>
            <translation>どのくらい自信がありますか。</translation>
        </message>
        <message>
            <source>Just show me</source>
            <translation>まず見せて</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>はじめからやり直す</translation>
        </message>
        <message>
            <source>Watch the run …</source>
            <translation>実行を見ていてください…</translation>
        </message>
        <message>
            <source>Outcome: **%1**</source>
            <translation>結果：**%1**</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>You said: **%1**</source>
            <translation>あなたの予想：**%1**</translation>
        </message>
        <message>
            <source>You said (%2): **%1**</source>
            <translation>あなたの予想（%2）：**%1**</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::SendStep</name>
        <message>
            <source>Texts to copy</source>
            <translation>コピーできるテキスト</translation>
        </message>
        <message>
            <source>Text to copy</source>
            <translation>コピーするテキスト</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>コピー(&amp;C)</translation>
        </message>
        <message>
            <source>✓ %1</source>
            <translation>✓ %1</translation>
        </message>
        <message>
            <source>✓ Done before. The run on the timeline is another one.</source>
            <translation>✓ 以前に完了しています。いまタイムラインにあるのは別の実行です。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::Summary</name>
        <message>
            <source># What you found out about idempotency keys

Idempotency Lab, %1

</source>
            <translation># 冪等キーについてわかったこと

Idempotency Lab&#x3000;%1

</translation>
        </message>
        <message>
            <source>What you found out about idempotency keys</source>
            <translation>冪等キーについてわかったこと</translation>
        </message>
        <message>
            <source>- %1 Yes: %2 No: %3
</source>
            <extracomment>a question of the guide, and where yes and no lead</extracomment>
            <translation>- %1　はい→%2　いいえ→%3
</translation>
        </message>
        <message>
            <source>You have not answered anything yet.</source>
            <translation>まだ何も答えていません。</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>%1 に書き込めませんでした：%2</translation>
        </message>
        <message>
            <source>The name %1 must end in .md, .html or .pdf.</source>
            <translation>名前 %1 の拡張子は md、html、pdf のどれかにしてください。</translation>
        </message>
        <message>
            <source>- You decided: %1. Your reason: %2
</source>
            <translation>- あなたの判断：%1&#x3000;理由：%2
</translation>
        </message>
        <message>
            <source>- The guide led you to: %1
</source>
            <translation>- ガイドがたどり着いた答え：%1
</translation>
        </message>
        <message>
            <source>- ○ %1 You had it shown: %2.
</source>
            <translation>- ○ %1 答えを見せてもらいました：%2。
</translation>
        </message>
        <message>
            <source>- %1 You thought: %2.
</source>
            <translation>- %1 あなたの考え：%2。
</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>an answer, and how sure</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>- ✓ %1 You answered: %2.
</source>
            <translation>- ✓ %1 あなたの答え：%2。
</translation>
        </message>
        <message>
            <source>- ✗ %1 You answered: %2. It is: %3.
</source>
            <translation>- ✗ %1 あなたの答え：%2。正しくは：%3。
</translation>
        </message>
        <message>
            <source>- %1 You wrote: *%2* A model line: *%3*
</source>
            <translation>- %1 あなたの言葉：%2　手本：%3
</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::SummaryStep</name>
        <message>
            <source>Show Large</source>
            <translation>大きく表示</translation>
        </message>
        <message>
            <source>Your summary</source>
            <translation>あなたのまとめ</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出す…</translation>
        </message>
        <message>
            <source>Export Summary</source>
            <translation>まとめを書き出す</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Web ページ (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>✓ Saved as %1</source>
            <translation>✓ %1 に保存しました</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::Sureness</name>
        <message>
            <source>A guess</source>
            <translation>勘</translation>
        </message>
        <message>
            <source>Fairly sure</source>
            <translation>たぶん</translation>
        </message>
        <message>
            <source>Certain</source>
            <translation>確実</translation>
        </message>
        <message>
            <source>as a guess</source>
            <comment>You said, …:</comment>
            <translation>勘</translation>
        </message>
        <message>
            <source>fairly sure</source>
            <comment>You said, …:</comment>
            <translation>たぶん</translation>
        </message>
        <message>
            <source>certain</source>
            <comment>You said, …:</comment>
            <translation>確実</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::TryStep</name>
        <message>
            <source>Watch the run …</source>
            <translation>実行を見ていてください…</translation>
        </message>
        <message>
            <source>**%1** (%2). %3</source>
            <translation>**%1**（%2）。%3</translation>
        </message>
    </context>
    <context>
        <name>idemlab::lessons::WriteStep</name>
        <message>
            <source>Noted. You find it again in the summary at the end.</source>
            <translation>記録しました。最後のまとめで、また見られます。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::matrix::MatrixDialog</name>
        <message>
            <source>With &amp;my settings (none are changed)</source>
            <translation>自分の設定を重ねる(&amp;M)（変更なし）</translation>
        </message>
        <message>
            <source>With &amp;my settings: %1</source>
            <translation>自分の設定を重ねる(&amp;M)：%1</translation>
        </message>
        <message>
            <source>Click a cell to open its run.</source>
            <translation>マスをクリックすると、その実行が開きます。</translation>
        </message>
        <message>
            <source>All Cases at Once</source>
            <translation>すべてのケースを一度に</translation>
        </message>
        <message>
            <source>Every case under every strategy</source>
            <translation>すべてのケースと方式の結果</translation>
        </message>
        <message>
            <source>&amp;Copy as Markdown</source>
            <translation>Markdown でコピー(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Present</source>
            <translation>大きく映す(&amp;P)</translation>
        </message>
        <message>
            <source>Shows all of it on the whole screen; arrow keys move the mark.</source>
            <translation>この表を画面いっぱいに映します。矢印キーで印が動きます。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::matrix::MatrixModel</name>
        <message>
            <source>%1, %2: %3. %4</source>
            <extracomment>a cell of the table of all cases: case, strategy, verdict, score</extracomment>
            <translation>%1、%2：%3。%4</translation>
        </message>
        <message>
            <source>The pitfall is repaired. Click its name to switch it on again.</source>
            <translation>落とし穴を直しました。名前をクリックすると、元に戻ります。</translation>
        </message>
        <message>
            <source>Click the name of the pitfall to repair it.</source>
            <translation>落とし穴の名前をクリックすると、直せます。</translation>
        </message>
        <message>
            <source>%1, repaired: %2</source>
            <extracomment>%1: a case, %2: its pitfall, which is switched off</extracomment>
            <translation>%1、直した落とし穴：%2</translation>
        </message>
        <message>
            <source>%1, pitfall: %2</source>
            <extracomment>%1: a case, %2: its pitfall</extracomment>
            <translation>%1、落とし穴：%2</translation>
        </message>
        <message>
            <source>Pitfall</source>
            <translation>落とし穴</translation>
        </message>
    </context>
    <context>
        <name>idemlab::model::Complaint</name>
        <message>
            <source>"%1" is no language; there are "en", "ja" and others</source>
            <translation>「%1」という言語はありません。「en」や「ja」などを書きます</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>そのファイルやフォルダーはありません</translation>
        </message>
        <message>
            <source>a part of the path is not a folder</source>
            <translation>パスの途中にフォルダーでないものがあります</translation>
        </message>
        <message>
            <source>this is a folder</source>
            <translation>これはフォルダーです</translation>
        </message>
        <message>
            <source>permission is denied</source>
            <translation>許可されていません</translation>
        </message>
        <message>
            <source>the disk can only be read</source>
            <translation>読み取り専用のディスクです</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>ディスクの空きがありません</translation>
        </message>
        <message>
            <source>the file would be too large for the disk</source>
            <translation>このディスクに置くにはファイルが大きすぎます</translation>
        </message>
        <message>
            <source>the disk reports a fault</source>
            <translation>ディスクの読み書きでエラーが起きました</translation>
        </message>
        <message>
            <source>too many files are open</source>
            <translation>開いているファイルが多すぎます</translation>
        </message>
        <message>
            <source>the name is too long</source>
            <translation>名前が長すぎます</translation>
        </message>
        <message>
            <source>nobody reads what is written there</source>
            <translation>書き込んだものを読む相手がいません</translation>
        </message>
        <message>
            <source>another program uses this port</source>
            <translation>このポートはほかのプログラムが使っています</translation>
        </message>
        <message>
            <source>this computer does not have that address</source>
            <translation>このコンピューターにはそのアドレスがありません</translation>
        </message>
        <message>
            <source>nobody listens there</source>
            <translation>接続先で待っているプログラムがありません</translation>
        </message>
        <message>
            <source>the system says: %1</source>
            <translation>システムからのメッセージ：%1</translation>
        </message>
        <message>
            <source>%1: &quot;%2&quot; will not do; %3</source>
            <translation>%1：「%2」は使えません。%3</translation>
        </message>
        <message>
            <source>one of: %1</source>
            <translation>使えるのは %1 です</translation>
        </message>
        <message>
            <source>a time from %1 to %2, such as 250ms or 1.5s</source>
            <translation>%1 から %2 の時間を、250ms や 1.5s のように指定してください</translation>
        </message>
        <message>
            <source>a whole number from %1 to %2</source>
            <translation>%1 から %2 の整数を指定してください</translation>
        </message>
        <message>
            <source>an HTTP field name of %1 to %2 characters</source>
            <translation>%1〜%2文字の HTTP フィールド名を指定してください</translation>
        </message>
        <message>
            <source>an HTTP field name that has no other meaning here</source>
            <translation>ここでほかの意味を持たない HTTP フィールド名を指定してください</translation>
        </message>
        <message>
            <source>there is no setting &quot;%1&quot;; there are: %2</source>
            <translation>「%1」という設定はありません。使えるのは %2 です</translation>
        </message>
        <message>
            <source>cannot listen on %1:%2: %3</source>
            <translation>%1:%2 で待ち受けられません：%3</translation>
        </message>
        <message>
            <source>a connection on 127.0.0.1 broke in the middle of a message</source>
            <translation>メッセージの途中で 127.0.0.1 の接続が切れました</translation>
        </message>
        <message>
            <source>From here on the messages travel in memory, not over HTTP: %1</source>
            <translation>ここから先、メッセージは HTTP を使わず、メモリーの中で届きます。%1</translation>
        </message>
        <message>
            <source>an id is made of a to z, 0 to 9 and -, at most 64 of them</source>
            <translation>ID に使えるのは a〜z、0〜9、- で、64文字までです</translation>
        </message>
        <message>
            <source>a case has no strategy of its own: the viewer picks it</source>
            <translation>ケースには方式を書けません。方式は見る人が選びます</translation>
        </message>
        <message>
            <source>&quot;script&quot; needs at least one step</source>
            <translation>「script」には手順が1つ以上必要です</translation>
        </message>
        <message>
            <source>this is not a regular file</source>
            <translation>これは通常のファイルではありません</translation>
        </message>
        <message>
            <source>the file cannot be read: %1</source>
            <translation>ファイルを読めません：%1</translation>
        </message>
        <message>
            <source>the file is larger than %1 MiB</source>
            <translation>ファイルが %1 MiB より大きくなっています</translation>
        </message>
        <message>
            <source>the file is not UTF-8 text</source>
            <translation>ファイルが UTF-8 のテキストではありません</translation>
        </message>
        <message>
            <source>this is not JSON: %1</source>
            <translation>JSON として読めません：%1</translation>
        </message>
        <message>
            <source>one JSON object is wanted here, { … }</source>
            <translation>ここには JSON のオブジェクト { … } が1つ必要です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; appears here a second time</source>
            <translation>「%1」がここでもう一度書かれています</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be one of: %2</source>
            <translation>「%1」に指定できるのは %2 です</translation>
        </message>
        <message>
            <source>&quot;%1&quot;: &quot;%2&quot; is not known; one of: %3</source>
            <translation>「%1」に「%2」は指定できません。使えるのは %3 です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is not known here; known are: %2</source>
            <translation>ここに「%1」は書けません。書けるのは %2 です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is missing: a text</source>
            <translation>「%1」がありません。テキストが必要です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a text that is not empty</source>
            <translation>「%1」は空でないテキストでなければなりません</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is missing: an object, { … }</source>
            <translation>「%1」がありません。オブジェクト { … } が必要です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an object, { … }</source>
            <translation>「%1」はオブジェクト { … } でなければなりません</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a list, [ … ]</source>
            <translation>「%1」はリスト [ … ] でなければなりません</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a whole number from %2 to %3</source>
            <translation>「%1」は %2 から %3 の整数でなければなりません</translation>
        </message>
        <message>
            <source>the title has at most %1 characters</source>
            <translation>題名は%1文字までです</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be %2</source>
            <translation>「%1」は %2 でなければなりません</translation>
        </message>
        <message>
            <source>the text in &quot;%1&quot; is missing</source>
            <translation>言語「%1」のテキストがありません</translation>
        </message>
        <message>
            <source>there is no text: a file en.md, ja.md or the like</source>
            <translation>テキストがありません。en.md や ja.md のようなファイルが必要です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; names ids, each once</source>
            <translation>「%1」には ID を重複なく並べます</translation>
        </message>
        <message>
            <source>&quot;%1&quot; needs at least %2</source>
            <translation>「%1」には%2個以上必要です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is none of the choices: %2</source>
            <translation>「%1」は選択肢（%2）の中にありません</translation>
        </message>
        <message>
            <source>there is no case &quot;%1&quot;</source>
            <translation>「%1」というケースはありません</translation>
        </message>
        <message>
            <source>&quot;event&quot; needs at least one</source>
            <translation>「event」には1つ以上必要です</translation>
        </message>
        <message>
            <source>&quot;steps&quot; needs at least one step</source>
            <translation>「steps」にはステップが1つ以上必要です</translation>
        </message>
        <message>
            <source>there is a step &quot;%1&quot; already</source>
            <translation>ステップ「%1」はもうあります</translation>
        </message>
        <message>
            <source>&quot;%1&quot; needs a &quot;run&quot;: no step before it has one with a case</source>
            <translation>「%1」には「run」が必要です。前のステップに、ケースのある「run」がありません</translation>
        </message>
        <message>
            <source>there is no control &quot;%1&quot;; there are: %2</source>
            <translation>「%1」という操作部品はありません。使えるのは %2 です</translation>
        </message>
        <message>
            <source>a claim names its &quot;case&quot;</source>
            <translation>主張には「case」が必要です</translation>
        </message>
        <message>
            <source>&quot;goals&quot; needs at least one that can be reached</source>
            <translation>「goals」には、達成できる目標が1つ以上必要です</translation>
        </message>
        <message>
            <source>&quot;questions&quot; needs at least one</source>
            <translation>「questions」には1つ以上必要です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is no result and no later question</source>
            <translation>「%1」は、結果でも、あとの質問でもありません</translation>
        </message>
        <message>
            <source>the file must begin with &quot;# &quot; and the title of the lesson</source>
            <translation>ファイルは「# 」とレッスンの題名で始まらなければなりません</translation>
        </message>
        <message>
            <source>a heading is &quot;# title&quot;, &quot;## step&quot; or &quot;### part&quot;</source>
            <translation>見出しは「# 題名」「## ステップ」「### 部分」のどれかです</translation>
        </message>
        <message>
            <source>the title appears here a second time</source>
            <translation>題名がここでもう一度書かれています</translation>
        </message>
        <message>
            <source>the step &quot;%1&quot; appears here a second time</source>
            <translation>ステップ「%1」がここでもう一度書かれています</translation>
        </message>
        <message>
            <source>&quot;### %1&quot; must stand below the step (&quot;## …&quot;) that it belongs to</source>
            <translation>「### %1」は、属するステップ（「## …」）の下に書きます</translation>
        </message>
        <message>
            <source>&quot;%1&quot; appears here a second time in this step</source>
            <translation>このステップの中で「%1」がもう一度書かれています</translation>
        </message>
        <message>
            <source>below &quot;### %1&quot; there is no text</source>
            <translation>「### %1」の下にテキストがありません</translation>
        </message>
        <message>
            <source>text must stand below the step (&quot;## …&quot;) that it belongs to</source>
            <translation>テキストは、属するステップ（「## …」）の下に書きます</translation>
        </message>
        <message>
            <source>the file is larger than 256 KiB</source>
            <translation>ファイルが 256 KiB より大きくなっています</translation>
        </message>
        <message>
            <source>there is no figure &quot;{%1}&quot;; there are: %2</source>
            <translation>「{%1}」という数はありません。使えるのは %2 です</translation>
        </message>
        <message>
            <source>the step &quot;%1&quot; has no text: &quot;## %1&quot; is missing</source>
            <translation>ステップ「%1」のテキストがありません。「## %1」が必要です</translation>
        </message>
        <message>
            <source>the step &quot;%1&quot; has no text</source>
            <translation>ステップ「%1」のテキストがありません</translation>
        </message>
        <message>
            <source>in the step &quot;%1&quot; &quot;### %2&quot; is missing</source>
            <translation>ステップ「%1」に「### %2」がありません</translation>
        </message>
        <message>
            <source>&quot;### %1&quot; belongs to nothing in the step &quot;%2&quot;</source>
            <translation>「### %1」に対応するものが、ステップ「%2」にありません</translation>
        </message>
        <message>
            <source>there is no step &quot;%1&quot; in the lesson</source>
            <translation>レッスンにステップ「%1」はありません</translation>
        </message>
        <message>
            <source>the run of &quot;%1&quot; is missing</source>
            <translation>「%1」の実行がありません</translation>
        </message>
        <message>
            <source>&quot;%1&quot; has 2 to 24 lines</source>
            <translation>「%1」は2〜24行です</translation>
        </message>
        <message>
            <source>&quot;faulty&quot; has numbers of lines, from 1 to %1</source>
            <translation>「faulty」には 1 から %1 の行番号を並べます</translation>
        </message>
        <message>
            <source>&quot;faulty&quot; needs at least one line</source>
            <translation>「faulty」には行番号が1つ以上必要です</translation>
        </message>
        <message>
            <source>&quot;asks&quot; needs at least one question</source>
            <translation>「asks」には質問が1つ以上必要です</translation>
        </message>
        <message>
            <source>a source is an https address</source>
            <translation>出典は https のアドレスです</translation>
        </message>
        <message>
            <source>&quot;kind&quot; is one of: pitfall, policy</source>
            <translation>「kind」に指定できるのは pitfall と policy です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is not a setting</source>
            <translation>「%1」という設定はありません</translation>
        </message>
        <message>
            <source>an answer is a text</source>
            <translation>答えはテキストです</translation>
        </message>
        <message>
            <source>the folder cannot be written, or another program is using the file</source>
            <translation>フォルダーに書き込めないか、ほかのプログラムがファイルを使っています</translation>
        </message>
        <message>
            <source>the copy of the old progress cannot be written</source>
            <translation>これまでの進み具合の写しを書き込めません</translation>
        </message>
        <message>
            <source>another program is using the file</source>
            <translation>ほかのプログラムがファイルを使っています</translation>
        </message>
        <message>
            <source>&quot;beside&quot; is a list of strategies, each of them once</source>
            <translation>「beside」には方式を重複なく並べます</translation>
        </message>
        <message>
            <source>&quot;beside&quot; takes two to five strategies</source>
            <translation>「beside」には2つから5つの方式を並べます</translation>
        </message>
        <message>
            <source>&quot;format&quot; must be &quot;%1&quot;: this is not a saved run</source>
            <translation>「format」が「%1」ではないので、実行記録ではありません</translation>
        </message>
        <message>
            <source>the run was saved by a newer version of the program, which this one cannot read</source>
            <translation>この実行記録は新しい版のプログラムで保存されたもので、この版では読めません</translation>
        </message>
        <message>
            <source>&quot;version&quot; must be %1</source>
            <translation>「version」は %1 でなければなりません</translation>
        </message>
        <message>
            <source>the link is too long to be one; a run of that size is shared as a file</source>
            <translation>リンクが長すぎます。この大きさの実行はファイルで共有してください</translation>
        </message>
        <message>
            <source>a link to a run begins with &quot;%1&quot;</source>
            <translation>実行へのリンクは「%1」で始まります</translation>
        </message>
        <message>
            <source>the link was made by a newer version of the program, which this one cannot read</source>
            <translation>このリンクは新しい版のプログラムで作られたもので、この版では読めません</translation>
        </message>
        <message>
            <source>the link is damaged or not complete; copy all of it, from &quot;%1&quot; to its end</source>
            <translation>リンクが壊れているか、途中で切れています。「%1」から終わりまで、全部をコピーしてください</translation>
        </message>
        <message>
            <source>%1 can only happen to a %2</source>
            <translation>%1 が起こるのは %2 だけです</translation>
        </message>
        <message>
            <source>a customer&apos;s number has at most %1 characters</source>
            <translation>お客さまの番号は%1文字までです</translation>
        </message>
        <message>
            <source>bytes are written in Base64 (RFC 4648, section 4)</source>
            <translation>バイト列は Base64（RFC 4648 の4節）で書きます</translation>
        </message>
        <message>
            <source>printable ASCII characters, at most %1 of them</source>
            <translation>印字可能な ASCII 文字を%1個まで使えます</translation>
        </message>
        <message>
            <source>a request of this purpose needs a &quot;line&quot; with its method and its target, in Base64</source>
            <translation>この目的のリクエストには、メソッドと宛先を Base64 で書いた「line」が必要です</translation>
        </message>
        <message>
            <source>&quot;set&quot; takes one setting, such as {&quot;latency&quot;: &quot;1s&quot;}</source>
            <translation>「set」には、{&quot;latency&quot;: &quot;1s&quot;} のように設定を1つ書きます</translation>
        </message>
        <message>
            <source>a step of the script needs one of: %1</source>
            <translation>台本の手順に必要なのは、%1 のどれか1つです</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is not a time from 0ms to %2; write it as in 250ms or 1.5s</source>
            <translation>「%1」は 0ms から %2 の時間ではありません。250ms や 1.5s のように書いてください</translation>
        </message>
        <message>
            <source>a step of the script is an object, { … }</source>
            <translation>台本の手順はオブジェクト { … } です</translation>
        </message>
        <message>
            <source>there is nothing to show: no run has begun, so this step needs a &quot;run&quot; or &quot;lines&quot;</source>
            <translation>見せるものがありません。まだ実行が始まっていないので、このステップには「run」か「lines」が必要です</translation>
        </message>
        <message>
            <source>a &quot;stop&quot; or an &quot;ask&quot; is about a run, and none has begun</source>
            <translation>「stop」や「ask」には実行が要りますが、まだ始まっていません</translation>
        </message>
        <message>
            <source>a question needs a &quot;stop&quot; that the run goes on to when the answer is revealed, such as &quot;end&quot;</source>
            <translation>質問には、答えを見せるときに実行が進む先の「stop」（「end」など）が必要です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is a share from 0 to 1, such as 0.01</source>
            <translation>「%1」は、0.01 のような 0 から 1 の割合です</translation>
        </message>
        <message>
            <source>a card holds %1 lines at most</source>
            <translation>カードに書けるのは%1行までです</translation>
        </message>
        <message>
            <source>a run comes from a &quot;file&quot;, from a &quot;link&quot; or from a &quot;case&quot;: only one of them, and &quot;file&quot; and &quot;link&quot; stand alone</source>
            <translation>実行の元は「file」「link」「case」のどれか1つです。「file」と「link」には、ほかの指定を付けられません</translation>
        </message>
        <message>
            <source>&quot;%1&quot; lies outside of the talk&apos;s folder: put the run beside the talk</source>
            <translation>「%1」は講演のフォルダーの外にあります。実行記録は講演と同じところに置いてください</translation>
        </message>
        <message>
            <source>&quot;beside&quot; names two to five different strategies, &quot;strategy&quot; among them</source>
            <translation>「beside」には、「strategy」のものを含めて、異なる方式を2つから5つ並べます</translation>
        </message>
        <message>
            <source>a &quot;stop&quot; is &quot;end&quot; or an event, such as {&quot;event&quot;: &quot;response-lost&quot;, &quot;number&quot;: 1}</source>
            <translation>「stop」は、「end」か、{&quot;event&quot;: &quot;response-lost&quot;, &quot;number&quot;: 1} のような出来事です</translation>
        </message>
        <message>
            <source>there is already a case &quot;%1&quot;: give it another id</source>
            <translation>ケース「%1」はもうあります。別のidを付けてください</translation>
        </message>
        <message>
            <source>there is already a choice &quot;%1&quot;</source>
            <translation>選択肢「%1」はもうあります</translation>
        </message>
        <message>
            <source>this choice is right whenever &quot;%1&quot; is</source>
            <translation>「%1」が正解になるとき、この選択肢もいつも正解になってしまいます</translation>
        </message>
        <message>
            <source>a question has two to six &quot;choices&quot;</source>
            <translation>質問の「choices」は2つから6つです</translation>
        </message>
        <message>
            <source>the question and its choices (%1) take about %2 lines beside the run, and %3 can be read in a hall: make them shorter, or fewer</source>
            <translation>質問と選択肢（%1）が実行の横で約%2行になります。会場で読めるのは%3行までなので、短くするか、数を減らしてください</translation>
        </message>
        <message>
            <source>a choice says by &quot;orders&quot; or &quot;verdict&quot; when it is right</source>
            <translation>選択肢には、正解になる条件を「orders」か「verdict」で書きます</translation>
        </message>
        <message>
            <source>the talk was written for a newer version of the program, which this one cannot read</source>
            <translation>この講演は新しい版のプログラム用に書かれていて、この版では読めません</translation>
        </message>
        <message>
            <source>there is already a step &quot;%1&quot;</source>
            <translation>ステップ「%1」はもうあります</translation>
        </message>
        <message>
            <source>a talk has at least one step in &quot;steps&quot;</source>
            <translation>講演の「steps」にはステップが1つ以上必要です</translation>
        </message>
        <message>
            <source>&quot;%1&quot; has no text in &quot;%2&quot;</source>
            <translation>「%1」に、言語「%2」のテキストがありません</translation>
        </message>
        <message>
            <source>&quot;%1&quot; needs a text in at least one language, such as {&quot;en&quot;: &quot;…&quot;}</source>
            <translation>「%1」には、{&quot;en&quot;: &quot;…&quot;} のように、1つ以上の言語のテキストが必要です</translation>
        </message>
        <message>
            <source>the step &quot;%1&quot; says that &quot;%2&quot; under &quot;%3&quot; comes to &quot;%4&quot;, but it comes to &quot;%5&quot;</source>
            <translation>ステップ「%1」では「%2」を「%3」で進めると「%4」になるはずですが、実際には「%5」になります</translation>
        </message>
        <message>
            <source>&quot;expect&quot; says that it comes to &quot;%1&quot; under &quot;%2&quot;, but it comes to &quot;%3&quot;</source>
            <translation>「expect」では「%2」で「%1」になるはずですが、実際には「%3」になります</translation>
        </message>
        <message>
            <source>the goals of the step &quot;%1&quot; ask for &quot;%2&quot;, but what they ask for comes to &quot;%3&quot;</source>
            <translation>ステップ「%1」の目標は「%2」ですが、求められたとおりにすると「%3」になります</translation>
        </message>
        <message>
            <source>the step &quot;%1&quot;: %2</source>
            <translation>ステップ「%1」：%2</translation>
        </message>
        <message>
            <source>the run never comes to &quot;%1&quot; number %2</source>
            <translation>実行に%2番目の「%1」は現れません</translation>
        </message>
        <message>
            <source>its stop lies before the one that the run has come to already</source>
            <translation>「stop」が、実行がすでに進んだ時点より前にあります</translation>
        </message>
        <message>
            <source>none of its choices is right: the run comes to &quot;%1&quot; with %2 orders</source>
            <translation>正解になる選択肢がありません。実行の結果は「%1」、注文は%2件です</translation>
        </message>
        <message>
            <source>an object has no }</source>
            <translation>オブジェクトが } で閉じられていません</translation>
        </message>
        <message>
            <source>a colon is missing</source>
            <translation>コロン（:）がありません</translation>
        </message>
        <message>
            <source>a list has no ]</source>
            <translation>リストが ] で閉じられていません</translation>
        </message>
        <message>
            <source>a comma is missing</source>
            <translation>カンマ（,）がありません</translation>
        </message>
        <message>
            <source>a value cannot be read</source>
            <translation>値を読めません</translation>
        </message>
        <message>
            <source>the text ends with a number</source>
            <translation>テキストが数で終わっています</translation>
        </message>
        <message>
            <source>a number cannot be read</source>
            <translation>数を読めません</translation>
        </message>
        <message>
            <source>what follows a backslash cannot be read</source>
            <translation>バックスラッシュに続く文字を読めません</translation>
        </message>
        <message>
            <source>a text is not UTF-8</source>
            <translation>UTF-8 でない文字列があります</translation>
        </message>
        <message>
            <source>a text has no closing quotation mark</source>
            <translation>文字列が引用符で閉じられていません</translation>
        </message>
        <message>
            <source>a member is missing after a comma</source>
            <translation>カンマのあとに項目がありません</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>入れ子が深すぎます</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>大きすぎます</translation>
        </message>
        <message>
            <source>something follows after the end</source>
            <translation>終わりのあとに余分なものがあります</translation>
        </message>
        <message>
            <source>there is no case &quot;%1&quot;; a file of your own ends in .json and stands beside lesson.json</source>
            <translation>「%1」というケースはありません。自分のファイルは .json で終わり、lesson.json と同じところに置きます</translation>
        </message>
        <message>
            <source>a path is like /transfers or /performances/7/seats</source>
            <translation>パスは /transfers や /performances/7/seats のように書きます</translation>
        </message>
        <message>
            <source>there is a case &quot;%1&quot; already: a case of a lesson&apos;s own has an id of its own</source>
            <translation>「%1」というケースはもうあります。レッスンのケースには、ほかと重ならない ID を付けてください</translation>
        </message>
        <message>
            <source>at most %1 runs stand beside each other, what-ifs included</source>
            <translation>並べられる実行は、「もしも」を含めて%1個までです</translation>
        </message>
        <message>
            <source>%1 has the stage to itself: no &quot;%2&quot; beside &quot;%3&quot;</source>
            <translation>%1は単独で見せます。「%3」と一緒に「%2」は使えません</translation>
        </message>
        <message>
            <source>the case &quot;%1&quot; has no pitfall that could be repaired</source>
            <translation>ケース「%1」には、直せる落とし穴がありません</translation>
        </message>
        <message>
            <source>a day at the shop</source>
            <translation>お店の1日</translation>
        </message>
        <message>
            <source>the matrix</source>
            <translation>すべてのケースの表</translation>
        </message>
        <message>
            <source>a search</source>
            <translation>すべての経過の探索</translation>
        </message>
        <message>
            <source>&quot;losses&quot; must be a whole number from 0 to %1, or &quot;any&quot;</source>
            <translation>「losses」は 0 から %1 までの整数か「any」にしてください</translation>
        </message>
        <message>
            <source>&quot;%1&quot; has at most %2 characters</source>
            <translation>「%1」は%2文字までです</translation>
        </message>
        <message>
            <source>the file holds more than %1 values</source>
            <translation>ファイルの値が%1個を超えています</translation>
        </message>
        <message>
            <source>&quot;%1&quot; has at most %2 entries</source>
            <translation>「%1」に並べられるのは%2個までです</translation>
        </message>
        <message>
            <source>a lesson has at most %1 cases of its own</source>
            <translation>レッスンに付けられるケースは%1個までです</translation>
        </message>
        <message>
            <source>a lesson has at most %1 files of text, and here are %2</source>
            <translation>レッスンのテキストファイルは%1個までですが、%2個あります</translation>
        </message>
        <message>
            <source>a program&apos;s name has at most %1 characters</source>
            <translation>プログラムの名前は%1文字までです</translation>
        </message>
        <message>
            <source>all runs of a talk together have at most %1 steps</source>
            <translation>講演の実行記録の手順は、全部で%1個までです</translation>
        </message>
        <message>
            <source>all runs of a talk together are larger than %1 MiB</source>
            <translation>講演の実行記録の合計が %1 MiB を超えています</translation>
        </message>
    </context>
    <context>
        <name>idemlab::narrate::Diagram</name>
        <message>
            <source>User</source>
            <comment>lane</comment>
            <translation>利用者</translation>
        </message>
        <message>
            <source>Network</source>
            <comment>lane</comment>
            <translation>ネットワーク</translation>
        </message>
        <message>
            <source>Server</source>
            <comment>lane</comment>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>Key store</source>
            <comment>lane</comment>
            <translation>キーの記録</translation>
        </message>
        <message>
            <source>Orders</source>
            <comment>lane</comment>
            <translation>注文</translation>
        </message>
        <message>
            <source>lost</source>
            <comment>a message</comment>
            <translation>消失</translation>
        </message>
        <message>
            <source>cut</source>
            <comment>a connection</comment>
            <translation>切断</translation>
        </message>
        <message>
            <source>timeout</source>
            <translation>タイムアウト</translation>
        </message>
        <message>
            <source>retry %1</source>
            <comment>%1: its number</comment>
            <translation>再送 %1</translation>
        </message>
        <message>
            <source>sent again by the library</source>
            <translation>ライブラリが自動再送</translation>
        </message>
        <message>
            <source>copy</source>
            <comment>of a request</comment>
            <translation>複製</translation>
        </message>
        <message>
            <source>down</source>
            <comment>the server</comment>
            <translation>停止</translation>
        </message>
        <message>
            <source>no key</source>
            <comment>a request carries none</comment>
            <translation>キーなし</translation>
        </message>
        <message>
            <source>working</source>
            <comment>the server</comment>
            <translation>処理中</translation>
        </message>
        <message>
            <source>waiting for the first</source>
            <comment>a request behind another with the same key</comment>
            <translation>最初の処理を待機</translation>
        </message>
        <message>
            <source>next request</source>
            <translation>次のリクエスト</translation>
        </message>
        <message>
            <source>next answer</source>
            <translation>次の応答</translation>
        </message>
        <message>
            <source>what if?</source>
            <comment>a button at a message: what else could have become of it</comment>
            <translation>もし…？</translation>
        </message>
        <message>
            <source>first difference</source>
            <comment>a line where two runs part</comment>
            <translation>ここから分かれる</translation>
        </message>
        <message>
            <source>Others (%1)</source>
            <comment>a lane that %1 programs from outside share</comment>
            <translation>その他（%1）</translation>
        </message>
        <message>
            <source>%1 s</source>
            <comment>seconds, on the axis</comment>
            <translation>%1秒</translation>
        </message>
        <message>
            <source>changed</source>
            <comment>a request under the key of another that asks for something else</comment>
            <translation>内容変更</translation>
        </message>
    </context>
    <context>
        <name>idemlab::narrate::ExportWords</name>
        <message>
            <source>At %1: part %2 of %3</source>
            <extracomment>%1: a time, as "0.20 s"; %2: which slide about it, %3: of how many</extracomment>
            <translation>%1の時点：%3枚中の%2枚目</translation>
        </message>
        <message>
            <source>The picture would be too large, %1 × %2 pixels. Such a run can be written as text, JSON or an HTTP archive.</source>
            <translation>図が %1 × %2 ピクセルになり、大きすぎます。このような実行は、テキスト、JSON、HTTP アーカイブとして書き出せます。</translation>
        </message>
        <message>
            <source>The run has %1 events, and a picture holds %2. Such a run can be written as text, JSON or an HTTP archive.</source>
            <translation>実行に出来事が%1件ありますが、図に描けるのは%2件までです。このような実行は、テキスト、JSON、HTTP アーカイブとして書き出せます。</translation>
        </message>
        <message>
            <source>The run was ended before it was over: it has %1 events, and no run may have more.</source>
            <translation>実行を途中で終えました。出来事が%1件に達し、これより多くはできません。</translation>
        </message>
        <message>
            <source>The diagram would be %1 characters long, and Mermaid draws %2. Such a run can be written as a picture or as text.</source>
            <translation>図が%1文字になりますが、Mermaid が描けるのは%2文字までです。このような実行は、画像やテキストとして書き出せます。</translation>
        </message>
        <message>
            <source>Start the shop of each run in a terminal of its own, with the line that begins with “idemlab serve”; then: sh FILE [ADDRESS …]</source>
            <translation>「idemlab serve」で始まる行で、実行ごとの店をそれぞれ別のターミナルで起動してから、sh ファイル名 [アドレス …] と入力してください。</translation>
        </message>
        <message>
            <source>Settings were changed while this run went on, which no script can do to a shop: other orders may come of it.</source>
            <translation>この実行の途中で設定が変更されました。スクリプトから店の設定は変えられないので、注文の数が違ってくることがあります。</translation>
        </message>
        <message>
            <source>no shop of idemlab serve listens here; the script says how to start it.</source>
            <translation>ここでは idemlab serve の店が動いていません。起動のしかたはスクリプトの中に書いてあります。</translation>
        </message>
        <message>
            <source>Orders: %1 (in the run: %2)</source>
            <translation>注文：%1件（実行では%2件）</translation>
        </message>
        <message>
            <source>The run would take %1 slides, and %2 are the most. Such a run can be written as a picture or as text.</source>
            <translation>スライドが%1枚になりますが、作れるのは%2枚までです。このような実行は、画像やテキストとして書き出せます。</translation>
        </message>
        <message>
            <source>1. What happens next? Go on with the drawing.</source>
            <translation>1. このあと何が起きるでしょうか。図の続きを描いてください。</translation>
        </message>
        <message>
            <source>2. How many orders will there be in the end?</source>
            <translation>2. 最後に注文は何件になるでしょうか。</translation>
        </message>
        <message>
            <source>3. Why?</source>
            <translation>3. それはなぜですか。</translation>
        </message>
        <message>
            <source>Seen from afar: single messages are left out, the bars tell how much happens.</source>
            <translation>遠くから見た図です。メッセージの一つひとつは省き、どれだけ起きているかを棒で表しています。</translation>
        </message>
        <message>
            <source>The diagram is wider than the screen: it scrolls sideways. →</source>
            <translation>図は画面より幅が広いので、横にスクロールできます。→</translation>
        </message>
    </context>
    <context>
        <name>idemlab::narrate::Narrator</name>
        <message>
            <source>%1. %2</source>
            <extracomment>%1: a time, such as &quot;1.25 s&quot;; %2: a whole sentence</extracomment>
            <translation>%1。%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1: a strategy; %2: a whole sentence about its run</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 s</source>
            <comment>seconds since the start of the run</comment>
            <translation>%1秒</translation>
        </message>
        <message>
            <source>The run begins. Strategy: %1.</source>
            <translation>実行が始まります。方式：%1。</translation>
        </message>
        <message>
            <source>The user of %1 presses Order: one order for %2 is meant.</source>
            <translation>%1 の利用者が「注文する」を押します。%2 の注文1件のつもりです。</translation>
        </message>
        <message>
            <source>The user of %1 presses Order again and means the same order.</source>
            <translation>%1 の利用者が「注文する」をもう一度押します。同じ注文のつもりです。</translation>
        </message>
        <message>
            <source>A setting is changed. %1: %2.</source>
            <translation>設定が変わります。%1：%2。</translation>
        </message>
        <message>
            <source>“%1” has caught a message and is off again.</source>
            <translation>「%1」が1つのメッセージに働き、オフに戻りました。</translation>
        </message>
        <message>
            <source>Planned for request %1: %2.</source>
            <translation>リクエスト %1 への予定：%2。</translation>
        </message>
        <message>
            <source>Planned for answer %1: %2.</source>
            <translation>応答 %1 への予定：%2。</translation>
        </message>
        <message>
            <source>“%1” is switched off.</source>
            <translation>「%1」がオフになりました。</translation>
        </message>
        <message>
            <source>“%1” is switched on for the next message.</source>
            <translation>「%1」が、次のメッセージに対してオンになりました。</translation>
        </message>
        <message>
            <source>“%1” is switched on for every message.</source>
            <translation>「%1」が、すべてのメッセージに対してオンになりました。</translation>
        </message>
        <message>
            <source>A program from outside appears: %1.</source>
            <translation>外部のプログラムが現れます：%1。</translation>
        </message>
        <message>
            <source>%1 has the order form open.</source>
            <translation>%1 が注文フォームを開いています。</translation>
        </message>
        <message>
            <source>%1 itself chooses an id for the order: %2 (%3).</source>
            <translation>%1 が自分で注文の ID を決めます：%2（%3）。</translation>
        </message>
        <message>
            <source>%1 itself makes the key %2 (%3).</source>
            <translation>%1 が自分でキー %2 を作ります（%3）。</translation>
        </message>
        <message>
            <source>%1 tries again: retry %2.</source>
            <translation>%1 がもう一度試みます（再送%2回目）。</translation>
        </message>
        <message>
            <source>%1 first asks the server for a key.</source>
            <translation>%1 はまず、サーバーにキーを求めます。</translation>
        </message>
        <message>
            <source>%1 makes its attempt.</source>
            <translation>%1 が送信を試みます。</translation>
        </message>
        <message>
            <source>The HTTP library sends the request again by itself; %1 does not know.</source>
            <translation>HTTP ライブラリが、自動的にリクエストを再送します。%1 はそれを知りません。</translation>
        </message>
        <message>
            <source>The answer %1 reaches %2.</source>
            <translation>応答 %1 が %2 に届きます。</translation>
        </message>
        <message>
            <source>The answer %1 arrives, but %2 is not waiting for it any more.</source>
            <translation>応答 %1 が届きますが、%2 はもう待っていません。</translation>
        </message>
        <message>
            <source>%1 sees its connection closed and cannot know what became of the request.</source>
            <translation>%1 の接続が閉じます。リクエストがどうなったかはわかりません。</translation>
        </message>
        <message>
            <source>After %1 without an answer %2 gives up waiting. It cannot know whether the order was made.</source>
            <translation>%1たっても応答がなく、%2 は待つのをやめます。注文ができたかどうかはわかりません。</translation>
        </message>
        <message>
            <source>%1 is going to try again in %2.</source>
            <translation>%1 は%2後にもう一度試みます。</translation>
        </message>
        <message>
            <source>%1 tells its user: order %2 is placed.</source>
            <translation>%1 が利用者に伝えます：注文 %2 を受け付けました。</translation>
        </message>
        <message>
            <source>%1 tells its user that there is no order (%2).</source>
            <translation>%1 が利用者に、注文できなかったと伝えます（%2）。</translation>
        </message>
        <message>
            <source>%1 tells its user that there is no order: %2 (%3).</source>
            <translation>%1 が利用者に、注文できなかったと伝えます。理由：%2（%3）。</translation>
        </message>
        <message>
            <source>%1 stops trying. Its user does not know whether there is an order.</source>
            <translation>%1 はあきらめます。利用者には、注文があるのかどうかわかりません。</translation>
        </message>
        <message>
            <source>%1 sets out to the server without a key.</source>
            <translation>%1 が、キーなしでサーバーへ向かいます。</translation>
        </message>
        <message>
            <source>%1 sets out to the server with the key %2.</source>
            <translation>%1 が、キー %2 とともにサーバーへ向かいます。</translation>
        </message>
        <message>
            <source>%1 sets out to the server for the id %2.</source>
            <translation>%1 が、ID %2 をめざしてサーバーへ向かいます。</translation>
        </message>
        <message>
            <source>A request sets out to the server.</source>
            <translation>リクエストがサーバーへ向かいます。</translation>
        </message>
        <message>
            <source>%1 sets out to the server.</source>
            <translation>%1 がサーバーへ向かいます。</translation>
        </message>
        <message>
            <source>The network loses the request. The server never hears of it.</source>
            <translation>ネットワークがリクエストを失います。サーバーは何も知りません。</translation>
        </message>
        <message>
            <source>The network makes a copy of the request, which will arrive as well.</source>
            <translation>ネットワークがリクエストの複製を作ります。複製もあとで届きます。</translation>
        </message>
        <message>
            <source>The network loses the answer. The server has done its work, and %1 does not learn of it.</source>
            <translation>ネットワークが応答を失います。サーバーの処理は済んでいますが、%1 には伝わりません。</translation>
        </message>
        <message>
            <source>The network loses the answer. %1 does not learn that it was %2.</source>
            <translation>ネットワークが応答を失います。応答が %2 だったことは、%1 には伝わりません。</translation>
        </message>
        <message>
            <source>The connection of %1 is cut before the first byte of the answer.</source>
            <translation>応答の最初の1バイトより前に、%1 の接続が切れます。</translation>
        </message>
        <message>
            <source>The server is down: the connection of %1 breaks.</source>
            <translation>サーバーが止まっているため、%1 の接続が切れます。</translation>
        </message>
        <message>
            <source>A request reaches the server.</source>
            <translation>リクエストがサーバーに届きます。</translation>
        </message>
        <message>
            <source>%1 reaches the server.</source>
            <translation>%1 がサーバーに届きます。</translation>
        </message>
        <message>
            <source>The server begins to work on the order.</source>
            <translation>サーバーが注文の処理を始めます。</translation>
        </message>
        <message>
            <source>The server makes one more order for the same intent: %1 for %2. That is one too many.</source>
            <translation>サーバーが、同じ意図に対してもう1件注文を作ります：%1（%2）。1件余分です。</translation>
        </message>
        <message>
            <source>The server makes the order %1 for %2.</source>
            <translation>サーバーが注文 %1（%2）を作ります。</translation>
        </message>
        <message>
            <source>The server is up again.</source>
            <translation>サーバーが再び動き始めます。</translation>
        </message>
        <message>
            <source>The server notes that %1 is in progress.</source>
            <translation>サーバーが、%1 を処理中として記録します。</translation>
        </message>
        <message>
            <source>The server makes the key %1 (%2), good for %3.</source>
            <translation>サーバーがキー %1（%2）を作ります。有効期間は%3です。</translation>
        </message>
        <message>
            <source>The server stores its answer %1 under %2.</source>
            <translation>サーバーが、応答 %1 を %2 のもとに保存します。</translation>
        </message>
        <message>
            <source>The server lets go of %1: the key can be used again.</source>
            <translation>サーバーが %1 を解放します。このキーはまた使えます。</translation>
        </message>
        <message>
            <source>%1 has expired. The server has forgotten what it stood for.</source>
            <translation>%1 の期限が切れました。サーバーは、何のキーだったかを忘れています。</translation>
        </message>
        <message>
            <source>The request waits until the first one with %1 is done.</source>
            <translation>リクエストは、%1 を持つ最初のリクエストが終わるのを待ちます。</translation>
        </message>
        <message>
            <source>The server looks up %1 and finds it, but with another payload.</source>
            <translation>サーバーが %1 を照合します。記録はありますが、内容が違います。</translation>
        </message>
        <message>
            <source>The server looks up %1 and does not find it: this looks like a new order.</source>
            <translation>サーバーが %1 を照合します。記録がないので、新しい注文に見えます。</translation>
        </message>
        <message>
            <source>The server looks up %1 and finds it given out and not used yet.</source>
            <translation>サーバーが %1 を照合します。発行済みで、まだ使われていません。</translation>
        </message>
        <message>
            <source>The server looks up %1 and finds that its first request is still in progress.</source>
            <translation>サーバーが %1 を照合します。最初のリクエストがまだ処理中です。</translation>
        </message>
        <message>
            <source>The server looks up %1 and finds the answer to its first request.</source>
            <translation>サーバーが %1 を照合します。最初のリクエストへの応答が見つかります。</translation>
        </message>
        <message>
            <source>The server looks up %1 and finds that it has expired.</source>
            <translation>サーバーが %1 を照合します。期限が切れています。</translation>
        </message>
        <message>
            <source>The server answers %1: the first answer again, from the key store.</source>
            <translation>サーバーが %1 を返します。キーの記録にある、最初と同じ応答です。</translation>
        </message>
        <message>
            <source>The server answers %1: %2.</source>
            <translation>サーバーが %1 を返します：%2。</translation>
        </message>
        <message>
            <source>The server answers %1 and tells the key %2 for the first time.</source>
            <translation>サーバーが %1 を返し、ここで初めてキー %2 を伝えます。</translation>
        </message>
        <message>
            <source>The server answers %1 and hands out the key %2.</source>
            <translation>サーバーが %1 を返し、キー %2 を渡します。</translation>
        </message>
        <message>
            <source>The server answers %1: this order is there already, and stays as it is.</source>
            <translation>サーバーが %1 を返します。この注文はもうあり、そのままです。</translation>
        </message>
        <message>
            <source>The server answers %1.</source>
            <translation>サーバーが %1 を返します。</translation>
        </message>
        <message>
            <source>The server fails before it has done anything.</source>
            <translation>サーバーが何も処理しないうちに、エラーが起きます。</translation>
        </message>
        <message>
            <source>The shop declines the order. Nothing was done.</source>
            <translation>店が注文を断ります。何も行われていません。</translation>
        </message>
        <message>
            <source>The order is made, but then the server fails and cannot say so.</source>
            <translation>注文はできましたが、そのあとサーバーでエラーが起き、それを伝えられません。</translation>
        </message>
        <message>
            <source>The server crashes. The key was noted as in progress, and no order was made.</source>
            <translation>サーバーが落ちます。キーは処理中と記録され、注文はできていません。</translation>
        </message>
        <message>
            <source>The server crashes. The order was written, and the key was not.</source>
            <translation>サーバーが落ちます。注文は書き込まれましたが、キーは書き込まれていません。</translation>
        </message>
        <message>
            <source>There was no key, and this server asks for none: whatever comes is executed.</source>
            <translation>キーがなく、このサーバーはキーを求めません。届いたものはそのまま実行されます。</translation>
        </message>
        <message>
            <source>This server asks for a key, and the request had none.</source>
            <translation>このサーバーはキーを求めますが、リクエストにキーがありませんでした。</translation>
        </message>
        <message>
            <source>A key is printable ASCII in one header field, and no longer than this server takes; this one did not fit.</source>
            <translation>キーは、1つのヘッダーフィールドに入る、このサーバーの上限までの長さの印字可能な ASCII 文字です。届いたキーは、これに当てはまりませんでした。</translation>
        </message>
        <message>
            <source>There was no key, so the server took the request for a new order and made a key for it. The client learns that key only if this answer arrives.</source>
            <translation>キーがないので、サーバーは新しい注文とみなし、キーを作りました。この応答が届かなければ、クライアントはそのキーを知ることができません。</translation>
        </message>
        <message>
            <source>The client asked for a key and got one. Nothing is ordered yet, so nothing is lost if this answer is.</source>
            <translation>クライアントがキーを求め、受け取りました。まだ何も注文していないので、この応答が失われても害はありません。</translation>
        </message>
        <message>
            <source>The key had not been used before: this is a new operation, so it is executed.</source>
            <translation>まだ使われていないキーです。新しい操作なので、実行されます。</translation>
        </message>
        <message>
            <source>The key was known once but has expired, so it looks like a new one, and the request is executed.</source>
            <translation>以前は記録にあったキーですが、期限が切れています。新しいキーに見えるので、実行されます。</translation>
        </message>
        <message>
            <source>Another request with the same key was at work, and nothing held this one back: look up, work and store were not one step.</source>
            <translation>同じキーのリクエストが処理中でしたが、これを止めるものがありませんでした。照合・処理・保存がひとまとまりではないからです。</translation>
        </message>
        <message>
            <source>Key and payload were known: nothing is executed, and the first answer is given again, byte for byte.</source>
            <translation>キーも内容も記録と同じです。何も実行せず、最初の応答を1バイトも違えずに返します。</translation>
        </message>
        <message>
            <source>The first request with this key was in progress. This one waited for it and got the same answer.</source>
            <translation>このキーの最初のリクエストが処理中でした。終わるのを待ち、同じ応答を受け取りました。</translation>
        </message>
        <message>
            <source>The key was known, but for another payload. One key stands for one operation, so this is refused.</source>
            <translation>キーは記録にありますが、内容が違います。1つのキーは1つの操作を表すので、断ります。</translation>
        </message>
        <message>
            <source>The key was known, and this server does not compare payloads: it gives the answer to a different order.</source>
            <translation>キーは記録にあり、このサーバーは内容を比べません。別の注文への応答を返してしまいます。</translation>
        </message>
        <message>
            <source>The key was known for another payload. This server counts key and payload together, so it is a new operation.</source>
            <translation>キーは別の内容で記録されています。このサーバーはキーと内容の組で数えるので、新しい操作になります。</translation>
        </message>
        <message>
            <source>The first request with this key is still in progress. The client may ask again later.</source>
            <translation>このキーの最初のリクエストがまだ処理中です。クライアントは、あとでもう一度問い合わせることができます。</translation>
        </message>
        <message>
            <source>This server takes only keys that it gave out itself, and it never gave out this one.</source>
            <translation>このサーバーが受け付けるのは自分で発行したキーだけで、これは発行していません。</translation>
        </message>
        <message>
            <source>The server gave out this key, but too long ago. It refuses rather than risk a second order.</source>
            <translation>サーバーが発行したキーですが、古すぎます。2件目の注文になるおそれがあるので断ります。</translation>
        </message>
        <message>
            <source>There was no order with this id, so it is made under the id that the client chose.</source>
            <translation>この ID の注文はまだありません。クライアントが決めた ID で注文を作ります。</translation>
        </message>
        <message>
            <source>The order with this id is there already, with the same content: to put it again changes nothing.</source>
            <translation>この ID の注文は同じ内容でもうあります。もう一度 PUT しても何も変わりません。</translation>
        </message>
        <message>
            <source>The order with this id is there already, with other content.</source>
            <translation>この ID の注文は、違う内容でもうあります。</translation>
        </message>
        <message>
            <source>The server failed while it worked.</source>
            <translation>サーバーで、処理の途中にエラーが起きました。</translation>
        </message>
        <message>
            <source>A request that only reads: it changes nothing, however often it comes.</source>
            <translation>読むだけのリクエストです。何度来ても、何も変わりません。</translation>
        </message>
        <message>
            <source>The request was not understood, and never got as far as the shop.</source>
            <translation>リクエストを理解できず、店まで届きませんでした。</translation>
        </message>
        <message>
            <source>The network lost the request (fault: drop request), so the server never saw it.</source>
            <translation>ネットワークがリクエストを失いました（障害：リクエストを落とす）。サーバーは見ていません。</translation>
        </message>
        <message>
            <source>The network delivered the request late (fault: delay request).</source>
            <translation>ネットワークがリクエストを遅れて届けました（障害：リクエストを遅らせる）。</translation>
        </message>
        <message>
            <source>The network delivered the request twice (fault: duplicate request).</source>
            <translation>ネットワークがリクエストを2回届けました（障害：リクエストを二重にする）。</translation>
        </message>
        <message>
            <source>In the key store %1 was: %2.</source>
            <translation>キーの記録での %1 の状態：%2。</translation>
        </message>
        <message>
            <source>In the key store %1 was: %2, with another payload.</source>
            <translation>キーの記録での %1 の状態：%2（内容は別）。</translation>
        </message>
        <message>
            <source>The network lost this answer (fault: drop response).</source>
            <translation>ネットワークがこの応答を失いました（障害：応答を落とす）。</translation>
        </message>
        <message>
            <source>The network delivered this answer late (fault: delay response).</source>
            <translation>ネットワークがこの応答を遅れて届けました（障害：応答を遅らせる）。</translation>
        </message>
        <message>
            <source>The connection was cut before the first byte of this answer (fault: cut the connection).</source>
            <translation>この応答の最初の1バイトより前に接続が切れました（障害：接続を切る）。</translation>
        </message>
        <message>
            <source>There is no answer yet.</source>
            <translation>まだ応答がありません。</translation>
        </message>
        <message>
            <source>Intents %1, orders %2</source>
            <translation>意図 %1・注文 %2</translation>
        </message>
        <message>
            <source>No order, and nobody was told why: all attempts stayed without an answer.</source>
            <translation>注文はなく、その理由もだれにも伝わりませんでした。どの試行にも応答がなかったからです。</translation>
        </message>
        <message>
            <source>A customer was given somebody else's order as their own: two clients came to have the same key.</source>
            <translation>お客さまに、別の人の注文が自分のものとして渡りました。2つのクライアントのキーが重なったからです。</translation>
        </message>
        <message>
            <source>The answer to another order was given as the answer to this one: the key was used again, and nobody compared the payloads.</source>
            <translation>この注文への応答として、別の注文への応答が返りました。キーが使い回され、だれも内容を比べなかったからです。</translation>
        </message>
        <message>
            <source>Nothing has been ordered yet. Press Order, or choose a case.</source>
            <translation>まだ何も注文していません。「注文する」を押すか、ケースを選んでください。</translation>
        </message>
        <message>
            <source>Under way: the order is made, and the client does not know it yet.</source>
            <translation>進行中です。注文はできていますが、クライアントはまだそれを知りません。</translation>
        </message>
        <message>
            <source>It worked, but it looks like it failed: the order is made, and no answer has got through to the client.</source>
            <translation>成功したのに、失敗したように見えています。注文はできていますが、応答がクライアントに届いていません。</translation>
        </message>
        <message>
            <source>Under way: nothing is decided yet.</source>
            <translation>進行中です。まだ何も決まっていません。</translation>
        </message>
        <message>
            <source>One order for each intent: every answer came through, and nothing had to be repeated.</source>
            <translation>意図した件数どおりです。応答はすべて届き、再送は要りませんでした。</translation>
        </message>
        <message>
            <source>One order for each intent: the repeat carried the same key, so the server gave its first answer again.</source>
            <translation>意図した件数どおりです。再送が同じキーを持っていたので、サーバーは最初の応答をもう一度返しました。</translation>
        </message>
        <message>
            <source>One order for each intent: the repeat carried the same key, so the server held it back while the first was at work.</source>
            <translation>意図した件数どおりです。2つ目も同じキーを持っていたので、サーバーは最初の処理が終わるまで通しませんでした。</translation>
        </message>
        <message>
            <source>One order for each intent: the repeat put the same order under the same id, which changes nothing.</source>
            <translation>意図した件数どおりです。再送は同じ ID に同じ注文を置いただけで、何も変わりませんでした。</translation>
        </message>
        <message>
            <source>One order for each intent: the first try never had an effect, so the retry was the first to count.</source>
            <translation>意図した件数どおりです。最初の試行は何も起こさず、再送が初めての処理になりました。</translation>
        </message>
        <message>
            <source>One order for each intent: a late repeat came with a key that was no longer good, and the server refused it.</source>
            <translation>意図した件数どおりです。同じ注文のリクエストが遅れてもう一度届きましたが、キーがもう有効でないため、サーバーが断りました。</translation>
        </message>
        <message>
            <source>One order for each intent: the answer that got lost had only brought a key, so an unused key is all that is left behind.</source>
            <translation>意図した件数どおりです。失われた応答が運んでいたのはキーだけで、残ったのは使われないキー1つです。</translation>
        </message>
        <message>
            <source>One order for each intent.</source>
            <translation>意図した件数どおりです。</translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the second request carried no key, so the server could not tell that it was the same order again.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。2つ目のリクエストにキーがなく、サーバーは同じ注文だと見分けられませんでした。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the server made the key, and the key was in the answer that got lost.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。キーを作ったのはサーバーで、そのキーは失われた応答の中にありました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the server made a new key for each request, so each one looked new.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。サーバーがリクエストごとに新しいキーを作ったので、どれも新しい注文に見えました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the client took something new for every attempt, so each retry looked like a new order.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。クライアントが試行のたびに新しいキーや ID を使ったので、再送が新しい注文に見えました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the second click got a key or id of its own, so it looked like a new order.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。2回目のクリックに別のキーや ID が付いたので、新しい注文に見えました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: two requests with the same key were at work at once, and nothing held the second one back.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。同じキーのリクエストが同時に処理され、2つ目を止めるものがありませんでした。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the key had expired when the repeat arrived, so it looked like a new order.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。もう一度届いたときにはキーの期限が切れていて、新しい注文に見えました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the server crashed after it had written the order and before it had written the key.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。サーバーが、注文を書いたあと、キーを書く前に落ちました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the first order was made, the server reported an error and kept nothing, so the retry was executed.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。注文はできていたのにサーバーはエラーを返し、何も記録しなかったので、再送が実行されました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the HTTP library sent the request again by itself, and nothing told the server that it was the same.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。HTTP ライブラリが自動的に再送し、同じものだとサーバーに示す手がかりがありませんでした。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the network delivered the request twice, and nothing told the server that it was the same.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。ネットワークがリクエストを2回届け、同じものだとサーバーに示す手がかりがありませんでした。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Refused: the same key came with another payload, and the server said so.</source>
            <translation>断られました。同じキーが別の内容に使われ、サーバーがそう伝えました。</translation>
        </message>
        <message>
            <source>Refused: the id stands for another order, and the server said so.</source>
            <translation>断られました。その ID は別の注文のもので、サーバーがそう伝えました。</translation>
        </message>
        <message>
            <source>Refused: a passing error was stored under the key, and is now given again for every retry.</source>
            <translation>断られました。一時的なエラーがキーのもとに保存され、再送のたびに返ってきます。</translation>
        </message>
        <message>
            <source>Refused: the server did not know the key, or not any more.</source>
            <translation>断られました。サーバーはこのキーを知らないか、もう忘れています。</translation>
        </message>
        <message>
            <source>Refused: the client was told that there is no order, and why.</source>
            <translation>断られました。注文がないことと理由は、クライアントに伝わっています。</translation>
        </message>
        <message>
            <source>After %1 without an answer %2 gives up waiting for a key. Nothing has been ordered so far.</source>
            <translation>%1たっても応答がなく、%2 はキーを待つのをやめます。まだ何も注文していません。</translation>
        </message>
        <message>
            <source>The user of %1 presses Order again and means the same order, now changed to %2.</source>
            <translation>%1 の利用者が「注文する」をもう一度押します。同じ注文を %2 に変えたつもりです。</translation>
        </message>
        <message>
            <source>%1 stops trying. It never got a key, so nothing has been ordered.</source>
            <translation>%1 は試みるのをやめます。キーを受け取れなかったので、何も注文されていません。</translation>
        </message>
        <message>
            <source>%1 tells its user that what was asked for first has got through, and that the change was not made: %2 (%3).</source>
            <translation>%1 が利用者に、最初の内容はサーバーに届いていて、変更は行われなかったと伝えます。理由：%2（%3）。</translation>
        </message>
        <message>
            <source>%1 tells its user that it does not know whether there is an order (%2).</source>
            <translation>%1 が利用者に、注文があるかどうかわからないと伝えます（%2）。</translation>
        </message>
        <message>
            <source>%1 tells its user that it does not know whether there is an order: %2 (%3).</source>
            <translation>%1 が利用者に、注文があるかどうかわからないと伝えます。理由：%2（%3）。</translation>
        </message>
        <message>
            <source>The claim on %1 has run out, and nobody has finished: the key looks free again.</source>
            <translation>%1 を押さえる期限が、だれも処理を終えないうちに切れました。キーは空いているように見えます。</translation>
        </message>
        <message>
            <source>There was a key, and this server has never heard of keys: it did not look at it, and executed the request as it executes whatever comes.</source>
            <translation>キーは付いていましたが、このサーバーはキーというものを知りません。見もせずに、届いたものをそのまま実行します。</translation>
        </message>
        <message>
            <source>This server has never heard of keys, so it has none to give.</source>
            <translation>このサーバーはキーというものを知らないので、渡せるキーもありません。</translation>
        </message>
        <message>
            <source>An earlier request had claimed the key, but its claim had run out before it was finished. So the key looked free, and this request is executed.</source>
            <translation>先のリクエストがキーを押さえていましたが、終わらないうちに、押さえる期限が切れました。キーが空いているように見えたので、このリクエストも実行されます。</translation>
        </message>
        <message>
            <source>One order for each intent, but no answer told the client so: its user does not know of it.</source>
            <translation>意図した件数どおりです。ただ、それを伝える応答がクライアントに届かず、利用者は注文があることを知りません。</translation>
        </message>
        <message>
            <source>One order for each intent: a later request asked for something else under the same key or id, and the server refused the change.</source>
            <translation>意図した件数どおりです。同じキーまたは ID で別の内容が送られ、サーバーはその変更を断りました。</translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the repeat carried the same key, but this server has never heard of keys.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。再送は同じキーを持っていましたが、このサーバーはキーというものを知りません。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: a later request asked for something else under the same key, and the server took that for another order.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。同じキーで内容を変えて送られ、サーバーはそれを別の注文と見なしました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders for one intent: the first request's claim on the key ran out while it was still at work, so the repeat was executed as well.</source>
            <translation>
                <numerusform>1件のつもりが%n件になりました。最初のリクエストの処理が終わらないうちにキーを押さえる期限が切れ、再送も実行されました。</numerusform>
            </translation>
        </message>
        <message>
            <source>No order, and nobody was told so: the key was marked as in progress until the client stopped trying.</source>
            <translation>注文はありませんが、それは伝わっていません。クライアントがあきらめるまで、キーは処理中のままでした。</translation>
        </message>
        <message>
            <source>No order, and nobody was told so: the last answer says nothing about the attempt before, which stayed without one.</source>
            <translation>注文はありませんが、それは伝わっていません。最後の応答からは、応答のなかった前の試行がどうなったかはわかりません。</translation>
        </message>
        <message>
            <source>One more program from outside appears: %1 of them share a lane.</source>
            <translation>外部のプログラムがもう1つ現れます：%1個が1本のレーンを共有しています。</translation>
        </message>
        <message>
            <source>%1 speaks HTTPS, and here only HTTP is spoken. The address has to begin with http:// instead.</source>
            <translation>%1 は HTTPS で話していますが、ここで通じるのは HTTP だけです。アドレスを http:// で始めてください。</translation>
        </message>
        <message>
            <source>%1 sends something that is no HTTP request.</source>
            <translation>%1 が、HTTP リクエストではないものを送ります。</translation>
        </message>
        <message>
            <source>%1 sends %2, and it cannot be taken: %3.</source>
            <translation>%1 が %2 を送りますが、受け付けられません：%3。</translation>
        </message>
        <message>
            <source>%1 sends %2 again for the same order: retry %3.</source>
            <translation>%1 が同じ注文のために %2 をもう一度送ります（再送%3回目）。</translation>
        </message>
        <message>
            <source>%1 sends a request.</source>
            <translation>%1 がリクエストを送ります。</translation>
        </message>
        <message>
            <source>%1 sends %2.</source>
            <translation>%1 が %2 を送ります。</translation>
        </message>
        <message>
            <source>%1 sends %2. This is supposed to be the same order again (retry %3), since customer and content are the same.</source>
            <translation>%1 が %2 を送ります。お客さまと内容が同じなので、同じ注文の送り直し（再送%3回目）と推定します。</translation>
        </message>
        <message>
            <source>The request before is still waiting for its answer.</source>
            <translation>前のリクエストは、まだ応答を待っています。</translation>
        </message>
        <message>
            <source>Nobody waited any longer for the answer to the request before.</source>
            <translation>前のリクエストへの応答は、もうだれも待っていませんでした。</translation>
        </message>
        <message>
            <source>The request before, or its answer, was lost.</source>
            <translation>前のリクエストか、その応答が失われました。</translation>
        </message>
        <message>
            <source>The connection of the request before was cut.</source>
            <translation>前のリクエストの接続は切れました。</translation>
        </message>
        <message>
            <source>The request before was answered with an error that may pass.</source>
            <translation>前のリクエストへの応答は、一時的かもしれないエラーでした。</translation>
        </message>
        <message>
            <source>The request before was turned away before anything was done.</source>
            <translation>前のリクエストは、何も行われないうちに拒否されました。</translation>
        </message>
        <message>
            <source>%1 That one of the requests is a repeat is only supposed.</source>
            <extracomment>%1: a sentence that says what happened and why</extracomment>
            <translation>%1なお、リクエストの1つが送り直しであることは、推定にすぎません。</translation>
        </message>
        <message>
            <source>%1 sends %2 under the key or id of an earlier request, and asks for something else.</source>
            <translation>%1 が、前のリクエストと同じキーまたは ID で、内容の違う %2 を送ります。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::narrate::OddsWords</name>
        <message>
            <source>Timeout: %1, and %2 % answered after it.</source>
            <translation>タイムアウト：%1。%2％の応答はそのあとに届きます。</translation>
        </message>
        <message>
            <source>Timeout: %1.</source>
            <translation>タイムアウト：%1。</translation>
        </message>
        <message>
            <source>Played; in brackets what the formula says and its 95 % band.</source>
            <translation>数字は進めた結果、括弧内は式による値とその95％の範囲です。</translation>
        </message>
        <message>
            <source>By formula; in brackets its 95 % band.</source>
            <translation>数字は式による値、括弧内はその95％の範囲です。</translation>
        </message>
        <message>
            <source>A Day at the Shop</source>
            <translation>お店の1日</translation>
        </message>
        <message>
            <source>Exactly one order</source>
            <translation>ちょうど1件</translation>
        </message>
        <message>
            <source>Charged more than once</source>
            <translation>二重に請求された</translation>
        </message>
        <message>
            <source>Surplus orders</source>
            <translation>余分な注文</translation>
        </message>
        <message>
            <source>Without an answer</source>
            <translation>応答がないまま</translation>
        </message>
        <message>
            <source>Customers: %1; each presses Order once.</source>
            <translation>お客さま：%1人。それぞれ「注文する」を1回だけ押します。</translation>
        </message>
        <message>
            <source>Requests lost: %1 %.</source>
            <translation>失われるリクエスト：%1％。</translation>
        </message>
        <message>
            <source>Answers lost: %1 %.</source>
            <translation>失われる応答：%1％。</translation>
        </message>
        <message>
            <source>Retries: %1.</source>
            <translation>再送：%1回まで。</translation>
        </message>
        <message>
            <source>Slow orders: %1 %, and %2 % answered after the timeout of %3.</source>
            <translation>遅い注文：%1％。%3のタイムアウトに間に合わない応答：%2％。</translation>
        </message>
        <message>
            <source>Outages: %1 a day, of %2 each.</source>
            <translation>通信障害：1日に%1回、各%2。</translation>
        </message>
        <message>
            <source>%1 charged too much today</source>
            <translation>今日の余分な請求：%1</translation>
        </message>
        <message>
            <source>no formula</source>
            <translation>式なし</translation>
        </message>
        <message>
            <source>exactly %1</source>
            <comment>a number that nothing is left to chance in</comment>
            <translation>ちょうど %1</translation>
        </message>
        <message>
            <source>very likely %1</source>
            <comment>a number that another one hardly ever comes in place of</comment>
            <translation>ほぼ確実に %1</translation>
        </message>
        <message>
            <source>%1; %2 to %3</source>
            <extracomment>a number, and the ends of its 95 % band</extracomment>
            <translation>%1、%2〜%3</translation>
        </message>
        <message>
            <source>For customers without an answer there is no formula where a key, or an id, meets an order that is still at work.</source>
            <translation>キーや ID が、まだ処理中の注文に行き当たる場合、応答がないままのお客さまの数を表す式はありません。</translation>
        </message>
        <message>
            <source>You set the rates: nobody has published how often answers are lost, as far as we have found (November 2026).</source>
            <translation>割合はあなたが決めます。応答がどのくらい失われるかを公表した資料は、調べた限り見つかりませんでした（2026年11月）。</translation>
        </message>
        <message>
            <source>Losses come in bursts here. The formula takes each loss to be independent of the others, so it does not hold and is not drawn.</source>
            <translation>ここでは消失がまとまって起きます。式は消失が互いに独立だとしているので当てはまらず、線は引きません。</translation>
        </message>
        <message>
            <source>%1, %2: orders made: %3</source>
            <extracomment>a customer's number, the time of day, how many orders</extracomment>
            <translation>%1、%2：できた注文%3件</translation>
        </message>
        <message>
            <source>%1, %2: orders made: %3; never told</source>
            <translation>%1、%2：できた注文%3件、応答は届かないまま</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Charged too much</source>
            <translation>余分な請求</translation>
        </message>
        <message>
            <source>Time of day: customers come evenly</source>
            <translation>時刻（お客さまは均等に来ます）</translation>
        </message>
        <message>
            <source>Customers so far</source>
            <translation>ここまでの人数</translation>
        </message>
        <message>
            <source>Dots: played; each is a customer, or one of many.</source>
            <translation>点：実際に進めた結果で、1つが1人（多いところでは何人かに1つ）。</translation>
        </message>
        <message>
            <source>Line: by formula.</source>
            <translation>線：式。</translation>
        </message>
        <message>
            <source>Shade: 95 % band.</source>
            <translation>帯：95％の範囲。</translation>
        </message>
        <message>
            <source>Without a key %1 customers are charged more than once and %2 never get an answer; with the client's key it is %3 and %4.</source>
            <translation>キーがないと、%1人が二重に請求され、%2人は応答がないままです。クライアントのキーがあれば、二重請求は%3人、応答なしは%4人です。</translation>
        </message>
        <message>
            <source>For about %1 customers the first try makes an order whose answer they miss. %2</source>
            <extracomment>%1: how many; %2: the sentence about customers with and without a key</extracomment>
            <translation>最初の試行で注文ができたのに応答を受け取れないお客さまは、約%1人です。%2</translation>
        </message>
        <message>
            <source>%1 are charged more than once and %2 never get an answer</source>
            <extracomment>%1: customers, %2: customers</extracomment>
            <translation>二重に請求されるのは%1人、応答を受け取れないのは%2人</translation>
        </message>
        <message>
            <source>By formula, of the customers without a key: without a retry %1; with one retry %2; with %3 retries %4.</source>
            <extracomment>%1, %2 and %4 are as &quot;990 are charged more than once and 8 never get an answer&quot;</extracomment>
            <translation>式によると、キーのないお客さまのうち、再送なしで%1。再送1回で%2。再送%3回で%4。</translation>
        </message>
        <message numerus="yes">
            <source>%n retry(ies)</source>
            <translation>
                <numerusform>再送%n回</numerusform>
            </translation>
        </message>
        <message>
            <source>By number of retries</source>
            <translation>再送の回数ごと</translation>
        </message>
        <message>
            <source>Number of retries</source>
            <translation>再送の回数</translation>
        </message>
        <message>
            <source>Dashed: order made, first answer missed</source>
            <translation>破線：注文はできて、最初の応答だけを逃した人数</translation>
        </message>
        <message>
            <source>%1 %2, %3 %4</source>
            <extracomment>each figure after its sign</extracomment>
            <translation>%1 %2、%3 %4</translation>
        </message>
    </context>
    <context>
        <name>idemlab::narrate::RecordingWords</name>
        <message>
            <source>The case %1 is not on this computer. The run holds all that it needs, and is played without it.</source>
            <translation>ケース%1は、このコンピューターにありません。実行に必要なことはすべて保存されているので、そのまま進めます。</translation>
        </message>
        <message>
            <source>%1 changes nothing: that message is not sent in the run that it leaves, or was sent before.</source>
            <translation>%1は、何も変えません。そのメッセージは元の実行では送られないか、分かれる前に送られています。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::narrate::SearchWords</name>
        <message>
            <source>Can It Ever Happen?</source>
            <translation>起こりうるか</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>%1通まで</translation>
        </message>
        <message>
            <source>any number</source>
            <translation>何通でも</translation>
        </message>
        <message>
            <source>Customers: %1. Presses of Order: at most %2. Tries for each step of a call: at most %3. Messages lost: %4. Messages held back: at most %5. Requests doubled: at most %6. Failures of the server: at most %7.</source>
            <translation>お客さま：%1人。「注文する」を押す回数：%2回まで。呼び出しの各段階の試行：%3回まで。失われるメッセージ：%4。足止めされるメッセージ：%5通まで。二重に届くリクエスト：%6件まで。サーバーの障害：%7回まで。</translation>
        </message>
        <message>
            <source>At most one order for each intent, and nobody is given the answer to another.</source>
            <translation>1つの意図につき、注文は多くて1件。ほかの意図への応答を受け取る人はいません。</translation>
        </message>
        <message>
            <source>Exactly one order for each intent, or its client was told that there is none; and nobody is given the answer to another.</source>
            <translation>1つの意図につき、注文はちょうど1件。そうでなければ、注文がないことがクライアントに伝わっています。ほかの意図への応答を受け取る人はいません。</translation>
        </message>
        <message>
            <source>Two orders</source>
            <translation>二重注文</translation>
        </message>
        <message>
            <source>Another's answer</source>
            <translation>応答の取り違え</translation>
        </message>
        <message>
            <source>No order, and nobody is told</source>
            <translation>注文がなく、だれにも伝わらない</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>途中まで</translation>
        </message>
        <message>
            <source>Never two orders</source>
            <translation>二重注文なし</translation>
        </message>
        <message>
            <source>Always exactly one</source>
            <translation>必ずちょうど1件</translation>
        </message>
        <message>
            <source>%1: it can happen. %2 steps are enough for two orders for one intent.</source>
            <translation>%1：起こりえます。1つの意図に注文が2件できるまで、わずか%2ステップです。</translation>
        </message>
        <message>
            <source>%1: it can happen. %2 steps are enough for a customer to be given the answer to another order.</source>
            <translation>%1：起こりえます。ほかの注文の応答がお客さまに返るまで、わずか%2ステップです。</translation>
        </message>
        <message>
            <source>%1: it can happen. After %2 steps all is over, there is no order, and the client does not know.</source>
            <translation>%1：起こりえます。%2ステップですべてが終わり、注文はなく、クライアントはそれを知りません。</translation>
        </message>
        <message>
            <source>%1: not finished. Situations visited: %2, to a depth of %3, and no accident was among them; beyond that nothing is known.</source>
            <translation>%1：途中までです。%3ステップの深さまで%2通りの状況を調べ、その中に事故はありませんでした。その先はわかりません。</translation>
        </message>
        <message>
            <source>%1: within these bounds there are %2 situations. All were visited, and never are there two orders for one intent.</source>
            <translation>%1：この範囲で起こりうる状況は%2通りです。すべて調べ、1つの意図に注文が2件できることは一度もありませんでした。</translation>
        </message>
        <message>
            <source>%1: within these bounds there are %2 situations. All were visited, and each intent ends with exactly one order, or with a definite no.</source>
            <translation>%1：この範囲で起こりうる状況は%2通りです。すべて調べ、どの意図もちょうど1件の注文か、はっきりした「できません」で終わりました。</translation>
        </message>
        <message>
            <source>Not covered: anything beyond these bounds, settings that change while it runs, connections that are cut, and programs outside.</source>
            <translation>調べていないもの：この範囲を超えること、途中で変わる設定、切断された接続、外部のプログラム。</translation>
        </message>
        <message>
            <source>No message is held back longer than something else still goes on, so that no key outlives its lifetime of %1.</source>
            <translation>メッセージが足止めされるのは、ほかに何かが進んでいる間だけです。そのため、キーの有効期限（%1）が過ぎることはありません。</translation>
        </message>
        <message>
            <source>For the same reason no claim outlives its lease of %1.</source>
            <translation>同じ理由で、キーを押さえる期限（%1）が過ぎることもありません。</translation>
        </message>
        <message>
            <source>Situations are told apart by digests of 128 bits: that two shared one, so that one was missed, has a probability of about 1 in 10^%1.</source>
            <translation>状況は 128 ビットのダイジェストで見分けています。2つがたまたま一致して一方を見落とす確率は、およそ10の%1乗分の1です。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1: a time since the start; %2: a sentence</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>What Each Rule Is For</source>
            <translation>それぞれの規則は何のためにあるか</translation>
        </message>
        <message>
            <source>One key for the order, however often it is pressed</source>
            <translation>何度押しても、1つの注文には1つのキー</translation>
        </message>
        <message>
            <source>The same key for every try</source>
            <translation>再送でも同じキー</translation>
        </message>
        <message>
            <source>A new key for a new order</source>
            <translation>新しい注文には新しいキー</translation>
        </message>
        <message>
            <source>Keys are random</source>
            <translation>キーは乱数</translation>
        </message>
        <message>
            <source>The key is claimed before the work begins</source>
            <translation>処理の前にキーを押さえる</translation>
        </message>
        <message>
            <source>Payloads are compared</source>
            <translation>内容を見比べる</translation>
        </message>
        <message>
            <source>Keys are looked up for each customer</source>
            <translation>キーはお客さまごとに照合する</translation>
        </message>
        <message>
            <source>Order and key are written together</source>
            <translation>注文とキーを一緒に書き込む</translation>
        </message>
        <message>
            <source>The claim is kept while the outcome is unknown</source>
            <translation>結果がわからない間はキーを押さえたままにする</translation>
        </message>
        <message>
            <source>A request without a key is refused</source>
            <translation>キーのないリクエストは断る</translation>
        </message>
        <message>
            <source>A key lives longer than the retries go on</source>
            <translation>キーの有効期限は再送が続く時間より長い</translation>
        </message>
        <message>
            <source>A claim holds longer than the work takes</source>
            <translation>キーを押さえる期限は処理にかかる時間より長い</translation>
        </message>
        <message>
            <source>a key for each press</source>
            <translation>押すたびに別のキー</translation>
        </message>
        <message>
            <source>a key for each try, and one press</source>
            <translation>試行のたびに別のキー、押すのは1回</translation>
        </message>
        <message>
            <source>one key for the page</source>
            <translation>ページに1つのキー</translation>
        </message>
        <message>
            <source>a counter, and two customers</source>
            <translation>連番にする。お客さまは2人</translation>
        </message>
        <message>
            <source>look up, work, then store</source>
            <translation>照合し、処理し、それから保存する</translation>
        </message>
        <message>
            <source>the stored answer, whatever the payload</source>
            <translation>内容が何でも、保存した応答を返す</translation>
        </message>
        <message>
            <source>among the keys of all, and two customers</source>
            <translation>全員のキーから照合する。お客さまは2人</translation>
        </message>
        <message>
            <source>first the order, then the key</source>
            <translation>先に注文、後からキー</translation>
        </message>
        <message>
            <source>given back after every error</source>
            <translation>エラーのたびに解放する</translation>
        </message>
        <message>
            <source>it is accepted</source>
            <translation>受け付ける</translation>
        </message>
        <message>
            <source>1 s</source>
            <translation>1秒</translation>
        </message>
        <message>
            <source>0.3 s</source>
            <translation>0.3秒</translation>
        </message>
        <message>
            <source>None within these bounds: the other rules still hold.</source>
            <translation>この範囲では、事故はありません。ほかの規則が支えています。</translation>
        </message>
        <message>
            <source>None so far; not finished.</source>
            <translation>今のところありません（途中まで）。</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答え</translation>
        </message>
        <message>
            <source>Situations</source>
            <translation>状況の数</translation>
        </message>
        <message>
            <source>Steps tried</source>
            <translation>試したステップ</translation>
        </message>
        <message>
            <source>Histories, at most</source>
            <translation>経過（最大）</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>深さ</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>規則</translation>
        </message>
        <message>
            <source>Instead</source>
            <translation>代わりに</translation>
        </message>
        <message>
            <source>Shortest accident</source>
            <translation>いちばん短い事故</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>about %1</source>
            <extracomment>a number that was rounded</extracomment>
            <translation>約%1</translation>
        </message>
        <message>
            <source>about %1 × 10^%2</source>
            <translation>約%1 × 10^%2</translation>
        </message>
    </context>
    <context>
        <name>idemlab::narrate::Vocabulary</name>
        <message>
            <source>%1 — %2</source>
            <extracomment>a strip: what strategy it runs under, and in what it differs from the one it was forked from</extracomment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Who makes the key, and when.</source>
            <translation>だれが、いつキーを作るかです。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>The same number gives the same keys again.</source>
            <translation>同じ数なら、また同じキーになります。</translation>
        </message>
        <message>
            <source>A key stands for</source>
            <translation>キー1つが表すもの</translation>
        </message>
        <message>
            <source>What the client takes a new key for. Only one per order is right; the others are pitfalls.</source>
            <translation>クライアントが何ごとに新しいキーを作るかです。正しいのは注文ごとに1つだけで、ほかは落とし穴です。</translation>
        </message>
        <message>
            <source>Form of keys</source>
            <translation>キーの形</translation>
        </message>
        <message>
            <source>A counter is a pitfall: two customers come to have the same key.</source>
            <translation>連番は落とし穴です。2人のお客さまのキーが重なります。</translation>
        </message>
        <message>
            <source>Client timeout</source>
            <translation>クライアントのタイムアウト</translation>
        </message>
        <message>
            <source>How long the client waits for an answer before it gives up on it.</source>
            <translation>クライアントが応答をあきらめるまで待つ時間です。</translation>
        </message>
        <message>
            <source>Retries</source>
            <translation>再送の回数</translation>
        </message>
        <message>
            <source>How often the client tries again by itself.</source>
            <translation>クライアントが自分から再送する回数です。</translation>
        </message>
        <message>
            <source>Back-off</source>
            <translation>再送までの間隔</translation>
        </message>
        <message>
            <source>The pause before the first retry; it doubles with each further one.</source>
            <translation>最初の再送までに待つ時間です。2回目からは、そのたびに倍になります。</translation>
        </message>
        <message>
            <source>Library sends again</source>
            <translation>ライブラリの自動再送</translation>
        </message>
        <message>
            <source>The client's HTTP library repeats a request by itself when the connection is cut before the answer.</source>
            <translation>応答の前に接続が切れると、クライアントの HTTP ライブラリが自動的に再送します。</translation>
        </message>
        <message>
            <source>Network latency</source>
            <translation>ネットワークの遅延</translation>
        </message>
        <message>
            <source>How long a message travels, one way.</source>
            <translation>メッセージの片道にかかる時間です。</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>遅らせる時間</translation>
        </message>
        <message>
            <source>What a delay adds to the latency.</source>
            <translation>「遅らせる」障害が遅延に足す時間です。</translation>
        </message>
        <message>
            <source>Copy arrives after</source>
            <translation>複製が届くまで</translation>
        </message>
        <message>
            <source>How long after the first copy of a request the second arrives.</source>
            <translation>1つ目のリクエストのあと、複製が届くまでの時間です。</translation>
        </message>
        <message>
            <source>Server working time</source>
            <translation>サーバーの処理時間</translation>
        </message>
        <message>
            <source>How long the server works on an order.</source>
            <translation>サーバーが1件の注文にかける時間です。</translation>
        </message>
        <message>
            <source>Restart takes</source>
            <translation>再起動の時間</translation>
        </message>
        <message>
            <source>How long the server is down after a crash.</source>
            <translation>クラッシュのあと、サーバーが止まっている時間です。</translation>
        </message>
        <message>
            <source>No key in the request</source>
            <translation>キーのないリクエスト</translation>
        </message>
        <message>
            <source>What the server does with a request that carries no key.</source>
            <translation>キーのないリクエストをサーバーがどう扱うかです。</translation>
        </message>
        <message>
            <source>A key it never gave out</source>
            <translation>発行していないキー</translation>
        </message>
        <message>
            <source>What the server does with a key that it does not know, or that has expired.</source>
            <translation>知らないキーや期限の切れたキーをサーバーがどう扱うかです。</translation>
        </message>
        <message>
            <source>Same key, other payload</source>
            <translation>同じキーで別の内容</translation>
        </message>
        <message>
            <source>What the server does when a known key comes with another payload.</source>
            <translation>記録にあるキーが別の内容で届いたとき、サーバーがどうするかです。</translation>
        </message>
        <message>
            <source>Status for another payload</source>
            <translation>別の内容へのステータスコード</translation>
        </message>
        <message>
            <source>The IETF draft says 422; some APIs say 400.</source>
            <translation>IETF ドラフトでは 422、API によっては 400 です。</translation>
        </message>
        <message>
            <source>Same key, still in progress</source>
            <translation>同じキーが処理中</translation>
        </message>
        <message>
            <source>What the server does while the first request with the key is being worked on.</source>
            <translation>最初のリクエストの処理中に同じキーが届いたとき、サーバーがどうするかです。</translation>
        </message>
        <message>
            <source>Errors that are stored</source>
            <translation>保存するエラー</translation>
        </message>
        <message>
            <source>Which error answers are kept under the key and given again.</source>
            <translation>キーのもとに保存し、また返すエラー応答です。</translation>
        </message>
        <message>
            <source>Keys are looked up</source>
            <translation>キーの照合範囲</translation>
        </message>
        <message>
            <source>Looked up among everybody's keys, two customers with the same key collide.</source>
            <translation>全員のキーの中から探すと、同じキーを持つ2人のお客さまがぶつかります。</translation>
        </message>
        <message>
            <source>Key lifetime</source>
            <translation>キーの有効期間</translation>
        </message>
        <message>
            <source>How long the server remembers a key.</source>
            <translation>サーバーがキーを覚えている時間です。</translation>
        </message>
        <message>
            <source>A claim holds for</source>
            <translation>処理中のまま押さえる期限</translation>
        </message>
        <message>
            <source>Order and key are written</source>
            <translation>注文とキーの書き込み</translation>
        </message>
        <message>
            <source>What a crash between the two leaves behind.</source>
            <translation>2つの間でクラッシュしたとき、何が残るかです。</translation>
        </message>
        <message>
            <source>Header of the key</source>
            <translation>キーのヘッダー</translation>
        </message>
        <message>
            <source>The name of the header field that carries the key.</source>
            <translation>キーを運ぶヘッダーフィールドの名前です。</translation>
        </message>
        <message>
            <source>Header of a replay</source>
            <translation>再応答を示すヘッダー</translation>
        </message>
        <message>
            <source>The name of the header field that marks a stored answer; empty for none.</source>
            <translation>保存された応答であることを示すヘッダーフィールドの名前です。空なら付けません。</translation>
        </message>
        <message>
            <source>Longest key</source>
            <translation>キーの最大長</translation>
        </message>
        <message>
            <source>Keys with more characters are refused.</source>
            <translation>これより長いキーは断ります。</translation>
        </message>
        <message>
            <source>UUID v4 (random)</source>
            <translation>UUID v4（乱数）</translation>
        </message>
        <message>
            <source>counter: 1, 2, 3 …</source>
            <translation>連番：1, 2, 3 …</translation>
        </message>
        <message>
            <source>as the strategy wants</source>
            <translation>方式に合わせる</translation>
        </message>
        <message>
            <source>accept</source>
            <translation>受け付ける</translation>
        </message>
        <message>
            <source>make one</source>
            <translation>サーバーが作る</translation>
        </message>
        <message>
            <source>refuse (400)</source>
            <translation>断る（400）</translation>
        </message>
        <message>
            <source>refuse (422)</source>
            <translation>断る（422）</translation>
        </message>
        <message>
            <source>refuse</source>
            <translation>断る</translation>
        </message>
        <message>
            <source>give the stored answer</source>
            <translation>保存した応答を返す</translation>
        </message>
        <message>
            <source>execute</source>
            <translation>実行する</translation>
        </message>
        <message>
            <source>refuse (409)</source>
            <translation>断る（409）</translation>
        </message>
        <message>
            <source>let it wait</source>
            <translation>待たせる</translation>
        </message>
        <message>
            <source>let them race</source>
            <translation>止めずに並行して処理する</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>4xx</source>
            <translation>4xx</translation>
        </message>
        <message>
            <source>5xx</source>
            <translation>5xx</translation>
        </message>
        <message>
            <source>all</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>among all keys</source>
            <translation>全員のキーから</translation>
        </message>
        <message>
            <source>per customer</source>
            <translation>お客さまごと</translation>
        </message>
        <message>
            <source>in one transaction</source>
            <translation>1つのトランザクションで</translation>
        </message>
        <message>
            <source>order first, then key</source>
            <translation>注文、キーの順</translation>
        </message>
        <message>
            <source>claim, order, key</source>
            <translation>押さえる、注文、キーの順</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>はい</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>キーなし</translation>
        </message>
        <message>
            <source>Key from the client</source>
            <translation>クライアント発行</translation>
        </message>
        <message>
            <source>Key from the server, on receipt</source>
            <translation>サーバー発行（受信時）</translation>
        </message>
        <message>
            <source>Key from the server, in advance (two steps)</source>
            <translation>サーバー発行（2段階）</translation>
        </message>
        <message>
            <source>PUT with the client's own id</source>
            <translation>クライアントの ID で PUT</translation>
        </message>
        <message>
            <source>Exactly one</source>
            <comment>verdict: every intent has exactly one order</comment>
            <translation>ちょうど1件</translation>
        </message>
        <message>
            <source>Refused</source>
            <comment>verdict: no order, and the client was told why</comment>
            <translation>拒否</translation>
        </message>
        <message>
            <source>Lost</source>
            <comment>verdict: no order, and nobody was told why</comment>
            <translation>注文されず</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <comment>verdict: one intent, more than one order</comment>
            <translation>二重注文</translation>
        </message>
        <message>
            <source>Somebody else&apos;s answer</source>
            <comment>verdict: a client got an answer that is not its own intent&apos;s</comment>
            <translation>応答の取り違え</translation>
        </message>
        <message>
            <source>not there</source>
            <comment>state of a key</comment>
            <translation>記録なし</translation>
        </message>
        <message>
            <source>given out</source>
            <comment>state of a key: not used yet</comment>
            <translation>発行済み</translation>
        </message>
        <message>
            <source>in progress</source>
            <comment>state of a key</comment>
            <translation>処理中</translation>
        </message>
        <message>
            <source>answer stored</source>
            <comment>state of a key</comment>
            <translation>応答を保存</translation>
        </message>
        <message>
            <source>expired</source>
            <comment>state of a key</comment>
            <translation>期限切れ</translation>
        </message>
        <message>
            <source>Let it through</source>
            <translation>そのまま通す</translation>
        </message>
        <message>
            <source>Drop request</source>
            <translation>リクエストを落とす</translation>
        </message>
        <message>
            <source>Drop response</source>
            <translation>応答を落とす</translation>
        </message>
        <message>
            <source>Delay request</source>
            <translation>リクエストを遅らせる</translation>
        </message>
        <message>
            <source>Delay response</source>
            <translation>応答を遅らせる</translation>
        </message>
        <message>
            <source>Duplicate request</source>
            <translation>リクエストを二重にする</translation>
        </message>
        <message>
            <source>Cut the connection</source>
            <translation>接続を切る</translation>
        </message>
        <message>
            <source>the request needs a key and has none</source>
            <translation>必要なキーがリクエストにありません</translation>
        </message>
        <message>
            <source>the key is not well formed</source>
            <translation>キーの書き方が正しくありません</translation>
        </message>
        <message>
            <source>this key belongs to another payload</source>
            <translation>このキーは別の内容のものです</translation>
        </message>
        <message>
            <source>the first request with this key is still in progress</source>
            <translation>このキーの最初のリクエストがまだ処理中です</translation>
        </message>
        <message>
            <source>the server does not know this key, or it has expired</source>
            <translation>サーバーの知らないキーか、期限切れのキーです</translation>
        </message>
        <message>
            <source>this id stands for another order</source>
            <translation>この ID は別の注文のものです</translation>
        </message>
        <message>
            <source>the shop declines this order</source>
            <translation>店がこの注文を断りました</translation>
        </message>
        <message>
            <source>the server failed and did nothing</source>
            <translation>サーバーでエラーが起き、何も行われませんでした</translation>
        </message>
        <message>
            <source>the server failed and does not say what became of the order</source>
            <translation>サーバーでエラーが起き、注文がどうなったかわかりません</translation>
        </message>
        <message>
            <source>the request is not well formed</source>
            <translation>リクエストの書き方が正しくありません</translation>
        </message>
        <message>
            <source>a web page from elsewhere must not order here</source>
            <translation>よその Web ページからは注文できません</translation>
        </message>
        <message>
            <source>there is nothing at this address</source>
            <translation>このアドレスには何もありません</translation>
        </message>
        <message>
            <source>this address does not take that method</source>
            <translation>このアドレスではそのメソッドを使えません</translation>
        </message>
        <message>
            <source>the request took too long to come in</source>
            <translation>リクエストが届ききるまでに時間がかかりすぎました</translation>
        </message>
        <message>
            <source>the body is too large</source>
            <translation>本文が大きすぎます</translation>
        </message>
        <message>
            <source>the body is not JSON</source>
            <translation>本文が JSON ではありません</translation>
        </message>
        <message>
            <source>the request was meant for another host</source>
            <translation>別のホストあてのリクエストです</translation>
        </message>
        <message>
            <source>the header is too large</source>
            <translation>ヘッダーが大きすぎます</translation>
        </message>
        <message>
            <source>the server has too many connections</source>
            <translation>サーバーの接続数が多すぎます</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <comment>milliseconds</comment>
            <translation>%1ミリ秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <comment>seconds</comment>
            <translation>%1秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <comment>minutes</comment>
            <translation>%1分</translation>
        </message>
        <message>
            <source>%1 h</source>
            <comment>hours</comment>
            <translation>%1時間</translation>
        </message>
        <message>
            <source>¥%1</source>
            <comment>an amount of yen</comment>
            <translation>¥%1</translation>
        </message>
        <message>
            <source>“%1”</source>
            <comment>a name or a value in quotation marks</comment>
            <translation>「%1」</translation>
        </message>
        <message>
            <source>order</source>
            <translation>注文</translation>
        </message>
        <message>
            <source>click</source>
            <translation>クリック</translation>
        </message>
        <message>
            <source>attempt</source>
            <translation>試行</translation>
        </message>
        <message>
            <source>page</source>
            <translation>ページ</translation>
        </message>
        <message>
            <source>What if request %1 had arrived?</source>
            <translation>もしリクエスト %1 が届いていたら？</translation>
        </message>
        <message>
            <source>What if answer %1 had arrived?</source>
            <translation>もし応答 %1 が届いていたら？</translation>
        </message>
        <message>
            <source>What if request %1 had been lost?</source>
            <translation>もしリクエスト %1 が失われていたら？</translation>
        </message>
        <message>
            <source>What if answer %1 had been lost?</source>
            <translation>もし応答 %1 が失われていたら？</translation>
        </message>
        <message>
            <source>What if request %1 had been late?</source>
            <translation>もしリクエスト %1 が遅れていたら？</translation>
        </message>
        <message>
            <source>What if answer %1 had been late?</source>
            <translation>もし応答 %1 が遅れていたら？</translation>
        </message>
        <message>
            <source>What if request %1 had been doubled?</source>
            <translation>もしリクエスト %1 が二重に届いていたら？</translation>
        </message>
        <message>
            <source>What if the connection had been cut at answer %1?</source>
            <translation>もし応答 %1 のところで接続が切れていたら？</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>a setting and its value</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Idempotency keys</source>
            <translation>冪等キー</translation>
        </message>
        <message>
            <source>Whether the server knows of keys at all. One that has never heard of them executes whatever comes.</source>
            <translation>サーバーがキーというものを知っているかどうかです。知らないサーバーは、届いたものをすべて実行します。</translation>
        </message>
        <message>
            <source>How long a key stays in progress when nobody finishes. In one transaction nothing can run out.</source>
            <translation>だれも処理を終えないとき、キーが処理中のままになる時間です。1つのトランザクションで書くなら、期限切れは起こりません。</translation>
        </message>
        <message>
            <source>known</source>
            <translation>知っている</translation>
        </message>
        <message>
            <source>never heard of</source>
            <translation>知らない</translation>
        </message>
        <message>
            <source>This was a new order</source>
            <comment>said of a request of a program outside</comment>
            <translation>これは新しい注文だった</translation>
        </message>
        <message>
            <source>This was the same order again</source>
            <comment>said of a request of a program outside</comment>
            <translation>これは同じ注文の送り直しだった</translation>
        </message>
        <message>
            <source>Client</source>
            <comment>strategy, short: the client makes the key</comment>
            <translation>クライアント</translation>
        </message>
        <message>
            <source>Server on receipt</source>
            <comment>strategy, short: the server makes the key when a request comes without one</comment>
            <translation>サーバー（受信時）</translation>
        </message>
        <message>
            <source>Two steps</source>
            <comment>strategy, short: first fetch a key from the server, then order with it</comment>
            <translation>2段階</translation>
        </message>
        <message>
            <source>PUT</source>
            <comment>strategy, short: the HTTP method PUT to an address that the client chose</comment>
            <translation>PUT</translation>
        </message>
        <message>
            <source>%1 (and %2 more)</source>
            <extracomment>a pitfall, and how many others there are besides</extracomment>
            <translation>%1（ほか%2つ）</translation>
        </message>
        <message>
            <source>With a pitfall switched on</source>
            <extracomment>heads of two groups of cases</extracomment>
            <translation>落とし穴が入っているケース</translation>
        </message>
        <message>
            <source>The server does it right</source>
            <extracomment>heads of two groups of cases</extracomment>
            <translation>サーバーが正しく動くケース</translation>
        </message>
        <message>
            <source>✓ %1 of %2</source>
            <extracomment>how many of so many cases end with exactly one order</extracomment>
            <translation>✓ %1 / %2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <extracomment>a sentence after others</extracomment>
            <translation>%1%2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>a text, and in brackets what belongs to it</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>numbers, from and to</comment>
            <translation>%1〜%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a name, and what is said of it</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>idemlab::odds::OddsControls</name>
        <message>
            <source>Re&amp;quests lost</source>
            <translation>失われるリクエスト(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Answers lost</source>
            <translation>失われる応答(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Retries</source>
            <translation>再送(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Customers a day</source>
            <translation>1日のお客さま(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Slow orders</source>
            <translation>遅い注文(&amp;S)</translation>
        </message>
        <message>
            <source>Client's &amp;timeout</source>
            <translation>クライアントのタイムアウト(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Outages a day</source>
            <translation>1日の通信障害(&amp;O)</translation>
        </message>
        <message>
            <source>The share of requests that the network loses, each independently of the others.</source>
            <translation>ネットワークで失われるリクエストの割合です。どれも互いに独立に失われます。</translation>
        </message>
        <message>
            <source>The share of answers that the network loses: the order is made, and the client waits in vain.</source>
            <translation>ネットワークで失われる応答の割合です。注文はできているのに、クライアントは待ち続けます。</translation>
        </message>
        <message>
            <source>How often the client tries again where it has had no answer.</source>
            <translation>応答がないとき、クライアントが何回までやり直すかです。</translation>
        </message>
        <message>
            <source>Each presses Order once, and is alone with the server.</source>
            <translation>それぞれ「注文する」を1回だけ押します。サーバーにはその人しかいません。</translation>
        </message>
        <message>
            <source>The share of orders that take 1 s instead of 0.5 s; of these the same share takes 2 s, and so on.</source>
            <translation>処理に0.5秒ではなく1秒かかる注文の割合です。その中の同じ割合は2秒、さらにその中は4秒と続きます。</translation>
        </message>
        <message>
            <source>How long the client waits for each answer. Whatever comes later might as well be lost.</source>
            <translation>クライアントが応答を待つ時間です。それより遅い応答は、失われたのと同じです。</translation>
        </message>
        <message>
            <source>For a minute each, nothing gets through: losses come in bursts.</source>
            <translation>1回につき1分間、何も届きません。消失がまとまって起きます。</translation>
        </message>
        <message>
            <source>%1 %</source>
            <comment>a share</comment>
            <translation>%1％</translation>
        </message>
        <message>
            <source>%1 % (%2 % late)</source>
            <extracomment>the share of slow orders, and the share of answers that come too late</extracomment>
            <translation>%1％（タイムアウト後 %2％）</translation>
        </message>
        <message>
            <source>Another &amp;day</source>
            <translation>別の1日(&amp;D)</translation>
        </message>
        <message>
            <source>The same rates, and other luck.</source>
            <translation>割合は同じで、めぐり合わせだけが変わります。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::odds::OddsDialog</name>
        <message>
            <source>%1: %2</source>
            <comment>a strategy, and what it costs</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1. %2 The table below has all figures.</source>
            <translation>%1。%2 すべての数は下の表にあります。</translation>
        </message>
        <message>
            <source>%1. A click shows how it came about.</source>
            <extracomment>%1: a customer with time and orders, as in "C00042, 10:15: orders made: 2"</extracomment>
            <translation>%1。クリックすると、いきさつが見られます。</translation>
        </message>
        <message>
            <source>Every dot is a customer: click one to see how it came about.</source>
            <translation>点の一つひとつがお客さまです。クリックすると、いきさつが見られます。</translation>
        </message>
        <message>
            <source>Scalable picture (*.svg)</source>
            <translation>拡大できる画像 (*.svg)</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>画像 (*.png)</translation>
        </message>
        <message>
            <source>Table for spreadsheets (*.csv)</source>
            <translation>表計算用の表 (*.csv)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>テキスト (*.txt)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>The day could not be written to %1: %2</source>
            <translation>この1日を %1 に書き出せませんでした：%2</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>Table &amp;by Retries</source>
            <translation>再送の回数ごとの表(&amp;B)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::odds::OddsModel</name>
        <message>
            <source>%1, %2: %3; by formula: %4</source>
            <extracomment>a cell of the table: strategy, what is counted, how many, and what the formula says</extracomment>
            <translation>%1、%2：%3。式では %4</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>a strategy, and &quot;3 retries&quot;</extracomment>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>%1: by formula: %2; played: %3</source>
            <extracomment>what is counted, what the formula says, and how many there were</extracomment>
            <translation>%1：式では %2、進めた結果は %3</translation>
        </message>
        <message>
            <source>%1: by formula: %2</source>
            <extracomment>what is counted, and what the formula says</extracomment>
            <translation>%1：式では %2</translation>
        </message>
        <message>
            <source>%1 (played)</source>
            <extracomment>a number of retries, as &quot;3 retries&quot;: the one that was played</extracomment>
            <translation>%1（進めた結果）</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>head of a column, cell</comment>
            <extracomment>a cell of a table that is too narrow for columns: the head of its column, and what stands in it</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>idemlab::odds::OddsTable</name>
        <message>
            <source>By formula, a number of retries a row: %1</source>
            <extracomment>%1: what the signs in the cells mean</extracomment>
            <translation>式による値。1行が再送の回数：%1</translation>
        </message>
        <message>
            <source>Counts of the day, a strategy a row</source>
            <translation>1日の集計（1行に1方式）</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::AudienceWindow</name>
        <message>
            <source>Audience</source>
            <comment>the window that the audience sees</comment>
            <translation>聴衆用</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::HandsPanel</name>
        <message>
            <source>At most %1 for each choice</source>
            <extracomment>hands that are counted</extracomment>
            <translation>1つの選択肢に数えられるのは%1人までです</translation>
        </message>
        <message>
            <source>%1 for choice %2: Enter</source>
            <extracomment>a count of hands that has been typed, and for which choice; Enter takes it</extracomment>
            <translation>選択肢 %2 に%1人：Enter</translation>
        </message>
        <message>
            <source>Hands up: a number, then Enter</source>
            <translation>挙手の人数：数字を打って Enter</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::Keys</name>
        <message>
            <source>Next step or event; the answer to a question</source>
            <translation>次のステップや出来事へ。質問なら答えを見せる</translation>
        </message>
        <message>
            <source>The step or event before</source>
            <translation>前のステップや出来事へ</translation>
        </message>
        <message>
            <source>Play or pause; in a talk, the next step</source>
            <translation>再生・一時停止（講演では次のステップへ）</translation>
        </message>
        <message>
            <source>Back to the beginning</source>
            <translation>はじめに戻る</translation>
        </message>
        <message>
            <source>Blank the audience's screen</source>
            <translation>会場の画面を消す</translation>
        </message>
        <message>
            <source>Freeze the audience's picture</source>
            <translation>会場の画面を止める</translation>
        </message>
        <message>
            <source>Magnifier at the mouse</source>
            <translation>マウスの位置を拡大する</translation>
        </message>
        <message>
            <source>Spot at the mouse</source>
            <translation>マウスの位置を照らす</translation>
        </message>
        <message>
            <source>The next of the runs beside each other</source>
            <translation>並べた実行の、次のものへ</translation>
        </message>
        <message>
            <source>Next step or event; after a number, go to that step, or so many hands</source>
            <translation>次のステップや出来事へ。数字のあとなら、そのステップへ進むか、挙手の人数にする</translation>
        </message>
        <message>
            <source>The step or event before; a digit less</source>
            <translation>前のステップや出来事へ。数字のあとなら1桁消す</translation>
        </message>
        <message>
            <source>List of the steps</source>
            <translation>ステップの一覧</translation>
        </message>
        <message>
            <source>One hand more for the choice that is counted</source>
            <translation>数えている選択肢の挙手を1人増やす</translation>
        </message>
        <message>
            <source>One hand less</source>
            <translation>1人減らす</translation>
        </message>
        <message>
            <source>What comes after the playhead, faintly</source>
            <translation>再生位置より後を薄く見せる</translation>
        </message>
        <message>
            <source>Swap the two screens</source>
            <translation>2つの画面を入れ替える</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>この一覧</translation>
        </message>
        <message>
            <source>Twice: leave. F5 comes back to the step</source>
            <translation>2回押すと終わる。F5 で同じステップに戻れる</translation>
        </message>
        <message>
            <source>Count the hands for that choice</source>
            <translation>その選択肢の挙手を数える</translation>
        </message>
        <message>
            <source>In the matrix of all cases and in the answers of a search, move the mark</source>
            <translation>一覧表と「すべて試す」の答えで、印を動かす</translation>
        </message>
        <message>
            <source>In the answers of a search, the shortest accident of the marked row, and back</source>
            <translation>「すべて試す」の答えで、印のある行のいちばん短い事故を見る。もう一度で戻る</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::Lists</name>
        <message>
            <source>Key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>働き</translation>
        </message>
        <message>
            <source>Keys while presenting</source>
            <translation>プレゼン中のキー</translation>
        </message>
        <message>
            <source>%1.  %2</source>
            <extracomment>a step of a talk: its number and its caption</extracomment>
            <translation>%1.  %2</translation>
        </message>
        <message>
            <source>Steps of the talk</source>
            <translation>講演のステップ</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::MatrixBoard</name>
        <message>
            <source>%1 (repaired)</source>
            <extracomment>a case whose pitfall is switched off</extracomment>
            <translation>%1（修正後）</translation>
        </message>
        <message>
            <source>Each cell: how many orders there are, and how many there should be.</source>
            <translation>各マスは「できた注文の数／あるべき注文の数」です。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>a group of cases, and how many of them are well</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <extracomment>a group of cases, a strategy, and how many of the cases are well under it</extracomment>
            <translation>%1、%2：%3</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::Presenter</name>
        <message>
            <source>Escape again to leave. Any other key stays.</source>
            <translation>もう一度 Esc を押すと終わります。ほかのキーなら続けます。</translation>
        </message>
        <message>
            <source>Step %1: Enter</source>
            <extracomment>a number that was typed, and the key that takes it</extracomment>
            <translation>ステップ %1：Enter</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::PresenterWindow</name>
        <message>
            <source>The end of the talk</source>
            <translation>講演の終わり</translation>
        </message>
        <message>
            <source>The audience sees nothing</source>
            <translation>会場の画面は消えています</translation>
        </message>
        <message>
            <source>The audience's picture is frozen</source>
            <translation>会場の画面は止まっています</translation>
        </message>
        <message>
            <source>The audience sees this</source>
            <translation>会場に見えている画面</translation>
        </message>
        <message>
            <source>%1 to spare</source>
            <translation>余裕 %1</translation>
        </message>
        <message>
            <source>%1 late</source>
            <translation>遅れ %1</translation>
        </message>
        <message>
            <source>Step %1 of %2
Planned: %3
%4</source>
            <extracomment>the place in a talk, how long the talk is to take, and how far from the plan one is</extracomment>
            <translation>ステップ %1 / %2
予定 %3
%4</translation>
        </message>
        <message>
            <source>Presenter</source>
            <translation>発表者</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>次</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Time since the beginning</source>
            <translation>開始からの時間</translation>
        </message>
        <message>
            <source>◀ Back</source>
            <translation>◀ 戻る</translation>
        </message>
        <message>
            <source>Next ▶</source>
            <translation>次へ ▶</translation>
        </message>
        <message>
            <source>Leave (Esc)</source>
            <translation>終わる（Esc）</translation>
        </message>
        <message>
            <source>Blank (B)</source>
            <translation>画面を消す（B）</translation>
        </message>
        <message>
            <source>Freeze (F)</source>
            <translation>止める（F）</translation>
        </message>
        <message>
            <source>Magnifier (M)</source>
            <translation>拡大（M）</translation>
        </message>
        <message>
            <source>Spot (S)</source>
            <translation>照らす（S）</translation>
        </message>
        <message>
            <source>The run goes on from here</source>
            <translation>ここから先へ進みます</translation>
        </message>
        <message>
            <source>The screen saver is held off.</source>
            <translation>スクリーンセーバーを止めています。</translation>
        </message>
        <message>
            <source>The screen saver is not held off: this desktop offers no way.</source>
            <translation>スクリーンセーバーを止められません。このデスクトップにはその手段がありません。</translation>
        </message>
        <message>
            <source>Leave? Once more (Esc)</source>
            <translation>終わりますか。もう一度（Esc）</translation>
        </message>
        <message>
            <source>Steps (G)</source>
            <translation>ステップ（G）</translation>
        </message>
        <message>
            <source>Swap Screens (X)</source>
            <translation>画面を入れ替える（X）</translation>
        </message>
        <message>
            <source>A−</source>
            <comment>smaller letters for the notes</comment>
            <translation>A−</translation>
        </message>
        <message>
            <source>A+</source>
            <comment>larger letters for the notes</comment>
            <translation>A+</translation>
        </message>
        <message>
            <source>Smaller notes</source>
            <translation>メモの文字を小さく</translation>
        </message>
        <message>
            <source>Larger notes</source>
            <translation>メモの文字を大きく</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::ProveBoard</name>
        <message>
            <source>%1: %2</source>
            <extracomment>a strategy, and what was found</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::Question</name>
        <message>
            <source>That is what happened</source>
            <translation>実際はこれでした</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::Slide</name>
        <message>
            <source>Who makes the key?</source>
            <translation>キーはだれが作る？</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n hand(s)</source>
            <extracomment>a choice that the room can raise its hands for, and how many did</extracomment>
            <translation>
                <numerusform>%1：%n人</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 – that is what happened</source>
            <extracomment>the choice that turned out to be right</extracomment>
            <translation>%1（これが実際の結果）</translation>
        </message>
        <message>
            <source>The answer is revealed</source>
            <translation>答えを見せる</translation>
        </message>
        <message>
            <source>Every case under every strategy</source>
            <translation>すべてのケースと方式</translation>
        </message>
        <message>
            <source>The shortest accident: %1</source>
            <extracomment>%1: a strategy</extracomment>
            <translation>いちばん短い事故：%1</translation>
        </message>
    </context>
    <context>
        <name>idemlab::present::Stage</name>
        <message>
            <source>%1: %2. %3</source>
            <extracomment>a run, its verdict, and the score</extracomment>
            <translation>%1：%2。%3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>a run that is not decided yet, and its score so far</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>idemlab::prove::BoundsPicker</name>
        <message>
            <source>&amp;Presses of Order</source>
            <translation>「注文する」を押す回数(&amp;P)</translation>
        </message>
        <message>
            <source>T&amp;ries</source>
            <translation>試行(&amp;R)</translation>
        </message>
        <message>
            <source>Messages &amp;held back</source>
            <translation>足止めされるメッセージ(&amp;H)</translation>
        </message>
        <message>
            <source>Re&amp;quests doubled</source>
            <translation>二重に届くリクエスト(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Failures of the server</source>
            <translation>サーバーの障害(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::prove::Inquiry</name>
        <message>
            <source>Trying…</source>
            <translation>試しています…</translation>
        </message>
        <message>
            <source>Comes after that</source>
            <comment>a row that is not being searched yet</comment>
            <translation>このあとで試します</translation>
        </message>
        <message>
            <source>%1, as far as it was tried</source>
            <extracomment>%1: an answer, as &quot;Never two orders&quot;</extracomment>
            <translation>%1（ここまで試した範囲）</translation>
        </message>
        <message>
            <source>%1 That is as far as it was tried.</source>
            <comment>%1: a whole sentence</comment>
            <translation>%1ここまで試した範囲での答えです。</translation>
        </message>
        <message>
            <source>The wider bounds were not finished. Situations visited: %1, and no accident was among them.</source>
            <translation>より広い範囲は最後まで試していません。訪れた%1通りの状況に、事故はありませんでした。</translation>
        </message>
        <message>
            <source>The wider bounds come after that.</source>
            <translation>より広い範囲は、このあとに試します。</translation>
        </message>
        <message>
            <source>It would have taken more than 1 GB of memory. Narrower bounds take less, and &quot;idemlab prove&quot; on the command line has no limit.</source>
            <translation>メモリーが 1 GB を超えるところでした。範囲を狭めれば少なくて済みます。コマンドラインの「idemlab prove」に上限はありません。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::prove::ProveDialog</name>
        <message>
            <source>%1 → %2</source>
            <extracomment>%1: a rule; %2: what is done instead</extracomment>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>止める(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Try Everything</source>
            <translation>すべて試す(&amp;T)</translation>
        </message>
        <message>
            <source>Whatever is lost, late or doubled, whenever Order is pressed, wherever the server fails: can one intent ever end in two orders?</source>
            <translation>何が失われ、遅れ、二重に届いても、「注文する」がいつ押されても、サーバーがどこで失敗しても、1つの意図に注文が2件できることは、起こりうるでしょうか。</translation>
        </message>
        <message>
            <source>Under every strategy</source>
            <translation>すべての方式で</translation>
        </message>
        <message>
            <source>Without one rule at a time</source>
            <translation>規則を1つずつなくして</translation>
        </message>
        <message>
            <source>What to try</source>
            <translation>試すもの</translation>
        </message>
        <message>
            <source>With &amp;my settings</source>
            <translation>自分の設定で(&amp;M)</translation>
        </message>
        <message>
            <source>Questions answered</source>
            <translation>答えの出た数</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>答え</translation>
        </message>
        <message>
            <source>What</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答え</translation>
        </message>
        <message>
            <source>Situations</source>
            <translation>状況の数</translation>
        </message>
        <message>
            <source>The answer in full</source>
            <translation>答えの全文</translation>
        </message>
        <message>
            <source>Sho&amp;w the Shortest</source>
            <translation>いちばん短いものを見る(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Copy as Markdown</source>
            <translation>Markdown でコピー(&amp;C)</translation>
        </message>
        <message>
            <source>Trying… None so far.</source>
            <translation>調べています… 今のところ、事故はありません。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::share::SaveDialog</name>
        <message>
            <source>%1 exists already. Replace it?</source>
            <translation>%1 はすでにあります。置き換えますか。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::share::ShareDialog</name>
        <message>
            <source>✓ Copied</source>
            <translation>✓ コピーしました</translation>
        </message>
        <message>
            <source>&amp;Copy the Link</source>
            <translation>リンクをコピー(&amp;C)</translation>
        </message>
        <message>
            <source>Share This Run</source>
            <translation>この実行を共有</translation>
        </message>
        <message>
            <source>This &amp;moment: opens paused at %1</source>
            <extracomment>%1: time in the run</extracomment>
            <translation>この瞬間：%1の時点で止まって開きます(&amp;M)</translation>
        </message>
        <message>
            <source>The &amp;whole run: opens at its end</source>
            <translation>実行全体：終わった状態で開きます(&amp;W)</translation>
        </message>
        <message>
            <source>QR code of the link below</source>
            <translation>下のリンクの QR コード</translation>
        </message>
        <message>
            <source>This run is too long for a QR code. The link and the file hold all of it.</source>
            <translation>この実行は長すぎて QR コードに入りません。リンクとファイルには全部入ります。</translation>
        </message>
        <message>
            <source>Link to this run</source>
            <translation>この実行へのリンク</translation>
        </message>
        <message>
            <source>&amp;Save as a File…</source>
            <translation>ファイルに保存(&amp;S)…</translation>
        </message>
        <message>
            <source>The code holds the words below, not a page: Android phones and scanner apps show them, an iPhone&apos;s camera opens web addresses only. With the picture, export the run as a web page and send that.</source>
            <translation>このコードに入っているのは下の文章で、ページではありません。Android や読み取りアプリは文章を表示しますが、iPhone のカメラが開くのは Web アドレスだけです。図も見せたいときは、実行を Web ページとして書き出して送ってください。</translation>
        </message>
        <message>
            <source>The code holds the link below, which Idempotency Lab opens on a computer. A phone can only show it.</source>
            <translation>このコードには下のリンクが入っています。パソコンの Idempotency Lab で開けます。スマートフォンでは文字として見えるだけです。</translation>
        </message>
        <message>
            <source>Story of this run</source>
            <translation>この実行の経過</translation>
        </message>
        <message>
            <source>QR code of the words below</source>
            <translation>下の文章の QR コード</translation>
        </message>
        <message>
            <source>&amp;Copy the Words</source>
            <translation>文章をコピー(&amp;C)</translation>
        </message>
        <message>
            <source>Code for &amp;this program: the run</source>
            <translation>このプログラム用のコード：実行(&amp;T)</translation>
        </message>
        <message>
            <source>Code for a &amp;phone: the story in words</source>
            <translation>スマートフォン用のコード：経過の文章(&amp;P)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::story::StoryPanel</name>
        <message>
            <source>Story</source>
            <translation>経過</translation>
        </message>
    </context>
    <context>
        <name>idemlab::timeline::MessagePlan</name>
        <message>
            <source>Request %1, the next one:</source>
            <translation>次に送るリクエスト %1：</translation>
        </message>
        <message>
            <source>Answer %1, the next one:</source>
            <translation>次に返る応答 %1：</translation>
        </message>
        <message>
            <source>Request %1, again from the start:</source>
            <translation>リクエスト %1（はじめから進め直す）：</translation>
        </message>
        <message>
            <source>Answer %1, again from the start:</source>
            <translation>応答 %1（はじめから進め直す）：</translation>
        </message>
    </context>
    <context>
        <name>idemlab::timeline::TimelineView</name>
        <message>
            <source>Playhead at %1</source>
            <translation>再生位置：%1</translation>
        </message>
        <message>
            <source>Press Order. What it sets off appears here.</source>
            <translation>「注文する」を押してください。起きることがここに現れます。</translation>
        </message>
        <message>
            <source>Press Space to play it. What happens appears here.</source>
            <translation>スペースキーで再生してください。起きることがここに現れます。</translation>
        </message>
        <message>
            <source>Answer the lesson's question first. Then its run appears here.</source>
            <translation>先に、レッスンの問いに答えてください。答えると、実行がここに現れます。</translation>
        </message>
        <message>
            <source>Click to plan what the network does with this message.</source>
            <translation>クリックすると、このメッセージにネットワークが何をするかを決められます。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>タイムライン</translation>
        </message>
        <message>
            <source>Every event of the run in the order of time. Left and Right go from one to the next, and Return asks what else could have become of it.</source>
            <translation>起きたことが時刻の順に並びます。左右の矢印キーで1つずつ移動し、Enter キーで「もし違っていたら」を試せます。</translation>
        </message>
        <message>
            <source>See what would have come of it if this message had met something else</source>
            <translation>このメッセージに別のことが起きていたらどうなったかを見る</translation>
        </message>
        <message>
            <source>“What if?” beside it tells what else could have become of it.</source>
            <translation>横の「もし…？」から、別のことが起きていたらどうなったかを試せます。</translation>
        </message>
        <message>
            <source>Click it to ask what else could have become of it.</source>
            <translation>クリックすると、別のことが起きていたらどうなったかを試せます。</translation>
        </message>
        <message>
            <source>&amp;Whole Run</source>
            <translation>全体を表示(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Zoom In</source>
            <translation>拡大(&amp;Z)</translation>
        </message>
        <message>
            <source>Zoom &amp;Out</source>
            <translation>縮小(&amp;O)</translation>
        </message>
        <message>
            <source>Time &amp;Runs Down</source>
            <translation>時間を下向きにする(&amp;R)</translation>
        </message>
        <message>
            <source>Timeline of strip %1</source>
            <translation>段 %1 のタイムライン</translation>
        </message>
    </context>
    <context>
        <name>idemlab::verdict::VerdictBanner</name>
        <message>
            <source>Ready</source>
            <translation>準備完了</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>進行中</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <extracomment>%1: verdict, %2: time in the run</extracomment>
            <translation>%2の時点：%1</translation>
        </message>
        <message>
            <source>Show &amp;where</source>
            <translation>決め手を見る(&amp;W)</translation>
        </message>
        <message>
            <source>Selects the events that decided, one after the other.</source>
            <translation>決め手になった出来事を順に選びます。</translation>
        </message>
        <message>
            <source>Verdict: %1. %2</source>
            <translation>判定：%1。%2</translation>
        </message>
        <message>
            <source>At this moment nothing has been ordered yet.</source>
            <translation>この時点では、まだ注文はありません。</translation>
        </message>
        <message>
            <source>Nothing has been ordered yet. The lesson asks a question first.</source>
            <translation>まだ注文はありません。先に、レッスンの問いに答えてください。</translation>
        </message>
        <message>
            <source>Nothing has been ordered yet. The lesson says what to do.</source>
            <translation>まだ注文はありません。次にすることはレッスンに書かれています。</translation>
        </message>
        <message>
            <source>Nothing has been ordered yet. The run is paused; press Space to play it.</source>
            <translation>まだ何も注文していません。実行は一時停止中です。スペースキーで再生できます。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::Actions</name>
        <message>
            <source>Your Own &amp;Folder</source>
            <translation>自分のフォルダー(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Larger</source>
            <translation>大きく(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Smaller</source>
            <translation>小さく(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Normal</source>
            <translation>標準(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Classroom: the Run Alone</source>
            <translation>教室用：実行だけを表示(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Free Play</source>
            <translation>自由に試す(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>終了(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Order</source>
            <translation>注文する(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Drop the Next Response</source>
            <translation>次の応答を落とす(&amp;D)</translation>
        </message>
        <message>
            <source>Drop &amp;Every Response</source>
            <translation>すべての応答を落とす(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;More Faults…</source>
            <translation>ほかの障害(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>キーなし(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Client</source>
            <translation>クライアント(&amp;C)</translation>
        </message>
        <message>
            <source>Server on &amp;Receipt</source>
            <translation>サーバー（受信時）(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Two Steps</source>
            <translation>2段階(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;PUT</source>
            <translation>&amp;PUT</translation>
        </message>
        <message>
            <source>&amp;Step to the Next Event</source>
            <translation>次の出来事まで進める(&amp;S)</translation>
        </message>
        <message>
            <source>S&amp;lower</source>
            <translation>遅く(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Faster</source>
            <translation>速く(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Restart</source>
            <translation>はじめから(&amp;R)</translation>
        </message>
        <message>
            <source>Follow the R&amp;un</source>
            <translation>進行を追う(&amp;U)</translation>
        </message>
        <message>
            <source>The Shop's &amp;Books</source>
            <translation>店の帳簿(&amp;B)</translation>
        </message>
        <message>
            <source>Books</source>
            <comment>short, on the tab of a panel</comment>
            <translation>帳簿</translation>
        </message>
        <message>
            <source>&amp;Story</source>
            <translation>経過(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Inspector</source>
            <translation>インスペクター(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Advanced Settings</source>
            <translation>詳細設定(&amp;A)</translation>
        </message>
        <message>
            <source>As the &amp;System</source>
            <translation>システムに合わせる(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>ライト(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>ダーク(&amp;D)</translation>
        </message>
        <message>
            <source>Reduce &amp;Motion</source>
            <translation>動きを減らす(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Keyboard Shortcuts</source>
            <translation>キーボードショートカット(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Idempotency Lab</source>
            <translation>Idempotency Lab について(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>一時停止(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Play</source>
            <translation>再生(&amp;P)</translation>
        </message>
        <message>
            <source>L&amp;essons</source>
            <translation>レッスン(&amp;E)</translation>
        </message>
        <message>
            <source>Open &amp;Lesson…</source>
            <translation>レッスンを開く(&amp;L)…</translation>
        </message>
        <message>
            <source>Step &amp;Back</source>
            <translation>1つ前の出来事へ(&amp;B)</translation>
        </message>
        <message>
            <source>Go to Where It Went &amp;Wrong</source>
            <translation>おかしくなった時点へ(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Open Case or Run…</source>
            <translation>ケースや実行記録を開く(&amp;O)…</translation>
        </message>
        <message>
            <source>Open Lin&amp;k…</source>
            <translation>リンクを開く(&amp;K)…</translation>
        </message>
        <message>
            <source>&amp;Save Run…</source>
            <translation>実行記録を保存(&amp;S)…</translation>
        </message>
        <message>
            <source>S&amp;hare This Moment…</source>
            <translation>この瞬間を共有(&amp;H)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>Present the &amp;Run</source>
            <translation>実行をスライドで見せる(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Open Talk…</source>
            <translation>講演を開く(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;All Cases at Once…</source>
            <translation>すべてのケースを一度に(&amp;A)…</translation>
        </message>
        <message>
            <source>Reset La&amp;yout</source>
            <translation>配置を元に戻す(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;Begin the Course Anew…</source>
            <translation>コースをはじめから(&amp;B)…</translation>
        </message>
        <message>
            <source>A Day at the S&amp;hop…</source>
            <translation>お店の1日(&amp;H)…</translation>
        </message>
        <message>
            <source>What Comes After the &amp;Playhead, Faintly</source>
            <translation>再生位置より後を薄く表示(&amp;P)</translation>
        </message>
        <message>
            <source>Present the &amp;Ten-Minute Talk from Its Beginning</source>
            <translation>10分の講演をはじめから始める(&amp;T)</translation>
        </message>
        <message>
            <source>Go &amp;On with the Talk</source>
            <translation>講演の続きへ(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Present</source>
            <translation>スライドで見せる(&amp;P)</translation>
        </message>
        <message>
            <source>Go On with the Tal&amp;k</source>
            <translation>講演の続きへ(&amp;K)</translation>
        </message>
        <message>
            <source>Present a Tal&amp;k</source>
            <translation>講演を始める(&amp;K)</translation>
        </message>
        <message>
            <source>Can It E&amp;ver Happen?…</source>
            <translation>起こりうるか(&amp;V)…</translation>
        </message>
        <message>
            <source>&amp;Copy Picture</source>
            <translation>図をコピー(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Print a Handout…</source>
            <translation>配布資料を印刷(&amp;P)…</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::ControlDesk</name>
        <message>
            <source>Strategy</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Lose, delay or repeat other messages, and set how long things take</source>
            <translation>ほかのメッセージを失わせたり、遅らせたり、繰り返したりします。時間のかかり方も決められます。</translation>
        </message>
        <message>
            <source>More faults</source>
            <translation>ほかの障害</translation>
        </message>
        <message numerus="yes">
            <source>More faults: %n on</source>
            <comment>how many further faults are switched on</comment>
            <translation>
                <numerusform>ほかの障害：%n件がオン</numerusform>
            </translation>
        </message>
        <message>
            <source>Show this case under several strategies, side by side</source>
            <translation>このケースを複数の方式で並べて見ます</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>並べて比べる</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::DockTitle</name>
        <message>
            <source>Close this panel</source>
            <translation>このパネルを閉じる</translation>
        </message>
        <message>
            <source>Close the panel “%1”</source>
            <translation>パネル「%1」を閉じる</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::Drops</name>
        <message>
            <source>Only one file can be opened at a time. Drag it alone.</source>
            <translation>一度に開けるファイルは1つだけです。1つだけドラッグしてください。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::Exports</name>
        <message>
            <source>Picture (*.png)</source>
            <translation>画像 (*.png)</translation>
        </message>
        <message>
            <source>Scalable picture (*.svg)</source>
            <translation>ベクター画像 (*.svg)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Web page with diagram and story (*.html)</source>
            <translation>図と経過の Web ページ (*.html)</translation>
        </message>
        <message>
            <source>Mermaid sequence diagram (*.mmd)</source>
            <translation>Mermaid のシーケンス図 (*.mmd)</translation>
        </message>
        <message>
            <source>HTTP archive (*.har)</source>
            <translation>HTTP アーカイブ (*.har)</translation>
        </message>
        <message>
            <source>Shell script with curl (*.sh)</source>
            <translation>curl のシェルスクリプト (*.sh)</translation>
        </message>
        <message>
            <source>JSON of all events (*.json)</source>
            <translation>すべての出来事の JSON (*.json)</translation>
        </message>
        <message>
            <source>The story as text (*.txt)</source>
            <translation>経過のテキスト (*.txt)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出す</translation>
        </message>
        <message>
            <source>Free play</source>
            <translation>自由に試す</translation>
        </message>
        <message>
            <source>The export could not be written to %1: %2</source>
            <translation>%1 に書き出せませんでした：%2</translation>
        </message>
        <message>
            <source>Slides, a step a page (*.pdf)</source>
            <translation>スライド：1ページに1ステップ (*.pdf)</translation>
        </message>
        <message>
            <source>Moving picture (*.webp)</source>
            <translation>動く図 (*.webp)</translation>
        </message>
        <message>
            <source>Handout: predict first, then see (*.pdf)</source>
            <translation>配布資料：予想のあとに答え (*.pdf)</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>%1 に書き出しました</translation>
        </message>
        <message>
            <source>The picture is on the clipboard.</source>
            <translation>図をクリップボードにコピーしました。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::NavigationActions</name>
        <message>
            <source>&amp;Undo the Order</source>
            <translation>元に戻す：注文(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo the Fault</source>
            <translation>元に戻す：障害(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo the Setting</source>
            <translation>元に戻す：設定(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo the Other Strategy</source>
            <translation>元に戻す：方式(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo the Restart</source>
            <translation>元に戻す：はじめから(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo: Back to the Run Before</source>
            <translation>元に戻す：前の実行へ(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo What Is Compared</source>
            <translation>元に戻す：比較(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo the What-if</source>
            <translation>元に戻す：もしも(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo the Order</source>
            <translation>やり直す：注文(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo the Fault</source>
            <translation>やり直す：障害(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo the Setting</source>
            <translation>やり直す：設定(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo the Other Strategy</source>
            <translation>やり直す：方式(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo the Restart</source>
            <translation>やり直す：はじめから(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo: On to the Next Run</source>
            <translation>やり直す：次の実行へ(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo What Is Compared</source>
            <translation>やり直す：比較(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo the What-if</source>
            <translation>やり直す：もしも(&amp;R)</translation>
        </message>
        <message>
            <source>Nothing has gone wrong in this run so far.</source>
            <translation>この実行では、まだ何もおかしくなっていません。</translation>
        </message>
        <message numerus="yes">
            <source>%n requests of other programs were taken back as well. Redo brings them back. The run is paused.</source>
            <translation>
                <numerusform>ほかのプログラムのリクエスト%n件も、一緒に元に戻しました。「やり直す」で戻ってきます。実行は一時停止中です。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Undo What Was Meant</source>
            <translation>意図の訂正を元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo What Was Meant</source>
            <translation>意図の訂正をやり直す(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::HurryProgress</name>
        <message>
            <source>Long Run</source>
            <translation>長い実行</translation>
        </message>
        <message>
            <source>The run is played up to where it was saved.</source>
            <translation>保存された時点まで実行を再生しています。</translation>
        </message>
        <message>
            <source>&amp;Stop Here</source>
            <translation>ここで止める(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::LessonWiring</name>
        <message>
            <source>Open Lesson</source>
            <translation>レッスンを開く</translation>
        </message>
        <message>
            <source>Begin the Course Anew</source>
            <translation>コースをはじめから</translation>
        </message>
        <message>
            <source>All answers, predictions and reasons are forgotten. A copy of them is kept.</source>
            <translation>答え、予想、理由はすべて消えます。写しは残ります。</translation>
        </message>
        <message>
            <source>Begin &amp;Anew</source>
            <translation>はじめから(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::MainWindow</name>
        <message>
            <source>There is no lesson “%1”.</source>
            <translation>「%1」というレッスンはありません。</translation>
        </message>
        <message>
            <source>Idempotency Lab</source>
            <translation>Idempotency Lab</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::WaitNotice</name>
        <message>
            <source>A program outside waits for its answer until you press Play.</source>
            <translation>外部のプログラムが応答を待っています。「再生」を押すと応答が返ります。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::Menus</name>
        <message>
            <source>Te&amp;xt Size</source>
            <translation>文字の大きさ(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>実行(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Case</source>
            <translation>ケース(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>テーマ(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>言語(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
        <message>
            <source>Strate&amp;gy</source>
            <translation>方式(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Present</source>
            <translation>プレゼン(&amp;P)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::NoticeBar</name>
        <message numerus="yes">
            <source>and %n more</source>
            <comment>further notices behind this one</comment>
            <translation>
                <numerusform>ほか%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>お知らせ</translation>
        </message>
        <message>
            <source>Dismiss this notice</source>
            <translation>このお知らせを閉じる</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::Openings</name>
        <message>
            <source>%1 is a folder, and no lesson is in it. The run goes on.</source>
            <translation>%1 はフォルダーで、中にレッスンがありません。いまの実行はそのまま続きます。</translation>
        </message>
        <message>
            <source>%1 could not be opened: %2. The run goes on.</source>
            <translation>%1 を開けませんでした（%2）。いまの実行はそのまま続きます。</translation>
        </message>
        <message>
            <source>%1 is not a case, a saved run, a talk or a lesson. The run goes on.</source>
            <translation>%1 は、ケース、実行記録、講演、レッスンのいずれでもありません。いまの実行はそのまま続きます。</translation>
        </message>
        <message>
            <source>Open Case or Run</source>
            <translation>ケースや実行記録を開く</translation>
        </message>
        <message>
            <source>Cases and runs (*.json *.idemlab)</source>
            <translation>ケースと実行記録 (*.json *.idemlab)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>&amp;Clear the List</source>
            <translation>一覧を消去(&amp;C)</translation>
        </message>
        <message>
            <source>%1 is no longer there. It was taken off the list.</source>
            <translation>%1 はもうありません。一覧から外しました。</translation>
        </message>
        <message>
            <source>%1 has changed. Your run goes on as it is; open the file again to take its new version.</source>
            <translation>%1 が変更されました。実行はそのまま続きます。新しい内容にするには、ファイルを開き直してください。</translation>
        </message>
        <message>
            <source>%1 has changed and was read again.</source>
            <translation>%1 が変更されたため、読み直しました。</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>最近開いたファイル(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::OwnWiring</name>
        <message>
            <source>Some of what is in your own folder will not do and is left out.
%1</source>
            <translation>自分のフォルダーの中に使えないものがあり、除外しました。
%1</translation>
        </message>
        <message>
            <source>Your own folder %1 could not be made: %2</source>
            <translation>自分のフォルダー %1 を作れませんでした：%2</translation>
        </message>
        <message>
            <source>Your own folder is %1: cases go into “cases”, lessons into “lessons”, talks into “talks”.</source>
            <translation>自分のフォルダーは %1 です。ケースは「cases」、レッスンは「lessons」、講演は「talks」に入れます。</translation>
        </message>
        <message>
            <source>&amp;Your Own Talks</source>
            <translation>自分の講演(&amp;Y)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::Preferences</name>
        <message>
            <source>Your settings could not be saved to %1.</source>
            <translation>設定を %1 に保存できませんでした。</translation>
        </message>
        <message>
            <source>The settings file %1 was damaged. What could be read of it is in use; the file is kept as %2.</source>
            <translation>設定ファイル %1 は壊れていました。読めた部分だけを使います。元のファイルは %2 に残してあります。</translation>
        </message>
        <message>
            <source>The settings file %1 holds a value that will not do, at "%2". The rest is in use; the file is kept as %3.</source>
            <translation>設定ファイル %1 の「%2」に、使えない値がありました。残りはそのまま使います。元のファイルは %3 に残してあります。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::Presenting</name>
        <message>
            <source>Open Talk</source>
            <translation>講演を開く</translation>
        </message>
        <message>
            <source>Talks (*.json)</source>
            <translation>講演 (*.json)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>The talk could not be opened.
%1</source>
            <translation>講演を開けませんでした。
%1</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>プレゼン</translation>
        </message>
        <message>
            <source>Where does the audience look?</source>
            <translation>会場の人が見るのはどちらの画面ですか。</translation>
        </message>
        <message>
            <source>Your notes go to the other screen. This is asked once for these screens; X swaps them at any time.</source>
            <translation>メモはもう一方の画面に出ます。この組み合わせの画面でおたずねするのは一度だけです。X キーでいつでも入れ替えられます。</translation>
        </message>
        <message>
            <source>At &amp;This Screen</source>
            <translation>この画面(&amp;T)</translation>
        </message>
        <message>
            <source>At the &amp;Other Screen</source>
            <translation>もう一方の画面(&amp;O)</translation>
        </message>
        <message>
            <source>A talk is on</source>
            <translation>講演中です</translation>
        </message>
        <message>
            <source>A talk is being presented. Close the program all the same?</source>
            <translation>講演の途中です。それでもプログラムを閉じますか。</translation>
        </message>
        <message>
            <source>A talk is being presented. Leave it, and present this instead?</source>
            <translation>講演の途中です。それをやめて、代わりにこちらを始めますか。</translation>
        </message>
    </context>
    <context>
        <name>idemlab::runs::Runs</name>
        <message>
            <source>The case file could not be opened. The run goes on.
%1</source>
            <translation>ケースのファイルを開けませんでした。いまの実行はそのまま続きます。
%1</translation>
        </message>
        <message>
            <source>The run could not be opened. The one on screen goes on.
%1</source>
            <translation>実行記録を開けませんでした。いまの実行はそのまま続きます。
%1</translation>
        </message>
    </context>
    <context>
        <name>idemlab::share::LinkDialog</name>
        <message>
            <source>Open Link</source>
            <translation>リンクを開く</translation>
        </message>
        <message>
            <source>Paste a link that begins with “idemlab:”</source>
            <translation>「idemlab:」で始まるリンクを貼り付けてください</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>開く(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>キャンセル(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>idemlab::window::Sharing</name>
        <message>
            <source>Save Run</source>
            <translation>実行記録を保存</translation>
        </message>
        <message>
            <source>Runs (*.idemlab)</source>
            <translation>実行記録 (*.idemlab)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>The run could not be saved as %1: %2</source>
            <translation>実行記録を %1 に保存できませんでした：%2</translation>
        </message>
        <message>
            <source>The link could not be opened. The run goes on.
%1</source>
            <translation>リンクを開けませんでした。実行はそのまま続きます。
%1</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>%1 に書き出しました</translation>
        </message>
        <message>
            <source>the file would be too large to be opened again</source>
            <translation>大きすぎて、あとで開けないファイルになります</translation>
        </message>
    </context>
</TS>
