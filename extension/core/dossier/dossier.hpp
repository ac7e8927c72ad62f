// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/dossier/made_with.hpp"
#include "core/dossier/profile.hpp"
#include "core/dossier/role.hpp"
#include "core/dossier/tender_state.hpp"

namespace bestek {

/// The newest dossier format that this code reads; a newer one is refused. Format 2 knows the tender's state and the
/// digests of published documents, format 3 what each document was made with, format 4 the fields of the profile that
/// decide terms and thresholds. A dossier that has none of it is written in the format before, which older programs
/// read, too.
inline constexpr int kDossierFormat = 4;
inline constexpr int kFormatWithMade = 3;
inline constexpr int kFormatWithState = 2;
inline constexpr int kFormatWithoutState = 1;

inline constexpr const char* kDossierFile = "dossier.xml";
inline constexpr std::size_t kMaxDossierBytes = std::size_t{1024} * 1024;

struct DossierDocument {
  DocumentRole role = DocumentRole::kGuide;
  std::string file;  ///< name inside the dossier's folder; never a path out of it
  // NOLINTNEXTLINE(readability-redundant-member-init): without it g++ warns wherever it is left out
  std::string digest = {};  ///< SHA-256 of what was published, in hexadecimal digits; "" while not published
  MadeWith made = {};       // NOLINT(readability-redundant-member-init): likewise
};

/// A tender: dossier.xml in a folder with its documents.
struct Dossier {
  std::filesystem::path folder;
  std::string id;  ///< 16 random base32 characters
  TenderProfile profile;
  std::vector<DossierDocument> documents;
  /// Answers to fill-ins that several clauses share, by fill-in name.
  std::map<std::string, std::string, std::less<>> answers;

  std::vector<StateStep> states;  ///< how the tender came to its state; none: it is a draft

  [[nodiscard]] TenderState state() const noexcept {
    return states.empty() ? TenderState::kDraft : states.back().state;
  }
  /// The date of the last publication; the epoch while there was none.
  [[nodiscard]] Date published_on() const noexcept;
  [[nodiscard]] const DossierDocument* document(DocumentRole role) const noexcept;
  /// The document of that name; null when the dossier has none such.
  [[nodiscard]] const DossierDocument* document_named(std::string_view file) const noexcept;
  /// Its role.
  [[nodiscard]] std::optional<DocumentRole> role_of(std::string_view file) const noexcept;
  [[nodiscard]] std::filesystem::path path_of(const DossierDocument& document) const { return folder / document.file; }
};

/// Reads folder/dossier.xml (or the file itself). Errors: file.missing, dossier.invalid (also a role or a file that is
/// named twice), dossier.newer-format, dossier.path-outside, dossier.digest-without-state.
[[nodiscard]] Result<Dossier> load_dossier(const std::filesystem::path& folder_or_file);
/// The dossier in whose folder the document lies and that names it; nothing when there is none. Errors: those of
/// load_dossier, since nobody can say then whether the document belongs to it.
/// `read`: who gives what that dossier.xml says.
[[nodiscard]] Result<std::optional<Dossier>> dossier_around(const std::filesystem::path& document,
                                                            const ReadDossier& read = load_dossier);
/// The same from bytes; `path` is for messages and for the folder.
[[nodiscard]] Result<Dossier> parse_dossier(std::string_view bytes, const std::filesystem::path& path);
/// The bytes of dossier.xml.
[[nodiscard]] std::string format_dossier(const Dossier& dossier);
/// The same for whoever writes them: read back first, by the reader that will meet them. Errors:
/// dossier.unreadable-then when that reader refuses them or reads something else.
[[nodiscard]] Result<std::string> writable_dossier(const Dossier& dossier);

}  // namespace bestek
