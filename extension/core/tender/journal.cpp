// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/journal.hpp"

#include <set>

#include "core/base/files.hpp"
#include "core/base/hash.hpp"
#include "core/base/package.hpp"
#include "core/base/xml.hpp"
#include "core/base/xml_writer.hpp"
#include "core/dossier/internal_file.hpp"
#include "core/tender/side_folder.hpp"

namespace bestek {
namespace {

constexpr const char* kJournalNamespace = "urn:bestek:journal:1";

/// Of no other file a journal may say that it goes: others may write in the folder, too.
bool is_away(const JournalFile& file) noexcept {
  return file.name == kInternalFile && file.after.empty() && !file.before.empty();
}

}  // namespace

ActionFolders::ActionFolders(const std::filesystem::path& folder)
    : all(side_folder(folder) / "next"),
      after(all / "new"),
      before(all / "old"),
      journal(all / "journal.xml"),
      back(all / "back.xml") {}

std::string format_journal(const std::vector<JournalFile>& files) {
  XmlWriter out(XmlLines::kOneEach);
  out.declaration();
  {
    const XmlElement root(out, "journal");
    out.attribute("xmlns", "urn:bestek:journal:1");
    for (const JournalFile& file : files) {
      const XmlElement one(out, "file");
      out.attribute("name", file.name);
      out.attribute("before", file.before);
      out.attribute("after", file.after);
    }
  }
  return out.take();
}

Result<std::vector<JournalFile>> parse_journal(std::string_view bytes, const std::string& name) {
  const auto document = parse_xml(bytes, name);
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  const Error invalid{"journal.invalid", {name, 0, {}, {}}, {}};
  if (!is_element(root, "journal", kJournalNamespace)) return invalid;
  std::vector<JournalFile> files;
  std::set<std::string> names;
  for (const xmlNode* node = first_child(root); node != nullptr; node = next_sibling(node)) {
    JournalFile file{attribute(node, "name"), attribute(node, "before"), attribute(node, "after")};
    const bool sound = is_element(node, "file", kJournalNamespace) && is_document_name(file.name) &&
                       (is_away(file) || is_sha256_hex(file.after)) &&
                       (file.before.empty() || is_sha256_hex(file.before));
    if (!sound || files.size() == kMaxJournalFiles || !names.insert(file.name).second) return invalid;
    files.push_back(std::move(file));
  }
  return files;
}

std::optional<std::string> digest_of_file(const std::filesystem::path& path) {
  const auto bytes = read_file(path, kMaxPackageBytes);
  if (bytes) return sha256_hex(*bytes);
  return bytes.error().code == "file.missing" ? std::optional<std::string>("") : std::nullopt;
}

}  // namespace bestek
