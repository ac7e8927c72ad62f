// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_editor.hpp"

#include <algorithm>

#include "core/odf/edit/template_document.hpp"
#include "core/odf/render/fragment.hpp"
#include "edited_programme.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

const Clause& requirement() {
  static const Clause clause =
      clause_of("requirement", "", "<title>Titel van de eis</title><body><p>De tekst van de eis.</p></body>");
  return clause;
}

EditPlan insertion(const std::string& slot, const std::string& placement) {
  EditPlan plan;
  plan.fragments.push_back({slot, {{&requirement(), placement}}});
  return plan;
}

}  // namespace

TEST_CASE("a_clause_goes_to_the_end_of_its_slots_chapter") {
  const std::string content =
      part_of(edited(programme(), insertion("bestek_slot_requirement", "aaaaaaaa")), "content.xml");
  const std::size_t introduction = content.find("tenzij bij de eis een beperking staat");
  const std::size_t clause = content.find("De tekst van de ei");
  const std::size_t next_chapter = content.find("bestek_slot_requirement_laptop");
  CHECK(introduction < clause);
  CHECK(clause < next_chapter);
  CHECK(content.find("<?bestek") == std::string::npos);
}

TEST_CASE("the_next_clause_stands_behind_the_first_and_numbers_on") {
  const std::string once = edited(programme(), insertion("bestek_slot_requirement", "aaaaaaaa"));
  const std::string content = part_of(edited(once, insertion("bestek_slot_requirement", "bbbbbbbb")), "content.xml");
  CHECK(content.find("bestek_e_aaaaaaaa") < content.find("bestek_e_bbbbbbbb"));
  CHECK(count_of(content, "xml:id=\"bestek-requirements\"") == 1);
  CHECK(count_of(content, "text:continue-list=\"bestek-requirements\"") == 1);
}

TEST_CASE("a_clause_before_the_first_requirement_begins_the_numbers") {
  const std::string once = edited(programme(), insertion("bestek_slot_requirement_laptop", "aaaaaaaa"));
  const std::string content = part_of(edited(once, insertion("bestek_slot_requirement", "bbbbbbbb")), "content.xml");
  CHECK(content.find("bestek_e_bbbbbbbb") < content.find("bestek_e_aaaaaaaa"));
  CHECK(count_of(content, "xml:id=\"bestek-requirements\"") == 1);
  CHECK(content.find("xml:id=\"bestek-requirements\"") < content.find("continue-list=\"bestek-requirements\""));
}

TEST_CASE("numbers_go_on_where_bullets_come_between_lists_that_only_said_go_on") {
  EditPlan two = insertion("bestek_slot_requirement", "aaaaaaaa");
  two.fragments.front().clauses.push_back({&requirement(), "bbbbbbbb"});
  const std::string saved = with_content(edited(programme(), two), "text:continue-list=\"bestek-requirements\"",
                                         "xml:id=\"list77\" text:continue-numbering=\"true\"");
  const std::string content = part_of(edited(saved, insertion("bestek_slot_requirement", "cccccccc")), "content.xml");
  CHECK(content.find("continue-numbering") == std::string::npos);
  CHECK(count_of(content, "text:continue-list=\"bestek-requirements\"") == 2);
}

TEST_CASE("a_table_of_contents_that_reaches_that_deep_lists_the_clause") {
  const std::string two_levels = edited(programme(), insertion("bestek_slot_requirement", "aaaaaaaa"));
  CHECK(count_of(part_of(two_levels, "content.xml"), "Titel van de eis") == 0);  // the mark parts the title itself
  const std::string deep = with_content(programme(), "<text:table-of-content-source text:outline-level=\"2\">",
                                        "<text:table-of-content-source text:outline-level=\"3\">"
                                        "<text:table-of-content-entry-template text:outline-level=\"3\" "
                                        "text:style-name=\"Contents_20_2\"><text:index-entry-chapter/>"
                                        "<text:index-entry-text/></text:table-of-content-entry-template>");
  const std::string three_levels = edited(deep, insertion("bestek_slot_requirement", "aaaaaaaa"));
  CHECK(count_of(part_of(three_levels, "content.xml"), ">4.1.1Titel van de eis</text:p>") == 1);
}

TEST_CASE("a_plan_that_fails_anywhere_gives_nothing") {
  EditPlan plan = insertion("bestek_slot_requirement", "aaaaaaaa");
  plan.fragments.push_back({"bestek_slot_nothing", {{&requirement(), "bbbbbbbb"}}});
  CHECK(apply_edit(programme(), plan, {}, "x.odt").error().code == "document.no-slot");
  plan.fragments.pop_back();
  plan.tables.push_back({"bestek_table_none", 1, 0, {}, {}, {}, {}, {}});
  CHECK(apply_edit(programme(), plan, {}, "x.odt").error().code == "document.no-table");
  plan.tables.clear();
  plan.fills.push_back({"bestek.buyer.nothing", 0, 1, "1"});
  CHECK(apply_edit(programme(), plan, {}, "x.odt").error().code == "document.no-fill-in");
}

