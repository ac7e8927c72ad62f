// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace bestek {

/// A file of a library that cannot be used: it takes what it holds out, and nothing else. Who asks for that by its id,
/// or has it in a document, must hear of it.
struct BrokenPart {
  std::string id;        ///< of the clause or annex: as the file still says, else by its place and name
  std::string release;   ///< "id@version" if the file still says; "" where only the id is known
  bool current = false;  ///< not from archive/
  Error reason;          ///< with the file and line
};

/// What a clause file would have been; `bytes` is as much of it as could be read.
[[nodiscard]] BrokenPart broken_clause(const std::filesystem::path& file, std::string_view bytes, bool current,
                                       Error reason);
/// The same for a file beside the clauses that becomes an annex of this id.
[[nodiscard]] BrokenPart broken_annex(std::string id, Error reason);

/// library.broken-clause: the place is the file's, the text says why.
[[nodiscard]] Error broken_error(const BrokenPart& part);
/// library.left-out: the same for a set of clauses that goes on without it.
[[nodiscard]] Error left_out_notice(const BrokenPart& part);

/// library.dated: what day_faults finds in a clause that goes in all the same.
[[nodiscard]] Error dated_notice(const Error& fault);

}  // namespace bestek
