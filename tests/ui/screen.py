# SPDX-License-Identifier: EUPL-1.2
"""A screen of our own (Xvfb with a window manager), real keys and clicks on it, and pictures of it."""
import os
import subprocess
import time

WIDTH, HEIGHT = 1600, 1900  # high enough for the three panels of the deck at once
# The title bar of a sidebar panel in gtk3's own light theme (the office runs with GTK_THEME=Adwaita).
TITLE_COLOUR = bytes((231, 230, 229))
TITLE_LEAST_WIDTH = 150
TITLE_LEAST_HEIGHT = 12
TITLE_STRETCH = 60
TITLE_EDGE = 3


class Screen:
    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        self.server, number = self.start_server()
        self.display = f":{number}"
        self.environment = dict(os.environ, DISPLAY=self.display)
        self.manager = subprocess.Popen(["openbox"], env=self.environment, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)

    @staticmethod
    def start_server():
        read, write = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"],
                                  pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            return server, answer.readline().strip()

    def stop(self):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True, stdout=subprocess.DEVNULL)
        time.sleep(0.3)

    def click(self, x, y, times=1):
        # The window must have heard of the pointer before it hears of the button.
        self.xdotool("mousemove", x, y, "sleep", 0.1, "click", "--repeat", times, "--delay", 60, 1)

    def key(self, *keys):
        if not keys:
            return
        self.xdotool("key", "--delay", 60, *keys)

    def type(self, text):
        self.xdotool("type", "--delay", 40, text)

    def picture(self, name):
        subprocess.run(["import", "-window", "root", os.path.join(self.folder, name + ".png")], env=self.environment,
                       check=True)

    def pixels(self):
        return subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], env=self.environment, check=True,
                              capture_output=True).stdout

    def panel_origins(self):
        """Where the contents of the sidebar's panels begin, from the top: just below each title bar."""
        pixels = self.pixels()
        origins, run, left = [], 0, 0
        for y in range(HEIGHT):
            row = pixels[3 * WIDTH * y:3 * WIDTH * (y + 1)]
            # A title bar begins with a stretch of its colour; single pixels of it stand in pages and splitters too.
            at = row.find(TITLE_COLOUR * TITLE_STRETCH, 3 * WIDTH // 2)
            count = row[at:].count(TITLE_COLOUR) if at >= 0 else 0
            first = row.find(TITLE_COLOUR * TITLE_EDGE, 3 * WIDTH // 2) // 3
            if count >= TITLE_LEAST_WIDTH:
                run, left = run + 1, first
                continue
            if run >= TITLE_LEAST_HEIGHT:
                origins.append((left + 1, y + 1))
            run = 0
        return origins


def wait_for(question, what, seconds=15):
    """The first true answer; fails after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        assert time.monotonic() < deadline, f"waited {seconds} s for: {what}"
        time.sleep(0.2)
