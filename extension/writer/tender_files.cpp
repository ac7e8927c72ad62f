// SPDX-License-Identifier: EUPL-1.2
#include "writer/tender_files.hpp"

#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <osl/file.hxx>

#include "core/base/file_cache.hpp"
#include "core/base/package.hpp"
#include "core/tender/document_reader.hpp"
#include "writer/enumerations.hpp"
#include "writer/live/live_cache.hpp"
#include "writer/live/live_document.hpp"
#include "writer/live/live_place.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

/// What a package costs to read, in 25.2: a little for each of its kilobytes.
constexpr std::chrono::microseconds kOfKilobyte{400};

Result<DocumentText> parse_text(std::string_view bytes, const std::filesystem::path& path) {
  return read_own_document(bytes, path.filename().string());
}

// Of this process; never destroyed, as documents may close while it ends.
FileCache<DocumentText>& closed_texts() {
  static auto* cache = new FileCache<DocumentText>(kMaxPackageBytes, parse_text);
  return *cache;
}

FileCache<Dossier>& dossiers() {
  static auto* cache = new FileCache<Dossier>(kMaxDossierBytes, parse_dossier);
  return *cache;
}

bool is_same_file(const std::filesystem::path& one, const std::filesystem::path& other) {
  std::error_code failed;
  return std::filesystem::equivalent(one, other, failed) && !failed;
}

}  // namespace

Result<Dossier> cached_dossier(const std::filesystem::path& file) {
  const auto read = dossiers().read(file);
  if (!read) return read.error();
  return **read;
}

Result<std::shared_ptr<const DocumentText>> read_closed(const std::filesystem::path& path) {
  return closed_texts().read(path);
}

std::chrono::milliseconds expected_cost(const std::filesystem::path& path) {
  std::error_code failed;
  const auto bytes = std::filesystem::file_size(path, failed);
  if (failed || closed_texts().knows(path)) return std::chrono::milliseconds(0);
  return std::chrono::duration_cast<std::chrono::milliseconds>(bytes / 1024 * kOfKilobyte);
}

ReadingCounts reading_counts() {
  return {exports_made(), closed_texts().parses() + dossiers().parses(), announcements_made()};
}

Reference<css::frame::XModel> open_model(const Context& context, const std::filesystem::path& path) {
  const auto desktop = make_service<css::frame::XDesktop>(context, "com.sun.star.frame.Desktop");
  Reference<css::frame::XModel> found;
  if (!desktop.is()) return found;
  for_each_of<css::frame::XModel>(desktop->getComponents(), [&](const Reference<css::frame::XModel>& model) {
    if (!Reference<css::text::XTextDocument>(model, UNO_QUERY).is()) return true;
    const std::string other = LiveDocument(context, model).path();
    if (!other.empty() && is_same_file(other, path)) found = model;
    return !found.is();
  });
  return found;
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
          if (!loader.is()) return;
          model.set(loader->loadComponentFromURL(url, OUString("_default"), 0, {}), UNO_QUERY);
        }
        if (const auto window = window_of(model); window.is()) window->setFocus();
      },
      [&](const std::string& message) { reason = message; });
  if (!model.is()) return writer_error("writer.unreadable", path.filename().string(), {{"reason", reason}});
  return model;
}

TenderFiles files_of(const Context& context, const Reference<css::frame::XModel>& current) {
  TenderFiles files;
  if (!Reference<css::text::XTextDocument>(current, UNO_QUERY).is()) return files;
  const LiveDocument document(context, current);
  files.open.emplace_back(document.name(), current);
  const auto dossier = dossier_around(document.path(), cached_dossier);
  if (!dossier || !*dossier) return files;
  for (const DossierDocument& one : (*dossier)->documents) {
    if (one.file == document.name()) continue;
    const std::filesystem::path path = (*dossier)->path_of(one);
    if (const auto model = open_model(context, path); model.is()) {
      files.open.emplace_back(one.file, model);
    } else if (!closed_texts().knows(path)) {
      files.closed.push_back(path);
    }
  }
  return files;
}

}  // namespace bestek::writer
