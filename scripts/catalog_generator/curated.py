"""Facts that people have checked: `Facts/curated/*.tsv`, each row with its reason."""

import pathlib
import sys


class Curated:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def rows(self, name, width):
        """The rows of a file; the last column is the reason and must not be empty."""
        path = self.folder / f"{name}.tsv"
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != width or not cells[-1].strip():
                sys.exit(f"{path}:{number}: expected {width} columns, a reason in the last")
            yield cells
