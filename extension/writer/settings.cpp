// SPDX-License-Identifier: EUPL-1.2
#include "writer/settings.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <osl/file.hxx>

namespace bestek::writer {
namespace {

constexpr const char* kOwnNode = "/org.bestek.Settings";
constexpr const char* kExtension = "org.bestek.writer";

std::string configured(const Context& context, const char* node, const char* name) {
  std::string value;
  guarded([&] {
    const auto provider = there(
        make_service<css::lang::XMultiServiceFactory>(context, "com.sun.star.configuration.ConfigurationProvider"));
    const css::beans::NamedValue path(OUString("nodepath"), Any(OUString::createFromAscii(node)));
    Sequence<Any> arguments(1);
    arguments.getArray()[0] <<= path;
    const Reference<css::container::XNameAccess> access(
        provider->createInstanceWithArguments(OUString("com.sun.star.configuration.ConfigurationAccess"), arguments),
        UNO_QUERY_THROW);
    OUString text;
    access->getByName(OUString::createFromAscii(name)) >>= text;
    value = to_utf8(text);
  });
  return value;
}

std::filesystem::path path_of_url(const OUString& url) {
  OUString path;
  if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) return {};
  return to_utf8(path);
}

std::filesystem::path extension_folder(const Context& context) {
  std::filesystem::path folder;
  guarded([&] {
    const auto provider = there(css::deployment::PackageInformationProvider::get(context));
    folder = path_of_url(provider->getPackageLocation(OUString::createFromAscii(kExtension)));
  });
  return folder;
}

}  // namespace

Language interface_language(const Context& context) {
  if (const auto own = language_from_code(configured(context, kOwnNode, "InterfaceLanguage"))) return *own;
  return language_from_code(configured(context, "/org.openoffice.Setup/L10N", "ooLocale")).value_or(Language::kEnglish);
}

Language clause_language(const Context& context) {
  return language_from_code(configured(context, kOwnNode, "ClauseLanguage")).value_or(Language::kDutch);
}

std::filesystem::path library_folder(const Context& context) {
  const std::string own = configured(context, kOwnNode, "LibraryFolder");
  return own.empty() ? extension_folder(context) / "clauses" : path_of_url(from_utf8(own));
}

std::filesystem::path template_folder(const Context& context) { return extension_folder(context) / "templates"; }

}  // namespace bestek::writer
