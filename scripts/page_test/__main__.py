"""Runs the checks; see scripts/browser-test."""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import zipfile

from . import checks, pages
from .browser import Browser, BrowserError

# A package of PyPI that carries the checker for accessibility; nothing of it but that file is used.
AXE = ("axe-playwright-python==0.1.8", "axe_playwright_python/axe.min.js")


class Note:
    """Prints what is worth knowing, and fetches what checks need."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, words):
        print(f"note   {words}", flush=True)

    def axe(self):
        """The text of the checker for accessibility; None where it cannot be had."""
        package, member = AXE
        fetched = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
             "--no-deps", "--only-binary", ":all:", "--dest", self.folder, package])
        if fetched.returncode != 0:
            return None
        [wheel] = pathlib.Path(self.folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            return archive.read(member).decode()


def main():
    parser = argparse.ArgumentParser(prog="scripts/browser-test")
    parser.add_argument("--program", required=True)
    parser.add_argument("--findings", type=int, default=20_000)
    parser.add_argument("check", nargs="*", help="names of checks; all, if there are none")
    arguments = parser.parse_args()
    try:
        with Browser() as browser:
            browser.send("Browser.getVersion")
    except (BrowserError, OSError) as error:
        print(f"SKIPPED browser-test: the browser does not start here: {error}")
        return
    with tempfile.TemporaryDirectory() as folder:
        made = pages.made(arguments.program, folder, arguments.findings)
        with Browser() as browser:
            passed, failed = checks.run(browser, made, Note(folder), arguments.check)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
