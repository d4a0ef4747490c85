-- Forms, each for another decision: BENCH_RECORDS is a file with an address and the number of its version on each line, in
-- turn; a decision comes round again long after its last form was answered, with the next number. BENCH_COOKIE is the
-- session, BENCH_TOKEN the token of its forms, BENCH_ORIGIN where the forms say they come from.
-- Prints one line of JSON at the end.
local headers = {
    ["Cookie"] = os.getenv("BENCH_COOKIE"), ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Origin"] = os.getenv("BENCH_ORIGIN"), ["Sec-Fetch-Site"] = "same-origin",
}
local token = os.getenv("BENCH_TOKEN")
local choices = { "already-doing", "adopt", "adapt", "reject", "later", "undecided" }
local addresses, numbers, at, sent, asked = {}, {}, 0, 0, false

local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init()
    good, bad, worst = 0, 0, 0
    for line in io.lines(os.getenv("BENCH_RECORDS")) do
        local address, number = line:match("(%S+) (%d+)")
        table.insert(addresses, address)
        table.insert(numbers, tonumber(number))
    end
end

function request()
    if not asked then -- wrk asks once beforehand, and sends nothing
        asked = true
        return wrk.format("GET", "/")
    end
    at, sent = at % #addresses + 1, sent + 1
    local body = string.format(
        "token=%s&version=%d&choice=%s&told=yes&told-by=Support+lead&told-how=phone&reason=Said+at+the+meeting+of+the+team%%2C+%d.%d%%3A+it+fits+%%E2%%80%%9Cour%%E2%%80%%9D+week+%%26+those+who+work+nights",
        token, numbers[at], choices[sent % #choices + 1], numbers[at], sent)
    numbers[at] = numbers[at] + 1
    return wrk.format("POST", addresses[at], headers, body)
end

function response(status)
    if status == 303 then good = good + 1 else bad, worst = bad + 1, status end
end

function done(summary, latency)
    local good, bad, worst = 0, 0, 0
    for _, thread in ipairs(threads) do
        good, bad, worst = good + thread:get("good"), bad + thread:get("bad"), thread:get("worst")
    end
    io.write(string.format(
        'BENCH {"good": %d, "bad": %d, "worst": %d, "broken": %d, "bytes": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f, "most": %.3f}\n',
        good, bad, worst, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
        summary.bytes, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        latency.max / 1e3))
end
