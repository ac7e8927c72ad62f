# SPDX-License-Identifier: EUPL-1.2
"""Where a document may not be written, or nobody would see what is written, nothing is: a protected form, a section that is
hidden or shows another file. The window and the command line refuse it in the same words before anything changes."""
import os
import re

from bestek import call, new_dossier, refused
from packages import change_parts
from refusals_test import both_refuse, values_file

AGREEMENT = "draft-agreement.odt"
REPORT, REGISTER = "hardware.supply-chain-report-clause", "hardware.asset-register-clause"
MARKS = r'<text:bookmark(?:-start|-end)?\b[^>]*text:name="bestek_(?:e_)?[a-z2-7]{8}(?:_[a-z2-7]{10})?"[^>]*/>'
SECTIONS = {  # attributes and source
    "hidden": (' text:display="none"', ""),
    "protected": (' text:protected="true"', ""),
    "linked": ("", '<text:section-source xlink:type="simple" xlink:href="file:///nowhere/at-all.odt"/>'),
    "linked by DDE": ("", '<office:dde-source office:dde-application="soffice" office:dde-topic="/nowhere.odt"'
                          ' office:dde-item="a" office:automatic-update="false"/>'),
}
LOCKS = {"protected": "document.protected", "linked": "document.linked", "linked by DDE": "document.linked"}


def wrapped(content, kind, begin, end):
    attributes, source = SECTIONS[kind]
    return (f'{content[:begin]}<text:section text:name="Around"{attributes}>{source}{content[begin:end]}</text:section>'
            f"{content[end:]}")


def chapters_in(kind, content):
    return wrapped(content, kind, content.index("<text:h "), content.index("</office:text>"))


def duties_in(kind, content):
    begin = content.index('<table:table table:name="Verplichtingen"')
    return wrapped(content, kind, begin, content.index("</table:table>", begin) + len("</table:table>"))


def agreement(office, change, part="content"):
    """The draft agreement with a clause and an answer in it, changed as another program would; its dossier."""
    folder = new_dossier(office, language="en")
    document = office.open(os.path.join(folder, AGREEMENT))
    call(office, "clauses.insert", document, ids=[REPORT])
    call(office, "tender.fill_values", document, values={"remedy-days": "12"})
    document.store()
    document.close(True)
    change_parts(os.path.join(folder, AGREEMENT), **{part: change})
    return office.open(os.path.join(folder, AGREEMENT)), folder


def insertion(office, document, folder):
    return both_refuse(office, document, folder, ("clauses.insert", {"ids": [REGISTER]}), ("insert", "--clauses", REGISTER)).code


def answer(office, document, folder):
    return both_refuse(office, document, folder, ("tender.fill_values", {"values": {"remedy-days": "14"}}),
                       ("fill", "--values", values_file(office, {"remedy-days": "14"}))).code


def plan(office, document, folder):
    return both_refuse(office, document, folder, ("plan.make", {}), ("plan make",)).code


def test_nothing_is_written_where_the_text_is_protected_or_another_file_s(office):
    for kind, lock in LOCKS.items():
        document, folder = agreement(office, lambda content: chapters_in(kind, content))  # noqa: B023
        for refuses in (insertion, answer, plan):
            assert refuses(office, document, folder) == lock, (kind, refuses)
        # What is put at the cursor,
        document.CurrentController.ViewCursor.gotoRange(document.TextSections.getByName("Around").Anchor.End, False)
        error = refused(office, "clauses.insert", document, ids=[REGISTER], where="cursor").code
        assert error == lock.replace("document.protected", "writer.protected-section"), (kind, error)
        document.close(True)


def test_no_marks_and_no_other_answer_come_where_the_text_is_another_file_s(office):
    def change(content):
        content = re.sub(r'(loext:tag="bestek.buyer.remedy-days"[^>]*>)12', r"\g<1>15", content)
        return chapters_in("linked", re.sub(MARKS, "", content))
    document, folder = agreement(office, change)
    for live, line in ((("clauses.mark", {}), ("mark",)),
                       (("tender.equal", {"tag": "bestek.buyer.remedy-days"}), ("equal", "remedy-days"))):
        assert both_refuse(office, document, folder, live, line).code == "document.linked", live


def test_nothing_comes_where_nobody_sees_it(office):
    document, folder = agreement(office, lambda content: chapters_in("hidden", content))
    assert insertion(office, document, folder) == "insert.slot-hidden"
    assert answer(office, document, folder) == "document.hidden"
    document.close(True)
    document, folder = agreement(office, lambda content: duties_in("hidden", content))
    assert plan(office, document, folder) == "document.hidden"


def test_a_protected_form_is_not_written(office):
    def change(settings):
        protected = settings.replace('config:name="ProtectForm" config:type="boolean">false<',
                                     'config:name="ProtectForm" config:type="boolean">true<')
        assert protected != settings
        return protected
    document, folder = agreement(office, change, part="settings")
    for refuses in (insertion, answer, plan):
        assert refuses(office, document, folder) == "document.form-protected", refuses
    # and is again as soon as it is none.
    document.createInstance("com.sun.star.document.Settings").ProtectForm = False
    assert call(office, "clauses.insert", document, ids=[REGISTER])["placed"]
