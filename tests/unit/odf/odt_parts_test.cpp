// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <filesystem>

#include "core/base/files.hpp"
#include "core/odf/edit/odt_editor.hpp"
#include "core/odf/read/odt_meta.hpp"
#include "core/tender/document_reader.hpp"
#include "edited_programme.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

/// The document without these parts, neither as files nor in its manifest.
std::string without(const std::string& odt, const std::vector<std::string>& parts) {
  auto entries = value_of(read_package(odt, "test"));
  for (const std::string& part : parts) {
    std::erase_if(entries, [&](const PackageEntry& entry) { return entry.name == part; });
    std::string& manifest = find_entry(entries, "META-INF/manifest.xml")->bytes;
    const std::size_t at = manifest.find("full-path=\"" + part);
    REQUIRE(at != std::string::npos);
    const std::size_t begin = manifest.rfind('<', at);
    manifest.erase(begin, manifest.find('>', at) + 1 - begin);
  }
  return value_of(write_package(entries, "test"));
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a_document_without_the_parts_that_say_nothing_is_read_and_edited") {
  const std::string whole = programme();
  EditPlan plan;
  plan.properties.emplace_back("bestek_role", "programme");
  const Clause clause = clause_of("requirement", "", "<title>Titel</title><body><p>De tekst van de eis.</p></body>");
  plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}}});
  for (const std::vector<std::string>& lost : {std::vector<std::string>{"meta.xml"},
                                               {"settings.xml"},
                                               {"styles.xml"},
                                               {"meta.xml", "settings.xml", "styles.xml"}}) {
    INFO(lost.front() << " and " << lost.size() - 1 << " more");
    const std::string bare = without(whole, lost);
    CHECK(value_of(read_document(bare, "bare.odt")).blocks.size() ==
          value_of(read_document(whole, "whole.odt")).blocks.size());
    const std::string written = edited(bare, plan);
    const DocumentText text = value_of(read_document(written, "written.odt"));
    CHECK(text.properties.at("bestek_role") == "programme");
    CHECK(part_of(written, "content.xml").find("De tekst van de ei") != std::string::npos);
    // What came is listed, once, and said in the version of the rest.
    const std::string manifest = part_of(written, "META-INF/manifest.xml");
    for (const std::string part : {"meta.xml", "styles.xml"}) {
      CHECK(times(manifest, "full-path=\"" + part + "\"") == 1);
      CHECK(part_of(written, part).find("office:version=") != std::string::npos);
    }
    CHECK(edited(written, {}) == written);
  }
  auto entries = value_of(read_package(whole, "test"));
  std::erase_if(entries, [](const PackageEntry& entry) { return entry.name == "content.xml"; });
  const std::string nothing = value_of(write_package(entries, "test"));
  CHECK(read_document(nothing, "n.odt").error().code == "document.damaged");
  CHECK(apply_edit(nothing, plan, {}, "n.odt").error().code == "document.damaged");
}

TEST_CASE("what_reading_left_is_edited_like_what_is_read_anew") {
  const std::filesystem::path path = scratch_folder() / "opened.odt";
  const Clause clause = clause_of("requirement", "", "<title>Titel</title><body><p>De tekst van de eis.</p></body>");
  EditPlan plan;
  plan.properties.emplace_back("bestek_role", "programme");
  plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}}});
  for (const std::vector<std::string>& lost : {std::vector<std::string>{}, {"meta.xml", "styles.xml"}}) {
    const std::string odt = without(programme(), lost);
    REQUIRE(write_file(path, odt).ok());
    OpenedDocument opened = value_of(open_document_file(path));
    REQUIRE(opened.odt != nullptr);
    CHECK(opened.text.blocks.size() == value_of(read_document(odt, "opened.odt")).blocks.size());
    // Of another document it says nothing.
    const std::string other = edited(odt, plan);
    CHECK(value_of(edited_document(other, {}, {}, "x.odt", opened.odt.get())) == other);
    REQUIRE(opened.odt->xml.content != nullptr);
    CHECK(value_of(edited_document(odt, plan, {}, "x.odt", opened.odt.get())) == other);
    // It is used up, and read anew from then on.
    CHECK(opened.odt->xml.content == nullptr);
    CHECK(value_of(edited_document(odt, plan, {}, "x.odt", opened.odt.get())) == other);
  }
}
