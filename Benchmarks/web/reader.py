"""Somebody who is signed in and reads pages of one study over one connection."""
import http.client
import sys
import time

import load


class Reader:
    """A signed-in reader of one study, over one connection."""

    def __init__(self, server, email=load.EMAIL):
        self.server = server
        self.cookies = "; ".join(f"{name}={value}" for name, value in server.sign_in(email)[0].items())
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)

    def get(self, address):
        """Milliseconds, status and text."""
        start = time.perf_counter()
        try:
            self.connection.request(
                "GET", address.replace("{study}", self.server.name), headers={"Cookie": self.cookies})
            answer = self.connection.getresponse()
            text = answer.read().decode()
        except (OSError, http.client.HTTPException):  # an idle connection was closed: once more
            self.connection.close()
            return self.get(address)
        self.is_ready = answer.getheader("Refresh") is None
        return (time.perf_counter() - start) * 1000, answer.status, text

    def settled(self, address):
        """The same, once what is worked out aside is there."""
        for _ in range(300):
            seen = self.get(address)
            if self.is_ready:
                return seen
            time.sleep(1)
        sys.exit(f"{self.server.name}: {address} is not there after five minutes")
