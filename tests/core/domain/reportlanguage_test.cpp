// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reportlanguage.h"

#include "tests/support/stringmaker.h"

using namespace scoredesk::domain;
using namespace Qt::StringLiterals;

// Source: code lists of L22; languages by year of SRG24 and the coordinator e-mail of 2024-05-17.
TEST_CASE("the second language of a report follows the primary language and the year",
          "[domain][reportlanguage]")
{
    struct Row
    {
        QString code;
        int spring;
        QString iso;
    };
    const Row row = GENERATE(values<Row>({
        {u"SPA"_s, 2024, u"spa"_s},
        {u"01"_s, 2022, u"spa"_s},
        {u"spa"_s, 2022, u"spa"_s},
        {u"02"_s, 2024, u"vie"_s},
        {u"FIL"_s, 2024, u"fil"_s},
        {u"04"_s, 2022, {}},
        {u"KOR"_s, 2023, u"kor"_s},
        {u"ARA"_s, 2023, {}},
        {u"11"_s, 2024, u"ara"_s},
        {u"YUE"_s, 2022, u"chi"_s},
        {u"03"_s, 2024, u"chi"_s},
        {u"07"_s, 2024, u"chi"_s},
        {u"ENG"_s, 2024, {}},
        {u"00"_s, 2024, {}},
        {QString(), 2024, {}},
        {u"HMN"_s, 2024, {}},
    }));
    CAPTURE(row.code, row.spring);
    CHECK(secondReportLanguage(row.code, SchoolYear{std::int16_t(row.spring)}).value_or(QString())
          == row.iso);
}
