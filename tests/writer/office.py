# SPDX-License-Identifier: EUPL-1.2
"""One office for the tests: its own throwaway profile with the extension in it, run as an ordinary user.

Only /usr/bin/python3 can `import uno`.
"""
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

import uno
import unohelper
from com.sun.star.awt import XCallback
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

START_SECONDS = 40
PATIENCE_SECONDS = 240
CLOSE_SECONDS = 30
LAYOUT_SECONDS = 15
NOBODY = 65534


def prop(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def as_ordinary_user(command):
    """The command as user nobody when we are root: unopkg and the office want an ordinary user."""
    if os.geteuid() != 0:
        return command
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]


class MainThreadCall(unohelper.Base, XCallback):
    """A function that the office calls on its main thread; what it calls in the office then runs there too."""

    def __init__(self, function):
        self.function, self.failure, self.done = function, None, threading.Event()

    def notify(self, _data):
        try:
            self.function()
        except Exception as failure:
            self.failure = failure
        self.done.set()

    def wait(self, seconds):
        if not self.done.wait(seconds):
            raise TimeoutError("the office's main thread does not answer")
        if self.failure is not None:
            raise self.failure


class Watch:
    """An office that hangs is ended: the call that waits for it fails, and the next test gets another office. No generator
    of contextlib: that sets the traceback of an exception anew, which those of the office cannot have."""

    def __init__(self, timer):
        self.timer = timer

    def __enter__(self):
        self.timer.start()

    def __exit__(self, *_failure):
        self.timer.cancel()


class Office:
    """Starts an office with the extension; `stop` ends exactly that office and removes its folder."""

    def __init__(self, oxt, headless=True, display=None, language=None):
        self.folder = tempfile.mkdtemp(prefix="bestek-office-")
        self.profile = "file://" + os.path.join(self.folder, "profile")
        # A pipe belongs to a user; the office may run as another one than this test.
        self.accept = f"socket,host=127.0.0.1,port={free_port()},tcpNoDelay=1;urp;"
        self.environment = dict(os.environ, HOME=self.folder, XDG_RUNTIME_DIR=self.folder, LC_ALL="C.UTF-8")
        self.environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        if display:
            self.environment["DISPLAY"] = display
        self.oxt = os.path.join(self.folder, "bestek.oxt")
        shutil.copy(oxt, self.oxt)
        self.own(self.folder)
        self.run(["unopkg", "add", "--suppress-license", "-f", f"-env:UserInstallation={self.profile}", self.oxt])
        if language:
            self.set_interface_language(language)
        self.process = self.start(headless)
        self.context = self.connect()
        self.desktop = self.service("com.sun.star.frame.Desktop")

    def own(self, path):
        if os.geteuid() == 0:
            for folder, _, files in os.walk(path):
                os.chown(folder, NOBODY, NOBODY)
                for name in files:
                    os.chown(os.path.join(folder, name), NOBODY, NOBODY)

    def run(self, command):
        done = subprocess.run(as_ordinary_user(command), env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{command[0]}: {done.stdout}{done.stderr}")
        return done.stdout

    def set_interface_language(self, language):
        user = os.path.join(self.folder, "profile", "user")
        os.makedirs(user, exist_ok=True)
        with open(os.path.join(user, "registrymodifications.xcu"), "w", encoding="utf-8") as out:
            out.write(
                '<?xml version="1.0" encoding="UTF-8"?>\n'
                '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
                'xmlns:xs="http://www.w3.org/2001/XMLSchema">\n'
                '<item oor:path="/org.bestek.Settings"><prop oor:name="InterfaceLanguage" oor:op="fuse">'
                f"<value>{language}</value></prop></item>\n</oor:items>\n")
        self.own(self.folder)

    def start(self, headless):
        command = ["soffice", f"-env:UserInstallation={self.profile}", f"--accept={self.accept}",
                   "--norestore", "--nologo", "--nodefault", "--nofirststartwizard"]
        if headless:
            command.append("--headless")
        # soffice starts soffice.bin as a child: a session of its own lets us end both and nothing else.
        return subprocess.Popen(as_ordinary_user(command), env=self.environment, start_new_session=True,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def connect(self):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                return resolver.resolve(f"uno:{self.accept}StarOffice.ComponentContext")
            except NoConnectException:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.1)

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def alive(self):
        """Whether it answers: the script that started it ends a moment after it."""
        try:
            self.desktop.getCurrentComponent()
        except Exception:  # whatever a bridge without an office says
            return False
        return self.process.poll() is None

    def new_document(self, hidden=True):
        return self.load("private:factory/swriter", Hidden=hidden)

    def open(self, path, **properties):
        return self.load(uno.systemPathToFileUrl(path), **{"Hidden": True, **properties})

    def load(self, url, **properties):
        # As a person's own opening does: on the thread of this bridge, gtk can wait for the clipboard for ever (seen).
        arguments = {"OnMainThread": True, **properties}
        document = self.desktop.loadComponentFromURL(url, "_blank", 0, tuple(map(prop, arguments, arguments.values())))
        if hasattr(document, "DocumentIndexes"):
            self.wait_for_pages(document)
        return document

    @staticmethod
    def wait_for_pages(document):
        """The office fills the page numbers of a table of contents in a moment after it laid the document out."""
        deadline = time.monotonic() + LAYOUT_SECONDS
        while document.DocumentIndexes.Count > 0 and "\t…" in document.DocumentIndexes.getByIndex(0).Anchor.String:
            if time.monotonic() > deadline:
                raise TimeoutError(f"no page numbers in the table of contents of {document.URL}")
            time.sleep(0.05)

    def watched(self, seconds=PATIENCE_SECONDS):
        return Watch(threading.Timer(seconds, lambda: os.killpg(self.process.pid, signal.SIGKILL)))

    def close_documents(self):
        """As a person's own closing does: on the thread of this bridge, a timer of the window can meet a document that
        is half gone and end the office (seen in 25.2: SwBaseShell::StateClpbrd). So does a tool bar that learns the state of
        its buttons in an idle moment after its window was opened: that moment comes first."""
        self.on_main_thread(self.finish_idle_work, CLOSE_SECONDS)
        self.on_main_thread(self.close_them, CLOSE_SECONDS)

    def finish_idle_work(self):
        self.service("com.sun.star.awt.Toolkit").processEventsToIdle()

    def on_main_thread(self, function, seconds=PATIENCE_SECONDS):
        """What the function gives; what it asks of the office is done there without a break."""
        results = []
        call = MainThreadCall(lambda: results.append(function()))
        self.service("com.sun.star.awt.AsyncCallback").addCallback(call, None)
        call.wait(seconds)
        return results[0]

    def use_library(self, url):
        """The folder from which clauses come from now on; "" for the library that came with the extension."""
        access = self.service("com.sun.star.configuration.ConfigurationProvider").createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess", (prop("nodepath", "/org.bestek.Settings"),))
        access.replaceByName("LibraryFolder", url)
        access.commitChanges()

    def close_them(self):
        enumeration = self.desktop.Components.createEnumeration()
        while enumeration.hasMoreElements():
            document = enumeration.nextElement()
            if hasattr(document, "close"):
                document.setModified(False)
                document.close(True)

    def stop(self):
        try:
            self.close_documents()  # a changed document would ask whether to save it, and wait
            self.desktop.terminate()
        except Exception:  # the bridge goes away while it answers
            pass
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
