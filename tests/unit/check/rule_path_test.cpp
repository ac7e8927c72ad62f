// SPDX-License-Identifier: EUPL-1.2
// The contexts of rules are looked up in an index where they are plain: they must lead where XPath leads.
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <set>

#include "core/base/xml.hpp"
#include "core/check/rule_evaluator.hpp"
#include "core/check/rules.hpp"
#include "writing_support.hpp"

namespace bestek {
namespace {

using Nodes = std::vector<const xmlNode*>;

const xmlDoc& model() {
  static const XmlDoc document = test::value_of(parse_xml(
      R"(<tender xmlns="urn:bestek:model:1" scope="dossier" framework="yes" total-months="60">
        <date name="deadline" number="20270301"/><date name="publication"/>
        <document role="guide" published="yes" changes="2">
          <placement kind="requirement" marks="whole" text="it's"><citation kind="brand"/><citation kind="leftover"/></placement>
          <placement kind="award-criterion" marks="missing" text=""><fill-in by="buyer"><citation kind="leftover"/></fill-in></placement>
          <placement kind="requirement" marks="whole" hidden="yes"><promise row="no"/><placement kind="inner" text="a &amp; b&lt;"/></placement>
          <paragraph highlighted="yes"/><paragraph><citation kind="placeholder"/></paragraph>
          <award-table claimed="100"><criterion zero="yes"/><criterion unclear="yes"/></award-table>
        </document>
        <document role="programme" published="no">
          <placement kind="requirement" marks="whole"/><field by="buyer"><citation kind="placeholder"/></field>
        </document>
      </tender>)",
      "model"));
  return *document;
}

/// What XPath finds anywhere by each of the paths; the context that is no path at all has none.
Nodes by_xpath(const std::vector<std::string>& paths) {
  const std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)> context(
      xmlXPathNewContext(const_cast<xmlDoc*>(&model())), &xmlXPathFreeContext);  // NOLINT(*-const-cast): only read
  xmlXPathRegisterNs(context.get(), xml_chars("m"), xml_chars(kModelNamespace));
  std::string all;
  for (const std::string& path : paths)
    all += (all.empty() ? "" : " | ") + (path.starts_with('/') ? path : "//" + path);
  const XPathObject found(xmlXPathEvalExpression(xml_chars(all), context.get()));
  REQUIRE(found);
  const xmlNodeSet* set = found->nodesetval;
  return set == nullptr ? Nodes() : Nodes(set->nodeTab, set->nodeTab + set->nodeNr);
}

Nodes by_evaluator(const std::string& context) {
  RuleEvaluator evaluator(const_cast<xmlDoc*>(&model()));  // NOLINT(*-const-cast): only read
  const auto found = evaluator.nodes(context);
  REQUIRE(found);
  return {found->begin(), found->end()};
}

}  // namespace

TEST_CASE("a_context_leads_where_xpath_leads") {
  for (const std::string path :
       {"m:placement",
        "m:placement[@hidden='yes']",
        "m:placement[@hidden]",
        "m:placement[not(@hidden)]",
        "m:placement[@hidden!='yes']",
        "m:placement[@text='']",
        "m:placement[@text='a & b<']",
        "m:placement[@text!='a & b']",
        "m:placement[@text!='']",
        "m:placement[@text=\"it's\"]",
        "m:document[@role='guide']/m:placement[@marks!='missing']/m:citation[@kind='leftover']",
        "m:document/m:placement/m:placement",
        "m:placement[1]",
        "m:document/m:placement[2]",
        "m:citation[last()]",
        "m:placement[position()=1]/m:citation[1]",
        "m:placement[@kind='requirement'][1]",
        "m:placement[m:promise/@row='no'][not(preceding-sibling::m:placement[m:promise/@row='no'])]",
        "m:tender[@framework='yes'][@total-months > 48]/m:document[not(m:fact)]",
        "m:date[preceding-sibling::m:date]",
        "m:placement[@kind='requirement' or @kind='inner']",
        "m:document[m:award-table]/m:placement[@kind]",
        "m:document[../m:document/m:placement]",
        "m:placement/@kind",
        "@marks",
        "*[@kind]",
        "m:*[@by]",
        "/m:tender/m:date",
        "m:document//m:citation",
        "m:award-table/m:criterion[@zero='yes']",
        "m:placement [@hidden]",
        "m:nothing",
        "m:document/m:nothing[@x='y']",
        "m:placement[@marks='whole'][m:citation[@kind='brand' or @kind='a/b|c']]",
        "m:placement[(@hidden)]",
        "m:placement[m:citation[@kind='leftover']]",
        "m:placement[not(m:citation)][@kind='requirement']",
        "m:document[m:placement[m:citation[@kind='brand']][not(m:promise)]]/m:award-table",
        "m:placement[m:citation/@kind]",
        "m:document[not(m:field)]/m:placement[m:fill-in[m:citation]]",
        "m:placement[m:citation][1]",
        "m:document/*",
        "m:placement/..",
        "m:citation[.. /@kind='requirement']"}) {
    INFO(path);
    CHECK(by_evaluator(path) == by_xpath({path}));
  }
  CHECK(by_evaluator("m:placement[m:citation|m:promise] | m:field[@by='buyer']") ==
        by_xpath({"m:placement[m:citation|m:promise]", "m:field[@by='buyer']"}));
}

TEST_CASE("every_shipped_context_leads_where_xpath_leads") {
  RuleSet rules;
  rules.add(test::source("clauses/rules"));
  std::size_t plain = 0;
  std::set<std::string> contexts;
  for (const RulePattern& pattern : rules.patterns())
    for (const Rule& rule : pattern.rules) contexts.insert(rule.context);
  for (const std::string& context : contexts) {
    std::vector<std::string> paths;
    for (const RulePath& path : paths_of(context)) {
      paths.push_back(path.whole);
      if (path.rest.empty()) ++plain;
    }
    INFO(context);
    CHECK(by_evaluator(context) == by_xpath(paths));
  }
  CHECK(plain * 2 > contexts.size());
}

TEST_CASE("a_context_that_is_no_path_cannot_be_run") {
  RuleEvaluator evaluator(const_cast<xmlDoc*>(&model()));  // NOLINT(*-const-cast): only read
  for (const char* context : {"m:placement[", "m:placement[@hidden='yes", "count(m:placement)", "m:document = 1",
                              "x:placement", "m:placement[@a='b']/m:nothing]"}) {
    INFO(context);
    CHECK(!evaluator.nodes(context));
  }
}

}  // namespace bestek
