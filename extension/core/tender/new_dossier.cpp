// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/new_dossier.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "core/base/files.hpp"
#include "core/base/hash.hpp"
#include "core/base/words.hpp"
#include "core/document/template_fields.hpp"
#include "core/odf/edit/template_document.hpp"
#include "core/tender/document_reader.hpp"
#include "core/tender/new_files.hpp"

namespace bestek {
namespace {

constexpr std::size_t kDossierIdLength = 16;

struct NewDocument {
  DossierDocument document;
  std::string bytes;
};

/// {role}, {procedure} and {language} of a message.
WordArguments template_named(DocumentRole role, const TenderProfile& profile, const Taxonomy& taxonomy) {
  WordArguments named = role_names(role);
  std::ranges::move(in_each_language("procedure",
                                     [&](Language language) {
                                       return Taxonomy::name_of(taxonomy.procedures, profile.procedure, language);
                                     }),
                    std::back_inserter(named));
  std::ranges::move(language_names(profile.language), std::back_inserter(named));
  return named;
}

Result<std::vector<NewDocument>> make_documents(const Dossier& dossier, const std::filesystem::path& templates,
                                                const Taxonomy& taxonomy, std::optional<bool> threshold_reached) {
  const TenderProfile& profile = dossier.profile;
  std::vector<NewDocument> documents;
  for (const DocumentRole role : kDocumentRoles) {
    const std::filesystem::path path =
        templates / profile.procedure /
        (std::string(role_id(role)) + "." + std::string(language_code(profile.language)) + ".fodt");
    const auto bytes = read_file(path, kMaxTemplateBytes);
    if (!bytes) {
      if (bytes.error().code != "file.missing") return bytes.error();
      return Error{"template.missing", {path.string(), 0, {}, {}}, template_named(role, profile, taxonomy)};
    }
    auto odt = instantiate_template(*bytes, {profile, taxonomy, role, dossier.id, threshold_reached}, path.string());
    if (!odt) {
      return odt.error();
    }
    const std::string file(role_file_name(role, profile.language));
    // What is remembered is what the check finds there, so it is read as the check reads it.
    const auto text = read_document(*odt, file);
    if (!text) return text.error();
    documents.push_back({{role, file, {}, made_with(*text)}, std::move(*odt)});
  }
  return documents;
}

}  // namespace

Result<Dossier> new_dossier(const std::filesystem::path& folder, const TenderProfile& profile,
                            const std::filesystem::path& templates, const Taxonomy& taxonomy,
                            std::optional<bool> threshold_reached) {
  if (const Status known = check_profile(profile, taxonomy, {}); !known) {
    return known.error();
  }
  if (const Status sound = check_planning(profile, {}); !sound) {
    return sound.error();
  }
  Dossier dossier;
  dossier.folder = folder;
  dossier.id = random_base32(kDossierIdLength);
  dossier.profile = profile;
  auto documents = make_documents(dossier, templates, taxonomy, threshold_reached);
  if (!documents) {
    return documents.error();
  }
  std::vector<NewFile> files;
  for (NewDocument& made : *documents) {
    files.push_back({made.document.file, std::move(made.bytes)});
    dossier.documents.push_back(std::move(made.document));
  }
  auto bytes = writable_dossier(dossier);
  if (!bytes) return bytes.error();
  files.push_back({kDossierFile, std::move(*bytes)});
  if (const Status made = make_folder_whole(folder, files); !made) return made.error();
  return dossier;
}

}  // namespace bestek
