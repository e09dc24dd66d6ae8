#!/usr/bin/env python3
"""Replays an archive on a Spark cluster; the report is that of one run on one machine.

    spark-submit trailfence_spark.py --binary trailfence --archive s3a://bucket/AWSLogs \\
        --format json --output report.json -- --boundary boundary.json [options of replay]

The files of an account, a region and a day go to one task, since copies of an event are told within
a tally. Every task writes a tally (`replay --format tally`), tallies are reduced with `merge`, and the
driver writes the report. A task that runs twice counts once: Spark keeps one result of each
partition, and `merge` counts equal sets of files once. See README.md.
"""

import argparse
import heapq
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

LOG_NAME = re.compile(r"^(\d{12})_CloudTrail_([^_]*)_(\d{8})T\d{4}Z_[^_]*\.json(\.gz)?$")
# Options of replay whose values are files: they are read here and shipped to the tasks.
FILE_OPTIONS = {
    "--boundary", "--facts", "--account-snapshot", "--resource-policies", "--scp", "--rcp",
    "--session-policy", "--catalog",
}
# Statuses with a whole tally: 1 says that some input is damaged, which the report repeats.
USABLE = {0, 1}
FETCH_BATCH = 500


def list_local(root):
    """Relative paths and sizes of all files under a folder; links are followed as `replay` does."""
    for folder, folders, names in os.walk(root, followlinks=True):
        folders.sort()
        for name in names:
            path = os.path.join(folder, name)
            try:
                yield os.path.relpath(path, root), os.path.getsize(path)
            except OSError:
                # It is there and cannot be looked at: the task that gets it tells so.
                yield os.path.relpath(path, root), 0


def list_remote(context, root):
    """The same by way of Hadoop: HDFS, S3 and whatever else the cluster reads."""
    hadoop = context._jvm.org.apache.hadoop.fs
    path = hadoop.Path(root)
    system = path.getFileSystem(context._jsc.hadoopConfiguration())
    base = system.makeQualified(path).toString().rstrip("/") + "/"
    files = system.listFiles(path, True)
    while files.hasNext():
        file = files.next()
        yield file.getPath().toString()[len(base):], file.getLen()


def group(relative):
    """Files of equal groups may hold copies of each other's events (`--dedupe day`)."""
    match = LOG_NAME.match(os.path.basename(relative))
    return "/".join(match.groups()[:3]) if match else "/" + os.path.dirname(relative)


def balanced(files, count):
    """Cuts files into parts of about equal size, groups kept whole: largest group first, to the
    part that has least."""
    groups = {}
    for relative, size in files:
        entry = groups.setdefault(group(relative), [0, []])
        # A file costs something whatever its size.
        entry[0] += size + 4096
        entry[1].append(relative)
    parts = [(0, number, []) for number in range(max(1, min(count, len(groups))))]
    heapq.heapify(parts)
    for size, names in sorted(groups.values(), key=lambda entry: (-entry[0], entry[1])):
        total, number, part = heapq.heappop(parts)
        heapq.heappush(parts, (total + size, number, part + names))
    return [sorted(part) for _, _, part in sorted(parts, key=lambda entry: entry[1])]


def ship(arguments):
    """Options of replay with their files as names and contents."""
    words, files, remaining = [], {}, iter(arguments)
    for word in remaining:
        name, equals, value = word.partition("=")
        words.append(name if name in FILE_OPTIONS else word)
        if name not in FILE_OPTIONS:
            continue
        value = value if equals else next(remaining, None)
        if value is None:
            sys.exit(f"error: `{name}` needs a value")
        if value.startswith("arn:"):
            words.append(value)
            continue
        path = pathlib.Path(value)
        shipped = f"../inputs/{len(files)}/{path.name}"
        files[shipped] = path.read_bytes()
        words.append(shipped)
    return words, files


