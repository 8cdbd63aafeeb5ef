// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cellwords.h"

#include "tests/support/stringmaker.h"

#include <catch2/catch.hpp>

using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a file from TOMS is named by what tells it apart, any other by its whole name", "[ui][models]")
{
    const QString mark = u"99654320000000_CAASPP_Student_Score_Data_File_"_s;
    CHECK(shortFileName(u"/downloads/"_s + mark + u"TestedStudentScoreData_2024_DLMTR.CSV"_s) == u"TestedStudentScoreData_2024_DLMTR.CSV"_s);
    CHECK(shortFileName(u"/downloads/scores.xlsx"_s) == u"scores.xlsx"_s);
    CHECK(shortFileName(u"/Student_Score_Data_File_2024/scores.csv"_s) == u"scores.csv"_s); // a folder's name is none
    CHECK(shortFileName({}).isEmpty());
}
