"""HTTP that no browser sends: broken, huge, slow. Loopback only, and bounded."""

import socket
import threading
import time

from served import PASSWORD, Person


def connect(served, timeout=15):
    return socket.create_connection(("127.0.0.1", served.port), timeout=timeout)


def say(served, data, timeout=15):
    """Sends bytes, and reads until the server closes or says no more. Returns what it answered."""
    with connect(served, timeout) as line:
        try:
            line.sendall(data)
            line.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        got = b""
        try:
            while len(got) < 1 << 20:
                piece = line.recv(65536)
                if not piece:
                    break
                got += piece
        except OSError:
            pass
        return got


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.") else None


def malformed(attack):
    """Requests that are none."""
    hold, served = attack.hold, attack.served
    host = f"Host: 127.0.0.1:{served.port}\r\n".encode()
    bad = {
        "noise": bytes(range(256)) * 4, "nothing": b"\r\n\r\n", "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 64,
        "HTTP/0.9": b"GET /\r\n", "HTTP/2 preface": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "HTTP/9.9": b"GET / HTTP/9.9\r\n" + host + b"\r\n",
        "no host": b"GET /account HTTP/1.1\r\n\r\n", "two hosts": b"GET /account HTTP/1.1\r\n" + host + b"Host: evil.example\r\n\r\n",
        "absolute address": b"GET http://evil.example/account HTTP/1.1\r\n" + host + b"\r\n",
        "NUL in a header": b"GET / HTTP/1.1\r\n" + host + b"X: a\x00b\r\n\r\n", "NUL in the path": b"GET /\x00 HTTP/1.1\r\n" + host + b"\r\n",
        "folded header": b"GET / HTTP/1.1\r\n" + host + b"X: a\r\n b\r\n\r\n", "space before colon": b"GET / HTTP/1.1\r\n" + host + b"X : a\r\n\r\n",
        "no colon": b"GET / HTTP/1.1\r\n" + host + b"nonsense\r\n\r\n", "bare LF": b"GET / HTTP/1.1\n" + host.replace(b"\r", b"") + b"\n",
        "two lengths": b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        "length and chunks": b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n" + host + b"\r\n",
        "negative length": b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n",
        "length in words": b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: ten\r\n\r\n",
        "length with a plus": b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: +5\r\n\r\nabcde",
        "enormous length": b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: 99999999999999999999999\r\n\r\n",
        "bad chunk": b"POST /sign-in HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "chunk of 2^64": b"POST /sign-in HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
        "odd encoding": b"POST /sign-in HTTP/1.1\r\n" + host + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        **{f"encoding {value!r}": b"POST /sign-in HTTP/1.1\r\n" + host + b"Transfer-Encoding: " + value + b"\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n" + host + b"\r\n"
           for value in (b"xchunked", b"chunked, chunked", b"chunked\r\nTransfer-Encoding: chunked", b"identity", b"gzip, chunked", b"chunked;a=b", b"\x0bchunked")},
        "many headers": b"GET / HTTP/1.1\r\n" + host + b"".join(b"X-%d: y\r\n" % n for n in range(500)) + b"\r\n",
        "a huge header": b"GET / HTTP/1.1\r\n" + host + b"X: " + b"y" * 200_000 + b"\r\n\r\n",
        "a huge cookie": b"GET / HTTP/1.1\r\n" + host + b"Cookie: " + b"a=b; " * 40_000 + b"\r\n\r\n",
        "a huge address": b"GET /" + b"y" * 200_000 + b" HTTP/1.1\r\n" + host + b"\r\n",
        "a huge method": b"Y" * 100_000 + b" / HTTP/1.1\r\n" + host + b"\r\n",
        "connect": b"CONNECT evil.example:443 HTTP/1.1\r\n" + host + b"\r\n", "trace": b"TRACE / HTTP/1.1\r\n" + host + b"X-Secret: 1\r\n\r\n",
        "options *": b"OPTIONS * HTTP/1.1\r\n" + host + b"\r\n", "upgrade": b"GET / HTTP/1.1\r\n" + host + b"Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n",
        "websocket": b"GET / HTTP/1.1\r\n" + host + b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n",
        "no path": b"GET  HTTP/1.1\r\n" + host + b"\r\n", "a path without a slash": b"GET account HTTP/1.1\r\n" + host + b"\r\n",
        "backslashes": b"GET \\..\\..\\etc HTTP/1.1\r\n" + host + b"\r\n", "bytes in the path": b"GET /\xff\xfe HTTP/1.1\r\n" + host + b"\r\n",
        "a hundred at once": (b"GET /health HTTP/1.1\r\n" + host + b"\r\n") * 100,
        "expect": b"POST /sign-in HTTP/1.1\r\n" + host + b"Expect: 100-continue\r\nContent-Length: 4\r\n\r\na=bc",
        "cut short": b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: 400\r\n\r\na=b",
    }
    for what, data in bad.items():
        answer = say(served, data)
        code = status(answer)
        hold(code is None or code < 500, f"{what}: {answer[:60]!r}")
        if what == "length and chunks":
            hold(answer.count(b"HTTP/1.") <= 1 or code == 400, f"{what}: a second request was smuggled: {answer[:300]!r}")
        if what in ("no host", "two hosts", "two lengths", "negative length", "many headers", "a huge header"):
            hold(code in (None, 400, 413, 421, 431), f"{what}: answered with {code}")
        if what.startswith("encoding "):
            hold(code == 400 and answer.count(b"HTTP/1.") == 1, f"{what}: answered with {answer[:200]!r}")
        # The library below us takes the path out of it: the host in it is used for nothing.
        if what == "absolute address":
            hold(code in (303, 400, 421), f"{what}: answered with {code}")
        hold(b"X-Secret" not in answer and b"evil.example" not in answer, f"{what}: comes back")
        hold(attack.lives(), f"{what}: the server is gone")


