# SPDX-License-Identifier: EUPL-1.2
"""Where a clause comes when headings stand in lists: a list that holds the slot's heading and the next one is parted between
them, and its second half counts on. cli_test.py runs them."""
import json
from xml.etree import ElementTree

from bestek_cli import DATA, good, new
from formats import content_of
from one_value import paragraph
from weights_and_headings import BATTERY, CORD, REQUIREMENTS, heading, headings, loose

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
CHAPTER = heading(1, "Eisen", "requirement")


def items(*parts, kind="list-item"):
    return "".join(f"<text:{kind}>{part}</text:{kind}>" for part in parts)


def numbered(*parts, attributes=""):
    return f'<text:list text:style-name="L1"{attributes}>{items(*parts)}</text:list>'


def continued(root):
    """The lists of ours that count on from another: the requirements have one of their own."""
    return [one for one in root.iter(TEXT + "list") if one.get(TEXT + "style-name") == "L1" and one.get(TEXT + "continue-list")]


def outline(node):
    """Lists, their items and headings as nested tuples; what stands in a clause is only its heading."""
    inner = tuple(one for child in node for one in outline(child))
    name = node.tag.removeprefix(TEXT)
    if name == "h":
        return (("h", "".join(node.itertext())),)
    return ((name, *inner),) if name in ("list", "list-item", "list-header") and inner else inner


def inserted(folder, body):
    path = loose(folder, body)
    good("insert", path, *DATA, "--clauses", REQUIREMENTS, "--role", "programme")
    placed = json.loads(good("show", path, *DATA, "--json"))["placements"]
    assert [(one["text"], one["marks"]) for one in placed] == [("released", "whole")] * 2, placed
    root = ElementTree.fromstring(content_of(path)[0])
    return path, root, outline(root)


H = lambda words: ("h", words)  # noqa: E731
CLAUSES = (H(CORD), H(BATTERY))


def test_a_list_with_the_slot_and_the_next_heading_is_parted_between_them(folder):
    new(folder)
    path, root, seen = inserted(folder, numbered(heading(1, "Vooraf"), CHAPTER, heading(1, "Slot"), heading(1, "Na")))
    assert seen == (("list", ("list-item", H("Vooraf")), ("list-item", H("Eisen"))), *CLAUSES,
                    ("list", ("list-item", H("Slot")), ("list-item", H("Na")))), seen
    assert headings(path) == [(1, "Vooraf"), (1, "Eisen"), (2, CORD), (2, BATTERY), (1, "Slot"), (1, "Na")], headings(path)
    # The second half goes on with the numbers of the first.
    first, second = [one for one in root.iter(TEXT + "list") if one.find(f"{TEXT}list-item/{TEXT}h") is not None]
    assert first.get(XML_ID) and second.get(TEXT + "continue-list") == first.get(XML_ID) and second.get(XML_ID) is None
    assert second.get(TEXT + "style-name") == "L1", second.attrib


def test_the_list_keeps_its_name_and_its_item_its_number(folder):
    new(folder)
    whole = numbered(CHAPTER, attributes=' xml:id="list7"').replace("</text:list>", '<text:list-item text:start-value="9">'
                                                                   + heading(1, "Slot") + "</text:list-item></text:list>")
    _, root, _ = inserted(folder, whole)
    first, second = [one for one in root.iter(TEXT + "list") if one.find(f"{TEXT}list-item/{TEXT}h") is not None]
    assert (first.get(XML_ID), second.get(TEXT + "continue-list"), second.get(XML_ID)) == ("list7", "list7", None)
    # Of an item that goes over as a whole the number goes with it.
    assert second.find(TEXT + "list-item").get(TEXT + "start-value") == "9"


def test_nested_lists_are_parted_at_every_level_and_nothing_gets_a_number_of_its_own(folder):
    new(folder)
    for body, wanted in (
            # The next heading one level deeper in the same item.
            (numbered(CHAPTER + numbered(heading(1, "Slot"))),
             (("list", ("list-item", H("Eisen"))), *CLAUSES, ("list", ("list-item", ("list", ("list-item", H("Slot"))))))),
            # Both in the inner list, and the outer one goes on.
            (numbered(heading(1, "Deel") + numbered(CHAPTER, heading(1, "Slot")), heading(1, "Na")),
             (("list", ("list-item", H("Deel"), ("list", ("list-item", H("Eisen"))))), *CLAUSES,
              ("list", ("list-item", ("list", ("list-item", H("Slot")))), ("list-item", H("Na"))))),
            # Two headings in one item: the second had no number, and has none.
            (numbered(CHAPTER + heading(1, "Slot"), heading(1, "Na")),
             (("list", ("list-item", H("Eisen"))), *CLAUSES, ("list", ("list-header", H("Slot")), ("list-item", H("Na")))))):
        _, root, seen = inserted(folder, body)
        assert seen == wanted, seen
        assert len(continued(root)) == 1, body


def test_a_list_that_only_one_of_the_two_stands_in_stays_whole(folder):
    new(folder)
    for body, wanted in (
            (numbered(heading(1, "Vooraf"), CHAPTER) + paragraph("x") + heading(1, "Slot"),
             (("list", ("list-item", H("Vooraf")), ("list-item", H("Eisen"))), *CLAUSES, H("Slot"))),
            (CHAPTER + numbered(heading(2, "Sub"), heading(1, "Slot")),
             (H("Eisen"), *CLAUSES, ("list", ("list-item", H("Sub")), ("list-item", H("Slot"))))),
            (numbered(CHAPTER, heading(2, "Sub")) + paragraph("x"),
             (("list", ("list-item", H("Eisen")), ("list-item", H("Sub"))), *CLAUSES))):
        _, root, seen = inserted(folder, body)
        assert seen == wanted, seen
        assert continued(root) == [], body


def test_a_second_insertion_goes_to_the_same_place(folder):
    new(folder)
    path = loose(folder, numbered(CHAPTER, heading(1, "Slot")))
    first, second = REQUIREMENTS.split(",")
    good("insert", path, *DATA, "--clauses", first, "--role", "programme")
    good("insert", path, *DATA, "--clauses", second)
    assert headings(path) == [(1, "Eisen"), (2, CORD), (2, BATTERY), (1, "Slot")], headings(path)
    assert len(continued(ElementTree.fromstring(content_of(path)[0]))) == 1
