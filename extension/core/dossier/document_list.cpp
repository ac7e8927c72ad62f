// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/document_list.hpp"

#include <utility>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/house_xml.hpp"
#include "core/base/odd_characters.hpp"
#include "core/dossier/dossier_shape.hpp"

namespace bestek {
namespace {

/// A plain file name: no folder, no way out of the dossier.
bool is_plain_file_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find_first_of("/\\") == std::string::npos;
}

/// What nobody sees in the name, or what makes it read as another one.
std::vector<OddCharacter> hidden_in(const std::string& name) {
  std::vector<OddCharacter> hidden = odd_characters(name);
  std::erase_if(hidden, [](const OddCharacter& one) {
    return !one.wrong && (one.kind == CharacterKind::kLookAlike || one.kind == CharacterKind::kCyrillic ||
                          one.kind == CharacterKind::kPrivate || one.kind == CharacterKind::kOverlay);
  });
  for (const char line_end : {'\n', '\r', '\t'})
    if (const std::size_t at = name.find(line_end); at != std::string::npos)
      hidden.push_back({at, at + 1, static_cast<char32_t>(line_end), CharacterKind::kControl, true});
  return hidden;
}

}  // namespace

Status read_documents(const xmlNode* node, const std::string& file, Dossier& dossier) {
  for (const xmlNode* child = first_child(node, "document"); child != nullptr;
       child = next_sibling(child, "document")) {
    const auto role = role_from_id(attribute(child, "role"));
    if (!role) return invalid_dossier(file, child, "document/@role", attribute(child, "role"));
    const std::string name = attribute(child, "file");
    if (!is_plain_file_name(name)) {
      return Error{"dossier.path-outside", {file, line_of(child), {}, {}}, {{"path", name}}};
    }
    if (auto hidden = hidden_in(name); !hidden.empty()) return character_error(file, line_of(child), hidden);
    const std::string digest = attribute(child, "sha256");
    if (!digest.empty() && !is_sha256_hex(digest)) return invalid_dossier(file, child, "document/@sha256", digest);
    if (dossier.document(*role) != nullptr)
      return invalid_dossier(file, child, "document/@role (2)", attribute(child, "role"));
    if (dossier.role_of(name)) return invalid_dossier(file, child, "document/@file (2)", name);
    auto made = read_made_with(child, file);
    if (!made) return made.error();
    dossier.documents.push_back({*role, name, digest, std::move(*made)});
  }
  return Done{};
}

void write_documents(XmlWriter& out, const std::vector<DossierDocument>& documents) {
  const XmlElement element(out, "documents");
  for (const DossierDocument& document : documents) {
    const XmlElement one(out, "document");
    out.attribute("role", role_id(document.role));
    out.attribute("file", document.file);
    out.attribute("sha256", document.digest);
    write_made_with(out, document.made);
  }
}

}  // namespace bestek
