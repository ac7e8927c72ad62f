// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/document/marks.hpp"
#include "core/odf/edit/template_document.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

XmlDoc template_of(DocumentRole role, const std::string& language) {
  const auto path = source("templates/open") / (std::string(role_id(role)) + "." + language + ".fodt");
  return value_of(parse_xml(value_of(read_file(path, kMaxTemplateBytes)), path.string(),
                            {kMaxTemplateBytes, kDocumentXmlLimits.max_depth}));
}

/// Each element with what Bestek and Writer know it by; the words stay out.
std::vector<std::string> shape_of(xmlDoc* document) {
  std::vector<std::string> shape;
  const xmlNode* root = xmlDocGetRootElement(document);
  for (const xmlNode* node = first_child(root); node != nullptr; node = next_element(node, root)) {
    std::string line(local_name(node));
    for (const char* mark : {"name", "tag", "style-name", "outline-level"}) {
      line += " " + attribute(node, mark);
    }
    shape.push_back(std::move(line));
  }
  return shape;
}

/// The mark in whose heading the requirements of this group belong.
std::string slot_of(std::string group) {
  std::replace(group.begin(), group.end(), '-', '_');
  return std::string(kSlotMarkPrefix) + "requirement_" + group;
}

std::vector<std::string> placeholders_of(xmlDoc* document) {
  std::vector<std::string> found;
  const xmlNode* body = body_text(document);
  for (const xmlNode* node = first_child(body); node != nullptr; node = next_element(node, body)) {
    if (is_element(node, "content-control", kLoextNs)) {
      CHECK(text_of(node) == "[" + attribute(node, "alias", kLoextNs) + "]");
      found.push_back(text_of(node));
    }
  }
  return found;
}

}  // namespace

TEST_CASE("the_english_template_has_the_shape_of_the_dutch_one") {
  for (const DocumentRole role : kDocumentRoles) {
    INFO(role_id(role));
    const XmlDoc dutch = template_of(role, "nl");
    const XmlDoc english = template_of(role, "en");
    const auto expected = shape_of(dutch.get());
    const auto actual = shape_of(english.get());
    const auto drift = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
    INFO((drift.first == expected.end() ? "nothing" : *drift.first)
         << " is in English " << (drift.second == actual.end() ? "nothing" : *drift.second));
    CHECK(drift.first == expected.end());
    CHECK(drift.second == actual.end());
    CHECK(placeholders_of(dutch.get()).size() == placeholders_of(english.get()).size());
  }
}

TEST_CASE("a_field_that_stands_behind_a_euro_sign_is_declared_an_amount_and_every_declaration_has_its_field") {
  const std::string before = "€\u00a0<loext:content-control";
  int amounts = 0;
  for (const DocumentRole role : kDocumentRoles) {
    for (const char* language : {"nl", "en"}) {
      const auto path = source("templates/open") / (std::string(role_id(role)) + "." + language + ".fodt");
      const std::string text = value_of(read_file(path, kMaxTemplateBytes));
      const auto between = [&](const std::string& start, std::size_t from) {
        const std::size_t begin = text.find(start, from) + start.size();
        return text.substr(begin, text.find('"', begin) - begin);
      };
      for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
        const std::string tag = between("loext:tag=\"", at);
        INFO(path.filename() << " " << tag);
        const auto fill = parse_fill_tag(tag);
        REQUIRE(fill.has_value());
        CHECK(text.find("\"bestek.type." + std::string(fill->name) + "\">money ") != std::string::npos);
        ++amounts;
      }
      const std::string declared = "meta:name=\"bestek.type.";
      for (std::size_t at = text.find(declared); at != std::string::npos; at = text.find(declared, at + 1))
        CHECK(text.find("loext:tag=\"bestek.buyer." + between(declared, at) + "\"") != std::string::npos);
    }
  }
  CHECK(amounts == 6);
}

