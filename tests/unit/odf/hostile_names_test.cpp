// SPDX-License-Identifier: EUPL-1.2
// Names, styles and values that look like markup, in a document's file: they stay what they are. The same for a
// fragment stands in renderer_test.cpp.
#include <array>

#include "core/base/xml_writer.hpp"
#include "core/document/document_index.hpp"
#include "core/document/protocol.hpp"
#include "core/edit/table_planner.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "edited_programme.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr std::array<const char*, 5> kHostile{
    "Q&A", "Kop < 2", "a]]>b <!-- c", "&lt;text:a&gt; &#65;",
    R"(x"><text:a xlink:href="http://example.org/">klik</text:a><text:p y=")"};

/// The document's part, which has to be XML and hold no link of theirs.
XmlDoc clean_part(const std::string& odt, const std::string& part) {
  XmlDoc parsed = value_of(parse_xml(part_of(odt, part), part, kDocumentXmlLimits));
  const xmlNode* root = xmlDocGetRootElement(parsed.get());
  for (const xmlNode* node = first_child(root); node != nullptr; node = next_element(node, root))
    CHECK(attribute(node, "href") != "http://example.org/");
  return parsed;
}

/// How many elements of the part have this value in the attribute.
int count_with(const XmlDoc& part, const char* name, const std::string& value) {
  const xmlNode* root = xmlDocGetRootElement(part.get());
  int count = 0;
  for (const xmlNode* node = first_child(root); node != nullptr; node = next_element(node, root))
    count += attribute(node, name) == value ? 1 : 0;
  return count;
}

/// The programme of a house whose style for requirements, and the list that numbers them, have this name.
std::string house_programme(const std::string& name) {
  XmlWriter styles;
  {
    const XmlElement style(styles, "style:style");
    styles.attribute("style:name", name);
    styles.attribute("style:family", "paragraph");
    styles.attribute("style:list-style-name", name);
  }
  {
    const XmlElement list(styles, "text:list-style");
    styles.attribute("style:name", name);
  }
  auto entries = value_of(read_package(programme(), "test"));
  std::string& part = find_entry(entries, "styles.xml")->bytes;
  const std::size_t end = part.find("</office:styles>");
  REQUIRE(end != std::string::npos);
  part.insert(end, styles.take());
  EditPlan plan;
  plan.properties = {{"bestek.style.requirement", name}};
  return edited(value_of(write_package(std::move(entries), "test")), plan);
}

}  // namespace

TEST_CASE("a_house_style_of_any_name_is_used_in_the_file") {
  const Clause clause = clause_of("requirement", "", "<title>Titel</title><body><p>De tekst van de eis.</p></body>");
  for (const std::string name : kHostile) {
    CAPTURE(name);
    EditPlan plan;
    plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}}});
    const std::string odt = edited(house_programme(name), plan);
    const XmlDoc content = clean_part(odt, "content.xml");
    CHECK(count_with(content, "style-name", name) == 2);  // the requirement and its list
    CHECK(count_with(clean_part(odt, "styles.xml"), "name", name) == 2);
  }
}

TEST_CASE("values_that_look_like_markup_stay_values_in_the_file") {
  const Clause clause = clause_of(
      "requirement", R"(<fill-in name="n" type="text" by="buyer"><label xml:lang="nl">Aantal</label></fill-in>)",
      R"(<title>Titel</title><body><p>Het is <fill ref="n"/> keer.</p></body>)");
  for (const std::string value : kHostile) {
    CAPTURE(value);
    EditPlan plan;
    plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}}});
    const std::string placed = edited(programme(), plan);
    EditPlan fill;
    fill.fills.push_back({"bestek.buyer.n", 0, 1, "a\u0001" + value});
    fill.properties = {{"bestek.test", "b\u0001" + value}};
    const std::string odt = edited(placed, fill);
    const XmlDoc content = clean_part(odt, "content.xml");
    const std::string text = text_of(xmlDocGetRootElement(content.get()));
    CHECK(text.find("Het is a" + value + " keer.") != std::string::npos);
    const DocumentText read = value_of(read_document(odt, "test.odt"));
    CHECK(read.properties.at("bestek.test") == "b" + value);
  }
}

TEST_CASE("derived_rows_say_what_looks_like_markup") {
  const auto path = source("templates/open/guide.nl.fodt");
  TenderProfile profile = laptop_profile();
  for (const std::string value : kHostile) {
    CAPTURE(value);
    profile.authority = value;
    const std::string guide =
        value_of(instantiate_template(value_of(read_file(path, kMaxTemplateBytes)),
                                      {profile, shipped_library().taxonomy(), DocumentRole::kGuide, "id"}, "guide"));
    const DocumentText read = value_of(read_document(guide, "guide.odt"));
    const DocumentIndex index(read);
    const std::vector<DerivedRow> rows{
        {{"aaaaaaaa", 1, {}, false}, {{value, {}, {}, {}}, {{}, "bestek.weight.aaaaaaaa", value, "a\u0002" + value}}}};
    EditPlan plan;
    plan.tables.push_back(value_of(
        plan_table_edit(value_of(read_table(index, award_table())), rows, [](const RowMark&) { return false; })));
    const XmlDoc content = clean_part(edited(guide, plan), "content.xml");
    const std::string text = text_of(xmlDocGetRootElement(content.get()));
    CHECK(text.find("a" + value) != std::string::npos);
    // An office takes no longer title than that.
    if (value.size() <= kMaxTagLength) CHECK(count_with(content, "alias", value) >= 1);
  }
}
