// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/document_reader.hpp"

#include <utility>

#include "core/base/files.hpp"
#include "core/base/package.hpp"
#include "core/docx/docx_reader.hpp"
#include "core/odf/edit/odt_parts.hpp"
#include "core/odf/read/odt_reader.hpp"

namespace bestek {
namespace {

constexpr std::string_view kOleStart{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
/// The stream in which Office keeps an encrypted package, as OLE writes names.
constexpr std::string_view kEncryptedPackage{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};
constexpr std::string_view kUtf8Mark{"\xEF\xBB\xBF", 3};
constexpr std::string_view kOdfType = "application/vnd.oasis.opendocument.";

Error document_error(const char* code, const std::string& name) { return Error{code, {name, 0, {}, {}}, {}}; }

Result<DocumentText> read_parts_of(const PackageReader& package, const std::string& name, OpenedOdt* opened) {
  if (package.has("mimetype")) {
    const Result<std::string> type = package.read("mimetype");
    if (!type) {
      return type.error();
    }
    if (!type->starts_with(kOdfType)) {
      return document_error("document.unknown-format", name);
    }
    const std::string_view kind = std::string_view(*type).substr(kOdfType.size());
    if (!kind.starts_with("text")) {
      return Error{"document.not-text", {name, 0, {}, {}}, {{"type", std::string(kind)}}};
    }
    return read_odt(package, name, opened);
  }
  if (is_ooxml(package)) {
    return read_docx(package, name);
  }
  return package.has("content.xml") ? read_odt(package, name, opened) : document_error("document.unknown-format", name);
}

/// Of a dossier's own document is also asked what only writing asks.
enum class Whose { kAnybodys, kOwn };

/// `opened` gets what is read of an ODT; may be null.
Result<DocumentText> read_package_of(const PackageReader& package, const std::string& name, OpenedOdt* opened,
                                     Whose whose) {
  auto text = read_parts_of(package, name, opened);
  if (!text) return text;
  // A document of which a part is damaged cannot be written: that is found out by whoever reads it.
  if (const Status whole = package.check_others(); !whole) return whole.error();
  if (whose == Whose::kAnybodys || text->format != DocumentFormat::kOdt) return text;
  const Status writable = check_carried_parts(package, name);
  return writable ? std::move(text) : writable.error();
}

Result<DocumentText> read_packaged(std::string_view bytes, const std::string& name, Whose whose) {
  const Result<PackageReader> package = PackageReader::open(bytes, name);
  return package ? read_package_of(*package, name, nullptr, whose) : package.error();
}

Result<DocumentText> read_any(std::string_view bytes, const std::string& name, Whose whose) {
  if (bytes.starts_with(kZipFileHeader)) {
    return read_packaged(bytes, name, whose);
  }
  if (bytes.starts_with(kOleStart)) {
    const bool encrypted = bytes.find(kEncryptedPackage) != std::string_view::npos;
    return document_error(encrypted ? "document.encrypted" : "document.old-word", name);
  }
  const std::string_view text = bytes.starts_with(kUtf8Mark) ? bytes.substr(kUtf8Mark.size()) : bytes;
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin != std::string_view::npos && text[begin] == '<') {
    return read_flat_odf(bytes, name);
  }
  return document_error("document.unknown-format", name);
}

Result<DocumentText> read_any_file(const std::filesystem::path& path, Whose whose) {
  const Result<std::string> bytes = read_file(path, kMaxPackageBytes);
  if (!bytes) {
    return bytes.error();
  }
  return read_any(*bytes, path.filename().string(), whose);
}

}  // namespace

Result<DocumentText> read_document(std::string_view bytes, const std::string& name) {
  return read_any(bytes, name, Whose::kAnybodys);
}

Result<DocumentText> read_document_file(const std::filesystem::path& path) {
  return read_any_file(path, Whose::kAnybodys);
}

Result<DocumentText> read_own_document(std::string_view bytes, const std::string& name) {
  return read_any(bytes, name, Whose::kOwn);
}

Result<DocumentText> read_own_document_file(const std::filesystem::path& path) {
  return read_any_file(path, Whose::kOwn);
}

Result<OpenedDocument> open_document_file(const std::filesystem::path& path) {
  Result<std::string> bytes = read_file(path, kMaxPackageBytes);
  if (!bytes) return bytes.error();
  const std::string name = path.filename().string();
  OpenedDocument document;
  if (!bytes->starts_with(kZipFileHeader)) {
    auto text = read_document(*bytes, name);
    if (!text) return text.error();
    document.text = std::move(*text);
    return document;
  }
  document.odt = std::make_shared<OpenedOdt>(std::move(*bytes));
  auto package = PackageReader::open(document.odt->bytes, name);
  if (!package) return package.error();
  auto text =
      read_package_of(document.odt->package.emplace(std::move(*package)), name, document.odt.get(), Whose::kOwn);
  if (!text) return text.error();
  document.text = std::move(*text);
  if (!document.odt->xml.content) document.odt.reset();
  return document;
}

}  // namespace bestek