TEST_CASE("the_dutch_agreement_puts_the_article_before_the_name_of_a_party") {
  // A table head names the party alone.
  const auto path = source("templates/open/agreement.nl.fodt");
  const std::string text = value_of(read_file(path, kMaxTemplateBytes));
  int names = 0;
  for (std::size_t tag = text.find("bestek.term."); tag != std::string::npos;
       tag = text.find("bestek.term.", tag + 1)) {
    const std::size_t control = text.rfind("<loext:content-control", tag);
    const std::string line = text.substr(text.rfind('\n', tag), control - text.rfind('\n', tag));
    if (line.find("Bestek_20_Tabelkop") == std::string::npos) {
      INFO(line.substr(line.size() > 60 ? line.size() - 60 : 0));
      CHECK((line.ends_with(" de ") || line.ends_with(">de ") || line.ends_with("De ")));
      ++names;
    }
  }
  CHECK(names > 50);
}

TEST_CASE("words_in_table_cells_are_hyphenated_in_the_language_of_the_template") {
  for (const DocumentRole role : kDocumentRoles) {
    for (const char* language : {"nl", "en"}) {
      INFO(role_id(role) << " " << language);
      const auto path = source("templates/open") / (std::string(role_id(role)) + "." + language + ".fodt");
      const std::string text = value_of(read_file(path, kMaxTemplateBytes));
      const std::size_t style = text.find("style:name=\"Bestek_20_Tabeltekst\"");
      REQUIRE(style != std::string::npos);
      const std::string body = text.substr(style, text.find("</style:style>", style) - style);
      CHECK(body.find("fo:hyphenate=\"true\"") != std::string::npos);
      CHECK(body.find(std::string("fo:language=\"") + language + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("every_product_group_has_its_chapter_in_the_programme") {
  for (const char* language : {"nl", "en"}) {
    const XmlDoc programme = template_of(DocumentRole::kProgramme, language);
    for (const TaxonomyEntry& group : shipped_library().taxonomy().groups) {
      if (group.id == "all" || group.id == "hardware") {
        continue;  // what holds for these stands among the general requirements
      }
      INFO(language << " " << group.id);
      const xmlNode* mark = find_bookmark(programme.get(), slot_of(group.id));
      REQUIRE(mark != nullptr);
      CHECK(outline_level(paragraph_of(mark)) == 2);
      const xmlNode* section = ancestor(mark, "section", kTextNs);
      REQUIRE(section != nullptr);
      CHECK(attribute(section, "name", kTextNs) == "bestek-if-group-" + group.id);
    }
  }
}

TEST_CASE("the_columns_of_the_plan_are_as_wide_as_the_table_and_take_the_longest_words_of_the_library") {
  constexpr double kTable = 16;
  constexpr double kPadding = 0.2;
  constexpr double kCharacter = 0.14;  // of a long word at 9 points: a generous mean
  for (const char* language : {"nl", "en"}) {
    const XmlDoc document = template_of(DocumentRole::kPlan, language);
    const auto width_of = [&](const xmlNode* column) {
      const xmlNode* root = xmlDocGetRootElement(document.get());
      const xmlNode* styles = first_child(root, "automatic-styles");
      const xmlNode* style = first_child(styles, "style");
      while (style != nullptr && attribute(style, "name") != attribute(column, "style-name"))
        style = next_sibling(style, "style");
      return std::stod(attribute(first_child(style, "table-column-properties"), "column-width"));
    };
    const xmlNode* mark = find_bookmark(document.get(), "bestek_table_plan");
    std::vector<double> widths;
    for (const xmlNode* column = first_child(ancestor(mark, "table", kTableNs), "table-column"); column != nullptr;
         column = next_sibling(column, "table-column")) {
      widths.push_back(width_of(column));
    }
    REQUIRE(widths.size() == 5);
    CHECK(std::abs(std::accumulate(widths.begin(), widths.end(), 0.0) - kTable) < 0.01);
    // The evidence of an obligation stands in the fourth.
    CHECK(widths[3] - kPadding >=
          kCharacter * static_cast<double>(std::string_view("vernietigingscertificaat").size()));
    CHECK(widths[4] - kPadding >= 2.45);  // "Contractmanager"
  }
}
