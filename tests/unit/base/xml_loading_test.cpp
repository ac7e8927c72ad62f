// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_loading.hpp"

#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlschemas.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <future>
#include <initializer_list>

#include "core/base/files.hpp"
#include "core/base/xml.hpp"
#include "core/base/xml_schema.hpp"
#include "unit/scratch.hpp"

using namespace bestek;

namespace {

bool is_ready(int descriptor) {
  pollfd one{descriptor, POLLIN, 0};
  return ::poll(&one, 1, 0) == 1;
}

/// A folder with a file in it, and an address; both tell whether anybody came.
class Watched {
 public:
  Watched() {
    std::filesystem::create_directories(folder_);
    REQUIRE(write_file(file(), "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"/>").ok());
    REQUIRE(::inotify_add_watch(notes_, folder_.c_str(), IN_OPEN) >= 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&place), size) == 0);
    REQUIRE(::listen(socket_, 8) == 0);
    REQUIRE(::getsockname(socket_, reinterpret_cast<sockaddr*>(&place), &size) == 0);
    address_ = "http://127.0.0.1:" + std::to_string(ntohs(place.sin_port)) + "/";
  }
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  ~Watched() {
    ::close(notes_);
    ::close(socket_);
  }
  [[nodiscard]] std::string file() const { return (folder_ / "beside.xsd").string(); }
  [[nodiscard]] std::array<std::string, 2> bases() const {
    return {address_, "file://" + (std::filesystem::absolute(folder_) / "").string()};
  }
  [[nodiscard]] bool somebody_came() const { return is_ready(notes_) || is_ready(socket_); }

 private:
  std::filesystem::path folder_ = scratch_folder() / "watched";
  int notes_ = ::inotify_init1(IN_CLOEXEC);
  int socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  std::string address_;
};

void parse_and_compile(const std::string& bytes) {
  (void)check_xml(bytes, "x");
  const auto document = parse_xml(bytes, "x");
  const std::string any =
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"a\" "
      "type=\"xs:anyType\"/></xs:schema>";
  const auto schema = XmlSchema::compile("any.xsd", std::array<CarriedFile, 1>{{{"any.xsd", any}}});
  REQUIRE(schema.ok());
  if (document) (void)schema->validate(document->get(), "x");
  (void)XmlSchema::compile("x.xsd", std::array<CarriedFile, 1>{{{"x.xsd", bytes}}});
}

}  // namespace

TEST_CASE("no_document_and_no_schema_makes_us_open_a_file_or_an_address") {
  const Watched watched;
  for (const std::string& base : watched.bases()) {
    const std::string far = base + "beside.xsd";
    const std::string schema = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"";
    const std::string instance = "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:";
    for (const auto& [before, address, after] : std::initializer_list<std::array<std::string, 3>>{
             {schema + " xml:base=", base, "><xs:include schemaLocation=\"beside.xsd\"/></xs:schema>"},
             {schema + "><xs:import xml:base=", base, " schemaLocation=\"beside.xsd\"/></xs:schema>"},
             {schema + "><xs:include schemaLocation=", far, "/></xs:schema>"},
             {schema + "><xs:redefine schemaLocation=", far, "/></xs:schema>"},
             {schema + "><xs:import namespace=\"urn:x\" schemaLocation=", far, "/></xs:schema>"},
             {instance + "schemaLocation=", "urn:x " + far, "><b xmlns=\"urn:x\"/></a>"},
             {instance + "noNamespaceSchemaLocation=", far, "/>"},
             {"<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=", far, "/></a>"},
             {"<!DOCTYPE a SYSTEM ", far, "><a/>"},
             {"<!DOCTYPE a [<!ENTITY x SYSTEM ", far, ">]><a>&x;</a>"},
             {"<!DOCTYPE a [<!ENTITY % x SYSTEM ", far, "> %x;]><a/>"},
             {"<?xml-stylesheet type=\"text/xsl\" href=", far, "?><a/>"},
             {"<?oasis-xml-catalog catalog=", far, "?><a/>"},
             {"<?xml-model href=", far, "?><a/>"},
         }) {
      std::string bytes = before;
      bytes.append("\"").append(address).append("\"").append(after);
      INFO(bytes);
      parse_and_compile(bytes);
      CHECK_FALSE(watched.somebody_came());
    }
  }
}

TEST_CASE("whatever_libxml2_is_asked_to_open_is_refused_while_we_work_and_counted") {
  const Watched watched;
  for (const std::string& place : {watched.file(), watched.bases()[1] + "beside.xsd", watched.bases()[0] + "x"}) {
    INFO(place);
    const XmlNoLoading nothing;
    const std::size_t before = XmlNoLoading::refused();
    CHECK(XmlDoc(xmlReadFile(place.c_str(), nullptr, XML_PARSE_NOERROR | XML_PARSE_NOWARNING)) == nullptr);
    CHECK(XmlNoLoading::refused() == before + 1);
    // Past the loader, as libxml2 opens catalogues.
    xmlParserInputBuffer* buffer = xmlParserInputBufferCreateFilename(place.c_str(), XML_CHAR_ENCODING_NONE);
    CHECK((buffer == nullptr || xmlParserInputBufferRead(buffer, 10) < 0));
    xmlFreeParserInputBuffer(buffer);
    CHECK(XmlNoLoading::refused() == before + 2);
    xmlSchemaParserCtxt* parser = xmlSchemaNewParserCtxt(place.c_str());
    xmlSchemaSetParserStructuredErrors(
        parser, [](void* /*data*/, xmlError* /*error*/) {}, nullptr);
    CHECK(xmlSchemaParse(parser) == nullptr);
    xmlSchemaFreeParserCtxt(parser);
    CHECK(XmlNoLoading::refused() == before + 3);
    CHECK_FALSE(watched.somebody_came());
  }
}

TEST_CASE("other_threads_and_what_comes_after_us_load_as_before") {
  const Watched watched;
  const auto reads = [&] { return XmlDoc(xmlReadFile(watched.file().c_str(), nullptr, 0)) != nullptr; };
  {
    const XmlNoLoading nothing;
    {
      const XmlNoLoading inner;
      CHECK_FALSE(reads());
    }
    CHECK_FALSE(reads());
    CHECK(std::async(std::launch::async, reads).get());
  }
  CHECK(reads());
  CHECK(watched.somebody_came());
}
