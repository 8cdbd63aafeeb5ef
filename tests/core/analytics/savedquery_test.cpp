// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/savedquery.h"

#include "core/analytics/snapshot.h"
#include "tests/core/analytics/resultrows.h"
#include "tests/support/samplelea.h"

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

TEST_CASE("a saved question comes back as it was, with every value of every dimension", "[analytics][saved]")
{
    const auto snapshot = SampleLea(200).snapshot();
    const ResultColumns &columns = snapshot->results();
    for (const Dimension dimension : kDimensions) {
        AggregateQuery query;
        query.area = ContentArea::Math;
        query.year = SchoolYear{2023};
        query.basis = Basis::Enrolled;
        query.withDetails = false;
        query.isPublic = true;
        query.newSince = Day::of(2023, 5, 21);
        query.by = {dimension, Dimension::Gender == dimension ? Dimension::Grade : Dimension::Gender};
        Filter filter{dimension, {}};
        for (std::uint16_t code = 0; code < codeCount(dimension, columns); ++code)
            if (dimension != Dimension::Level || code <= 4 || code == 9)
                filter.codes.push_back(code);
        query.where = {filter};
        INFO(dimensionCode(dimension).toStdString());
        const auto restored = restoredQuery(savedQuery(query, columns, SampleLea::kYear), columns, SampleLea::kYear);
        REQUIRE(restored);
        CHECK(restored->query == query);
        CHECK(restored->lost.isEmpty());
    }
}

TEST_CASE("a question saved for the newest year follows the years, one for a year stays", "[analytics][saved]")
{
    const auto snapshot = SampleLea(200).snapshot();
    AggregateQuery query;
    query.year = SchoolYear{2024};
    const QJsonObject newest = savedQuery(query, snapshot->results(), SchoolYear{2024});
    query.year = SchoolYear{2023};
    const QJsonObject older = savedQuery(query, snapshot->results(), SchoolYear{2024});
    CHECK(restoredQuery(newest, snapshot->results(), SchoolYear{2025})->query.year == SchoolYear{2025});
    CHECK(restoredQuery(older, snapshot->results(), SchoolYear{2025})->query.year == SchoolYear{2023});
}

TEST_CASE("a value that is not loaded is told, and what is no question is none", "[analytics][saved]")
{
    ResultRows rows;
    ScoreRecord other = aResult();
    other.finalTestedSchool = other.calpadsSchool = kSchoolB;
    rows.add({aResult()});
    rows.add({other});
    const ResultColumns both = rows.columns();
    AggregateQuery query;
    query.year = kThisYear;
    query.where = {{Dimension::School, {*valueFromCode(Dimension::School, kSchoolB.text(), both)}}};
    const QJsonObject saved = savedQuery(query, both, kThisYear);
    ResultRows fewer;
    fewer.add({aResult()});
    const auto restored = restoredQuery(saved, fewer.columns(), kThisYear);
    REQUIRE(restored);
    CHECK(restored->lost == QStringList{dimensionName(Dimension::School)});
    CHECK(refusalOf(fewer.columns(), restored->query)->reason == AggregateRefusal::Reason::EmptyFilter);
    CHECK(carriedOver(query, both, fewer.columns()).where.empty());
    CHECK(carriedOver(query, both, both) == query);
    CHECK_FALSE(restoredQuery({}, both, kThisYear));
    QJsonObject newer = saved;
    newer[u"version"_s] = 99;
    CHECK_FALSE(restoredQuery(newer, both, kThisYear));
}
