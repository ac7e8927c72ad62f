# SPDX-License-Identifier: EUPL-1.2
"""How long the office's main thread was busy without a break: what a person who types meanwhile would notice."""
import threading
import time

import unohelper
from com.sun.star.awt import XCallback

REST = 0.002  # seconds between two ticks


class Ticks(unohelper.Base, XCallback):
    """Comes back to the main thread again and again and keeps the longest time in which it could not."""

    def __init__(self, office):
        self.posts = office.service("com.sun.star.awt.AsyncCallback")
        self.longest, self.last, self.running = 0.0, time.perf_counter(), True
        self.ended = threading.Event()
        self.posts.addCallback(self, None)

    def notify(self, _data):
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        if not self.running:
            self.ended.set()
            return
        threading.Thread(target=self.again).start()

    def again(self):
        time.sleep(REST)
        self.last = time.perf_counter()
        self.posts.addCallback(self, None)

    def stop(self, seconds=120):
        """The longest block in seconds."""
        self.running = False
        if not self.ended.wait(seconds):
            raise TimeoutError("the office's main thread does not answer")
        return self.longest


def longest_block(office, work, until=lambda: True, patience=180):
    """(longest block, time until `until` holds) in seconds of `work` and what comes of it."""
    ticks = Ticks(office)
    started = time.perf_counter()
    work()
    while not until():
        if time.perf_counter() - started > patience:
            raise TimeoutError("it does not come to an end")
        time.sleep(0.02)
    taken = time.perf_counter() - started
    return ticks.stop(), taken
