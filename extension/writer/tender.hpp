// SPDX-License-Identifier: EUPL-1.2
// The dossier around a live document: what is open is read and changed through Writer, what is closed by the core.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/tender/document_files.hpp"
#include "writer/live/live_cache.hpp"
#include "writer/live/live_document.hpp"
#include "writer/tender_files.hpp"

namespace bestek::writer {

/// What opening it meets on the way, such as an interrupted action that is finished, is heard (heard_notes.hpp).
class Tender {
 public:
  /// Reads the document and, when a dossier.xml lies beside it that names it, every document of that dossier.
  /// Errors: those of reading; writer.no-document.
  static Result<Tender> open(const Context& context, const Reference<css::frame::XModel>& current);

  /// The same for a check: documents that cannot be read are in `unreadable`.
  static Result<Tender> open_to_check(const Context& context, const Reference<css::frame::XModel>& current);

  /// The same where it may be changed: what may not is refused before anybody plans a change. The dossier's lock is
  /// held from before the reading until the tender goes. Errors also: dossier.busy, dossier.unfinished.
  static Result<Tender> open_to_change(const Context& context, const Reference<css::frame::XModel>& current,
                                       const Taxonomy* taxonomy);
  /// Only the document itself: the others of its dossier need not even be readable.
  static Result<Tender> open_alone(const Context& context, const Reference<css::frame::XModel>& current);

  /// The dossier that the document belongs to. Errors: writer.no-dossier; those of load_dossier.
  static Result<Dossier> dossier_of(const Context& context, const Reference<css::frame::XModel>& current);

  /// Of a document that was opened alone: the dossier around it; null when there is none.
  const Dossier* home() const { return home_ ? &*home_ : nullptr; }
  /// Nothing for a document on its own.
  const std::optional<Dossier>& dossier() const { return dossier_; }
  /// By file name; a document on its own by its name.
  const std::map<std::string, DocumentText>& texts() const { return texts_; }
  const std::map<std::string, Error>& unreadable() const { return unreadable_; }
  const std::string& current_name() const { return current_name_; }
  const DocumentText& current_text() const { return texts_.at(current_name_); }
  /// The document if it is open in Writer.
  LiveDocument* live(const std::string& file);
  /// The documents of a plan that are not open: these are written to disk.
  std::vector<std::string> closed(const std::map<std::string, PlannedDocument>& documents) const;
  std::filesystem::path path_of(const std::string& file) const;
  /// Tells the panels of every document of the tender that is open.
  void announce() const;

  /// Why nothing here may be changed (edit_guard.hpp); the profile's words are looked at when `taxonomy` is given.
  std::vector<Error> refusals(const Taxonomy* taxonomy) const;
  /// The first of them.
  Status may_change(const Taxonomy* taxonomy) const;

  /// Changes every document of the plan or, when one refuses, none. Live ones in one undo step each. `taxonomy`: as in
  /// `refusals`. `others`: files that belong to the change (dossier.xml). Files are written only of a tender that was
  /// opened to be changed.
  Status apply(const std::map<std::string, PlannedDocument>& documents, std::string_view title,
               const Taxonomy* taxonomy, std::span<const FileBytes> others = {});

 private:
  Tender() = default;
  EditScope scope(const Taxonomy* taxonomy) const;
  Status read_live(const Context& context, const std::string& file, const LiveDocument& document);
  Status read_documents(const Context& context);
  Status apply_live(const std::map<std::string, PlannedDocument>& documents,
                    std::map<std::string, PreparedEdit> prepared, std::string_view title, std::vector<UndoStep>& steps);
  Status write_files(std::span<const FileEdit> files, std::span<const FileBytes> others,
                     const Companion& companion) const;
  /// dossier.xml, where closed documents are to be remembered with other clauses; open ones are when they are saved.
  Result<std::vector<FileBytes>> remembered_change(const std::map<std::string, PlannedDocument>& documents) const;
  Result<PreparedEdit> prepare_live(const std::string& file, const PlannedDocument& planned);

  std::optional<Dossier> dossier_;
  std::optional<Dossier> home_;  ///< of a document that was opened alone: the dossier around it
  std::string current_name_;
  std::map<std::string, DocumentText> texts_;
  std::map<std::string, Error> unreadable_;
  std::map<std::string, LiveDocument> live_;
  std::map<std::string, SharedReading> read_;  ///< of live documents
  std::optional<Result<TenderLock>> lock_;     ///< or why the dossier's could not be had
};

/// The language in which clauses are shown for a document: that of its dossier, and the setting outside a dossier.
Language language_of_clauses(const Context& context, const Reference<css::frame::XModel>& current);

}  // namespace bestek::writer
