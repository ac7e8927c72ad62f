// SPDX-License-Identifier: EUPL-1.2
#include "writer/writer_texts.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

namespace bestek::writer {
namespace {

struct Word {
  std::string_view key;
  std::string_view nl;
  std::string_view en;
};

// Sorted by key.
constexpr std::array kWords = {
    Word{"clauses.insert_cursor", "Op de cursor", "At the cursor"},
    Word{"clauses.insert_home", "Op zijn plaats", "At its place"},
    Word{"clauses.insert_proposal", "Voorstel invoegen", "Insert proposal"},
    Word{"clauses.search", "Zoek in de clausules", "Search the clauses"},
    Word{"findings.go", "Ga naar", "Go to"},
    Word{"findings.refresh", "Controleer", "Check"},
    Word{"tender.fields", "Nog in te vullen door de inkoper", "To be filled in by the buyer"},
    Word{"tender.fill", "Vul in", "Fill in"},
    Word{"tender.placements", "Geplaatste clausules", "Clauses placed"},
    Word{"tender.refresh", "Vernieuw", "Refresh"},
};

std::string configured(const Context& context, const char* node, const char* name) {
  std::string value;
  guarded([&] {
    const auto provider =
        make_service<css::lang::XMultiServiceFactory>(context, "com.sun.star.configuration.ConfigurationProvider");
    css::beans::NamedValue path(OUString("nodepath"), Any(OUString::createFromAscii(node)));
    Sequence<Any> arguments(1);
    arguments.getArray()[0] <<= path;
    const Reference<css::container::XNameAccess> access(
        provider->createInstanceWithArguments(OUString("com.sun.star.configuration.ConfigurationAccess"), arguments),
        UNO_QUERY);
    OUString text;
    access->getByName(OUString::createFromAscii(name)) >>= text;
    value = to_utf8(text);
  });
  return value;
}

}  // namespace

std::string interface_language(const Context& context) {
  const std::string own = configured(context, "/org.bestek.Settings", "InterfaceLanguage");
  if (own == "nl" || own == "en") return own;
  return configured(context, "/org.openoffice.Setup/L10N", "ooLocale").starts_with("nl") ? "nl" : "en";
}

std::string_view word(std::string_view key, std::string_view language) {
  const auto* found = std::ranges::lower_bound(kWords, key, {}, &Word::key);
  if (found == kWords.end() || found->key != key) return key;
  return language == "nl" ? found->nl : found->en;
}

std::string word(std::string_view key, std::string_view language, std::initializer_list<std::string> arguments) {
  std::string text(word(key, language));
  int index = 0;
  for (const auto& argument : arguments) {
    const std::string hole = "{" + std::to_string(index++) + "}";
    if (const auto at = text.find(hole); at != std::string::npos) text.replace(at, hole.size(), argument);
  }
  return text;
}

}  // namespace bestek::writer
