// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/restore.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "core/base/files.hpp"
#include "core/base/listed.hpp"
#include "core/base/package.hpp"
#include "core/document/document_claim.hpp"
#include "core/document/own_names.hpp"
#include "core/document/protocol.hpp"
#include "core/dossier/dossier.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/dossier/internal_file.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/tender/backups.hpp"
#include "core/tender/document_reader.hpp"
#include "core/tender/dossier_from_marks.hpp"
#include "core/tender/journal.hpp"
#include "core/tender/kept_states.hpp"

namespace bestek {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNewerDossier = "dossier.newer-format";

/// Why a document is not what the dossier says of it; nothing when it is.
std::optional<Error> fault_of(const Result<DocumentText>& text, const DossierDocument& document,
                              const Dossier& dossier) {
  if (!text) return text.error();
  const std::string id = property_of(*text, kDossierProperty);
  const std::string role = property_of(*text, kRoleProperty);
  // A document that says nothing of itself is somebody's own.
  const bool other_dossier = !id.empty() && id != dossier.id;
  const bool other_role = !role.empty() && role != role_id(document.role);
  if (!other_dossier && !other_role) return std::nullopt;
  return Error{"restore.other-document", {dossier.path_of(document).string(), 0, {}, {}}, role_names(document.role)};
}

/// The dossiers of which the documents beside this dossier.xml are, when not one is of this one: then it is this file
/// that does not belong here.
std::map<std::string, std::size_t> others_beside(const fs::path& folder, const Dossier& dossier) {
  auto said = dossiers_said(folder);
  if (said.contains(dossier.id)) said.clear();
  return said;
}

/// Whether what is kept says that the file was of that dossier.
bool was_of(const fs::path& folder, const std::string& id) {
  const fs::path path = folder / kDossierFile;
  return std::ranges::any_of(kept_of(folder, kDossierFile), [&](const Kept& kept) {
    const auto bytes = read_file(kept.path, kMaxDossierBytes);
    const auto dossier = bytes ? parse_dossier(*bytes, path) : Result<Dossier>(bytes.error());
    return dossier && dossier->id == id;
  });
}

Result<Dossier> mend_dossier(const fs::path& folder, RestorePlan& plan) {
  constexpr std::size_t kAgreeing = 2;  // one document may itself be what does not belong here
  const fs::path path = folder / kDossierFile;
  auto dossier = load_dossier(folder);
  if (!dossier && dossier.error().code == kNewerDossier) return dossier;
  const auto others = dossier ? others_beside(folder, *dossier) : std::map<std::string, std::size_t>();
  if (dossier && others.empty()) return dossier;
  const Error why = dossier ? Error{"restore.other-dossier", {path.string(), 0, {}, {}}, {}} : dossier.error();
  const auto put = put_back(plan, path, {}, why, [&](const std::string& bytes) {
    const auto kept = parse_dossier(bytes, path);
    return kept && (others.empty() || others.contains(kept->id));
  });
  if (!put) return put.error();
  if (*put) return parse_dossier(plan.files.back().after.value_or(""), path);
  const bool agreed = others.size() == 1 && others.begin()->second >= kAgreeing && !was_of(folder, dossier->id);
  if (dossier && !agreed) return dossier;
  auto found = dossier_from_marks(folder);
  if (!found) return found;
  auto bytes = writable_dossier(*found);
  if (!bytes) return bytes.error();
  auto file = ready_file(path, std::move(*bytes));
  if (!file) return file.error();
  plan.files.push_back(std::move(*file));
  plan.told.push_back({kDossierFile, RestoreSource::kMarks, {}, why});
  return found;
}

/// What may be put back: dossier.xml, what is recorded beside it, and the documents that it names, as it is or as it
/// becomes. Others may write in the folder of the backups, too. Errors: those of load_dossier where dossier.xml is
/// there: whoever mends it first knows what is the dossier's.
Result<std::set<std::string>> names_in(const fs::path& folder, const std::map<std::string, const Backup*>& states) {
  std::set<std::string> names{kDossierFile, kInternalFile};
  const std::size_t own = names.size();
  const auto add = [&](const Result<Dossier>& dossier) {
    if (!dossier) return;
    for (const DossierDocument& document : dossier->documents) names.insert(document.file);
  };
  std::error_code failure;
  const bool there = fs::exists(folder / kDossierFile, failure);
  const auto now = load_dossier(folder);
  if (!now && there) return now.error();
  add(now);
  if (const auto state = states.find(kDossierFile); state != states.end()) add(load_dossier(state->second->path));
  if (names.size() > own || there) return names;
  for (const auto& [name, state] : states) names.insert(name);  // documents on their own
  return names;
}

/// What a newer Bestek wrote stays: what this one kept of it is older.
Status check_not_newer(const fs::path& path) {
  if (path.filename() == kDossierFile) return Done{};  // read by names_in
  if (path.filename() == kInternalFile) {
    const auto internal = load_internal(path.parent_path());
    return internal || internal.error().code != "internal.newer-format" ? Status(Done{}) : Status(internal.error());
  }
  const auto text = read_document_file(path);
  if (!text) return Done{};
  const Status known = may_change({nullptr, {claim_of(*text, path.string())}, nullptr});
  return known || known.error().code != "document.newer-format" ? Status(Done{}) : known;
}

/// As whoever changes it: what is published, may not be written or is newer stays.
Status may_go_back(const fs::path& path) {
  if (Status writable = check_writable(path); !writable) return writable;
  if (Status known = check_not_newer(path); !known) return known;
  if (path.filename() != kDossierFile) return check_file_may_change(path);
  const auto dossier = load_dossier(path);
  if (!dossier || dossier->state() == TenderState::kDraft) return Done{};
  return Error{"restore.published", {path.string(), 0, {}, {}}, {}};
}

/// Whether it says that it is this document of the dossier.
bool says_so(const Result<DocumentText>& text, const DossierDocument& document, const Dossier& dossier) {
  return !fault_of(text, document, dossier) && property_of(*text, kDossierProperty) == dossier.id;
}

Result<bool> put_document_back(RestorePlan& plan, const DossierDocument& document, const Dossier& dossier,
                               const std::optional<Error>& why) {
  return put_back(plan, dossier.path_of(document), document.digest, why, [&](const std::string& bytes) {
    return !fault_of(read_own_document(bytes, document.file), document, dossier);
  });
}

/// A document of the folder that says it is that of the dossier, under a name that the dossier does not know, and that
/// is none of the states that are kept: somebody renamed it and worked in it. "" for none.
std::string renamed_with_work(const DossierDocument& document, const Dossier& dossier) {
  std::set<std::optional<std::string>> known;
  for (const Kept& kept : kept_of(dossier.folder, document.file)) known.insert(digest_of_file(kept.path));
  std::set<std::string> found;  // in an order
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(dossier.folder, failure)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.') || entry.path().extension() != ".odt" || dossier.document_named(name) != nullptr)
      continue;
    if (says_so(read_document_file(entry.path()), document, dossier) && !known.contains(digest_of_file(entry.path())))
      found.insert(name);
  }
  return listed(std::vector<std::string>(found.begin(), found.end()));
}

