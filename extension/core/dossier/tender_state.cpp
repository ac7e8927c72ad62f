// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/tender_state.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/files.hpp"
#include "core/base/hash.hpp"
#include "core/base/text.hpp"
#include "core/base/words.hpp"
#include "core/clause/given_text.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxPublishedBytes = std::size_t{256} * 1024 * 1024;

struct StateText {
  std::string_view id;
  std::string_view name;  ///< its key
};

// In the order of TenderState.
constexpr std::array<StateText, 3> kStates{
    {{"draft", "tender-state.draft"}, {"published", "tender-state.published"}, {"awarded", "tender-state.awarded"}}};

const StateText& text_of_state(TenderState state) noexcept { return kStates.at(static_cast<std::size_t>(state)); }

const DossierDocument* named(const Dossier& dossier, const std::string& file) noexcept {
  const auto found = std::ranges::find(dossier.documents, file, &DossierDocument::file);
  return found == dossier.documents.end() ? nullptr : &*found;
}

bool is_frozen(const Dossier& dossier, const DocumentRole role) noexcept {
  return dossier.state() != TenderState::kDraft && is_published(role);
}

Result<std::string> digest_of(const std::filesystem::path& path) {
  const auto bytes = read_file(path, kMaxPublishedBytes);
  if (!bytes) return bytes.error();
  return sha256_hex(*bytes);
}

Error refused(const char* code, TenderState now, std::string value = {}) {
  Error error{code, {}, in_each_language("state", [now](Language one) { return std::string(state_name(now, one)); })};
  error.args.emplace_back("value", std::move(value));
  return error;
}

/// What is awarded is what was published: the first document that is not needs a reason.
Status check_as_published(const Dossier& dossier) {
  for (const DossierDocument& document : dossier.documents) {
    if (changed_since_publication(dossier, document.file).empty()) continue;
    return Error{
        "state.not-as-published", {dossier.path_of(document).string(), 0, {}, {}}, on_day(dossier.published_on())};
  }
  return Done{};
}

/// A state says what has happened: nothing is awarded while tenders may still come in, or published when none may.
Status check_day(const Dossier& dossier, const StateStep& step, const Date& today) {
  if (step.date > today) return Error{"state.in-future", {}, on_day(step.date)};
  const std::optional<Date>& deadline = dossier.profile.dates.deadline;
  if (!deadline) return Done{};
  if (step.state == TenderState::kAwarded && step.date < *deadline)
    return Error{"state.before-deadline", {}, on_day(*deadline)};
  const bool publishes = step.state == TenderState::kPublished && dossier.state() == TenderState::kDraft;
  if (publishes && step.date > *deadline) return Error{"state.after-deadline", {}, on_day(*deadline)};
  return Done{};
}

Status check_step(const Dossier& dossier, const StateStep& step, std::size_t errors, const Date& today) {
  const TenderState now = dossier.state();
  Status allowed = check_order(dossier.states, step);
  if (allowed) allowed = check_day(dossier, step, today);
  if (allowed && dossier.states.size() >= kMaxStateSteps) allowed = refused("state.too-many-steps", now);
  if (allowed && step.state == TenderState::kPublished && now == TenderState::kDraft && errors > 0 &&
      step.reason.empty())
    allowed = refused("state.errors-stand", now, std::to_string(errors));
  if (allowed && step.state == TenderState::kAwarded && step.reason.empty()) return check_as_published(dossier);
  if (allowed) return allowed;
  Error error = allowed.error();
  error.place.file = (dossier.folder / kDossierFile).string();
  return error;
}

}  // namespace

std::string_view state_id(TenderState state) noexcept { return text_of_state(state).id; }

std::optional<TenderState> state_from_id(std::string_view id) noexcept {
  const auto* found = std::ranges::find(kStates, id, &StateText::id);
  return found == kStates.end() ? std::nullopt : std::optional(static_cast<TenderState>(found - kStates.begin()));
}

std::string_view state_name(TenderState state, Language language) noexcept {
  return word(word_context::kName, text_of_state(state).name, language);
}

