// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/package.hpp"
#include "core/document/document_text.hpp"
#include "core/library/library.hpp"

namespace bestek::test {

[[nodiscard]] inline std::filesystem::path fixtures() { return BESTEK_SOURCE_DIR "/tests/fixtures"; }

/// tests/fixtures/small-library: test.lifespan (1.1.0, and 1.0.0 in the archive), test.rich, test.taken-back.
[[nodiscard]] const Library& small_library();

/// The namespaces of a hand-written ODF document, as attributes of its root.
inline constexpr std::string_view kOdfNamespaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
    " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";

/// What a hand-written document has besides its text.
struct DocumentParts {
  std::string automatic_styles;
  std::string styles;
  std::string properties;  ///< children of office:meta (<meta:user-defined …/>), or <property> ones for DOCX
  std::string pages;       ///< flat ODF: children of office:master-styles
  std::vector<PackageEntry> others;  ///< DOCX: further parts of the package
};

/// A flat ODF text document with this content of office:text.
[[nodiscard]] std::string flat_odf(std::string_view body, const DocumentParts& parts = {});
/// A DOCX package with this content of w:body; `styles` stands in word/styles.xml.
[[nodiscard]] std::string docx(std::string_view body, const DocumentParts& parts = {});

/// Reads it; fails the test with the message when it cannot be read.
[[nodiscard]] DocumentText read(std::string_view bytes);
[[nodiscard]] DocumentText read_fixture(const std::string& file);

/// "seen|unseen" of the whole document.
[[nodiscard]] std::string seen_and_unseen(const DocumentText& document);

/// test.lifespan@1.1.0 as a document has it, in Dutch under the tender's terms, marked as `placement`.
struct Lifespan {
  std::string placement = "aaaaaaaa";
  std::string hash;         ///< release_hash of the current release unless given
  std::string mark_suffix;  ///< " Copy 1"
  std::string cycles =
      "<loext:content-control loext:showing-place-holder=\"true\" loext:alias=\"Aantal laadcycli\" "
      "loext:tag=\"bestek.buyer.cycles\">[Aantal laadcycli]</loext:content-control>";
  std::string share = "80 %";
  std::string before_end;  ///< XML before the last paragraph
};
[[nodiscard]] std::string lifespan_xml(const Lifespan& clause = {});

/// `text` with the only occurrence of `from` replaced; fails the test when it is not there.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace bestek::test
