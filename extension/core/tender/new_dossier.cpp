// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/new_dossier.hpp"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/files.hpp"
#include "core/base/hash.hpp"
#include "core/base/words.hpp"
#include "core/document/template_fields.hpp"
#include "core/odf/edit/template_document.hpp"
#include "core/tender/document_reader.hpp"

namespace bestek {
namespace {

constexpr std::size_t kDossierIdLength = 16;

struct NewDocument {
  DossierDocument document;
  std::string bytes;
};

/// What was made on disk so far; taken away again unless it is kept. Only what is empty goes with its folder.
class MadeSoFar {
 public:
  MadeSoFar() = default;
  MadeSoFar(const MadeSoFar&) = delete;
  MadeSoFar& operator=(const MadeSoFar&) = delete;
  ~MadeSoFar() {
    std::error_code failure;
    for (const auto& path : made_ | std::views::reverse) std::filesystem::remove(path, failure);
  }
  /// The folder and those above it that do not exist yet.
  [[nodiscard]] Status make_folder(const std::filesystem::path& folder) {
    if (Status writable = check_writable(folder / kDossierFile); !writable) return writable;
    std::error_code failure;
    for (auto path = folder; !path.empty() && !std::filesystem::exists(path, failure); path = path.parent_path())
      made_.insert(made_.begin(), path);
    std::filesystem::create_directories(folder, failure);
    if (!failure) return Done{};
    return Error{"dossier.folder-not-made", {folder.string(), 0, {}, {}}, {}};
  }
  void note(std::filesystem::path file) { made_.push_back(std::move(file)); }
  void keep() noexcept { made_.clear(); }

 private:
  std::vector<std::filesystem::path> made_;
};

Status check_folder(const std::filesystem::path& folder) {
  std::error_code failure;
  if (!std::filesystem::exists(folder, failure)) {
    return Done{};
  }
  if (!std::filesystem::is_directory(folder, failure) || !std::filesystem::is_empty(folder, failure) || failure) {
    return Error{"dossier.folder-not-empty", {folder.string(), 0, {}, {}}, {}};
  }
  return Done{};
}

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
                                                const Taxonomy& taxonomy) {
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
    auto odt = instantiate_template(*bytes, {profile, taxonomy, role, dossier.id}, path.string());
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
                            const std::filesystem::path& templates, const Taxonomy& taxonomy) {
  if (const Status known = check_profile(profile, taxonomy, {}); !known) {
    return known.error();
  }
  if (const Status sound = check_planning(profile, {}); !sound) {
    return sound.error();
  }
  if (const Status free = check_folder(folder); !free) {
    return free.error();
  }
  Dossier dossier;
  dossier.folder = folder;
  dossier.id = random_base32(kDossierIdLength);
  dossier.profile = profile;
  auto documents = make_documents(dossier, templates, taxonomy);
  if (!documents) {
    return documents.error();
  }
  MadeSoFar so_far;
  if (const Status ready = so_far.make_folder(folder); !ready) {
    return ready.error();
  }
  for (NewDocument& made : *documents) {
    so_far.note(folder / made.document.file);
    if (const Status written = write_file(folder / made.document.file, made.bytes); !written) {
      return written.error();
    }
    dossier.documents.push_back(std::move(made.document));
  }
  so_far.note(folder / kDossierFile);
  if (const Status saved = save_dossier(dossier); !saved) {
    return saved.error();
  }
  so_far.keep();
  return dossier;
}

}  // namespace bestek
