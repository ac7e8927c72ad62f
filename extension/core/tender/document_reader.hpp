// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/odf/read/odt_reader.hpp"

namespace bestek {

/// Reads an ODT, DOCX or flat ODF document; its bytes say which, not its name. Every part of a package must be whole,
/// as for whoever writes it. `name` stands in errors and in the result. Errors: document.damaged, document.encrypted,
/// document.old-word, document.not-text, document.unknown-format, document.unsafe-package, file.too-large and those of
/// parse_xml.
[[nodiscard]] Result<DocumentText> read_document(std::string_view bytes, const std::string& name);

/// The same from a file. Errors also: file.missing, file.unreadable.
[[nodiscard]] Result<DocumentText> read_document_file(const std::filesystem::path& path);

/// The same of a document that is a dossier's, and so will be written: also refused is an ODF package that nobody could
/// write (check_carried_parts).
[[nodiscard]] Result<DocumentText> read_own_document(std::string_view bytes, const std::string& name);
[[nodiscard]] Result<DocumentText> read_own_document_file(const std::filesystem::path& path);

/// What a document says, and for one that can be edited what editing it need not read again.
struct OpenedDocument {
  DocumentText text;
  std::shared_ptr<OpenedOdt> odt;  ///< null for what is no ODT package
};

/// The same as read_own_document_file for a file that is to be changed.
[[nodiscard]] Result<OpenedDocument> open_document_file(const std::filesystem::path& path);

}  // namespace bestek
