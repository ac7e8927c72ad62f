// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/new_dossier.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <set>

#include "core/odf/edit/template_document.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string flat(const std::string& body) {
  return R"(<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"><office:meta/><office:body><office:text>)" +
         body + "</office:text></office:body></office:document>";
}

Result<std::string> made(const std::string& body, const TenderProfile& profile) {
  return instantiate_template(flat(body), {profile, shipped_library().taxonomy(), DocumentRole::kAgreement, "id"}, "t");
}

std::string content_of(const std::string& body, const TenderProfile& profile) {
  return part_of(value_of(made(body, profile)), "content.xml");
}

std::string field(const std::string& tag) {
  return "<text:p><loext:content-control loext:showing-place-holder=\"true\" loext:alias=\"A\" loext:tag=\"" + tag +
         "\">[A]</loext:content-control></text:p>";
}

std::size_t files_in(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("fields_of_the_profile_are_filled_and_others_stay_open") {
  const TenderProfile profile = laptop_profile();
  CHECK(content_of(field("bestek.profile.authority"), profile).find(">Hogeschool Voorbeeld &amp; Zonen</loext") !=
        std::string::npos);
  CHECK(content_of(field("bestek.profile.authority"), profile).find("showing-place-holder") == std::string::npos);
  CHECK(content_of(field("bestek.profile.reference"), profile).find(">[A]<") != std::string::npos);
  CHECK(content_of(field("bestek.buyer.days"), profile).find("loext:showing-place-holder=\"true\"") !=
        std::string::npos);
  CHECK(content_of(field("bestek.term.supplier"), profile).find(">Leverancier<") != std::string::npos);
}

TEST_CASE("conditional_sections_stay_without_the_section_or_go") {
  TenderProfile profile = laptop_profile();
  const std::string body =
      "<text:section text:name=\"bestek-if-framework\"><text:p>raam</text:p>"
      "<text:section text:name=\"bestek-if-lots\"><text:p>percelen</text:p></text:section></text:section>"
      "<text:section text:name=\"bestek-ifnot-framework\"><text:p>geen</text:p></text:section>"
      "<text:section text:name=\"eigen\"><text:p>sectie</text:p></text:section>";
  const std::string without = content_of(body, profile);
  CHECK(without.find("raam") == std::string::npos);
  CHECK(without.find("geen") != std::string::npos);
  CHECK(without.find("bestek-if") == std::string::npos);
  CHECK(without.find("text:name=\"eigen\"") != std::string::npos);
  profile.framework = true;
  const std::string with = content_of(body, profile);
  CHECK(with.find("raam") != std::string::npos);
  CHECK(with.find("percelen") == std::string::npos);
  CHECK(with.find("geen") == std::string::npos);
  CHECK(made("<text:section text:name=\"bestek-if-moon\"/>", profile).error().code == "template.unknown-condition");
}

TEST_CASE("a_new_dossier_has_every_document_with_its_role_and_no_leftover_conditions") {
  const Dossier dossier = laptop_dossier("fresh");
  CHECK(files_in(dossier.folder) == kDocumentRoles.size() + 2);  // dossier.xml and what Bestek keeps
  const Dossier read = value_of(load_dossier(dossier.folder));
  CHECK(read.id == dossier.id);
  for (const DocumentRole role : kDocumentRoles) {
    REQUIRE(read.document(role) != nullptr);
    const DocumentText text = value_of(read_document_file(read.path_of(*read.document(role))));
    CHECK(text.properties.at("bestek.role") == role_id(role));
    CHECK(text.properties.at("bestek.dossier") == dossier.id);
    CHECK(text.properties.at("bestek.terms") == "ARIV-2018");
    CHECK(text.properties.at("bestek.field.profile.reference") == "Kenmerk");
    // Also of header and footer; of sections that went nothing.
    std::set<std::string> had;
    for (const auto& [name, label] : text.properties)
      if (name.starts_with("bestek.field.")) had.insert("bestek." + name.substr(13));
    std::set<std::string> stands;
    for (const auto* blocks : {&text.blocks, &text.beside})
      for (const Block& block : *blocks)
        for (const ControlSpan& control : block.controls)
          if (!control.tag.starts_with("bestek.weight.")) stands.insert(control.tag);
    CHECK(had == stands);
    const std::string odt = value_of(read_file(read.path_of(*read.document(role)), kMaxPackageBytes));
    CHECK(part_of(odt, "content.xml").find("bestek-if") == std::string::npos);
    CHECK(part_of(odt, "styles.xml").find("office:master-styles") != std::string::npos);
  }
}

TEST_CASE("the_guide_says_with_how_many_and_why_for_so_long") {
  TenderProfile profile = laptop_profile();
  profile.framework = true;
  profile.suppliers = 1;
  profile.term_months = 48;
  const auto guide_of = [](const TenderProfile& tender, const char* folder) {
    const Dossier made =
        value_of(new_dossier(fresh_path(folder), tender, source("templates"), shipped_library().taxonomy()));
    return part_of(value_of(read_file(made.path_of(*made.document(DocumentRole::kGuide)), kMaxPackageBytes)),
                   "content.xml");
  };
  const std::string one = guide_of(profile, "one-supplier");
  CHECK(one.find("met één ondernemer") != std::string::npos);
  CHECK(one.find("Met elk van hen sluit") == std::string::npos);
  CHECK(one.find("bestek.buyer.long-term-reason") == std::string::npos);
  profile.suppliers = 3;
  profile.term_months = 49;
  const std::string three = guide_of(profile, "three-suppliers");
  CHECK(three.find("met één ondernemer") == std::string::npos);
  CHECK(three.find("Met elk van hen sluit") != std::string::npos);
  CHECK(three.find("bestek.buyer.long-term-reason") != std::string::npos);
}

TEST_CASE("a_folder_with_something_in_it_is_left_alone") {
  const auto folder = fresh_folder("taken");
  REQUIRE(write_file(folder / "mine.txt", "x").ok());
  const auto refused = new_dossier(folder, laptop_profile(), source("templates"), shipped_library().taxonomy());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "dossier.folder-not-empty");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a_dossier_that_cannot_be_written_leaves_nothing_behind") {
  const auto parent = fresh_path("half-made");
  constexpr std::size_t kTooLongForAName = 300;
  const auto made_in = [](const std::filesystem::path& folder) {
    return new_dossier(folder, laptop_profile(), source("templates"), shipped_library().taxonomy());
  };
  // The folder above is made first, the one below it cannot be.
  const auto refused = made_in(parent / "above" / std::string(kTooLongForAName, 'x'));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "dossier.folder-not-made");
  CHECK_FALSE(std::filesystem::exists(parent));
  // The disk is full: no file may hold more than this.
  std::filesystem::create_directories(parent / "own");
  struct rlimit before {};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const struct rlimit little { 10'000, before.rlim_max };
  REQUIRE(setrlimit(RLIMIT_FSIZE, &little) == 0);
  const bool existing = made_in(parent / "own").ok();
  const bool fresh = made_in(parent / "new" / "dossier").ok();
  setrlimit(RLIMIT_FSIZE, &before);
  (void)std::signal(SIGXFSZ, handler);
  CHECK_FALSE(existing);
  CHECK_FALSE(fresh);
  CHECK(files_in(parent / "own") == 0);
  CHECK(files_in(parent) == 1);  // the person's own folder stays
}

