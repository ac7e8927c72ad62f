// SPDX-License-Identifier: EUPL-1.2
// Whether sources lead to what they carry, and whether they are as sure as they say.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/clause/clause.hpp"
#include "core/library/basis_lint.hpp"
#include "core/library/library.hpp"
#include "core/library/library_check.hpp"

namespace bestek {

/// Whether the address is of a page, and not of a whole site, a language of it or a whole repository.
[[nodiscard]] bool leads_to_a_page(std::string_view address);

/// The library's rules/sources.xml: whose pages are a body's own text, and what shows that a page is not.
struct KnownSources {
  std::vector<std::string> issuers;  ///< hosts, each with all hosts below it
  std::vector<std::string> others;   ///< pieces of addresses
};
inline constexpr const char* kSourcesFile = "rules/sources.xml";
/// Errors: those of read_library_part.
[[nodiscard]] Result<KnownSources> load_known_sources(const std::filesystem::path& file);

/// Each address leads to a page; what is called primary is that of a body that issues its own texts, and is no
/// transcription or summary.
void lint_source_pages(const std::vector<Source>& sources, const KnownSources& known, const ToldFault& error,
                       const ToldFault& warning);

/// Every clause and every file beside the clauses: its sources, whether a clause rests on more than the procurement
/// act, and whether all say the same of one address.
void lint_all_sources(const Library& library, const KnownSources& known, std::vector<LibraryFinding>& findings);

/// Of one address every file says the same certainty.
class CertaintyBook {
 public:
  /// Tells of the sources whose address was added with another certainty.
  void add(const std::vector<Source>& sources, const std::string& file, const ToldFault& error);

 private:
  struct First {
    std::string file;
    bool primary;
  };
  std::map<std::string, First, std::less<>> first_;  ///< by address
};

}  // namespace bestek
