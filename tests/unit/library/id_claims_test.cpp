// SPDX-License-Identifier: EUPL-1.2
// Several files that say the same of themselves: which one stands goes by their names, never by the order in which they
// are read, and the index gives the same answer as the files.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <chrono>
#include <functional>
#include <thread>

#include "core/base/hash.hpp"
#include "core/library/library.hpp"
#include "core/library/library_index.hpp"
#include "scratch_library.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

/// A clause of this name whose file says which one it is.
std::string clause(const std::string& name, const std::string& title, const std::string& version = "1.0.0") {
  static const std::string good = read_file(shipped() / "laptop/battery-endurance-significant.xml", 100'000).value();
  const std::string with_id = replaced(good, "laptop.battery-endurance-significant", "laptop." + name);
  const std::string released = with_version(with_id, version);
  const std::size_t begin = released.find("<title>") + 7;
  return released.substr(0, begin) + title + released.substr(released.find("</title>"));
}

/// The title of the current clause with this name; "" when it is not there.
std::string standing(const Library& library, const std::string& name) {
  const Clause* found = library.find("laptop." + name);
  return found == nullptr ? "" : found->text(Language::kDutch)->title;
}

std::string released(const Library& library, const std::string& name, const std::string& version) {
  const Clause* found = library.find_release(sha256_base32("laptop." + name + "@" + version, kReleaseHashLength));
  return found == nullptr ? "" : found->text(Language::kDutch)->title;
}

/// What is told of this file, and that it names the other.
std::string told(const Library& library, const std::string& file, const std::string& other) {
  for (const Error& problem : library.problems()) {
    if (problem.place.file != (library.folder() / file).string()) continue;
    const std::string text = message(problem, Language::kDutch);
    return text.find((library.folder() / other).string()) == std::string::npos ? text : problem.code;
  }
  return "";
}

/// Loads it cold, while its index is made, and from that index.
void in_every_way(const ScratchLibrary& library, const std::function<void(const Library&)>& check) {
  const auto cache = scratch_folder() / "claims-cache";
  std::filesystem::remove_all(cache);
  std::this_thread::sleep_for(std::chrono::nanoseconds(kUnsettledNanoseconds) + std::chrono::milliseconds(100));
  for (const auto& folder : {std::filesystem::path(), cache, cache, cache}) {
    const bool warm = !folder.empty() && std::filesystem::exists(index_file(cache, library.folder()));
    INFO((warm ? "warm" : "cold"));
    const auto loaded = Library::load(library.folder(), folder);
    REQUIRE(loaded.ok());
    check(*loaded);
  }
  CHECK(std::filesystem::exists(index_file(cache, library.folder())));
}

}  // namespace

TEST_CASE("the_file_that_is_called_after_its_clause_stands_whatever_its_copies_are_called") {
  const std::vector<std::string> strays{"Kopie van stands.xml", "stands (kopie).xml", "stands-oud.xml",
                                        "stands.v2.xml",        "stands copy.xml",    "a.xml"};
  const ScratchLibrary library;
  library.add("laptop/stands.xml", clause("stands", "Goed"));
  for (const std::string& stray : strays) library.add("laptop/" + stray, clause("stands", "Fout"));
  library.add("laptop oud/stands.xml", clause("stands", "Fout", "0.9.0"));
  library.add("laptop/stands newer.xml", clause("stands", "Fout", "2.0.0"));
  in_every_way(library, [&](const Library& loaded) {
    CHECK(standing(loaded, "stands") == "Goed");
    CHECK(loaded.catalogue().size() == 1);
    for (const std::string& stray : strays)
      CHECK(told(loaded, "laptop/" + stray, "laptop/stands.xml") == "library.stray-copy");
    CHECK(told(loaded, "laptop oud/stands.xml", "laptop/stands.xml") == "library.stray-copy");
    CHECK(released(loaded, "stands", "2.0.0").empty());
    CHECK(loaded.broken_release(sha256_base32("laptop.stands@2.0.0", kReleaseHashLength), "laptop.stands") != nullptr);
    CHECK(loaded.broken("laptop.stands") == nullptr);
  });
}

