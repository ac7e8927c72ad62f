#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""writer_bench.py BESTEK.oxt BESTEK-BENCH: 100 clauses into Writer by Bestek, beside the same fragment inserted by Writer
alone (insertDocumentFromURL) and the same texts as AutoText, in one office.

Prints milliseconds, the median of five runs each. Nothing asserts a time.
"""
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "writer"))

import uno  # noqa: E402  (first: it teaches Python to import com.sun.star)

from bestek import call, clause_paragraphs, new_dossier  # noqa: E402
from office import Office, prop  # noqa: E402

CLAUSES = 100
RUNS = 5
SETTLE = 1.0  # seconds
GROUP = "BestekBench*2"  # path 2 is the profile's own folder; the others are read-only


def milliseconds(work):
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def requirement_ids(office):
    found = call(office, "clauses.search", words="", kind="requirement")
    return [one["id"] for one in found][:CLAUSES]


def open_programme(office):
    folder = new_dossier(office, groups=["laptop"])
    document = office.open(os.path.join(folder, "programma-van-eisen.odt"))
    time.sleep(SETTLE)  # the office lays a new document out when it is idle; nobody inserts within that second
    return document


def by_bestek(office, ids):
    document = open_programme(office)
    taken = milliseconds(lambda: call(office, "clauses.insert", document, ids=ids, where="home"))
    return document, taken


def at_the_cursor(office, ids):
    """By Bestek where the cursor stands, and by Writer alone: the same fragment at the same place."""
    document = open_programme(office)
    put_cursor(document)
    call(office, "tender.show", document)  # the sidebar has read it by then
    ours = milliseconds(lambda: office.on_main_thread(lambda: call(
        office, "clauses.insert", document, ids=ids, where="cursor")))
    other = open_programme(office)
    file = make_fragment(office, other, ids)
    cursor = other.Text.createTextCursorByRange(put_cursor(other))

    def insert():
        other.lockControllers()
        cursor.insertDocumentFromURL(uno.systemPathToFileUrl(file), (prop("FilterName", "writer8"),))
        other.unlockControllers()

    return ours, milliseconds(lambda: office.on_main_thread(insert))


def put_cursor(document):
    """In the last paragraph, an empty one of its own."""
    document.Text.insertControlCharacter(document.Text.End, 0, False)
    document.CurrentController.ViewCursor.gotoRange(document.Text.End, False)
    return document.Text.End


def make_fragment(office, document, ids):
    file = os.path.join(office.folder, "fragment.odt")
    path = uno.fileUrlToSystemPath(document.URL)
    subprocess.run([sys.argv[2], "fragment", path, os.path.join(ROOT, "clauses"), file, *ids], check=True)
    office.own(file)
    return file


def clause_ranges(document):
    """The whole paragraphs of each clause, by its bookmark."""
    for name in document.Bookmarks.ElementNames:
        parts = name.split("_")
        if len(parts) == 3 and parts[0] == "bestek" and len(parts[1]) == 8:
            yield clause_paragraphs(document, name)


def make_autotexts(office, document):
    container = office.service("com.sun.star.text.AutoTextContainer")
    if container.hasByName(GROUP):
        container.removeByName(GROUP)
    group = container.insertNewByName(GROUP)
    return [group.insertNewByName(f"C{index}", f"Clause {index}", cursor)
            for index, cursor in enumerate(clause_ranges(document))]


def by_autotext(office, entries):
    document = open_programme(office)

    def insert():
        for entry in entries:
            document.Text.insertControlCharacter(document.Text.End, 0, False)
            entry.applyTo(document.Text.End)

    return milliseconds(insert)


def main():
    office = Office(sys.argv[1])
    try:
        ids = requirement_ids(office)
        document, _ = by_bestek(office, ids)  # warm
        entries = make_autotexts(office, document)
        ours = statistics.median(by_bestek(office, ids)[1] for _ in range(RUNS))
        theirs = statistics.median(by_autotext(office, entries) for _ in range(RUNS))
        cursor, bare = map(statistics.median, zip(*(at_the_cursor(office, ids) for _ in range(RUNS))))
        print(f"{len(ids)} clauses by Bestek      {ours:8.0f} ms (planned, marked, in their slots, one undo step)")
        print(f"{len(entries)} clauses as AutoText    {theirs:8.0f} ms")
        print(f"factor {theirs / ours:.1f}")
        print(f"{len(ids)} clauses at the cursor   {cursor:8.0f} ms")
        print(f"the bare fragment         {bare:8.0f} ms (insertDocumentFromURL, no marks checked, no undo step of its own)")
        print(f"factor {cursor / bare:.2f}")
    finally:
        office.stop()


if __name__ == "__main__":
    main()