def large(attack):
    """More than a form may be."""
    hold, served = attack.hold, attack.served
    host = f"Host: 127.0.0.1:{served.port}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n".encode()
    begin = time.monotonic()
    with connect(served) as line:
        line.sendall(b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: 9999999999\r\n\r\nx=")
        answer = line.recv(65536)
    hold(status(answer) == 413 and time.monotonic() - begin < 2, f"ten gigabytes are announced: {answer[:40]!r}")
    # What comes after the limit is read away for as long as a form may take, so that the page is seen, and not kept.
    before, sent, answer = attack.memory(), 0, b""
    with connect(served, 5) as line:
        try:
            line.sendall(b"POST /sign-in HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n")
            piece = b"10000\r\n" + b"x" * 65536 + b"\r\n"
            while sent < 64 << 20:
                line.sendall(piece)
                sent += 65536
        except OSError:
            pass
        try:
            answer = line.recv(65536)
        except OSError:
            pass
    hold(status(answer) in (None, 413), f"a form without end: {answer[:40]!r}")
    hold(attack.memory() - before < 16, f"a form without end takes {attack.memory() - before} MiB")
    for what, body in {"many fields": b"a=b&" * 50_000, "many empty": b"&" * 500_000, "one long name": b"a" * 900_000,
                       "many tokens": b"token=x&" * 900, "escapes": b"%41" * 300_000}.items():
        begin = time.monotonic()
        reply = Person(served).post("/sign-in", body)
        hold(reply.status in (400, 409, 413) and time.monotonic() - begin < 3, f"{what}: {reply.status} after {time.monotonic() - begin:.1f} s")
    hold(attack.memory() < 200, f"{attack.memory()} MiB after large forms")


def slow(attack):
    """A hundred and fifty people who never finish their sentence; somebody else wants a page."""
    hold, served = attack.hold, attack.served
    ana = Person(served).sign_in("ana")
    before = attack.memory()
    host = f"Host: 127.0.0.1:{served.port}\r\n".encode()
    starts = [b"GET / HT", b"GET / HTTP/1.1\r\n" + host + b"X-A: ", b"POST /sign-in HTTP/1.1\r\n" + host
              + b"Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n"]
    lines = []
    for number in range(150):
        line = connect(served)
        line.sendall(starts[number % 3])
        lines.append(line)
    over, open_ = threading.Event(), list(lines)

    def drip():
        while not over.wait(1):
            for line in list(open_):
                try:
                    line.sendall(b"a")
                except OSError:
                    open_.remove(line)

    dripping = threading.Thread(target=drip, daemon=True)
    dripping.start()
    begin, waits = time.monotonic(), []
    while time.monotonic() - begin < 14:
        one = time.monotonic()
        hold(ana.get("/account").status == 200, "a page is not given while others are slow")
        waits.append(time.monotonic() - one)
        time.sleep(0.2)
    hold(max(waits) < 2, f"a page took {max(waits):.1f} s while others were slow")
    heads = sum(1 for line in open_ if lines.index(line) % 3 != 2)
    hold(heads == 0, f"{heads} of 100 unfinished heads are still open after 14 s")
    hold(attack.memory() - before < 64, f"{attack.memory() - before} MiB more with slow people")
    over.set()
    dripping.join()
    for line in lines:
        line.close()
    hold(Person(served).sign_in("ben", PASSWORD) is not None, "nobody can sign in after slow people")
    print(f"  a page took at most {max(waits) * 1000:.0f} ms meanwhile, {len(open_)} bodies still open after 14 s", flush=True)
