// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/internal_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/files.hpp"
#include "core/base/house_xml.hpp"
#include "core/base/messages.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/base/xml_writer.hpp"
#include "core/dossier/tender_state.hpp"

namespace bestek {
namespace {

constexpr const char* kNamespace = "urn:bestek:internal:1";
constexpr std::array<std::string_view, 3> kSays{"yes", "no", "not-applicable"};

Error invalid(const std::string& name, const xmlNode* node, std::string what) {
  return Error{"internal.invalid", {name, line_of(node), {}, {}}, {{"what", std::move(what)}}};
}

}  // namespace

bool is_answer(std::string_view says) noexcept { return std::ranges::find(kSays, says) != kSays.end(); }

Result<InternalFile> load_internal(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kInternalFile;
  const auto bytes = read_file(path, kMaxInternalBytes);
  if (bytes) return parse_internal(*bytes, path.string());
  return bytes.error().code == "file.missing" ? Result<InternalFile>(InternalFile()) : bytes.error();
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
    if (file.answers.size() + file.went_on.size() == kMaxInternalEntries)
      return invalid(name, node, std::to_string(kMaxInternalEntries));
    if (is_element(node, "publication")) {
      file.went_on.push_back({reason, role, *date, attribute(node, "lines")});
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
  if (canonical_text(reason).empty()) return Error{"internal.reason-missing", {}, {}};
  if (canonical_text(role).empty()) return Error{"internal.role-missing", {}, {}};
  for (const std::string_view text : {reason, role})
    if (code_points(text) > kMaxReasonCharacters)
      return Error{"reason.too-long", {}, {{"value", std::to_string(kMaxReasonCharacters)}}};
  return Done{};
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
