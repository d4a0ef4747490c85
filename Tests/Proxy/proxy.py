#!/usr/bin/env python3
"""Holds the recipe of docs/serving.md against a real nginx: the text of the guide itself is what is started.

usage: proxy.py REALIST BUNDLE      (needs Debian's nginx-light and openssl)
"""
import http.client
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.parse

NAME = "realist.example.org"
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PASSWORD = "quiet harbour lantern"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def recipe(ports, folder):
    """The guide's nginx block, on free ports of this machine and with a certificate made for this test."""
    with open(os.path.join(ROOT, "docs/serving.md"), encoding="utf-8") as guide:
        block = re.search(r"```nginx\n(.*?)```", guide.read(), re.S).group(1)
    for old, new in [
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{ports['tls']} ssl http2;"),
        ("listen 80;", f"listen 127.0.0.1:{ports['plain']};"),
        ("127.0.0.1:8080", f"127.0.0.1:{ports['app']}"),
        ("/etc/ssl/realist.crt", f"{folder}/realist.crt"),
        ("/etc/ssl/realist.key", f"{folder}/realist.key"),
    ]:
        assert old in block, f"the guide's recipe has no {old!r} any more"
        block = block.replace(old, new)
    return f"""
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{}}
http {{
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
{block}
}}
"""


class Browser:
    def __init__(self, port):
        self.port, self.cookies = port, {}
        self.context = ssl.create_default_context()
        self.context.check_hostname = False
        self.context.verify_mode = ssl.CERT_NONE

    def ask(self, method, path, fields=None, headers=None, host=NAME):
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=self.context, timeout=20)
        sent = {"Host": host, "Sec-Fetch-Site": "same-origin"} | (headers or {})
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer, text

    def sign_in(self, password, headers=None):
        _, page = self.ask("GET", "/sign-in", headers=headers)
        token = re.search(r'name="token" value="([^"]+)"', page).group(1)
        fields = {"token": token, "email": "ana@example.org", "password": password}
        return self.ask("POST", "/sign-in", fields, headers)[0]


def main(realist, bundle):
    checks = []

    def check(what, holds):
        checks.append(holds)
        print(("ok    " if holds else "FAULT ") + what)

    with tempfile.TemporaryDirectory() as folder:
        ports = {"tls": free_port(), "plain": free_port(), "app": free_port()}
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}",
             "-keyout", f"{folder}/realist.key", "-out", f"{folder}/realist.crt"], check=True, capture_output=True)
        with open(f"{folder}/nginx.conf", "w", encoding="utf-8") as file:
            file.write(recipe(ports, folder))
        study = f"{folder}/support.realist"
        subprocess.run([realist, "new", study, "--from", bundle, "--quiet"], check=True)
        subprocess.run(
            [realist, "account", "add", study, "ana@example.org", "--name", "Ana Example", "--role", "evaluator",
             "--password-stdin", "--quiet"], input=PASSWORD, text=True, check=True, stdout=subprocess.DEVNULL)
        app = subprocess.Popen(
            [realist, "serve", study, "--port", str(ports["app"]), "--trust-proxy", "--address", f"https://{NAME}"],
            stderr=open(f"{folder}/app.log", "w"))
        proxy = subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf"], stderr=subprocess.DEVNULL)
        try:
            for _ in range(100):
                try:
                    if Browser(ports["tls"]).ask("GET", "/health")[0].status == 200:
                        break
                except OSError:
                    pass
                time.sleep(0.1)
            browser = Browser(ports["tls"])
            answer = browser.sign_in(PASSWORD)
            check("signs in through TLS", answer.status == 303)
            check("with a cookie bound to this host", "__Host-realist-session" in browser.cookies)
            cookie = [line for line in answer.headers.get_all("Set-Cookie") if "session" in line][0]
            check("that is Secure, HttpOnly and SameSite", all(w in cookie for w in ["Secure", "HttpOnly", "SameSite=Lax"]))
            page, text = browser.ask("GET", "/account")
            check("and shows a signed-in page", page.status == 200 and "ana@example.org" in text)
            check("kept by nobody", page.headers["Cache-Control"] == "no-store")
            check("with strict transport", "max-age" in (page.headers["Strict-Transport-Security"] or ""))
            check("answers to no other name", browser.ask("GET", "/account", host="evil.example")[0].status in (421, 444, 404))
            plain = http.client.HTTPConnection("127.0.0.1", ports["plain"], timeout=10)
            plain.request("GET", "/sign-in", headers={"Host": NAME})
            moved = plain.getresponse()
            check("sends plain HTTP to TLS", moved.status == 301 and moved.headers["Location"] == f"https://{NAME}/sign-in")
            # Whoever says to be somebody else with each try is counted as one all the same.
            last = None
            for number in range(26):
                last = Browser(ports["tls"]).sign_in("a wrong password", {"X-Forwarded-For": f"10.1.{number}.7"}).status
                if last == 429:
                    break
            check(f"counts one asker as one, whatever it says of itself ({number + 1} tries)", last == 429)
            log = open(f"{folder}/app.log", encoding="utf-8").read()
            check("logs nobody", "ana@example.org" not in log and "10.1." not in log and "127.0.0.1\"" not in log)
        finally:
            app.send_signal(signal.SIGTERM)
            check("stops when it is told to", app.wait(timeout=20) == 0)
            proxy.terminate()
            proxy.wait(timeout=10)
        check("leaves one file", sorted(n for n in os.listdir(folder) if n.startswith("support")) == ["support.realist"])
        verify = subprocess.run([realist, "verify", study], capture_output=True, text=True)
        check("and the study verifies", verify.returncode == 0)
    print(f"{sum(checks)} passed, {len(checks) - sum(checks)} failed")
    return 0 if all(checks) else 1


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1]), sys.argv[2]))