std::string state_shown(const Dossier& dossier, Language language) {
  const std::string name(state_name(dossier.state(), language));
  return dossier.states.empty() ? name : name + ", " + written_date(dossier.states.back().date, language);
}

Status check_order(std::span<const StateStep> before, const StateStep& step) {
  const TenderState now = before.empty() ? TenderState::kDraft : before.back().state;
  if (step.state == now) return refused("state.already", now);
  if (code_points(step.reason) > kMaxReasonCharacters)
    return refused("reason.too-long", now, std::to_string(kMaxReasonCharacters));
  if (now == TenderState::kDraft && step.state == TenderState::kAwarded) return refused("state.not-published", now);
  if (step.state < now && step.reason.empty()) return refused("state.reason-missing", now);
  if (!before.empty() && step.date < before.back().date)
    return Error{"state.before-last-step", {}, on_day(before.back().date)};
  return Done{};
}

Result<Dossier> take_step(Dossier dossier, StateStep step, std::size_t errors, const Date& today) {
  if (const Status read = check_reason_text(step.reason); !read) return read.error();
  step.reason = canonical_text(step.reason);
  if (const Status allowed = check_step(dossier, step, errors, today); !allowed) return allowed.error();
  const bool publish = step.state == TenderState::kPublished && dossier.state() == TenderState::kDraft;
  const bool draft = step.state == TenderState::kDraft;
  for (DossierDocument& document : dossier.documents) {
    if (draft) document.digest.clear();
    if (!publish || !is_published(document.role)) continue;
    auto digest = digest_of(dossier.path_of(document));
    if (!digest) return digest.error();
    document.digest = std::move(*digest);
  }
  dossier.states.push_back(std::move(step));
  return dossier;
}

Status check_may_change(const Dossier& dossier, std::span<const std::string> files) {
  for (const std::string& file : files) {
    const DossierDocument* document = named(dossier, file);
    if (document == nullptr || !is_frozen(dossier, document->role)) continue;
    return Error{"state.frozen", {dossier.path_of(*document).string(), 0, {}, {}}, on_day(dossier.published_on())};
  }
  return Done{};
}

namespace {
Status check_beside(const std::filesystem::path& document, const ReadDossier& read) {
  const std::filesystem::path folder = document.has_parent_path() ? document.parent_path() : ".";
  std::error_code failure;
  if (!std::filesystem::exists(folder / kDossierFile, failure)) return Done{};
  const auto dossier = read(folder);
  if (!dossier) return dossier.error();
  const std::string file = document.filename().string();
  return check_may_change(*dossier, std::span(&file, 1));
}
}  // namespace

Status check_file_may_change(const std::filesystem::path& path, const ReadDossier& read) {
  if (path.empty()) return Done{};  // never saved: no dossier lies beside it
  // A dossier may name a link, or the file behind one.
  if (Status allowed = check_beside(path, read); !allowed) return allowed;
  const std::filesystem::path document = behind_links(path);
  return document == path ? Status(Done{}) : check_beside(document, read);
}

Status check_file_may_change(const std::filesystem::path& path) { return check_file_may_change(path, load_dossier); }

std::string_view changed_since_publication(const Dossier& dossier, const std::string& file, bool unsaved) {
  const DossierDocument* document = named(dossier, file);
  if (document == nullptr || !is_frozen(dossier, document->role)) return {};
  const auto digest = digest_of(dossier.path_of(*document));
  if (!digest) return "missing";
  if (document->digest.empty()) return "unknown";
  if (*digest != document->digest) return "changed";
  return unsaved ? "unsaved" : std::string_view();
}

Status check_still_published(const Dossier& dossier, const std::string& file, bool unsaved) {
  if (changed_since_publication(dossier, file, unsaved).empty()) return Done{};
  return Error{
      "state.not-what-was-published", {(dossier.folder / file).string(), 0, {}, {}}, on_day(dossier.published_on())};
}

}  // namespace bestek