TEST_CASE("a_planning_that_cannot_be_makes_no_folder") {
  const auto folder = fresh_path("impossible");
  TenderProfile profile = laptop_profile();
  profile.dates.publication = parse_date("2027-03-01");
  profile.dates.deadline = parse_date("2027-02-01");
  const auto refused = new_dossier(folder, profile, source("templates"), shipped_library().taxonomy());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "profile.dates-order");
  CHECK_FALSE(std::filesystem::exists(folder));
}

TEST_CASE("a_missing_template_makes_no_folder") {
  const auto folder = fresh_path("no-template");
  TenderProfile profile = laptop_profile();
  profile.procedure = "restricted";
  const auto refused = new_dossier(folder, profile, source("templates"), shipped_library().taxonomy());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "template.missing");
  CHECK_FALSE(std::filesystem::exists(folder));
}

TEST_CASE("what_is_no_flat_text_is_no_template") {
  const TenderProfile profile = laptop_profile();
  const TemplateContext context{profile, shipped_library().taxonomy(), DocumentRole::kGuide, "id"};
  CHECK(instantiate_template("<a/>", context, "t").error().code == "template.not-flat-text");
  CHECK(instantiate_template("<!DOCTYPE a><a/>", context, "t").error().code == "xml.doctype");
  CHECK(instantiate_template("nothing", context, "t").error().code == "xml.malformed");
}

TEST_CASE("a_profile_with_characters_that_xml_forbids_makes_documents_that_open") {
  TenderProfile profile = laptop_profile();
  profile.subject = "Lap\u0001tops\uFFFF";
  CHECK(content_of(field("bestek.profile.subject"), profile).find(">Laptops<") != std::string::npos);
}

TEST_CASE("a_procedure_is_never_a_path") {
  const auto folder = fresh_path("evil-procedure");
  TenderProfile profile = laptop_profile();
  profile.procedure = source("templates/open").string();
  const auto refused = new_dossier(folder, profile, source("templates"), shipped_library().taxonomy());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "profile.unknown-word");
  CHECK_FALSE(std::filesystem::exists(folder));
}
