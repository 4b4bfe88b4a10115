// SPDX-License-Identifier: MIT
#include "exporting/snippets.h"

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto curlCode = R"(for i in 1 2; do
  curl -s --max-time 2 http://127.0.0.1:@PORT@/orders \
    -H 'Content-Type: application/json' \
    -H 'Idempotency-Key: "@KEY@"' \
    --data '{"customerId":"C001","amount":1200}' || echo 'no answer'
  echo
done
)";

// cmd gives the line to curl as it stands, which reads \" as a quote. In a .bat file %i is written %%i.
constexpr auto cmdCode =
    R"(for /L %i in (1,1,2) do @(curl -s --max-time 2 http://127.0.0.1:@PORT@/orders -H "Content-Type: application/json" -H "Idempotency-Key: @KEY@" --data "{\"customerId\":\"C001\",\"amount\":1200}" || echo no answer & echo.)
)";

// curl.exe, since curl alone means Invoke-WebRequest. Windows PowerShell 5 loses quotes within an argument: the order comes from standard input.
constexpr auto powerShellCode = R"(foreach ($i in 1..2) {
  '{"customerId":"C001","amount":1200}' |
    curl.exe -s --max-time 2 http://127.0.0.1:@PORT@/orders `
      -H 'Content-Type: application/json' `
      -H 'Idempotency-Key: @KEY@' `
      --data '@-'
  if ($LASTEXITCODE) { 'no answer' } else { '' }
}
)";

constexpr auto pythonCode = R"(import json
import urllib.request

key = "@KEY@"  # made once, before the first attempt
order = json.dumps({"customerId": "C001", "amount": 1200}).encode()

for attempt in range(2):
    request = urllib.request.Request(
        "http://127.0.0.1:@PORT@/orders", data=order, method="POST",
        headers={"Content-Type": "application/json", "Idempotency-Key": f'"{key}"'})
    try:
        with urllib.request.urlopen(request, timeout=2) as answer:
            print(answer.status, answer.read().decode())
    except OSError as error:
        print(error)
)";

constexpr auto javaScriptCode = R"(const key = "@KEY@"; // made once, before the first attempt

async function main() {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const answer = await fetch("http://127.0.0.1:@PORT@/orders", {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": `"${key}"` },
        body: JSON.stringify({ customerId: "C001", amount: 1200 }),
        signal: AbortSignal.timeout(2000),
      });
      console.log(answer.status, await answer.text());
    } catch (error) {
      console.log(String(error));
    }
  }
}

main();
)";

constexpr auto csharpCode = R"(using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

static class Program
{
    static void Main()
    {
        Send().Wait();
    }

    static async Task Send()
    {
        var key = "@KEY@"; // made once, before the first attempt
        var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1:@PORT@/orders");
            request.Headers.Add("Idempotency-Key", "\"" + key + "\"");
            request.Content = new StringContent("{\"customerId\":\"C001\",\"amount\":1200}", Encoding.UTF8, "application/json");
            try
            {
                var answer = await client.SendAsync(request);
                Console.WriteLine((int)answer.StatusCode + " " + await answer.Content.ReadAsStringAsync());
            }
            catch (TaskCanceledException)
            {
                Console.WriteLine("no answer");
            }
        }
    }
}
)";

} // namespace

QList<Snippet> snippets(quint16 port, const std::function<QString()> &newKey)
{
    const auto filled = [&](const char *code) {
        return QString::fromUtf8(code).replace(u"@PORT@"_s, QString::number(port)).replace(u"@KEY@"_s, newKey());
    };
    return {{u"curl"_s, u"sh"_s, filled(curlCode)}, {u"cmd"_s, u"txt"_s, filled(cmdCode)},
        {u"PowerShell"_s, u"ps1"_s, filled(powerShellCode)}, {u"Python"_s, u"py"_s, filled(pythonCode)},
        {u"JavaScript"_s, u"mjs"_s, filled(javaScriptCode)}, {u"C#"_s, u"cs"_s, filled(csharpCode)}};
}

} // namespace idemlab::exporting
