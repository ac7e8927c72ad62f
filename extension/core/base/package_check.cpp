// SPDX-License-Identifier: EUPL-1.2
#include "core/base/package_check.hpp"

#include <algorithm>
#include <array>

#include "core/base/messages.hpp"
#include "core/base/xml.hpp"

namespace bestek {
namespace {

Error written_wrong(const std::string& name, std::string reason) {
  return Error{"document.written-wrong", {name, 0, {}, {}}, {{"reason", std::move(reason)}}};
}

/// ODF 1.3 part 2, 3.3: the bytes of the media type stand at a fixed place, so that other programs know the file.
bool begins_with_mimetype(std::string_view bytes, const PackageEntry& mimetype) noexcept {
  constexpr std::size_t kFlags = 6;
  constexpr std::size_t kMethod = 8;
  constexpr std::size_t kNameLength = 26;
  constexpr std::size_t kExtraLength = 28;
  constexpr std::size_t kName = 30;
  constexpr unsigned kDataDescriptor = 0x08;
  if (bytes.size() < kName || !bytes.starts_with(kZipFileHeader)) {
    return false;
  }
  const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])); };
  const auto number = [&](std::size_t at) { return byte(at) + (byte(at + 1) << 8U); };
  return (number(kFlags) & kDataDescriptor) == 0 && number(kMethod) == 0 && number(kNameLength) == kMimetype.size() &&
         number(kExtraLength) == 0 && bytes.substr(kName).starts_with(kMimetype) &&
         bytes.substr(kName + kMimetype.size()).starts_with(mimetype.bytes);
}

/// The parts by which an office opens a document. Others (macros, settings of toolbars) come along as they were, and
/// some of them are empty or carry a DOCTYPE in sound documents.
bool is_to_parse(std::string_view part, ReadBack how) noexcept {
  constexpr std::array<std::string_view, 3> kDocument{"content.xml", "styles.xml", "meta.xml"};
  if (std::find(kDocument.begin(), kDocument.end(), part) != kDocument.end()) return how == ReadBack::kParsed;
  return part == "settings.xml" || part == "META-INF/manifest.xml";
}

Status check_part(const PackageReader& package, const PackageEntry& wanted, const std::string& name, ReadBack how) {
  const Result<std::string> found = package.read(wanted.name);
  if (!found) {
    return written_wrong(name, message(found.error(), Language::kEnglish));
  }
  if (found->size() != wanted.bytes.size()) {
    return written_wrong(name, wanted.name + ": " + std::to_string(found->size()) + " / " +
                                   std::to_string(wanted.bytes.size()) + " bytes");
  }
  if (*found != wanted.bytes) {
    return written_wrong(name, wanted.name);
  }
  if (!is_to_parse(wanted.name, how)) {
    return Done{};
  }
  const Status parsed = check_xml(*found, wanted.name, kDocumentXmlLimits);
  // A DOCTYPE is refused where we parse; in a part that only comes along (manifests of old offices) it may stand.
  return parsed || parsed.error().code == "xml.doctype"
             ? Status(Done{})
             : written_wrong(name, wanted.name + ": " + message(parsed.error(), Language::kEnglish));
}

}  // namespace

Status check_package(std::string_view bytes, const std::vector<PackageEntry>& entries, const std::string& name,
                     ReadBack how) {
  const Result<PackageReader> package = PackageReader::open(bytes, name, PackageHeaders::kAll);
  if (!package) {
    return written_wrong(name, message(package.error(), Language::kEnglish));
  }
  const std::vector<std::string>& names = package->names();
  for (std::size_t i = 0; i < std::max(names.size(), entries.size()); ++i) {
    const std::string found = i < names.size() ? names[i] : "-";
    const std::string wanted = i < entries.size() ? entries[i].name : "-";
    if (found != wanted) {
      return written_wrong(name, std::string(wanted).append(" / ").append(found));
    }
  }
  const auto mimetype =
      std::find_if(entries.begin(), entries.end(), [](const PackageEntry& entry) { return entry.name == kMimetype; });
  if (mimetype != entries.end() && !begins_with_mimetype(bytes, *mimetype)) {
    return written_wrong(name, std::string(kMimetype));
  }
  for (const PackageEntry& entry : entries) {
    if (Status checked = check_part(*package, entry, name, how); !checked) {
      return checked;
    }
  }
  return Done{};
}

}  // namespace bestek
