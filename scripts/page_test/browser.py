"""A headless Chromium, driven over its DevTools protocol through two pipes."""

import base64
import json
import os
import pathlib
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome")


class BrowserError(Exception):
    """The browser said no, or nothing."""


class Browser:
    """One browser process and its messages."""

    def __init__(self):
        program = next((path for path in map(shutil.which, NAMES) if path), None)
        if program is None:
            raise BrowserError("no Chromium on the PATH")
        self.profile = tempfile.mkdtemp(prefix="page-test-")
        from_us, self.output = os.pipe()
        self.input, to_us = os.pipe()

        def arrange():
            # The browser reads commands from descriptor 3 and writes answers to 4. The pipes are
            # moved out of the way first: one of them may have such a number already.
            source, sink = os.dup(from_us), os.dup(to_us)
            os.dup2(source, 3)
            os.dup2(sink, 4)
            for descriptor in (3, 4):
                os.set_inheritable(descriptor, True)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--disable-extensions", "--disable-background-networking",
             "--disable-component-update", "--hide-scrollbars", "--font-render-hinting=none",
             f"--user-data-dir={self.profile}", "--remote-debugging-pipe", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            close_fds=False, preexec_fn=arrange)
        os.close(from_us)
        os.close(to_us)
        self.buffer = b""
        self.number = 0
        self.events = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.input)
        os.close(self.output)
        shutil.rmtree(self.profile, ignore_errors=True)

    def send(self, method, session=None, timeout=60, **parameters):
        """Calls a method and returns its result; events that come meanwhile are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.output, data):]
        deadline = time.monotonic() + timeout
        while True:
            answer = self.read(deadline)
            if answer is None:
                raise BrowserError(f"no answer to {method}")
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def read(self, deadline):
        """The next message; None when there is none in time."""
        while b"\0" not in self.buffer:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.input], [], [], left)[0]:
                return None
            part = os.read(self.input, 1 << 20)
            if not part:
                raise BrowserError("the browser has ended")
            self.buffer += part
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def settle(self, seconds):
        """Keeps what happens in some time."""
        deadline = time.monotonic() + seconds
        while (message := self.read(deadline)) is not None:
            if "method" in message:
                self.events.append(message)


class Page:
    """A tab with one page in it; what it does is watched from before it is opened."""

    def __init__(self, browser, path, width=1280, height=900, scripts=True, scheme="light",
                 bypasses_policy=False):
        self.browser = browser
        self.url = pathlib.Path(path).resolve().as_uri()
        browser.events.clear()
        self.target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.send(
            "Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self.send(f"{domain}.enable")
        self.resize(width, height)
        self.scheme(scheme)
        if not scripts:
            self.send("Emulation.setScriptExecutionDisabled", value=True)
        if bypasses_policy:
            self.send("Page.setBypassCSP", enabled=True)
        start = time.monotonic()
        self.send("Page.navigate", url=self.url)
        self.wait("Page.loadEventFired")
        self.loaded = time.monotonic() - start

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.browser.send("Target.closeTarget", targetId=self.target)

    def send(self, method, **parameters):
        """Calls a method in this tab."""
        return self.browser.send(method, session=self.session, **parameters)

    def wait(self, event, timeout=60):
        """Waits until an event has come."""
        deadline = time.monotonic() + timeout
        while not self.seen(event):
            if (message := self.browser.read(deadline)) is None:
                raise BrowserError(f"no {event}")
            if "method" in message:
                self.browser.events.append(message)

    def seen(self, event):
        """The events of a name so far."""
        return [message["params"] for message in self.browser.events
                if message["method"] == event and message.get("sessionId") == self.session]

    def resize(self, width, height=900):
        """Lays the page out for a window of a size."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=False)

    def scheme(self, name, medium=""):
        """Asks for light or dark, on a screen or in print."""
        self.send("Emulation.setEmulatedMedia", media=medium,
                  features=[{"name": "prefers-color-scheme", "value": name}])

    def value(self, expression):
        """What a JavaScript expression comes to; promises are waited for."""
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True,
                           awaitPromise=True, allowUnsafeEvalBlockedByCSP=False)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description") or details["text"])
        return answer["result"].get("value")

    def press(self, key, code=None, text=None):
        """Presses a key and lets it go."""
        number = {"Tab": 9, "Enter": 13, " ": 32}.get(key, ord(key[0].upper()))
        parameters = {"key": key, "code": code or key, "windowsVirtualKeyCode": number}
        if text is None:
            text = "\r" if key == "Enter" else key if len(key) == 1 else None
        self.send("Input.dispatchKeyEvent", type="keyDown",
                  **parameters, **({"text": text} if text else {}))
        self.send("Input.dispatchKeyEvent", type="keyUp", **parameters)

    def type(self, text):
        """Types into what has the focus."""
        self.send("Input.insertText", text=text)

    def click(self, selector):
        """Clicks an element with the mouse."""
        place = self.value(f"""(() => {{
            const element = document.querySelector({json.dumps(selector)});
            element.scrollIntoView({{block: "center"}});
            const box = element.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];
        }})()""")
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1],
                      button="left", clickCount=1)

    def screenshot(self, path, full=True):
        """Writes a picture of the page, or of what of it is in the window."""
        picture = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=full,
                            **self.whole() if full else {})
        pathlib.Path(path).write_bytes(base64.b64decode(picture["data"]))

    def whole(self):
        """The clip that holds the whole page."""
        size = self.send("Page.getLayoutMetrics")["cssContentSize"]
        return {"clip": {"x": 0, "y": 0, "width": size["width"],
                         "height": min(size["height"], 12000), "scale": 1}}

    def pdf(self, path):
        """Writes the page as it is printed."""
        result = self.send("Page.printToPDF", printBackground=True)
        pathlib.Path(path).write_bytes(base64.b64decode(result["data"]))
