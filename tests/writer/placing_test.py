# SPDX-License-Identifier: EUPL-1.2
"""Where a clause comes to stand: under which heading, with which names of the parties, and once only, also when it stands
there already without marks."""
import os
import tempfile

import uno

from bestek import call, clause_paragraphs, elements, lines, new_dossier, put_cursor, refusal, refused, soon, write
from desk import BATTERY, ENERGY, REJECT
from office import prop

REPORT = "hardware.supply-chain-report-clause"
ASKED = "laptop.usb-c-charging"
PROGRAMME = "programme-of-requirements.odt"


def placements(office, document):
    return [(one["clause"], one["marks"], one["text"]) for one in call(office, "tender.show", document)["placements"]]


def told(office, document, *rules):
    return [(one["rule"], one["clause"], one["fix"]) for one in call(office, "check.run", document) if one["rule"] in rules]


def dispatch(office, document, command):
    office.service("com.sun.star.frame.DispatchHelper").executeDispatch(document.CurrentController.Frame, command, "", 0, ())


def type_lines(document, text):
    for line in text.replace("\r", "").split("\n"):
        document.Text.insertControlCharacter(document.Text.End, 0, False)
        document.Text.insertString(document.Text.End, line, False)


def test_clauses_typed_over_as_plain_text_are_recognised_refused_and_marked(office):
    source, target = (office.open(os.path.join(new_dossier(office, language="en"), PROGRAMME)) for _ in range(2))
    call(office, "clauses.insert", source, ids=[BATTERY, ASKED])
    call(office, "tender.fill_values", source, values={"cycles": "640"})
    texts = [clause_paragraphs(source, one["mark"]).String for one in call(office, "tender.show", source)["placements"]]
    assert "640" in texts[0]
    # Given the words of one clause as a buyer filled them in and of another with a sentence left out,
    type_lines(target, texts[0])
    type_lines(target, texts[1].rpartition(".")[0].rpartition(".")[0])
    assert placements(office, target) == []
    assert told(office, target, "MRK-02") == [("MRK-02", BATTERY, "mark")]
    before = lines(target.Text)
    # when it is inserted, at its home, at the cursor or with the proposal, then it stands there once.
    put_cursor(target, 3)
    for where in ("home", "cursor"):
        error = refused(office, "clauses.insert", target, ids=[BATTERY], where=where)
        assert error.code == "insert.unmarked" and "MRK-02" in str(error), error
    assert lines(target.Text) == before and not target.UndoManager.getAllUndoActionTitles()[0].startswith("Insert cl")
    assert refusal(office, "clauses.mark", target, clause=ASKED) == "mark.not-found"
    target.RecordChanges = True
    done = call(office, "clauses.mark", target, clause=BATTERY)
    assert [one["id"] for one in done["marked"]] == [BATTERY], done
    assert placements(office, target) == [(BATTERY, "whole", "filled")]
    field, = (one for one in call(office, "tender.show", target)["fields"] if one["name"] == "cycles")
    assert (field["value"], field["open"]) == ("640", False), field
    assert not told(office, target, "MRK-02") and not target.Redlines.createEnumeration().hasMoreElements()
    # It can be filled from then on, and what marking did is one step.
    place = {key: field[key] for key in ("tag", "placement", "document")}
    call(office, "tender.fill", target, value="700", **place)
    dispatch(office, target, REJECT)
    assert placements(office, target) == [(BATTERY, "whole", "filled")]
    target.RecordChanges = False
    while placements(office, target):
        target.UndoManager.undo()
    assert target.Text.String.count("640") == 1
    assert told(office, target, "MRK-02") == [("MRK-02", BATTERY, "mark")]


def test_a_clause_whose_marks_were_deleted_in_the_window_is_marked_as_what_it_was(office):
    document = office.open(os.path.join(new_dossier(office, language="en"), PROGRAMME))
    call(office, "clauses.insert", document, ids=[BATTERY, ENERGY])
    ids = [one["id"] for one in call(office, "tender.show", document)["placements"]]
    text = document.Text.String
    for name in document.Bookmarks.ElementNames:
        if name.startswith(("bestek_" + ids[0], "bestek_e_" + ids[0])):
            document.Text.removeTextContent(document.Bookmarks.getByName(name))
    assert (BATTERY, "whole", "released") not in placements(office, document)
    assert told(office, document, "MRK-02") == [("MRK-02", BATTERY, "mark")]
    assert refusal(office, "clauses.insert", document, ids=[BATTERY]) == "insert.unmarked"
    call(office, "clauses.mark", document)
    assert sorted(placements(office, document)) == sorted([(BATTERY, "whole", "released"), (ENERGY, "whole", "released")])
    assert {one["id"] for one in call(office, "tender.show", document)["placements"]} == set(ids), "the placement that it was"
    assert document.Text.String == text
    document.UndoManager.undo()
    assert soon(lambda: told(office, document, "MRK-02") == [("MRK-02", BATTERY, "mark")])
    document.UndoManager.redo()
    assert soon(lambda: not told(office, document, "MRK-02"))


