// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_cache.hpp"

#include <atomic>
#include <mutex>
#include <utility>

#include "core/odf/edit/odt_editor.hpp"
#include "core/odf/read/odt_reader.hpp"
#include "writer/live/document_size.hpp"
#include "writer/live/live_state.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

std::atomic<std::size_t> exports = 0;

/// Of a document that was never read, in 25.2.
constexpr std::chrono::microseconds kOfParagraph{400};

Milliseconds since(Clock::time_point start) { return std::chrono::duration_cast<Milliseconds>(Clock::now() - start); }

/// The last reading of a document, kept with its session.
struct KeptReading {
  std::mutex mutex;  // never held while the office is called
  std::string state;
  std::uint64_t changes = 0;
  SharedReading reading;
  Milliseconds cost{0};
};

SharedReading kept_in(const Reference<css::frame::XModel>& model, const std::string& state) {
  const auto session = Session::of(model);
  if (!session) return {};
  const auto kept = session->part<KeptReading>();
  const std::scoped_lock lock(kept->mutex);
  return kept->state == state ? kept->reading : nullptr;
}

std::uint64_t changes_of(const Reference<css::frame::XModel>& model) {
  const auto session = Session::of(model);
  return session ? session->changes() : 0;
}

}  // namespace

Result<Snapshot> begin_snapshot(const Reference<css::frame::XModel>& model, const std::string& name) {
  // Before the export: what happens in the meantime makes the next reading a new one.
  auto state = state_of(model, name);
  if (!state) return state.error();
  return Snapshot{name, std::move(*state), changes_of(model), {}};
}

Result<Snapshot> whole_snapshot(const Context& context, const Reference<css::frame::XModel>& model, Snapshot begun,
                                std::optional<std::string> content) {
  ++exports;
  auto parts = export_live(context, model, begun.name, std::move(content));
  if (!parts) return parts.error();
  begun.parts = std::move(*parts);
  return begun;
}

Result<Snapshot> snapshot_of(const Context& context, const Reference<css::frame::XModel>& model,
                             const std::string& name) {
  auto begun = begin_snapshot(model, name);
  if (!begun) return begun;
  return whole_snapshot(context, model, std::move(*begun), walked_content(model));
}

Result<SharedReading> read_snapshot(const Snapshot& snapshot) {
  const auto xml = parse_live(snapshot.parts, snapshot.name);
  if (!xml) return xml.error();
  auto text = read_odf(xml->parts(), snapshot.name);
  if (!text) return text.error();
  return SharedReading(std::make_shared<LiveReading>(LiveReading{std::move(*text), read_style_roles(xml->parts())}));
}

void keep_reading(const Reference<css::frame::XModel>& model, const Snapshot& snapshot, SharedReading reading,
                  Milliseconds cost) {
  const auto session = Session::of(model);
  if (!session) return;
  const auto kept = session->part<KeptReading>();
  const std::scoped_lock lock(kept->mutex);
  kept->state = snapshot.state;
  kept->changes = snapshot.changes;
  kept->cost = cost;
  kept->reading.swap(reading);  // the old one is let go of outside the mutex
}

Milliseconds expected_cost(const Reference<css::frame::XModel>& model) {
  const auto session = Session::of(model);
  if (!session) return Milliseconds(0);
  const auto kept = session->part<KeptReading>();
  {
    const std::scoped_lock lock(kept->mutex);
    if (kept->reading) return kept->changes == session->changes() ? Milliseconds(0) : kept->cost;
  }
  return std::chrono::duration_cast<Milliseconds>(paragraphs_of(model) * kOfParagraph);
}

Result<SharedReading> reading_of(const Context& context, const Reference<css::frame::XModel>& model,
                                 const std::string& name) {
  auto begun = begin_snapshot(model, name);
  if (!begun) return begun.error();
  if (auto kept = kept_in(model, begun->state)) return kept;
  const auto started = Clock::now();
  const auto snapshot = whole_snapshot(context, model, std::move(*begun), walked_content(model));
  if (!snapshot) return snapshot.error();
  auto reading = read_snapshot(*snapshot);
  if (reading) keep_reading(model, *snapshot, *reading, since(started));
  return reading;
}

std::size_t exports_made() noexcept { return exports; }

}  // namespace bestek::writer
