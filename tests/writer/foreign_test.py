# SPDX-License-Identifier: EUPL-1.2
"""Documents that nobody here wrote: a clause goes in at several places, and one undo gives the text back."""
import os
import shutil

from bestek import call, elements, put_cursor

CLAUSE = "laptop.battery-endurance-significant"


def foreign_documents():
    folder = os.path.realpath(os.environ.get("BESTEK_TESTDATA", "none"))
    if not os.path.isdir(folder):
        return []
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith((".odt", ".docx"))]


def styles_of(document):
    return [one.ParaStyleName if hasattr(one, "ParaStyleName") else "table" for one in elements(document.Text)]


def test_a_clause_goes_into_documents_with_foreign_styles_and_out_again(office):
    for path in foreign_documents():
        copy = shutil.copy(path, office.folder)
        os.chmod(copy, 0o644)
        document = office.open(copy)
        text, styles = document.Text.String, styles_of(document)
        paragraphs = [index for index, style in enumerate(styles) if style != "table"]
        for index in (paragraphs[0], paragraphs[len(paragraphs) // 2], paragraphs[-1]):
            put_cursor(document, index)
            outcome = call(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="programme")
            assert len(outcome["placed"]) == 1, (path, index)
            # What was undone before is remembered as placed and no longer found.
            placed = [one for one in call(office, "tender.show", document)["placements"] if one["marks"] != "missing"]
            assert [(one["text"], one["marks"]) for one in placed] == [("released", "whole")], (path, index, placed)
            after = styles_of(document)
            came = len(after) - len(styles)
            around = any(after[:start] + after[start + came:] == styles for start in range(len(styles) + 1))
            assert came >= 3 and around, f"{path} at {index}: the paragraphs around kept their styles"
            document.UndoManager.undo()
            assert document.Text.String == text and styles_of(document) == styles, (path, index)
        document.close(True)
