# SPDX-License-Identifier: EUPL-1.2
"""A large document is read by a walk over its text instead of Writer's exporter, a piece at a time. Both give the same, in
every field, and what happens to the document between two pieces is noticed. (Of the cases of tests/cases: twins_test.py.)"""
import glob
import os

from bestek import call, elements, long, new_dossier, refusal
from odd_documents import DOCUMENTS, EXPORTED, par
from odd_documents import document as written

SOURCE = os.environ.get("BESTEK_SOURCE_DIR", "")
OUT = os.environ.get("BESTEK_OUT_DIR", os.path.join(SOURCE, "build"))
TESTDATA = os.environ.get("BESTEK_TESTDATA", "")
REPORT = "hardware.supply-chain-report-clause"


def differs(office, document, walked=True):
    """What the two readings do not say alike; "" for nothing."""
    compared = call(office, "document.compare_readings", document)
    assert compared["walked"] == walked, "the walk left it to the exporter" if walked else "the walk knows it"
    return "" if compared["equal"] else str(compared["difference"])


def all_alike(office, opened):
    """`opened`: (name, document) one by one; each is closed."""
    failures = []
    for name, document in opened:
        try:
            if difference := differs(office, document, name not in EXPORTED):
                failures.append(f"{name}: {difference}")
        except Exception as failure:  # so that the others are told of too
            failures.append(f"{name}: {failure}")
        document.setModified(False)
        document.close(True)
    assert not failures, "\n".join(failures)


def test_odd_documents_are_read_alike(office):
    def opened():
        path = os.path.join(office.folder, "odd.fodt")
        for name, content in DOCUMENTS.items():
            with open(path, "w", encoding="utf-8") as out:
                out.write(content)
            yield name, office.open(path)

    assert len(DOCUMENTS) >= 25
    all_alike(office, opened())


def test_a_document_that_the_office_never_counted_is_counted(office):
    for paragraphs, large in ((900, False), (1100, True)):
        path = os.path.join(office.folder, "uncounted.fodt")
        with open(path, "w", encoding="utf-8") as out:
            out.write(written("".join(par(f"Regel {at}") for at in range(paragraphs))))
        document = office.open(path)
        assert "ParagraphCount" not in {one.Name for one in document.DocumentProperties.DocumentStatistics}
        assert call(office, "document.compare_readings", document)["large"] == large, paragraphs
        document.close(True)


def test_the_demo_and_foreign_documents_are_read_alike(office):
    demo = glob.glob(os.path.join(OUT, "demo", "*.odt")) + glob.glob(os.path.join(OUT, "demo", "*.docx"))
    assert len(demo) == 8, f"{OUT}/demo has {len(demo)} documents: packaging/run makes 8"
    fixtures = [os.path.join(SOURCE, "tests", "fixtures", "documents", f"{name}.{kind}")
                for name in ("placed", "edited") for kind in ("odt", "docx")]
    foreign = glob.glob(os.path.join(TESTDATA, "*.odt")) + glob.glob(os.path.join(TESTDATA, "*.docx"))
    paths = sorted(demo) + fixtures + sorted(foreign)
    all_alike(office, ((os.path.basename(path), office.open(path, ReadOnly=True)) for path in paths))


def with_edges(office, *rows):
    """A table whose rows end their cells there, in ten thousandths of its width of 17 cm: about a twip each."""
    document = office.load("private:factory/swriter", Hidden=True)
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(len(rows), len(rows[0]) + 1)
    document.Text.insertTextContent(document.Text.End, table, False)
    table.HoriOrient, table.Width = 0, 17000  # as wide as it says
    for index, row in enumerate(rows):
        edges = table.Rows.getByIndex(index).TableColumnSeparators
        for edge, position in zip(edges, row):
            edge.Position = position
        table.Rows.getByIndex(index).TableColumnSeparators = edges
        for column in range(len(row) + 1):
            table.getCellByName("ABCD"[column] + str(index + 1)).String = f"{index}.{column}"
    stands = [[one.Position for one in table.Rows.getByIndex(at).TableColumnSeparators] for at in range(len(rows))]
    assert all(abs(one - wanted) <= 1 for row, asked in zip(stands, rows) for one, wanted in zip(row, asked)), stands
    return document


