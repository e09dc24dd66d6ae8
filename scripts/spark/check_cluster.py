"""Compares the Spark job with one local run, one executor killed on the way (see `test`)."""

import difflib
import itertools
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parent.parent / "samples" / "organisation"
AS_OF = "2024-10-01"
EXECUTOR = b"CoarseGrainedExecutorBackend"


def descendants(parent):
    """Processes that this one has started, directly or not, with their command lines."""
    parents, commands = {}, {}
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text()
            commands[int(entry.name)] = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
    found, grown = {parent}, True
    while grown:
        more = {child for child, of in parents.items() if of in found} - found
        found |= more
        grown = bool(more)
    return {number: commands.get(number, b"") for number in found - {parent}}


def compare(report, expected, who):
    """Ends unless a report has the bytes of one local run."""
    if report == expected:
        return
    lines = difflib.unified_diff(
        expected.decode().splitlines(), report.decode().splitlines(), "one run", who, n=1, lineterm="")
    difference = "\n".join(itertools.islice(lines, 40))
    sys.exit(f"error: the report of the {who} differs from that of one run:\n{difference}")


def check_hadoop(binary, folder, environment):
    """The way of archives that lie on no local path: listed by Hadoop, and copied part by part. The file
    system is that of this machine, under a name that only Hadoop knows; HDFS and S3 differ from it
    behind Hadoop's interface."""
    sample = SAMPLE.parent / "devrole"
    archive = folder / "remote"
    shutil.copytree(sample / "logs", archive)
    arguments = ["--boundary", sample / "boundary.json"]
    local = subprocess.run(
        [binary, "replay", *arguments, "--dedupe", "day", "--root", ".", "--format", "json", "--as-of",
         AS_OF, "."], cwd=archive, stdout=subprocess.PIPE, check=True)
    (folder / "core-site.xml").write_text("<configuration/>")
    jars = os.path.join(environment["SPARK_HOME"], "jars", "*")
    job = subprocess.run(
        [os.path.join(environment["SPARK_HOME"], "bin", "spark-submit"), "--master", "local[2]",
         "--conf", "spark.ui.enabled=false", "--driver-memory", "512m", HERE / "trailfence_spark.py",
         "--binary", binary, "--archive", f"file:{archive}", "--partitions", "2", "--fetch",
         f"java -cp {folder}:{jars} org.apache.hadoop.fs.FsShell -copyToLocal", "--format", "json",
         "--as-of", AS_OF, "--output", folder / "remote.json", "--", *arguments],
        env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if job.returncode != 0:
        sys.exit(f"error: the job ended with status {job.returncode}:\n"
                 + job.stderr.decode(errors="replace")[-4000:])
    compare((folder / "remote.json").read_bytes(), local.stdout, "job by way of Hadoop")
    print("==> spark: equal reports by way of Hadoop's file systems", file=sys.stderr)


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        archive = folder / "archive"
        shutil.copytree(SAMPLE / "logs", archive)
        (archive / "notes.txt").write_text("no log\n")
        local = subprocess.run(
            [binary, "replay", "--boundary", SAMPLE / "boundary.json", "--dedupe", "day", "--root", ".",
             "--format", "json", "--as-of", AS_OF, "."], cwd=archive, stdout=subprocess.PIPE, check=True)

        # Tasks take a while and leave a mark, so that there is something to kill.
        marks = folder / "marks"
        marks.mkdir()
        slow = folder / "slow-trailfence"
        slow.write_text(
            f'#!/bin/sh\nif [ "$1" = replay ]; then mktemp {marks}/XXXXXX >/dev/null; sleep 2; fi\n'
            f'exec {binary} "$@"\n')
        slow.chmod(0o755)
        import pyspark
        environment = dict(os.environ, SPARK_HOME=os.path.dirname(pyspark.__file__),
                           PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
        job = subprocess.Popen(
            [os.path.join(environment["SPARK_HOME"], "bin", "spark-submit"), "--master",
             "local-cluster[3,1,512]", "--conf", "spark.executor.memory=512m", "--conf",
             "spark.speculation=true", "--conf", "spark.ui.enabled=false", "--driver-memory", "512m",
             HERE / "trailfence_spark.py", "--binary", slow, "--archive", archive, "--partitions", "9",
             "--format", "json", "--as-of", AS_OF, "--output", folder / "report.json", "--",
             "--boundary", SAMPLE / "boundary.json"],
            env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=(folder / "log").open("wb"))
        killed, deadline = None, time.monotonic() + 300
        while job.poll() is None and killed is None and time.monotonic() < deadline:
            time.sleep(0.1)
            if len(list(marks.iterdir())) < 3:
                continue
            executors = [n for n, command in descendants(job.pid).items() if EXECUTOR in command]
            if executors:
                killed = min(executors)
                os.kill(killed, signal.SIGKILL)
        status = job.wait(timeout=600)
        log = (folder / "log").read_text(errors="replace")
        if status != 0:
            sys.exit(f"error: the job ended with status {status}:\n{log[-4000:]}")
        if killed is None:
            sys.exit("error: no executor was there to be killed")
        runs = len(list(marks.iterdir()))
        compare((folder / "report.json").read_bytes(), local.stdout, "cluster")
        condensed = folder / "condensed.gz"
        subprocess.run(
            [binary, "condense", "--dedupe", "day", "--root", ".", "-o", condensed, "."], cwd=archive,
            stderr=subprocess.DEVNULL, check=True)
        subprocess.run(
            [os.path.join(environment["SPARK_HOME"], "bin", "spark-submit"), "--master", "local[2]",
             "--conf", "spark.ui.enabled=false", "--driver-memory", "512m", HERE / "trailfence_spark.py",
             "--binary", binary, "--archive", archive, "--partitions", "5", "--condense",
             folder / "cluster.gz"],
            env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        if (folder / "cluster.gz").read_bytes() != condensed.read_bytes():
            sys.exit("error: the condensed archive of the cluster differs from that of one run")
        print(f"==> spark: equal reports and condensed archives, {runs} runs for 9 parts, executor {killed} killed",
              file=sys.stderr)
        check_hadoop(binary, folder, environment)


if __name__ == "__main__":
    main()
