# SPDX-License-Identifier: EUPL-1.2
"""What the tests say to Bestek, and how they look at a document."""
import json
import os
import shutil
import sys
import tempfile
import time

from com.sun.star.beans import NamedValue

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # packages.py

PROFILE = {
    "authority": "Hogeschool Voorbeeld", "authority-type": "sub-central", "subject": "Laptops",
    "reference": "HV-2026-01", "cpv": "30213100-6", "procedure": "open", "regime": "above",
    "estimated-value": 900000, "framework": True, "maximum-value": 1200000, "suppliers": 1,
    "term-months": 48, "extensions": 2, "extension-months": 12, "personal-data": False,
    "groups": ["laptop"], "level": "significant", "language": "nl",
}


class Refused(Exception):
    """An error that Bestek answered with."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]
        self.error = error


def call(office, command, model=None, **arguments):
    """The result of a command of org.bestek.Commands; raises Refused for its error."""
    values = [NamedValue("command", command), NamedValue("args", json.dumps(arguments))]
    if model is not None:
        values.append(NamedValue("document", model))
    answer = json.loads(office.service("org.bestek.Commands").execute(tuple(values)))
    if not answer["ok"]:
        raise Refused(answer["error"])
    return answer["result"]


def refused(office, command, model=None, **arguments):
    """The refusal; fails when there is none."""
    try:
        result = call(office, command, model, **arguments)
    except Refused as error:
        return error
    raise AssertionError(f"{command} was not refused: {result}")


def refusal(office, command, model=None, **arguments):
    """The code of the refusal."""
    return refused(office, command, model, **arguments).code


def new_dossier(office, **changes):
    """A fresh dossier folder; nothing of it is open."""
    folder = os.path.join(tempfile.mkdtemp(prefix="bestek-dossier-", dir=office.folder), "dossier")
    office.own(os.path.dirname(folder))
    call(office, "tender.new", folder=folder, profile={**PROFILE, **changes}, open=False)
    return folder


def long(test):
    """Marks a test that the gate leaves out: run.py --long, packaging/test --all."""
    test.long = True
    return test


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)


def elements(text):
    enumeration = text.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def paragraph_line(paragraph):
    """Everything that may not change in a paragraph nobody touched: style, list, section, break, portions."""
    parts = []
    for portion in elements(paragraph):
        kind = portion.TextPortionType
        if kind == "Bookmark":
            edge = "." if portion.IsCollapsed else "[" if portion.IsStart else "]"
            parts.append(f"<{portion.Bookmark.Name}{edge}>")
        elif kind == "ContentControl":
            control = portion.ContentControl
            shown = "placeholder" if control.ShowingPlaceHolder else "value"
            parts.append(f"{{{control.Tag}={control.String}:{shown}}}")
        elif kind == "Text":
            parts.append(portion.String)
        else:
            parts.append(f"({kind})")
    label = paragraph.ListLabelString if paragraph.NumberingStyleName else ""
    section = paragraph.TextSection.Name if paragraph.TextSection else ""
    return (f"{paragraph.ParaStyleName}|{paragraph.OutlineLevel}|{label}|{section}|{paragraph.BreakType.value}|"
            f"{paragraph.PageDescName}|{''.join(parts)}")


def lines(text):
    """The text as comparable lines, tables by cell."""
    result = []
    for element in elements(text):
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.CellNames:
                result += [f"{element.Name}.{name} {line}" for line in lines(element.getCellByName(name))]
        else:
            result.append(paragraph_line(element))
    return result


def soon(question, seconds=10):
    """Whether it becomes true: page numbers in a table of contents follow a moment after the text that moves them."""
    deadline = time.monotonic() + seconds
    while not question():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def added(before, after):
    """The lines that came in between; fails when anything else changed."""
    start = 0
    while start < len(before) and before[start] == after[start]:
        start += 1
    end = len(before) - start
    assert end == 0 or before[start:] == after[len(after) - end:], (
        f"text around the insertion changed:\n  before {before[start:start + 3]}\n  after {after[-end:][:3]}")
    return after[start:len(after) - end]


def clause_paragraphs(document, mark):
    """The whole paragraphs of the clause that this bookmark stands for, as the person sees them, without the last end."""
    anchor = document.Bookmarks.getByName(mark).Anchor
    cursor = anchor.Text.createTextCursorByRange(anchor.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoRange(anchor.End, True)
    cursor.gotoEndOfParagraph(True)
    return cursor


def put_cursor(document, paragraph, offset=0):
    """Stands the cursor in the n-th paragraph of the body."""
    target = list(elements(document.Text))[paragraph]
    cursor = document.Text.createTextCursorByRange(target.Anchor.Start)
    cursor.goRight(offset, False)
    document.CurrentController.ViewCursor.gotoRange(cursor, False)


def write(document, *paragraphs):
    """Fills an empty document: (style, text) per paragraph."""
    text = document.Text
    for index, (style, content) in enumerate(paragraphs):
        if index:
            text.insertControlCharacter(text.End, 0, False)
        cursor = text.createTextCursorByRange(text.End)
        cursor.ParaStyleName = style
        text.insertString(text.End, content, False)
    document.UndoManager.clear()
