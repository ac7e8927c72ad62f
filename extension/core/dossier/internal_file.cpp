// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/internal_file.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "core/base/files.hpp"
#include "core/base/house_xml.hpp"
#include "core/base/messages.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/base/xml_writer.hpp"
#include "core/clause/given_text.hpp"
#include "core/dossier/kept_place.hpp"
#include "core/dossier/reason_text.hpp"
#include "core/dossier/tender_state.hpp"

namespace bestek {
namespace {

constexpr const char* kNamespace = "urn:bestek:internal:1";
constexpr std::array<std::string_view, 3> kSays{"yes", "no", "not-applicable"};

Error invalid(const std::string& name, const xmlNode* node, std::string what) {
  return Error{"internal.invalid", {name, line_of(node), {}, {}}, {{"what", std::move(what)}}};
}

Error no_reason(std::string_view text) {
  return Error{"reason.too-short", {}, {{"reason", canonical_text(text)}, {"words", std::to_string(kMinReasonWords)}}};
}

struct ExplanationText {
  XmlLiteral name;
  std::string Explanation::*text;
};
constexpr std::array<ExplanationText, 9> kExplanationTexts{{{"rule", &Explanation::rule},
                                                            {"document", &Explanation::document},
                                                            {"clause", &Explanation::clause},
                                                            {"tag", &Explanation::tag},
                                                            {"position", &Explanation::position},
                                                            {"field", &Explanation::field},
                                                            {"finding", &Explanation::finding},
                                                            {"rule-text", &Explanation::rule_text},
                                                            {"subject-text", &Explanation::subject_text}}};

Explanation read_explanation(const xmlNode* node) {
  Explanation one;
  for (const ExplanationText& known : kExplanationTexts)
    one.*known.text = attribute(node, std::string(known.name.view()).c_str());
  return one;
}

void write_explanation(const Explanation& one, XmlWriter& out) {
  const XmlElement element(out, "explanation");
  for (const ExplanationText& known : kExplanationTexts) out.attribute(known.name, one.*known.text);
  out.attribute("role", one.role);
  out.attribute("date", format_date(one.date));
  out.text(one.reason);
}

/// Whether Bestek wrote it, and did not take it away: what it wrote last is kept.
bool was_recorded(const std::filesystem::path& folder) {
  const std::filesystem::path latest = latest_path(folder, kInternalFile);
  std::error_code failure;
  if (std::filesystem::symlink_status(latest, failure).type() != std::filesystem::file_type::regular) return false;
  const auto bytes = read_file(latest, kMaxInternalBytes);
  return bytes && parse_internal(*bytes, latest.string()).ok();
}

std::size_t entries(const InternalFile& file) noexcept {
  return file.answers.size() + file.explanations.size() + file.went_on.size();
}

}  // namespace

bool is_answer(std::string_view says) noexcept { return std::ranges::find(kSays, says) != kSays.end(); }

Result<InternalFile> load_internal(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kInternalFile;
  const auto bytes = read_file(path, kMaxInternalBytes);
  const bool missing = !bytes && bytes.error().code == "file.missing";
  auto recorded = bytes ? parse_internal(*bytes, path.string()) : Result<InternalFile>(bytes.error());
  if (recorded || recorded.error().code == "internal.newer-format") return recorded;
  const bool was = was_recorded(folder);
  if (missing && !was) return InternalFile();
  const Error why = missing ? Error{"internal.lost", {path.string(), 0, {}, {}}, {}} : recorded.error();
  return was ? with_kept(why) : why;
}

Result<InternalFile> parse_internal(std::string_view bytes, const std::string& name) {
  const auto document = parse_house_xml(bytes, name, {}, CharacterRule::kGiven);
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  if (!is_element(root, "internal", kNamespace)) return invalid(name, root, "internal");
  const std::string written = attribute(root, "format");
  const auto format = parse_number(written, NumberKind::kAmount);
  if (!format || format->value < 1) return invalid(name, root, "internal/@format");
  if (format->value > kInternalFormat)
    return Error{"internal.newer-format",
                 {name, line_of(root), {}, {}},
                 {{"format", written}, {"newest", std::to_string(kInternalFormat)}}};
  InternalFile file;
  for (const xmlNode* node = first_child(root); node != nullptr; node = next_sibling(node)) {
    const auto date = parse_date(attribute(node, "date"));
    const std::string role = attribute(node, "role");
    const std::string reason = canonical_text(text_of(node));
    if (!date || role.empty() || reason.empty()) return invalid(name, node, "@date, @role");
    if (entries(file) == kMaxInternalEntries) return invalid(name, node, std::to_string(kMaxInternalEntries));
    if (is_element(node, "publication")) {
      file.went_on.push_back({reason, role, *date, attribute(node, "lines")});
      continue;
    }
    if (is_element(node, "explanation")) {
      Explanation one = read_explanation(node);
      if (one.rule.empty()) return invalid(name, node, "explanation/@rule");
      one.reason = reason;
      one.role = role;
      one.date = *date;
      file.explanations.push_back(std::move(one));
      continue;
    }
    InternalAnswer answer{attribute(node, "id"),   attribute(node, "says"), reason, role, *date,
                          attribute(node, "about")};
    const bool known = std::ranges::find(file.answers, answer.id, &InternalAnswer::id) != file.answers.end();
    if (!is_element(node, "answer") || answer.id.empty() || !is_answer(answer.says) || known)
      return invalid(name, node, "answer/@id, answer/@says");
    file.answers.push_back(std::move(answer));
  }
  return file;
}

std::string format_internal(const InternalFile& file) {
  XmlWriter out(XmlLines::kOneEach);
  out.declaration();
  {
    const XmlElement root(out, "internal");
    out.attribute("xmlns", kNamespace);
    out.attribute("format", std::to_string(kInternalFormat));
    for (const InternalAnswer& answer : file.answers) {
      const XmlElement element(out, "answer");
      out.attribute("id", answer.id);
      out.attribute("says", answer.says);
      out.attribute("role", answer.role);
      out.attribute("date", format_date(answer.date));
      out.attribute("about", answer.about);
      out.text(answer.reason);
    }
    for (const Explanation& one : file.explanations) write_explanation(one, out);
    for (const WentOn& one : file.went_on) {
      const XmlElement element(out, "publication");
      out.attribute("role", one.role);
      out.attribute("date", format_date(one.date));
      out.attribute("lines", one.lines);
      out.text(one.reason);
    }
  }
  return out.take();
}

Result<std::string> writable_internal(const InternalFile& file, const std::string& name) {
  std::string bytes = format_internal(file);
  const auto back =
      bytes.size() <= kMaxInternalBytes
          ? parse_internal(bytes, name)
          : Result<InternalFile>(Error{"file.too-large", {}, {{"limit", std::to_string(kMaxInternalBytes)}}});
  if (back) return bytes;
  return Error{"internal.unreadable-then",
               {name, 0, {}, {}},
               {{"reason.nl", message(back.error(), Language::kDutch)},
                {"reason.en", message(back.error(), Language::kEnglish)}}};
}

Status check_recorded(std::string_view reason, std::string_view role) {
  if (const Status read = check_reason_text(reason); !read) return read;
  if (const Status read = check_role_text(role); !read) return read;
  if (canonical_text(reason).empty()) return Error{"internal.reason-missing", {}, {}};
  if (canonical_text(role).empty()) return Error{"internal.role-missing", {}, {}};
  for (const auto& [text, code] : {std::pair(reason, "reason.too-long"), std::pair(role, "internal.role-too-long")})
    if (code_points(text) > kMaxReasonCharacters)
      return Error{code, {}, {{"value", std::to_string(kMaxReasonCharacters)}}};
  if (names_nobody(role)) return Error{"internal.role-missing", {}, {}};
  if (is_evasion(reason)) return no_reason(reason);
  return Done{};
}

Status check_explained(std::string_view reason, std::string_view role) {
  if (const Status fits = check_recorded(reason, role); !fits) return fits;
  if (gives_reason(reason)) return Done{};
  return no_reason(reason);
}

void record(InternalFile& file, InternalAnswer answer) {
  const auto known = std::ranges::find(file.answers, answer.id, &InternalAnswer::id);
  if (known == file.answers.end()) {
    file.answers.push_back(std::move(answer));
  } else {
    *known = std::move(answer);
  }
}

}  // namespace bestek
