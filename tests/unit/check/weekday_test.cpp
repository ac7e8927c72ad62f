// SPDX-License-Identifier: EUPL-1.2
// Which day of the week a date is.
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

TEST_CASE("a_day_of_the_week_that_a_date_is_not_is_a_warning") {
  for (const char* wrong : {"Inschrijven kan tot dinsdag 1 maart 2027.", "di 1 mrt. 2027", "Tuesday, March 1, 2027",
                            "op zondag, 1-3-2027", "Zo. 1 maart 2027, 12.00 uur", "Tue 1st of March 2027"}) {
    INFO(wrong);
    TenderUnderCheck tender;
    tender.say("guide.odt", wrong, "subject");
    CHECK(tender.severities("FIL-06") == "W");
    TenderUnderCheck header;
    Block block = paragraph(wrong);
    block.area = DocumentArea::kHeader;
    header.texts["guide.odt"].beside = {block, block};
    CHECK(header.severities("FIL-06") == "W");
  }
  for (const char* right : {"Inschrijven kan tot maandag 1 maart 2027.", "ma 1 maart 2027", "Monday, March 1, 2027",
                            "elke dinsdag vanaf 1 maart 2027", "maandag 1 en dinsdag 2 maart 2027", "zo 1 maart"}) {
    INFO(right);
    TenderUnderCheck tender;
    tender.say("guide.odt", right, "subject");
    CHECK(tender.severities("FIL-06").empty());
  }
}
