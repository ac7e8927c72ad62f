// SPDX-License-Identifier: EUPL-1.2
#include "core/library/packed_entry.hpp"

#include "core/library/packed_bytes.hpp"

namespace bestek {
namespace {

void pack(Packer& out, const Reference& reference) {
  out.text(reference.id);
  out.number(reference.line);
}

Reference unpack_reference(Unpacker& in) {
  Reference reference{std::string(in.text()), 0};
  reference.line = in.number<int>();
  return reference;
}

void pack(Packer& out, const std::vector<Reference>& references) {
  pack_list(out, references, [&](const Reference& one) { pack(out, one); });
}

void unpack(Unpacker& in, std::vector<Reference>& references) {
  unpack_list(in, references, [&] { return unpack_reference(in); });
}

void pack(Packer& out, const std::vector<std::string>& texts) {
  pack_list(out, texts, [&](const std::string& one) { out.text(one); });
}

void unpack(Unpacker& in, std::vector<std::string>& texts) {
  unpack_list(in, texts, [&] { return std::string(in.text()); });
}

void pack(Packer& out, const Classification& what) {
  pack(out, what.groups);
  pack(out, what.cpv);
  for (const Reference* one : {&what.aspect, &what.theme, &what.phase, &what.level}) pack(out, *one);
  out.text(what.object);
  for (const bool flag : {what.legal_floor, what.refurbished, what.by_default}) out.number(flag);
  out.number(what.regime.threshold);
  out.number(what.regime.authority);
  pack(out, what.regime.procedures);
}

void unpack(Unpacker& in, Classification& what) {
  unpack(in, what.groups);
  unpack(in, what.cpv);
  for (Reference* one : {&what.aspect, &what.theme, &what.phase, &what.level}) *one = unpack_reference(in);
  what.object = in.text();
  for (bool* flag : {&what.legal_floor, &what.refurbished, &what.by_default}) *flag = in.number<char>() != 0;
  what.regime.threshold = in.number<Threshold>();
  what.regime.authority = in.number<AuthorityScope>();
  unpack(in, what.regime.procedures);
}

void pack(Packer& out, const Relations& relations) {
  for (const auto* list : {&relations.requires_ids, &relations.excludes, &relations.counterparts}) pack(out, *list);
  pack(out, relations.ladder);
  pack_list(out, relations.touches, [&](const LawReference& one) {
    out.text(one.law);
    out.text(one.article);
  });
}

void unpack(Unpacker& in, Relations& relations) {
  for (auto* list : {&relations.requires_ids, &relations.excludes, &relations.counterparts}) unpack(in, *list);
  relations.ladder = unpack_reference(in);
  unpack_list(in, relations.touches, [&] {
    LawReference law{std::string(in.text()), {}};
    law.article = in.text();
    return law;
  });
}

}  // namespace

std::string pack_file(std::string_view path, const FileStamp& stamp, const CatalogueEntry& entry) {
  Packer out;
  out.text(path);
  out.number(stamp);
  out.text(entry.id);
  out.number(entry.version);
  out.number(entry.status);
  out.number(entry.kind);
  pack(out, entry.classification);
  pack(out, entry.relations);
  pack_list(out, entry.languages, [&](Language language) { out.number(language); });
  for (const Language language : {Language::kDutch, Language::kEnglish}) out.text(entry.title.in(language));
  out.text(entry.hash);
  out.number(entry.line);
  out.number(entry.digest);
  return out.bytes();
}

std::optional<IndexedFile> unpack_file(std::string_view bytes) noexcept {
  Unpacker in(bytes);
  IndexedFile file;
  file.path = in.text();
  file.stamp = in.number<FileStamp>();
  if (!in.good()) return std::nullopt;
  file.entry = bytes.substr(sizeof(std::uint32_t) + file.path.size() + sizeof(FileStamp));
  return file;
}

std::optional<CatalogueEntry> unpack_entry(std::string_view bytes) {
  Unpacker in(bytes);
  std::optional<CatalogueEntry> made(std::in_place);  // filled where it stays: a library has very many
  CatalogueEntry& entry = *made;
  entry.id = in.text();
  entry.version = in.number<Version>();
  entry.status = in.number<ClauseStatus>();
  entry.kind = in.number<ClauseKind>();
  unpack(in, entry.classification);
  unpack(in, entry.relations);
  unpack_list(in, entry.languages, [&] { return in.number<Language>(); });
  for (const Language language : {Language::kDutch, Language::kEnglish})
    entry.title.set(language, std::string(in.text()));
  entry.hash = in.text();
  entry.line = in.number<int>();
  entry.digest = in.number<Sha256>();
  if (!in.finished()) made.reset();
  return made;
}

std::string pack_entries(const std::vector<CatalogueEntry>& entries) {
  Packer out;
  pack_list(out, entries, [&](const CatalogueEntry& one) { out.text(pack_file(one.file, {}, one)); });
  return out.bytes();
}

std::optional<std::vector<CatalogueEntry>> unpack_entries(std::string_view bytes) {
  Unpacker in(bytes);
  std::vector<CatalogueEntry> entries;
  const auto count = in.number<std::uint32_t>();
  for (std::uint32_t i = 0; i < count && in.good(); ++i) {
    const auto file = unpack_file(in.text());
    auto entry = file ? unpack_entry(file->entry) : std::nullopt;
    if (!entry) return std::nullopt;
    entry->file = file->path;
    entries.push_back(std::move(*entry));
  }
  if (!in.finished()) return std::nullopt;
  return entries;
}

std::string pack_texts(const SearchTexts& texts) {
  Packer out;
  for (const SearchText& one : texts) {
    out.text(one.title);
    out.text(one.text);
  }
  return out.bytes();
}

std::optional<SearchTexts> unpack_texts(std::string_view bytes) {
  Unpacker in(bytes);
  SearchTexts texts;
  for (SearchText& one : texts) {
    one.title = in.text();
    one.text = in.text();
  }
  if (!in.finished()) return std::nullopt;
  return texts;
}

}  // namespace bestek