void note_renamed(RestorePlan& plan, const DossierDocument& document, const Dossier& dossier) {
  const std::string other = renamed_with_work(document, dossier);
  if (other.empty()) return;
  Error note{"restore.renamed-with-work", {dossier.path_of(document).string(), 0, {}, {}}, role_names(document.role)};
  note.args.emplace_back("other", other);
  plan.notes.push_back(std::move(note));
}

/// Whether nothing is left in the document of what Bestek put into it: another file came in its place, or a program
/// took all of it out. Which of the two a person knows.
bool is_strange(const DocumentText& text, const DossierDocument& document, const Dossier& dossier) {
  if (has_own_names(text)) return false;
  return !document.made.properties.empty() ||
         std::ranges::any_of(kept_of(dossier.folder, document.file), [&](const Kept& kept) {
           const auto bytes = read_file(kept.path, kMaxPackageBytes);
           return bytes && says_so(read_document(*bytes, document.file), document, dossier);
         });
}

}  // namespace

Result<RestorePlan> plan_mending(const fs::path& folder) {
  RestorePlan plan;
  const auto dossier = mend_dossier(folder, plan);
  if (!dossier) return dossier.error();
  for (const DossierDocument& document : dossier->documents) {
    const fs::path path = dossier->path_of(document);
    const auto text = read_own_document_file(path);
    const auto why = fault_of(text, document, *dossier);
    if (!why) {
      if (is_strange(*text, document, *dossier))
        plan.lost.push_back(Error{"restore.not-ours", {path.string(), 0, {}, {}}, role_names(document.role)});
      continue;
    }
    if (!is_damage(*why)) {
      plan.lost.push_back(*why);
      continue;
    }
    const auto put = put_document_back(plan, document, *dossier, why);
    if (!put) return put.error();
    if (*put && why->code == "file.missing") note_renamed(plan, document, *dossier);
    if (!*put)
      plan.lost.push_back(Error{"restore.nothing-kept", {path.string(), 0, {}, {}}, role_names(document.role)});
  }
  if (const Status mended = mend_record(plan, dossier->folder); !mended) return mended.error();
  return plan;
}

