-- The signed-in list, again and again. BENCH_COOKIE is the session. Prints one line of JSON at the end.
wrk.headers["Cookie"] = os.getenv("BENCH_COOKIE")

local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init()
    good, bad, worst = 0, 0, 0
end

function response(status)
    if status == 200 then good = good + 1 else bad, worst = bad + 1, status end
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