TEST_CASE("an_empty_plan_leaves_every_part_as_it_is") {
  const std::string before = programme();
  const std::string after = edited(before, {});
  for (const char* part : {"content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"}) {
    CHECK(part_of(after, part) == part_of(before, part));
  }
}

TEST_CASE("a_protected_chapter_is_refused") {
  const std::string content = part_of(programme(), "content.xml");
  const std::size_t heading = content.rfind("<text:h ", content.find("\"bestek_slot_requirement\""));
  const std::string chapters = content.substr(heading, content.find("</office:text>") - heading);
  const auto refusal = [&](const std::string& opened) {
    const std::string wrapped = with_content(programme(), chapters, opened + chapters + "</text:section>");
    return apply_edit(wrapped, insertion("bestek_slot_requirement", "aaaaaaaa"), {}, "x.odt").error().code;
  };
  CHECK(refusal("<text:section text:name=\"s\" text:protected=\"true\">") == "document.protected");
  // Another file's text goes when that is read anew.
  const std::string linked = "<text:section text:name=\"s\"><text:section-source xlink:href=\"a.odt\"/>";
  CHECK(refusal(linked) == "document.linked");
  CHECK(refusal("<text:section text:name=\"s\"><office:dde-source office:dde-topic=\"a\"/>") == "document.linked");
  CHECK(refusal("<text:section text:name=\"s\" text:protected=\"true\">" +
                linked.substr(linked.find("<text:section-s"))) == "document.linked");
}

TEST_CASE("a_protected_form_is_refused_whatever_the_plan") {
  auto entries = value_of(read_package(programme(), "x"));
  const auto with_form = [&](const std::string& value) {
    find_entry(entries, "settings.xml")->bytes =
        "<office:document-settings xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\"><office:settings><config:config-item-set>"
        "<config:config-item config:name=\"ProtectFields\">true</config:config-item>"
        "<config:config-item config:name=\"ProtectForm\">" +
        value + "</config:config-item></config:config-item-set></office:settings></office:document-settings>";
    return value_of(write_package(entries, "x"));
  };
  const EditPlan plan = insertion("bestek_slot_requirement", "aaaaaaaa");
  CHECK(apply_edit(with_form("true"), plan, {}, "x.odt").error().code == "document.form-protected");
  CHECK(apply_edit(with_form("true"), {}, {}, "x.odt").error().code == "document.form-protected");
  CHECK(apply_edit(with_form("false"), plan, {}, "x.odt").ok());
  std::erase_if(entries, [](const PackageEntry& entry) { return entry.name == "settings.xml"; });
  CHECK(apply_edit(value_of(write_package(entries, "x")), plan, {}, "x.odt").ok());
}

TEST_CASE("what_is_no_odt_is_refused") {
  CHECK(apply_edit("PK", {}, {}, "x.odt").error().code == "document.damaged");
  CHECK(apply_edit("", {}, {}, "x.odt").error().code == "document.damaged");
  const std::string docx = value_of(write_package({{"word/document.xml", "<w/>"}}, "x"));
  CHECK(apply_edit(docx, {}, {}, "x.docx").error().code == "document.not-odt");
  const std::string half = programme().substr(0, 4000);
  CHECK(apply_edit(half, {}, {}, "x.odt").error().code == "document.damaged");
  auto entries = value_of(read_package(programme(), "x"));
  entries.push_back({"META-INF/documentsignatures.xml", "<s/>"});
  CHECK(apply_edit(value_of(write_package(entries, "x")), {}, {}, "x.odt").error().code == "document.signed");
  entries.pop_back();
  const std::string manifest = find_entry(entries, "META-INF/manifest.xml")->bytes;
  find_entry(entries, "META-INF/manifest.xml")->bytes = "<manifest><encryption-data/></manifest>";
  CHECK(apply_edit(value_of(write_package(entries, "x")), {}, {}, "x.odt").error().code == "document.encrypted");
  find_entry(entries, "META-INF/manifest.xml")->bytes = manifest;
  find_entry(entries, "content.xml")->bytes = "<!DOCTYPE x><x/>";
  CHECK(apply_edit(value_of(write_package(entries, "x")), {}, {}, "x.odt").error().code == "xml.doctype");
}