HEADINGS = (("Heading 1", "One"), ("Text body", "a"), ("Heading 2", "Deeper"), ("Heading 3", "Deepest"), ("Text body", "b"),
            ("Heading 1", "Two"), ("Quotations", "c"))


def stored_and_opened(office, document):
    path = os.path.join(tempfile.mkdtemp(prefix="placing-", dir=office.folder), "alone.odt")
    office.own(os.path.dirname(path))
    document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", "writer8"),))
    document.close(True)
    return office.open(path)


def test_the_role_that_was_told_is_remembered_through_files_and_decides_the_parties(office):
    for role, clause, party in (("agreement", REPORT, "Opdrachtnemer"), ("programme", BATTERY, "Inschrijver")):
        document = office.new_document()
        write(document, *HEADINGS)
        put_cursor(document, 1)
        properties = document.DocumentProperties.UserDefinedProperties
        says = lambda: {one.Name: one.Value for one in properties.PropertyValues}.get("bestek.role")  # noqa: E731
        before = lines(document.Text)
        assert refusal(office, "clauses.insert", document, ids=[clause], where="cursor") == "insert.role-needed"
        assert says() is None and lines(document.Text) == before
        # A refusal for another reason remembers nothing either.
        refused(office, "clauses.insert", document, ids=[clause, "no.such"], where="cursor", role=role)
        assert says() is None and lines(document.Text) == before
        call(office, "clauses.insert", document, ids=[clause], where="cursor", role=role)
        assert says() == role and party in document.Text.String
        # Undone, the document is asked again; redone, it knows.
        document.UndoManager.undo()
        assert soon(lambda: says() is None), says()
        assert refusal(office, "clauses.insert", document, ids=[clause], where="cursor") == "insert.role-needed"
        document.UndoManager.redo()
        assert soon(lambda: says() == role)
        again = stored_and_opened(office, document)
        put_cursor(again, 1)
        call(office, "clauses.insert", again, ids=["laptop.spare-parts-basis"], where="cursor")
        assert {text for _, _, text in placements(office, again)} == {"released"}, (role, placements(office, again))


def outline(document):
    return [(one.String, one.OutlineLevel, one.ListLabelString) for one in elements(document.Text)
            if getattr(one, "OutlineLevel", 0)]


def numbered(office, *paragraphs):
    document = office.new_document()
    rules = document.ChapterNumberingRules
    for level in range(4):
        one = {value.Name: value for value in rules.getByIndex(level)}
        one["NumberingType"].Value, one["ParentNumbering"].Value = 4, level + 1
        uno.invoke(rules, "replaceByIndex", (level, uno.Any("[]com.sun.star.beans.PropertyValue", tuple(one.values()))))
    write(document, *paragraphs)
    return document


def test_under_a_style_derived_from_a_heading_and_after_quotations_a_clause_is_one_level_lower(office):
    document = numbered(office, *HEADINGS)
    own = document.createInstance("com.sun.star.style.ParagraphStyle")
    document.StyleFamilies.getByName("ParagraphStyles").insertByName("Bijlagekop", own)
    own.ParentStyle = "Heading 2"
    own.OutlineLevel = 2
    paragraphs = list(elements(document.Text))
    paragraphs[2].ParaStyleName = "Bijlagekop"
    document.UndoManager.clear()
    # At the end of the part under the deepest heading, under the own style, under the last chapter.
    for text, level in (("b", 4), ("Deeper", 3), ("c", 2)):
        before = outline(document)
        number = next(n for n, one in enumerate(elements(document.Text)) if getattr(one, "String", "") == text)
        put_cursor(document, number, 1)
        call(office, "clauses.insert", document, ids=[BATTERY], where="cursor", role="programme")
        after = outline(document)
        came = [one for one in after if one not in before]
        assert [one[1] for one in came] == [level], (text, came)
        assert [one for one in after if one != came[0]] == before, (text, after)
        document.UndoManager.undo()
        assert outline(document) == before


