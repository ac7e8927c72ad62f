// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace bestek {

struct Dossier;

/// Who gives what the dossier.xml in a folder (or that file) says: load_dossier, or somebody who has read it already.
using ReadDossier = std::function<Result<Dossier>(const std::filesystem::path& folder_or_file)>;

/// Where a tender stands. From publication on its published documents stay as they are.
enum class TenderState { kDraft, kPublished, kAwarded };

/// "draft", "published", "awarded".
[[nodiscard]] std::string_view state_id(TenderState state) noexcept;
[[nodiscard]] std::optional<TenderState> state_from_id(std::string_view id) noexcept;
/// "Concept", "Gepubliceerd", "Gegund".
[[nodiscard]] std::string_view state_name(TenderState state, Language language) noexcept;

/// The longest reason that is kept, in characters.
inline constexpr std::size_t kMaxReasonCharacters = 500;
/// More steps than a tender ever takes.
inline constexpr std::size_t kMaxStateSteps = 200;

/// One change of the tender's state.
struct StateStep {
  TenderState state = TenderState::kDraft;
  Date date;
  std::string reason;  ///< why although errors stood, or why back; "" where none was needed
};

/// "Gepubliceerd, 11 januari 2027".
[[nodiscard]] std::string state_shown(const Dossier& dossier, Language language);

/// Whether the step can come after these, wherever it comes from. Errors: state.already, state.not-published (a draft
/// cannot be awarded), state.reason-missing (a step back), state.before-last-step, reason.too-long.
[[nodiscard]] Status check_order(std::span<const StateStep> before, const StateStep& step);

/// The tender in its new state, not yet saved; publishing takes the digests of the published documents. `errors`: how
/// many errors the check finds. Errors: those of check_order; state.in-future (a day after `today`),
/// state.before-deadline (an award before the dossier's deadline for tenders), state.after-deadline (a publication
/// after it), state.errors-stand (publishing with errors and without a reason), state.not-as-published (awarding
/// without a reason although a document is not what was published), state.too-many-steps, text.character (in the
/// reason), those of reading the documents.
[[nodiscard]] Result<Dossier> take_step(Dossier dossier, StateStep step, std::size_t errors, const Date& today);

/// Whether these documents of the dossier may be changed: a published one may not (state.frozen). Whatever changes a
/// document asks this, or edit_files asks it: there is no other rule.
[[nodiscard]] Status check_may_change(const Dossier& dossier, std::span<const std::string> files);
/// The same for a file, by the dossier.xml beside it; also the errors of load_dossier, since then nobody knows.
[[nodiscard]] Status check_file_may_change(const std::filesystem::path& document);
[[nodiscard]] Status check_file_may_change(const std::filesystem::path& document, const ReadDossier& read);

/// How a document on disk compares with what was published: nothing for one that is not published or was not changed;
/// otherwise "changed", "missing" or, when no digest of it was kept, "unknown". `unsaved`: it is open and says
/// something else than the file on disk; then at least "unsaved".
[[nodiscard]] std::string_view changed_since_publication(const Dossier& dossier, const std::string& file,
                                                         bool unsaved = false);
/// Whether what this document says is what was published, if it is published. Error: state.not-what-was-published.
[[nodiscard]] Status check_still_published(const Dossier& dossier, const std::string& file, bool unsaved);

}  // namespace bestek
