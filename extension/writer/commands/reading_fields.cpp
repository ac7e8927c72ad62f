// SPDX-License-Identifier: EUPL-1.2
#include "writer/commands/reading_fields.hpp"

namespace bestek::writer {
namespace {

using Json = nlohmann::ordered_json;

template <typename List, typename Fields>
Json each(const List& list, Fields&& fields) {
  Json all = Json::array();
  for (const auto& one : list) all.push_back(fields(one));
  return all;
}

Json fields_of(const TextSpan& span) {
  const auto& [begin, end] = span;
  return {begin, end};
}

Json fields_of(const ControlItem& item) {
  const auto& [label, value] = item;
  return {label, value};
}

Json fields_of(const ControlSpan& control) {
  const auto& [tag, alias, begin, end, showing_placeholder, locked, source, hidden, linked, items] = control;
  return {{"tag", tag},
          {"alias", alias},
          {"begin", begin},
          {"end", end},
          {"showing_placeholder", showing_placeholder},
          {"locked", locked},
          {"source", source},
          {"hidden", hidden},
          {"linked", linked},
          {"items", each(items, [](const auto& one) { return fields_of(one); })}};
}

Json fields_of(const PromptSpan& prompt) {
  const auto& [begin, end, asks] = prompt;
  return {begin, end, asks};
}

Json fields_of(const BookmarkEdge& edge) {
  const auto& [name, kind, offset] = edge;
  return {name, static_cast<int>(kind), offset};
}

Json fields_of(const Block& block) {
  const auto& [text, hidden, struck, symbols, leftward, style, area, anchor, author, outline_level, in_list, highlights,
               locked, linked, composed, table, row, column, controls, prompts, bookmarks] = block;
  return {{"text", text},
          {"hidden", hidden},
          {"struck", struck},
          {"symbols", each(symbols, [](const auto& one) { return fields_of(one); })},
          {"leftward", each(leftward, [](const auto& one) { return fields_of(one); })},
          {"style", style},
          {"area", document_area_id(area)},
          {"anchor", anchor},
          {"author", author},
          {"outline_level", outline_level},
          {"in_list", in_list},
          {"highlights", each(highlights, [](const auto& one) { return fields_of(one); })},
          {"locked", locked},
          {"linked", linked},
          {"composed", composed},
          {"table", table},
          {"row", row},
          {"column", column},
          {"controls", each(controls, [](const auto& one) { return fields_of(one); })},
          {"prompts", each(prompts, [](const auto& one) { return fields_of(one); })},
          {"bookmarks", each(bookmarks, [](const auto& one) { return fields_of(one); })}};
}

Json fields_of(const RowShape& shape) {
  const auto& [begins, spans_rows] = shape;
  return {{"begins", begins}, {"spans_rows", spans_rows}};
}

Json fields_of(const TableInfo& table) {
  const auto& [name, rows, columns, parent, shapes] = table;
  return {{"name", name},
          {"rows", rows},
          {"columns", columns},
          {"parent", parent},
          {"shapes", each(shapes, [](const auto& one) { return fields_of(one); })}};
}

Json fields_of(const AuthorData& author) {
  const auto& [kind, name] = author;
  return {static_cast<int>(kind), name};
}

Json fields_of(const StyleName& style) {
  const auto& [name, display] = style;
  return {name, display};
}

Json fields_of(const StyleRoles& roles) {
  const auto& [paragraph, requirement_list, bullet_list, headings, requirement_list_id] = roles;
  return {{"paragraph", each(paragraph, [](const auto& one) { return fields_of(one); })},
          {"requirement_list", fields_of(requirement_list)},
          {"bullet_list", fields_of(bullet_list)},
          {"headings", each(headings, [](const auto& one) { return fields_of(one); })},
          {"requirement_list_id", requirement_list_id}};
}

}  // namespace

Json reading_fields(const LiveReading& reading) {
  const auto& [document, styles] = reading;
  // Labels are left out: the walk does not know the list styles that are made for one list.
  const auto& [format, name, blocks, beside, tables, authors, properties, labels, tracked_changes, unsaved] = document;
  static_cast<void>(labels);
  return {{"format", static_cast<int>(format)},
          {"name", name},
          {"blocks", each(blocks, [](const auto& one) { return fields_of(one); })},
          {"beside", each(beside, [](const auto& one) { return fields_of(one); })},
          {"tables", each(tables, [](const auto& one) { return fields_of(one); })},
          {"authors", each(authors, [](const auto& one) { return fields_of(one); })},
          {"properties", properties},
          {"tracked_changes", tracked_changes},
          {"unsaved", unsaved},
          {"styles", fields_of(styles)}};
}

}  // namespace bestek::writer
