#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""tests/fuzz/guided/run.py [SECONDS] [READER…] [--seeds]: libFuzzer on the five readers, so long for each.

Builds the preset `guided` (clang), begins with the seeds here, the project's own files and what earlier runs found
(build/guided/corpus), and keeps what leads to code that nothing else reached. An input that ends a reader, hangs it
(10 s), leaks or takes too much memory is a find: it is made smaller and kept in build/guided/finds. Each reader is one
test. `--seeds` then chooses the few inputs that stand in seeds/ and run in every build. Last line: `N passed, N failed`.
"""
import argparse
import dataclasses
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import inputs

HERE = pathlib.Path(__file__).resolve().parent
BUILD = inputs.SOURCE / "build" / "guided"
READERS = tuple(inputs.SUFFIXES)
HANG_SECONDS = 10
MOST_MEGABYTES = 512        # of all of it, with what the sanitizer keeps of what was freed
SMALLER_SECONDS = 30
SEED_BYTES = 56 * 1024      # of each reader, together
SEED_MOST = 4 * 1024        # of one of them
ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": "quarantine_size_mb=16:detect_leaks=1", "UBSAN_OPTIONS": "print_stacktrace=1",
               "LLVM_PROFILE_FILE": "/dev/null"}
REACHED = re.compile(r"^#\d+\s+(?:INITED|DONE)\s+cov: (\d+) ft: (\d+)", re.MULTILINE)
DIGEST = re.compile(r"[0-9a-f]{40}")  # what libFuzzer calls its inputs
EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


@dataclasses.dataclass
class Run:
    output: str
    status: int
    seconds: float


def program(reader):
    return BUILD / "bin" / f"guided_{reader}"


def run(arguments):
    """With the seconds of the processor that it took, children included."""
    with subprocess.Popen([str(one) for one in arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=ENVIRONMENT,
                          cwd=BUILD) as process:
        output = process.stdout.read().decode(errors="replace")
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Run(output, process.returncode, used.ru_utime + used.ru_stime)


def build():
    for step in (["cmake", "--preset", "guided"], ["cmake", "--build", "--preset", "guided"]):
        subprocess.run(step, cwd=inputs.SOURCE, check=True, stdout=subprocess.DEVNULL)


def limits():
    return [f"-timeout={HANG_SECONDS}", f"-rss_limit_mb={MOST_MEGABYTES}", f"-max_len={inputs.MOST_BYTES}"]


def begin(reader, folder):
    """The first inputs, those alone that reach something of their own; the dictionary."""
    samples = list(inputs.inputs(reader))
    (BUILD / f"{reader}.dict").write_text(inputs.words_of(reader, samples), encoding="ascii")
    if folder.is_dir() and any(folder.iterdir()):
        return
    given = BUILD / "given" / reader
    shutil.rmtree(given, ignore_errors=True)
    for path in (given, folder):
        path.mkdir(parents=True, exist_ok=True)
    for number, sample in enumerate(samples):
        (given / str(number)).write_bytes(sample)
    run([program(reader), "-merge=1", *limits(), folder, HERE / "seeds" / reader, given])


def make_smaller(reader, find):
    """A find that ends the reader as a smaller input; hangs and memory stay as they are."""
    if find.name.startswith("crash-"):
        smaller = find.with_name(f"small-{find.name}")
        run([program(reader), "-minimize_crash=1", f"-max_total_time={SMALLER_SECONDS}", f"-exact_artifact_path={smaller}", *limits(),
             find])
        if smaller.is_file():
            return smaller
    return find


def spent(reader, count, seconds):
    """Adds to what all runs took, and tells it: fuzzing is counted in hours."""
    path = BUILD / f"{reader}-spent.json"
    before = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {"inputs": 0, "seconds": 0}
    after = {"inputs": before["inputs"] + count, "seconds": before["seconds"] + round(seconds)}
    path.write_text(json.dumps(after), encoding="utf-8")
    return f"{after['inputs']} in {after['seconds'] / 3600:.2f} hours in all"


def fuzz(reader, seconds):
    corpus, finds = BUILD / "corpus" / reader, BUILD / "finds" / reader
    finds.mkdir(parents=True, exist_ok=True)
    begin(reader, corpus)
    done = run([program(reader), corpus, HERE / "seeds" / reader, f"-max_total_time={seconds}", f"-dict={BUILD / f'{reader}.dict'}",
                f"-artifact_prefix={finds}/", "-print_final_stats=1", "-print_funcs=0", *limits()])
    (BUILD / f"{reader}.log").write_text(done.output, encoding="utf-8")
    executed, reached = EXECUTED.search(done.output), REACHED.findall(done.output)
    count = int(executed.group(1)) if executed else 0
    first, last = (reached[0], reached[-1]) if reached else (("?", "?"), ("?", "?"))
    print(f"{reader}: {count} inputs in {done.seconds:.0f} s of a processor, edges {first[0]} to {last[0]}, features {first[1]} to "
          f"{last[1]}; {spent(reader, count, done.seconds)}", flush=True)
    if done.status == 0 and count > 0:
        shrink(reader)
        return True
    find = re.search(r"Test unit written to (\S+)", done.output)
    kept = make_smaller(reader, pathlib.Path(find.group(1))) if find else None
    print(f"FAILED {reader} ended with status {done.status}\n  again: {program(reader)} {kept}, or with guided_{reader} of the preset "
          f"asan, which names lines\n{done.output[-6000:]}", flush=True)
    return False


def shrink(reader):
    """Of what was found stays what reaches something of its own, the smallest first."""
    corpus = BUILD / "corpus" / reader
    fewer = corpus.with_name(f"{reader}-fewer")
    shutil.rmtree(fewer, ignore_errors=True)
    fewer.mkdir()
    if run([program(reader), "-merge=1", *limits(), fewer, corpus]).status == 0:
        shutil.rmtree(corpus)
        fewer.rename(corpus)


def choose_seeds(reader):
    """A few small inputs that together reach most of what the corpus reaches, each edge counted once; seeds whose name is not a
    digest are finds, which stay."""
    chosen, target = BUILD / "chosen" / reader, HERE / "seeds" / reader
    shutil.rmtree(chosen, ignore_errors=True)
    chosen.mkdir(parents=True)
    small = BUILD / "small" / reader
    shutil.rmtree(small, ignore_errors=True)
    small.mkdir(parents=True)
    for path in (BUILD / "corpus" / reader).iterdir():
        if path.stat().st_size <= SEED_MOST:
            shutil.copy(path, small)
    run([program(reader), "-set_cover_merge=1", "-use_counters=0", *limits(), chosen, small])
    target.mkdir(parents=True, exist_ok=True)
    for path in target.iterdir():
        if DIGEST.fullmatch(path.name):
            path.unlink()
    left = SEED_BYTES
    for path in sorted(chosen.iterdir(), key=lambda one: (one.stat().st_size, one.name)):
        left -= path.stat().st_size
        if left < 0:
            break
        shutil.copy(path, target)
    print(f"{reader}: {len(list(target.iterdir()))} seeds of {len(list(chosen.iterdir()))}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seconds", type=int, nargs="?", default=60)
    parser.add_argument("readers", nargs="*", metavar="READER", help=", ".join(READERS))
    parser.add_argument("--seeds", action="store_true")
    options = parser.parse_args()
    readers = options.readers or READERS
    if not set(readers) <= set(READERS):
        parser.error(f"readers are {', '.join(READERS)}")
    build()
    good = [fuzz(reader, options.seconds) for reader in readers]
    if options.seeds:
        for reader in readers:
            choose_seeds(reader)
    print(f"{sum(good)} passed, {len(good) - sum(good)} failed")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
