// SPDX-License-Identifier: EUPL-1.2
#include <optional>

#include "writer/commands/actions.hpp"
#include "writer/commands/reading_fields.hpp"
#include "writer/live/content_walk.hpp"
#include "writer/live/document_size.hpp"
#include "writer/live/live_cache.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/snapshot_in_slices.hpp"

namespace bestek::writer {
namespace {

/// In errors and in the text.
constexpr const char* kName = "document.odt";
/// As many as somebody reads.
constexpr std::size_t kDifferences = 5;

Result<Json> fields_of(const Result<Snapshot>& snapshot) {
  if (!snapshot) return snapshot.error();
  const auto reading = read_snapshot(*snapshot);
  if (!reading) return reading.error();
  return reading_fields(**reading);
}

/// [{op, path, value, exported}]: what makes of the exported reading the other one.
Json differences(const Json& exported, const Json& other) {
  Json all = Json::array();
  for (Json one : Json::diff(exported, other)) {
    if (all.size() == kDifferences) break;
    const Json::json_pointer path(one.at("path").get<std::string>());
    if (exported.contains(path)) one["exported"] = exported.at(path);
    all.push_back(std::move(one));
  }
  return all;
}

Result<Snapshot> exported_now(const ActionContext& context) {
  auto begun = begin_snapshot(context.document, kName);
  if (!begun) return begun;
  return whole_snapshot(context.context, context.document, std::move(*begun), std::nullopt);
}

/// -> {equal, difference}
Result<Json> compared(const Result<Snapshot>& exported, const Result<Snapshot>& other) {
  const auto fields = fields_of(exported);
  if (!fields) return fields.error();
  const auto others = fields_of(other);
  if (!others) return others.error();
  return Json{{"equal", *fields == *others}, {"difference", differences(*fields, *others)}};
}

/// -> {large, walked, equal, difference}: reads the document by Writer's exporter and by a walk over its text, whatever
/// its size; large says whether it is read by the walk, walked is false where that leaves it to the exporter
Result<Json> compare(const ActionContext& context, const Json&) {
  if (!context.document.is()) return writer_error("writer.no-document");
  const auto exported = exported_now(context);
  if (!exported) return exported.error();
  ContentWalk walk(context.document);
  walk.finish();
  auto content = walk.take();
  const bool walked = content.has_value();
  Snapshot other = *exported;
  if (content) other.parts.content = *std::move(content);
  auto answer = compared(exported, other);
  if (answer) answer->update({{"large", is_large(context.document)}, {"walked", walked}});
  return answer;
}

/// The reading that document.read_slice makes; it lives as long as the process.
std::optional<SnapshotInSlices>& slices() {
  static auto* kept = new std::optional<SnapshotInSlices>();
  return *kept;
}

/// {milliseconds, begin} -> {done, begun_anew, equal, difference}: one slice of a reading of the document, the first
/// one with `begin`. The last two once it is done: whether the document reads the same by Writer's exporter now.
Result<Json> read_slice(const ActionContext& context, const Json& arguments) {
  if (arguments.value("begin", false)) slices().emplace(context.context, context.document, kName);
  if (!slices()) return writer_error("writer.no-document");
  const bool done = slices()->go_on(std::chrono::milliseconds(arguments.value("milliseconds", 0)));
  const int anew = slices()->begun_anew();
  if (!done) return Json{{"done", false}, {"begun_anew", anew}};
  const auto snapshot = slices()->take();
  slices().reset();
  if (!snapshot) return snapshot.error();
  auto answer = compared(exported_now(context), snapshot);
  if (!answer) return answer;
  (*answer)["done"] = true;
  (*answer)["begun_anew"] = anew;
  return answer;
}

constexpr std::array kReadingActions = {NamedAction{"document.compare_readings", compare},
                                        NamedAction{"document.read_slice", read_slice}};

}  // namespace

std::span<const NamedAction> reading_actions() noexcept { return kReadingActions; }

}  // namespace bestek::writer