TEST_CASE("where_names_do_not_tell_which_file_is_right_the_clause_is_out_as_a_whole") {
  const ScratchLibrary library;
  library.add("laptop/one.xml", clause("neither", "Een"));
  library.add("laptop/two.xml", clause("neither", "Twee"));
  library.add("laptop/both.xml", clause("both", "Een"));
  library.add("desktop/laptop/both.xml", clause("both", "Twee"));
  library.add("laptop/faulty.xml", clause("faulty", "Een").substr(0, 2000));
  library.add("laptop/faulty copy.xml", clause("faulty", "Twee"));
  library.add("laptop/alone but misnamed.xml", clause("alone", "Een"));
  in_every_way(library, [](const Library& loaded) {
    for (const char* name : {"neither", "both", "faulty"}) {
      INFO(name);
      CHECK(standing(loaded, name).empty());
      const auto known = loaded.known(std::string("laptop.") + name);
      REQUIRE_FALSE(known.ok());
      CHECK(known.error().code == "library.broken-clause");
    }
    CHECK(told(loaded, "laptop/one.xml", "laptop/two.xml") == "library.duplicate-id");
    CHECK(told(loaded, "laptop/two.xml", "laptop/one.xml") == "library.duplicate-id");
    CHECK(told(loaded, "laptop/both.xml", "desktop/laptop/both.xml") == "library.duplicate-name");
    CHECK(told(loaded, "desktop/laptop/both.xml", "laptop/both.xml") == "library.duplicate-name");
    CHECK(told(loaded, "laptop/faulty copy.xml", "laptop/faulty.xml") == "library.stray-copy");
    CHECK(standing(loaded, "alone") == "Een");
  });
}

TEST_CASE("a_release_in_the_archive_has_one_content") {
  const ScratchLibrary library;
  library.add("laptop/both.xml", clause("both", "Nu", "2.0.0"));
  library.add("archive/both-1.0.0.xml", clause("both", "Goed", "1.0.0"));
  library.add("archive/Kopie van both-1.0.0.xml", clause("both", "Fout", "1.0.0"));
  library.add("archive/a.xml", clause("unclear", "Een"));
  library.add("archive/b.xml", clause("unclear", "Twee"));
  library.add("archive/c.xml", clause("same", "Een"));
  library.add("archive/d.xml", clause("same", "Een"));
  library.add("archive/many-1.0.0.xml", clause("many", "Een"));
  library.add("archive/many-1.1.0.xml", clause("many", "Twee", "1.1.0"));
  in_every_way(library, [](const Library& loaded) {
    CHECK(standing(loaded, "both") == "Nu");
    CHECK(released(loaded, "both", "1.0.0") == "Goed");
    CHECK(told(loaded, "archive/Kopie van both-1.0.0.xml", "archive/both-1.0.0.xml") == "library.stray-copy");
    CHECK(released(loaded, "unclear", "1.0.0").empty());
    CHECK(told(loaded, "archive/a.xml", "archive/b.xml") == "library.duplicate-id");
    CHECK(released(loaded, "same", "1.0.0") == "Een");
    CHECK(released(loaded, "many", "1.0.0") == "Een");
    CHECK(released(loaded, "many", "1.1.0") == "Twee");
    CHECK(loaded.problems().size() == 3);
  });
}

TEST_CASE("of_two_risk_cards_for_one_group_the_one_that_is_called_after_it_stands") {
  const std::string card = read_file(shipped() / "risk-cards/laptop.xml", 100'000).value();
  const auto version = GENERATE(std::string("9.0.0"), std::string("one"));
  const ScratchLibrary library;
  library.add("risk-cards/Kopie van laptop.xml", with_version(card, "2.0.0"));
  library.add("risk-cards/laptop.xml", with_version(card, version));
  in_every_way(library, [&](const Library& loaded) {
    const CatalogueEntry* annex = loaded.entry("annex.risk-card-laptop");
    CHECK((annex == nullptr ? "" : format_version(annex->version)) == (version == "one" ? "" : version));
    CHECK(told(loaded, "risk-cards/Kopie van laptop.xml", "risk-cards/laptop.xml") == "library.card-twice");
  });
}
