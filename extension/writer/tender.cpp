// SPDX-License-Identifier: EUPL-1.2
#include "writer/tender.hpp"

#include <algorithm>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <osl/file.hxx>

#include "core/base/file_cache.hpp"
#include "core/base/package.hpp"
#include "core/document/document_claim.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/edit/placement_memory.hpp"
#include "core/tender/document_files.hpp"
#include "core/tender/document_reader.hpp"
#include "core/tender/dossier_change.hpp"
#include "core/tender/kept_states.hpp"
#include "writer/enumerations.hpp"
#include "writer/heard_notes.hpp"
#include "writer/live/live_place.hpp"
#include "writer/saved_placements.hpp"
#include "writer/session.hpp"
#include "writer/settings.hpp"

namespace bestek::writer {
namespace {

/// Of the dossier that lies beside the document; nothing where there is none.
std::optional<Result<TenderLock>> lock_around(const std::filesystem::path& document) {
  std::error_code failed;
  const std::filesystem::path folder = document.parent_path();
  if (document.empty() || !std::filesystem::exists(folder / kDossierFile, failed)) return std::nullopt;
  return TenderLock::take(folder, kWindowPatience);
}

/// Somebody else writes just now. Of the rest (a folder where nobody may write) open documents know nothing.
bool is_at_work(const Error& error) { return error.code == "dossier.busy" || error.code == "dossier.unfinished"; }

/// False when one of them could not be.
bool take_back(std::vector<UndoStep>& steps) {
  bool all = true;
  for (UndoStep& step : steps) all = step.take_back() && all;
  return all;
}

}  // namespace

Result<Tender> Tender::open_to_change(const Context& context, const Reference<css::frame::XModel>& current,
                                      const Taxonomy* taxonomy) {
  // Before anything is read: what is planned is planned on what the others wrote.
  auto lock = lock_around(LiveDocument(context, current).path());
  if (lock && !*lock && is_at_work(lock->error())) return lock->error();
  if (lock && *lock) hear((*lock)->notes());
  auto tender = open(context, current);
  if (!tender) return tender;
  if (const Status allowed = tender->may_change(taxonomy); !allowed) return allowed.error();
  tender->lock_ = std::move(lock);
  return tender;
}

Result<Tender> Tender::open_alone(const Context& context, const Reference<css::frame::XModel>& current) {
  if (!Reference<css::text::XTextDocument>(current, UNO_QUERY).is()) return writer_error("writer.no-document");
  Tender tender;
  const LiveDocument document(context, current);
  if (const std::filesystem::path path = document.path(); !path.empty()) {
    const auto settled = settle(path.parent_path());
    if (!settled) return settled.error();
    hear(*settled);
  }
  tender.current_name_ = document.name();
  if (auto read = tender.read_live(context, tender.current_name_, document); !read) return read.error();
  auto dossier = dossier_around(document.path(), cached_dossier);
  if (!dossier) return dossier.error();
  tender.home_ = std::move(*dossier);
  return tender;
}

Status Tender::read_live(const Context& context, const std::string& file, const LiveDocument& document) {
  const auto reading = reading_of(context, document.model(), file);
  if (!reading) return reading.error();
  const Reference<css::util::XModifiable> modifiable(document.model(), UNO_QUERY);
  texts_.emplace(file, (*reading)->text).first->second.unsaved = modifiable.is() && modifiable->isModified();
  live_.emplace(file, document);
  read_.emplace(file, *reading);
  return Done{};
}

Result<Tender> Tender::open(const Context& context, const Reference<css::frame::XModel>& current) {
  auto tender = open_to_check(context, current);
  if (tender && !tender->unreadable_.empty()) return tender->unreadable_.begin()->second;
  return tender;
}

Result<Tender> Tender::open_to_check(const Context& context, const Reference<css::frame::XModel>& current) {
  auto tender = open_alone(context, current);
  if (!tender) return tender;
  std::swap(tender->dossier_, tender->home_);
  if (auto read = tender->read_documents(context); !read) return read.error();
  return tender;
}

Result<Dossier> Tender::dossier_of(const Context& context, const Reference<css::frame::XModel>& current) {
  if (!Reference<css::text::XTextDocument>(current, UNO_QUERY).is()) return writer_error("writer.no-document");
  auto dossier = dossier_around(LiveDocument(context, current).path(), cached_dossier);
  if (!dossier) return dossier.error();
  if (!*dossier) return writer_error("writer.no-dossier", LiveDocument(context, current).name());
  return std::move(**dossier);
}

Status Tender::read_documents(const Context& context) {
  if (!dossier_) return Done{};
  for (const DossierDocument& document : dossier_->documents) {
    if (texts_.contains(document.file)) continue;
    if (const auto model = open_model(context, dossier_->path_of(document)); model.is()) {
      if (auto read = read_live(context, document.file, LiveDocument(context, model)); !read) return read;
      continue;
    }
    const auto text = read_closed(dossier_->path_of(document));
    if (text) {
      texts_.emplace(document.file, **text);
    } else {
      unreadable_.emplace(document.file, told_if_kept(text.error(), dossier_->path_of(document)));
    }
  }
  return Done{};
}

LiveDocument* Tender::live(const std::string& file) {
  const auto found = live_.find(file);
  return found == live_.end() ? nullptr : &found->second;
}

std::vector<std::string> Tender::closed(const std::map<std::string, PlannedDocument>& documents) const {
  std::vector<std::string> files;
  for (const auto& [file, planned] : documents)
    if (!live_.contains(file)) files.push_back(file);
  return files;
}

void Tender::announce() const {
  for (const auto& [file, document] : live_) announce_change(document.model());
}

std::filesystem::path Tender::path_of(const std::string& file) const {
  if (dossier_) return dossier_->folder / file;
  const auto found = live_.find(file);
  return found == live_.end() ? std::filesystem::path() : std::filesystem::path(found->second.path());
}

Result<PreparedEdit> Tender::prepare_live(const std::string& file, const PlannedDocument& planned) {
  return live_.at(file).prepare(planned.plan, {planned.context, read_.at(file)->styles});
}

Status Tender::apply_live(const std::map<std::string, PlannedDocument>& documents,
                          std::map<std::string, PreparedEdit> prepared, std::string_view title,
                          std::vector<UndoStep>& steps) {
  Status done = Done{};
  for (const auto& [file, ready] : prepared) {
    auto step = live(file)->apply(documents.at(file).plan, ready, title);
    if (!step) {
      done = step.error();
      break;
    }
    steps.push_back(std::move(*step));
    remember_placements_when_saved(live(file)->context(), live(file)->model());
  }
  if (done) return done;
  prepared.clear();  // nothing may hold on to text that goes
  return take_back(steps) ? done : Status(not_taken_back(done.error()));
}

Status Tender::write_files(std::span<const FileEdit> files, std::span<const FileBytes> others,
                           const Companion& companion) const {
  if (files.empty() && others.empty()) return companion.change();
  if (!lock_) return writer_error("writer.no-dossier", current_name_);
  if (!*lock_) return lock_->error();
  return edit_files(**lock_, files, others, companion);
}

EditScope Tender::scope(const Taxonomy* taxonomy) const {
  return {dossier_ ? &*dossier_ : home_ ? &*home_ : nullptr, claims_of(texts_), taxonomy};
}

std::vector<Error> Tender::refusals(const Taxonomy* taxonomy) const { return bestek::refusals(scope(taxonomy)); }

Status Tender::may_change(const Taxonomy* taxonomy) const { return bestek::may_change(scope(taxonomy)); }

Result<std::vector<FileBytes>> Tender::remembered_change(
    const std::map<std::string, PlannedDocument>& documents) const {
  std::map<std::string, PlannedDocument> written;
  for (const std::string& file : closed(documents)) written.emplace(file, documents.at(file));
  const Dossier* dossier = dossier_ ? &*dossier_ : nullptr;
  return dossier_change(dossier, with_placements(dossier, written, texts_));
}

Status Tender::apply(const std::map<std::string, PlannedDocument>& documents, std::string_view title,
                     const Taxonomy* taxonomy, std::span<const FileBytes> others) {
  if (const Status allowed = may_change(taxonomy); !allowed) return allowed;
  std::map<std::string, PreparedEdit> prepared;
  std::vector<FileEdit> files;
  for (const auto& [file, planned] : documents) {
    if (const Status allowed = check_file_may_change(path_of(file)); !allowed && !planned.plan.empty()) return allowed;
    if (live(file) != nullptr) {
      auto ready = prepare_live(file, planned);
      if (!ready) {
        Error error = ready.error();
        error.place.file = file;
        return error;
      }
      prepared.emplace(file, std::move(*ready));
    } else {
      files.push_back({path_of(file), planned.plan, planned.context});
    }
  }
  const auto remembered = others.empty()
                              ? remembered_change(documents)
                              : Result<std::vector<FileBytes>>(std::vector<FileBytes>(others.begin(), others.end()));
  if (!remembered) return remembered.error();
  // Files are prepared first and put in their places last; when either side fails the other is taken back.
  std::vector<UndoStep> steps;
  bool taken_back = true;
  const Status done = write_files(files, *remembered,
                                  {[&] { return apply_live(documents, std::move(prepared), title, steps); },
                                   [&] { taken_back = take_back(steps); }});
  if (!taken_back) return not_taken_back(done.error());
  if (done)
    for (const auto& [file, document] : live_) document.see_to_indexes();
  return done;
}

Language language_of_clauses(const Context& context, const Reference<css::frame::XModel>& current) {
  const auto dossier = Tender::dossier_of(context, current);
  return dossier ? dossier->profile.language : clause_language(context);
}

}  // namespace bestek::writer
