// SPDX-License-Identifier: MIT
#include "exporting/snippets.h"

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto curlCode = R"(for i in 1 2; do
  curl -s http://127.0.0.1:@PORT@/orders \
    -H 'Content-Type: application/json' \
    -H 'Idempotency-Key: "@KEY@"' \
    --data '{"customerId":"C001","amount":1200}'
  echo
done
)";

constexpr auto pythonCode = R"(import json
import urllib.request

key = "@KEY@"  # made once, before the first attempt
order = json.dumps({"customerId": "C001", "amount": 1200}).encode()

for attempt in range(2):
    request = urllib.request.Request(
        "http://127.0.0.1:@PORT@/orders", data=order, method="POST",
        headers={"Content-Type": "application/json", "Idempotency-Key": f'"{key}"'})
    with urllib.request.urlopen(request) as answer:
        print(answer.status, answer.read().decode())
)";

constexpr auto javaScriptCode = R"(const key = "@KEY@"; // made once, before the first attempt

async function main() {
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await fetch("http://127.0.0.1:@PORT@/orders", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": `"${key}"` },
      body: JSON.stringify({ customerId: "C001", amount: 1200 }),
    });
    console.log(answer.status, await answer.text());
  }
}

main();
)";

constexpr auto csharpCode = R"(using System;
using System.Net.Http;
using System.Text;

var key = "@KEY@"; // made once, before the first attempt
using var client = new HttpClient();
for (var attempt = 0; attempt < 2; attempt++)
{
    using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1:@PORT@/orders");
    request.Headers.Add("Idempotency-Key", $"\"{key}\"");
    request.Content = new StringContent("{\"customerId\":\"C001\",\"amount\":1200}", Encoding.UTF8, "application/json");
    using var answer = await client.SendAsync(request);
    Console.WriteLine($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
}
)";

} // namespace

QList<Snippet> snippets(quint16 port, const QString &key)
{
    const auto filled = [&](const char *code) {
        return QString::fromUtf8(code).replace(u"@PORT@"_s, QString::number(port)).replace(u"@KEY@"_s, key);
    };
    return {{u"curl"_s, u"sh"_s, filled(curlCode)}, {u"Python"_s, u"py"_s, filled(pythonCode)},
        {u"JavaScript"_s, u"mjs"_s, filled(javaScriptCode)}, {u"C#"_s, u"cs"_s, filled(csharpCode)}};
}

} // namespace idemlab::exporting