class Workbench:
    """A temporary folder with the binary and the shipped files; runs are made in `archive`."""

    def __init__(self, binary, files):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="trailfence-"))
        self.archive = self.folder / "archive"
        self.archive.mkdir()
        self.binary = self.folder / "trailfence"
        shutil.copyfile(binary, self.binary)
        self.binary.chmod(0o755)
        for name, content in files.items():
            target = self.folder / name.removeprefix("../")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, arguments, usable=frozenset(USABLE)):
        result = subprocess.run(
            [str(self.binary), *arguments], cwd=self.archive, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if result.returncode not in usable:
            raise RuntimeError(
                f"trailfence {arguments[0]} ended with status {result.returncode}: "
                + result.stderr.decode(errors="replace")[-4000:])
        return result

    def fill(self, root, names, fetch):
        """Puts the files of a part where the archive would have them."""
        for name in names:
            (self.archive / name).parent.mkdir(parents=True, exist_ok=True)
        if fetch is None:
            for name in names:
                os.symlink(os.path.join(root, name), self.archive / name)
            return
        by_folder = {}
        for name in names:
            by_folder.setdefault(os.path.dirname(name), []).append(f"{root.rstrip('/')}/{name}")
        for folder, paths in by_folder.items():
            for start in range(0, len(paths), FETCH_BATCH):
                command = [*fetch, *paths[start:start + FETCH_BATCH], str(self.archive / folder)]
                subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(
        description="Replay an archive of CloudTrail logs on a Spark cluster.",
        epilog="Options of `trailfence replay` stand behind `--`.")
    parser.add_argument("--binary", required=True, help="the trailfence binary, for the executors")
    parser.add_argument("--archive", required=True, help="a folder that all executors see, hdfs: or s3a:")
    parser.add_argument("--format", default="text", help="any format of trailfence merge; default: text")
    parser.add_argument(
        "--condense", metavar="FILE",
        help="write a condensed archive there instead of a report; the options behind -- are condense's")
    parser.add_argument("--output", help="where the report goes; default: standard output")
    parser.add_argument("--as-of", help="the day that counts as today")
    parser.add_argument("--partitions", type=int, help="tasks; default: four for each core")
    parser.add_argument(
        "--fetch", default="hadoop fs -copyToLocal",
        help="copies files that are not on a local path: sources, then the folder; default: %(default)s")
    parser.add_argument("--merge-option", action="append", default=[], metavar="OPTION",
                        help="an option of `trailfence merge`, such as --fail-on=denied; may be repeated")
    parser.add_argument("replay", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    replay = options.replay[1:] if options.replay[:1] == ["--"] else options.replay

    from pyspark import SparkFiles
    from pyspark.sql import SparkSession

    session = SparkSession.builder.appName("trailfence").getOrCreate()
    context = session.sparkContext
    context.addFile(options.binary)
    binary_name = os.path.basename(options.binary)
    words, files = ship(replay)
    if options.as_of:
        words += ["--as-of", options.as_of]
    shipped = context.broadcast(files)

    root = options.archive.removeprefix("file://")
    is_local = ":" not in root.split("/")[0]
    if is_local:
        root = os.path.abspath(root)
        listing = list_local(root)
        fetch = None
    else:
        listing = list_remote(context, root)
        fetch = options.fetch.split()
    parts = balanced(listing, options.partitions or 4 * context.defaultParallelism)

    def replay_part(names):
        with Workbench(SparkFiles.get(binary_name), shipped.value) as bench:
            bench.fill(root, names, fetch)
            tally = str(bench.folder / "part.tally")
            bench.run(["replay", *words, "--dedupe", "day", "--jobs", "1", "--allow-empty", "--root",
                       ".", "--format", "tally", "--output", tally, "."])
            return pathlib.Path(tally).read_bytes()

    def merge_pair(left, right):
        with Workbench(SparkFiles.get(binary_name), {}) as bench:
            for name, content in (("left", left), ("right", right)):
                (bench.archive / name).write_bytes(content)
            bench.run(["merge", "left", "right", "--allow-empty", "--format", "tally", "--output", "both"])
            return (bench.archive / "both").read_bytes()

    def condense(bench, paths):
        bench.run(["condense", *words, "--dedupe", "day", "--jobs", "1", "--root", ".",
                   "--output", str(bench.folder / "condensed.gz"), *paths])
        return (bench.folder / "condensed.gz").read_bytes()

    def condense_part(names):
        with Workbench(SparkFiles.get(binary_name), shipped.value) as bench:
            bench.fill(root, names, fetch)
            return condense(bench, ["."])

    def condense_pair(left, right):
        with Workbench(SparkFiles.get(binary_name), shipped.value) as bench:
            for name, content in (("left.gz", left), ("right.gz", right)):
                (bench.archive / name).write_bytes(content)
            return condense(bench, ["left.gz", "right.gz"])

    first, join = (condense_part, condense_pair) if options.condense else (replay_part, merge_pair)
    whole = context.parallelize(parts, len(parts)).map(first).treeReduce(join, depth=3)
    session.stop()
    if options.condense:
        pathlib.Path(options.condense).write_bytes(whole)
        return 0

    with Workbench(options.binary, files) as bench:
        (bench.archive / "whole").write_bytes(whole)
        report = bench.run(
            ["merge", "whole", "--format", options.format, *options.merge_option]
            + (["--as-of", options.as_of] if options.as_of else []), usable={0, 1, 3})
    sys.stderr.buffer.write(report.stderr)
    if options.output:
        pathlib.Path(options.output).write_bytes(report.stdout)
    else:
        sys.stdout.buffer.write(report.stdout)
    return report.returncode


if __name__ == "__main__":
    sys.exit(main())