def test_edges_of_cells_that_writer_takes_for_one_are_one(office):
    for rows in (((5000,), (5005,)), ((5000,), (5012,), (4996,)), ((5000,), (5060,)), ((3000, 6000), (3004, 6100), (2990, 6008))):
        assert not differs(office, with_edges(office, *rows)), rows
    for rows in (((5000,), (5021,)), ((5000,), (5015,), (5031,))):
        assert not differs(office, with_edges(office, *rows), walked=False), rows


def go_on(office, document, times=None):
    """That many pieces of the reading that is under way, each of one paragraph or table; without a number to its end."""
    made = {"done": False}
    while not made["done"] and times != 0:
        made = call(office, "document.read_slice", document)
        times = None if times is None else times - 1
    return made


def begin(office, document, times):
    """At most all paragraphs and tables of the text are walked then."""
    call(office, "document.read_slice", document, begin=True)
    times = None if times is None else min(times, len(list(elements(document.Text))))
    return go_on(office, document, times)


def with_tables(office):
    """What the last two steps put into it: a clause of the agreement, and the annex with its tables."""
    folder = new_dossier(office, language="en")
    document = office.open(os.path.join(folder, "draft-agreement.odt"))
    call(office, "clauses.insert", document, ids=[REPORT])
    call(office, "plan.make", document)
    return document


def places(document):
    """Before and behind each table of the body, and some others."""
    kinds = [one.supportsService("com.sun.star.text.TextTable") for one in elements(document.Text)]
    tables = [at for at, is_table in enumerate(kinds) if is_table]
    assert tables
    beside = {at + more for at in tables for more in (0, 1)}
    return sorted(beside | {0, 1, 2, len(kinds) // 2, len(kinds) - 1, len(kinds)})


def read_anew(office, document, place):
    """Read to its end after a change; the office may lay out meanwhile, and then it begins once more."""
    answer = go_on(office, document)
    assert answer.pop("begun_anew") >= 1, place
    assert answer == {"equal": True, "difference": [], "done": True}, (place, answer)


@long
def test_a_reading_in_pieces_begins_anew_after_undo_and_redo(office):
    document = with_tables(office)
    manager = document.UndoManager
    steps = len(manager.getAllUndoActionTitles())
    assert begin(office, document, None) == {"equal": True, "difference": [], "done": True, "begun_anew": 0}
    shown = call(office, "tender.show", document)
    for place in places(document):
        begin(office, document, place)
        for _ in range(steps):
            manager.undo()
        # Nothing of what is undone is held: the document can be read, and saved.
        undone = call(office, "tender.show", document)
        assert undone != shown, place
        read_anew(office, document, place)
        begin(office, document, place)
        for _ in range(steps):
            manager.redo()
        assert call(office, "tender.show", document) == shown, place
        read_anew(office, document, place)


def test_a_reading_in_pieces_that_is_disturbed_again_and_again_is_made_in_one_go(office):
    document = with_tables(office)
    begin(office, document, 5)
    for anew in (1, 2):
        document.Text.insertString(document.Text.End, "x", False)
        assert go_on(office, document, 5) == {"done": False, "begun_anew": anew}
    document.Text.insertString(document.Text.End, "x", False)
    assert go_on(office, document, 1) == {"equal": True, "difference": [], "done": True, "begun_anew": 3}


def test_a_document_may_be_closed_while_it_is_read_in_pieces(office):
    for place in places(with_tables(office))[::3]:
        document = with_tables(office)
        begin(office, document, place)
        document.setModified(False)
        document.close(True)
        assert refusal(office, "document.read_slice") in ("writer.no-document", "writer.unreadable"), place
        assert office.alive()
