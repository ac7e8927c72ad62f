// SPDX-License-Identifier: EUPL-1.2
#include "writer/tender.hpp"

#include <algorithm>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <osl/file.hxx>

#include "core/odf/edit/odt_editor.hpp"
#include "core/tender/document_files.hpp"
#include "core/tender/document_reader.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_reading.hpp"
#include "writer/live/undo_scope.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

constexpr const char* kDossierFile = "dossier.xml";

bool is_same_file(const std::filesystem::path& one, const std::filesystem::path& other) {
  std::error_code failed;
  return std::filesystem::equivalent(one, other, failed) && !failed;
}

/// The dossier in whose folder the document lies and that names it; nothing when there is none.
Result<std::optional<Dossier>> dossier_around(const std::filesystem::path& document) {
  std::error_code failed;
  if (document.empty() || !std::filesystem::exists(document.parent_path() / kDossierFile, failed))
    return std::optional<Dossier>();
  auto dossier = load_dossier(document.parent_path());
  if (!dossier) return dossier.error();
  const bool named = std::ranges::any_of(
      dossier->documents, [&](const auto& one) { return is_same_file(dossier->path_of(one), document); });
  return named ? std::optional<Dossier>(std::move(*dossier)) : std::optional<Dossier>();
}

}  // namespace

Reference<css::frame::XModel> open_model(const Context& context, const std::filesystem::path& path) {
  const auto desktop = make_service<css::frame::XDesktop>(context, "com.sun.star.frame.Desktop");
  const auto components = desktop->getComponents()->createEnumeration();
  while (components->hasMoreElements()) {
    const Reference<css::frame::XModel> model(components->nextElement(), UNO_QUERY);
    if (!model.is() || !Reference<css::text::XTextDocument>(model, UNO_QUERY).is()) continue;
    const std::string other = LiveDocument(context, model).path();
    if (!other.empty() && is_same_file(other, path)) return model;
  }
  return {};
}

Result<Reference<css::frame::XModel>> show_model(const Context& context, const std::filesystem::path& path) {
  auto model = open_model(context, path);
  std::string reason;
  guarded(
      [&] {
        if (!model.is()) {
          OUString url;
          osl::FileBase::getFileURLFromSystemPath(from_utf8(path.string()), url);
          const auto loader = make_service<css::frame::XComponentLoader>(context, "com.sun.star.frame.Desktop");
          model.set(loader->loadComponentFromURL(url, OUString("_default"), 0, {}), UNO_QUERY);
        }
        const auto controller = model.is() ? model->getCurrentController() : nullptr;
        const auto window = controller.is() ? controller->getFrame()->getContainerWindow() : nullptr;
        if (window.is()) window->setFocus();
      },
      [&](const std::string& message) { reason = message; });
  if (!model.is()) return writer_error("writer.unreadable", path.filename().string(), {{"reason", reason}});
  return model;
}

Result<Tender> Tender::open_alone(const Context& context, const Reference<css::frame::XModel>& current) {
  if (!Reference<css::text::XTextDocument>(current, UNO_QUERY).is()) return writer_error("writer.no-document");
  Tender tender;
  const LiveDocument document(context, current);
  tender.current_name_ = document.name();
  if (auto read = tender.read_live(context, tender.current_name_, document); !read) return read.error();
  return tender;
}

Status Tender::read_live(const Context& context, const std::string& file, const LiveDocument& document) {
  auto xml = writer::read_live(context, document.model(), file);
  if (!xml) return xml.error();
  auto text = read_odf(xml->parts(), file);
  if (!text) return text.error();
  texts_.emplace(file, std::move(*text));
  live_.emplace(file, document);
  read_.emplace(file, std::move(*xml));
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
  auto dossier = dossier_around(LiveDocument(context, current).path());
  if (!dossier) return dossier.error();
  tender->dossier_ = std::move(*dossier);
  if (auto read = tender->read_documents(context); !read) return read.error();
  return tender;
}

Result<Dossier> Tender::dossier_of(const Context& context, const Reference<css::frame::XModel>& current) {
  if (!Reference<css::text::XTextDocument>(current, UNO_QUERY).is()) return writer_error("writer.no-document");
  auto dossier = dossier_around(LiveDocument(context, current).path());
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
    auto text = read_document_file(dossier_->path_of(document));
    if (text) {
      texts_.emplace(document.file, std::move(*text));
    } else {
      unreadable_.emplace(document.file, text.error());
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
  return live_.at(file).prepare(planned.plan, {planned.context, read_style_roles(read_.at(file).parts())});
}

Status Tender::apply_live(const std::map<std::string, PlannedDocument>& documents,
                          std::map<std::string, PreparedEdit> prepared, std::string_view title) {
  std::vector<std::string> changed;
  Status done = Done{};
  for (const auto& [file, ready] : prepared) {
    done = live(file)->apply(documents.at(file).plan, ready, title);
    if (!done) break;
    changed.push_back(file);
  }
  if (done) return done;
  prepared.clear();  // nothing may hold on to text that goes
  for (const std::string& file : changed) undo_last(live(file)->model(), title);
  return done;
}

Status Tender::apply(const std::map<std::string, PlannedDocument>& documents, std::string_view title,
                     std::span<const FileBytes> others) {
  std::map<std::string, PreparedEdit> prepared;
  std::vector<FileEdit> files;
  for (const auto& [file, planned] : documents) {
    if (live(file) != nullptr) {
      auto ready = prepare_live(file, planned);
      if (!ready) {
        Error error = ready.error();
        error.place.file = file;
        return error;
      }
      prepared.emplace(file, std::move(*ready));
    } else {
      files.push_back({path_of(file), planned.plan, planned.context, {}});
    }
  }
  // Files are written first, all or none; when a document in Writer fails after that, they are put back.
  return edit_files(files, others, [&] { return apply_live(documents, std::move(prepared), title); });
}

}  // namespace bestek::writer