Result<RestorePlan> plan_putting_back(const fs::path& folder, const std::string& name) {
  const auto dossier = load_dossier(folder);
  if (!dossier) return dossier.error();
  RestorePlan plan;
  if (name == kInternalFile) {
    if (const Status put = put_record_back(plan, folder); !put) return put.error();
    return plan;
  }
  const DossierDocument* document = dossier->document_named(name);
  if (document == nullptr)
    return Error{"restore.no-such-document",
                 {(folder / kDossierFile).string(), 0, {}, {}},
                 {{"name", name}, {"names", listed(dossier->documents, &DossierDocument::file)}}};
  const auto put = put_document_back(plan, *document, *dossier, {});
  if (!put) return put.error();
  const fs::path path = dossier->path_of(*document);
  if (!*put) return Error{"restore.nothing-kept", {path.string(), 0, {}, {}}, role_names(document->role)};
  if (const Status writable = check_writable(path); !writable) return writable.error();
  // Of what is published only the published state comes back.
  if (plan.notes.empty()) return plan;
  if (const Status allowed = check_file_may_change(path); !allowed) return allowed.error();
  return plan;
}

Result<RestorePlan> plan_going_back(const fs::path& folder, const std::string& wanted) {
  const std::vector<Backup> newest_first = backups_in(folder);
  if (newest_first.empty()) return Error{"restore.no-backups", {folder.string(), 0, {}, {}}, {}};
  const std::string time = wanted.empty() ? newest_first.front().time : wanted;
  const auto last =
      std::find_if(newest_first.rbegin(), newest_first.rend(), [&](const Backup& one) { return one.time == time; });
  if (last == newest_first.rend()) return Error{"restore.no-such-time", {folder.string(), 0, {}, {}}, {{"time", time}}};
  // Of each file the oldest state that is not older than that action: nothing of Bestek's changed it in between.
  std::map<std::string, const Backup*> states;
  for (auto one = newest_first.begin(); one != last.base(); ++one) states[one->name] = &*one;
  RestorePlan plan;
  const auto known = names_in(folder, states);
  if (!known) return known.error();
  for (const auto& [name, state] : states) {
    if (!known->contains(name)) continue;
    if (state->made && name == kInternalFile) {
      if (const Status writable = check_writable(folder / name); !writable) return writable.error();
      if (const Status known_format = check_not_newer(folder / name); !known_format) return known_format.error();
      auto file = ready_file(folder / name, std::nullopt);
      if (!file) return file.error();
      plan.files.push_back(std::move(*file));
      plan.told.push_back({name, RestoreSource::kNone, state->time, {}});
      continue;
    }
    if (state->missing) {
      plan.notes.push_back(Error{"restore.was-missing", {(folder / name).string(), 0, {}, {}}, {{"time", time}}});
      continue;
    }
    if (const Status allowed = may_go_back(folder / name); !allowed) return allowed.error();
    auto bytes = read_file(state->path, kMaxPackageBytes);
    if (!bytes) return bytes.error();
    auto file = ready_file(folder / name, std::move(*bytes));
    if (!file) return file.error();
    plan.files.push_back(std::move(*file));
    plan.told.push_back({name, RestoreSource::kBackup, state->time, {}});
  }
  if (!plan.files.empty()) return plan;
  if (!plan.notes.empty()) return plan.notes.front();
  return Error{"restore.none-of-these", {folder.string(), 0, {}, {}}, {{"time", time}}};
}

}  // namespace bestek