TEST_CASE("properties_are_added_changed_and_taken_away") {
  EditPlan plan;
  plan.properties = {{"bestek.p.aaaaaaaa", "x@1.0.0;nl;00"}, {"bestek.language", "en"}, {"bestek.terms", ""}};
  const std::string meta = part_of(edited(programme(), plan), "meta.xml");
  CHECK(meta.find("<meta:user-defined meta:name=\"bestek.p.aaaaaaaa\">x@1.0.0;nl;00</meta:user-defined>") !=
        std::string::npos);
  CHECK(meta.find("meta:name=\"bestek.language\">en<") != std::string::npos);
  CHECK(meta.find("bestek.terms") == std::string::npos);
}

TEST_CASE("a_document_without_our_styles_keeps_its_own_and_gets_what_it_lacks") {
  auto entries = value_of(read_package(programme(), "x"));
  std::string& styles = find_entry(entries, "styles.xml")->bytes;
  for (std::size_t at = styles.find("Bestek"); at != std::string::npos; at = styles.find("Bestek", at)) {
    styles.replace(at, 6, "Huis");
  }
  const std::string foreign = value_of(write_package(entries, "x"));
  const std::string after = edited(foreign, insertion("bestek_slot_requirement", "aaaaaaaa"));
  CHECK(part_of(after, "styles.xml").find("style:name=\"Bestek_20_Eisen\"") != std::string::npos);
  CHECK(part_of(after, "styles.xml").find("style:name=\"Huis_20_Tekst\"") != std::string::npos);
}

TEST_CASE("requirements_go_on_in_the_list_style_that_word_left_behind") {
  const std::string once = edited(programme(), insertion("bestek_slot_requirement", "aaaaaaaa"));
  auto entries = value_of(read_package(once, "x"));
  for (const char* part : {"content.xml", "styles.xml"}) {
    std::string& xml = find_entry(entries, part)->bytes;
    for (std::size_t at = xml.find("Bestek_20_Eisen\""); at != std::string::npos;
         at = xml.find("Bestek_20_Eisen\"", at)) {
      xml.replace(at, 15, "WWNum2");
    }
  }
  const std::string content = part_of(
      edited(value_of(write_package(entries, "x")), insertion("bestek_slot_requirement", "bbbbbbbb")), "content.xml");
  CHECK(count_of(content, "<text:list text:style-name=\"WWNum2\"") == 2);
  CHECK(content.find("text:style-name=\"WWNum2\" text:continue-list=\"bestek-requirements\"") != std::string::npos);
}

TEST_CASE("a_fragment_defines_every_style_it_names") {
  const std::string odt =
      value_of(make_fragment(std::vector<ClauseToPlace>{{&requirement(), "aaaaaaaa"}}, {}, {3, true}));
  const std::string styles = part_of(odt, "styles.xml");
  for (const StyleName& style : default_style_roles().paragraph) {
    CHECK(styles.find("style:name=\"" + style.name + "\"") != std::string::npos);
  }
  CHECK(odt.substr(30, 8) == "mimetype");
  const auto blocks = value_of(read_document(odt, "fragment.odt")).blocks;
  REQUIRE(blocks.size() == 4);
  CHECK(blocks.front().text.empty());
  CHECK(blocks[1].text == "Titel van de eis");
  CHECK(blocks.back().text.empty());
}

TEST_CASE("a_paragraph_style_and_a_list_style_may_have_one_name") {
  RenderContext context;
  context.styles.paragraph[static_cast<std::size_t>(StyleRole::kBullet)] = {"List_20_1", "List 1"};
  context.styles.bullet_list = {"List_20_1", "List 1"};
  const std::string odt =
      value_of(make_fragment(std::vector<ClauseToPlace>{{&requirement(), "aaaaaaaa"}}, context, {3, true}));
  const std::string styles = part_of(odt, "styles.xml");
  CHECK(count_of(styles, "<style:style style:name=\"List_20_1\"") == 1);
  CHECK(count_of(styles, "<text:list-style style:name=\"List_20_1\"") == 1);
}

TEST_CASE("marks_go_round_the_text_that_was_read_and_no_other") {
  const std::string odt = programme();
  const DocumentText text = value_of(read_document(odt, "x.odt"));
  const auto block = std::find_if(text.blocks.begin(), text.blocks.end(),
                                  [](const Block& one) { return one.text.size() > 20 && one.controls.empty(); });
  REQUIRE(block != text.blocks.end());
  EditPlan plan;
  plan.marks.push_back({static_cast<std::size_t>(block - text.blocks.begin()),
                        {block->text},
                        0,
                        "bestek_aaaaaaaa_2222222222",
                        "bestek_e_aaaaaaaa",
                        {}});
  CHECK(apply_edit(odt, plan, {}, "x.odt").ok());
  plan.marks.front().paragraphs.front()[3] = '#';
  const auto refused = apply_edit(odt, plan, {}, "x.odt");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "document.changed-meanwhile");
}