def test_in_a_document_of_the_dossier_a_clause_at_the_cursor_moves_no_number(office):
    folder = new_dossier(office, language="en")
    for file, clause in (("draft-agreement.odt", REPORT), ("tender-guide.odt", "all.exclusion-misconduct")):
        document = office.open(os.path.join(folder, file))
        before = outline(document)
        below = [one for one in before if one[1] >= 2] or before
        wanted = below[len(below) // 2]
        paragraphs = list(elements(document.Text))
        number = next(n for n, one in enumerate(paragraphs) if getattr(one, "String", None) == wanted[0] and one.OutlineLevel == wanted[1])
        put_cursor(document, number, 1)
        call(office, "clauses.insert", document, ids=[clause], where="cursor")
        came = [one for one in outline(document) if one not in before]
        assert [one[1] for one in came] == [wanted[1] + 1], (file, wanted, came)
        assert [one for one in outline(document) if one != came[0]] == before, file
        assert placements(office, document)[0][1:] == ("whole", "released")
        document.close(True)


HEADED = (("Heading 1", "One"), ("Text body", "above"), ("Heading 2", "Gone"), ("Text body", "below"), ("Heading 1", "End"))


def delete(document, first, start, last, end):
    """From a place in one paragraph to a place in another, while changes are recorded."""
    paragraphs = list(elements(document.Text))
    cursor = document.Text.createTextCursorByRange(paragraphs[first].Anchor.Start)
    cursor.goRight(start, False)
    until = document.Text.createTextCursorByRange(paragraphs[last].Anchor.Start)
    until.goRight(end, False)
    cursor.gotoRange(until.Start, True)
    document.RecordChanges = True
    cursor.setString("")
    document.RecordChanges = False


def test_a_heading_of_which_nothing_is_left_once_deletions_are_accepted_heads_no_clause(office):
    for what, place, level in (("whole", (2, 0, 3, 0), 2), ("joined with what stands above", (1, 5, 2, 4), 2),
                               ("with words around it", (1, 2, 3, 2), 2), ("its text alone", (2, 0, 2, 4), 3), ("a word", (2, 1, 2, 3), 3)):
        document = numbered(office, *HEADED)
        delete(document, *place)
        put_cursor(document, 3, 4)
        before = outline(document)
        call(office, "clauses.insert", document, ids=[BATTERY], where="cursor", role="programme")
        assert [one[1] for one in outline(document) if one not in before] == [level], what
        document.close(True)


def with_slot(office, *paragraphs):
    document = office.new_document()
    write(document, *paragraphs)
    mark = document.createInstance("com.sun.star.text.Bookmark")
    mark.Name = "bestek_slot_requirement"
    cursor = document.Text.createTextCursorByRange(document.Text.Start)
    cursor.goRight(3, True)
    document.Text.insertTextContent(cursor, mark, True)
    return document


def test_a_chapter_goes_on_behind_a_heading_that_is_deleted_while_recorded(office):
    document = with_slot(office, ("Heading 1", "One"), ("Text body", "above"), ("Heading 1", "Gone"), ("Text body", "below"),
                         ("Heading 1", "End"))
    delete(document, 2, 0, 3, 0)
    call(office, "clauses.insert", document, ids=[BATTERY], where="home", role="programme")
    texts = [one.String for one in elements(document.Text)]
    assert (texts[3], texts[-1]) == ("below", "End") and len(texts) == 8, texts


def in_section(document, first, last):
    paragraphs = list(elements(document.Text))
    section = document.createInstance("com.sun.star.text.TextSection")
    section.Name = f"{first}-{last}"
    cursor = document.Text.createTextCursorByRange(paragraphs[first].Anchor.Start)
    cursor.gotoRange(paragraphs[last].Anchor.End, True)
    document.Text.insertTextContent(cursor, section, True)


def sections(document):
    return [(one.String, one.TextSection.Name if one.TextSection else "") for one in elements(document.Text)]


def test_a_chapter_that_ends_the_document_with_sections_takes_its_clause_after_them(office):
    for inside, around in (((1, 2),), ""), (((2, 2),), ""), (((1, 2), (2, 2)), ""), (((1, 1), (2, 2)), ""), (((0, 2), (2, 2)), "0-2"):
        document = with_slot(office, ("Heading 1", "Eisen"), ("Text body", "a"), ("Text body", "b"))
        for one in inside:
            in_section(document, *one)
        document.UndoManager.clear()
        before = sections(document)
        assert before[2] == ("b", f"{inside[-1][0]}-{inside[-1][1]}"), before
        call(office, "clauses.insert", document, ids=[BATTERY], where="home", role="programme")
        after = sections(document)
        assert after[:3] == before and after[3][0].startswith("Lange levensduur"), after
        assert [one[1] for one in after[3:]] == [around] * len(after[3:]) and len(after) >= 6, after
        document.UndoManager.undo()
        assert sections(document) == before
        document.UndoManager.redo()
        assert sections(document) == after
        document.close(True)
