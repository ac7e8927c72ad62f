// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/base/package.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/library.hpp"
#include "core/tender/document_files.hpp"
#include "core/tender/document_reader.hpp"
#include "core/tender/new_dossier.hpp"
#include "unit/scratch.hpp"

namespace bestek::test {

/// The value, or a failed test that says why.
template <class T>
T value_of(Result<T> result) {
  if (!result) {
    FAIL(message_with_place(result.error(), Language::kEnglish));
  }
  return std::move(*result);
}

/// A file or folder of the source tree.
inline std::filesystem::path source(const char* path) { return std::filesystem::path(BESTEK_SOURCE_DIR) / path; }

/// The library that the project ships.
inline const Library& shipped_library() {
  static const Library shipped = value_of(Library::load(source("clauses")));
  return shipped;
}

inline TenderProfile laptop_profile() {
  TenderProfile profile;
  profile.authority = "Hogeschool Voorbeeld & Zonen";
  profile.subject = "Levering van laptops";
  profile.cpv = "30213100";
  profile.estimated_value = 1'250'000;
  profile.general_terms = "ARIV-2018";
  profile.groups = {"laptop"};
  profile.level = "significant";
  return profile;
}

inline Dossier laptop_dossier(const std::string& name) {
  return value_of(new_dossier(fresh_path(name), laptop_profile(), source("templates"), shipped_library().taxonomy()));
}

/// One action on files of one folder.
inline Status edit_files(std::span<const FileEdit> edits, std::span<const FileBytes> others = {},
                         const Companion& companion = {}) {
  const auto lock = TenderLock::take((edits.empty() ? others.front().path : edits.front().path).parent_path());
  return lock ? bestek::edit_files(*lock, edits, others, companion) : Status(lock.error());
}
inline Status edit_file(const FileEdit& edit) { return edit_files(std::span(&edit, 1)); }

inline std::map<std::string, DocumentText> read_texts(const Dossier& dossier) {
  std::map<std::string, DocumentText> texts;
  for (const DossierDocument& document : dossier.documents) {
    texts.emplace(document.file, value_of(read_document_file(dossier.path_of(document))));
  }
  return texts;
}

inline std::string part_of(std::string_view odt, const std::string& part) {
  auto entries = value_of(read_package(odt, "test"));
  const PackageEntry* entry = find_entry(entries, part);
  REQUIRE(entry != nullptr);
  return entry->bytes;
}

inline std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) {
    ++count;
  }
  return count;
}

/// The folder of a library in Dutch with the shipped taxonomy and no clause yet.
inline std::filesystem::path dutch_library(const std::string& name) {
  const auto folder = fresh_folder(name);
  std::filesystem::create_directory(folder / "laptop");
  std::filesystem::copy_file(source("clauses/taxonomy.xml"), folder / "taxonomy.xml");
  REQUIRE(write_file(folder / "library.xml",
                     R"(<library xmlns="urn:bestek:clause:1" format="1" id="dutch" version="1.0.0" languages="nl"/>)")
              .ok());
  return folder;
}

/// A clause laptop.<name> in Dutch that may be inserted: `parts` stands after the text.
inline std::string sound_clause(const std::string& name, const std::string& kind, const std::string& fill_ins,
                                const std::string& body, const std::string& parts = {},
                                const std::string& relations = {}) {
  const bool award = kind == "award-criterion";
  return R"(<clause xmlns="urn:bestek:clause:1" format="1" id="laptop.)" + name +
         R"(" version="1.0.0" status="checked" kind=")" + kind +
         R"("><classification aspect="product" theme="circular" phase="use" level="basis" legal-floor="no" refurbished="no"><group ref="laptop"/></classification>)" +
         (fill_ins.empty() ? "" : "<fill-ins>" + fill_ins + "</fill-ins>") +
         R"(<text xml:lang="nl"><title>De accu</title><body>)" + body + "</body>" +
         (award ? "<scoring-text><p>Meer is beter.</p></scoring-text><evidence><p>Een rapport.</p></evidence>" : "") +
         "<explanation><p>Daarom.</p></explanation></text>" + parts +
         R"(<basis><source address="https://example.org/a" checked="2026-11-23" certainty="primary">Bron</source></basis><validity from="2026-11-23" review-by="2027-11-23"/><relations>)" +
         relations + "</relations></clause>";
}

/// A clause written in XML without the parts that a test does not need.
inline Clause clause_of(const std::string& kind, const std::string& fill_ins, const std::string& text) {
  return value_of(parse_clause(
      R"(<clause xmlns="urn:bestek:clause:1" format="1" id="test.clause" version="1.2.3" status="draft" kind=")" +
          kind +
          R"("><classification aspect="product" theme="circular" phase="use" level="basis" legal-floor="no" refurbished="no"><group ref="laptop"/></classification><fill-ins>)" +
          fill_ins + R"(</fill-ins><text xml:lang="nl">)" + text + R"(</text></clause>)",
      "test.xml"));
}

}  // namespace bestek::test
