// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/exports/boardpacket.h"
#include "core/exports/aggregatetable.h"
#include "core/exports/packetrecord.h"
#include "core/exports/packettext.h"

#include "core/analytics/shares.h"
#include "core/files/xlsxtable.h"
#include "tests/core/analytics/resultrows.h"
#include "tests/support/recordfeed.h"
#include "tests/support/registeredlea.h"
#include "tests/support/samplelea.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QFile>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::exports;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

PacketContent make(const Snapshot &snapshot, const PacketOptions &options)
{
    const PacketAnswer answer = boardPacket(snapshot, options);
    REQUIRE(std::holds_alternative<PacketContent>(answer));
    return std::get<PacketContent>(answer);
}

PacketOptions everything()
{
    PacketOptions options;
    options.areas = {domain::ContentArea::Ela, domain::ContentArea::Math};
    options.breakdowns.assign(kPacketBreakdowns.begin(), kPacketBreakdowns.end());
    options.attestedBy = u"Dana Reyes"_s;
    options.purpose = u"Board meeting of June 11"_s;
    return options;
}

std::vector<std::uint16_t> schoolsOf(const Snapshot &snapshot)
{
    return {readingOrder(Dimension::School, snapshot.results()).front()};
}

} // namespace

TEST_CASE("a packet has a cover, pages of each area, schools and notes", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(600).snapshot();
    PacketOptions options = everything();
    options.schools = schoolsOf(*snapshot);
    const PacketContent content = make(*snapshot, options);
    using Kind = PacketPage::Kind;
    const auto count = [&](Kind kind) { return std::ranges::count(content.pages, kind, &PacketPage::kind); };
    CHECK(content.pages.front().kind == Kind::Cover);
    CHECK(content.pages.back().kind == Kind::Notes);
    CHECK(count(Kind::Area) == 2);
    CHECK(count(Kind::Groups) == 2);
    for (const PacketPage &page : content.pages)
        if (page.kind == Kind::Groups)
            CHECK(page.tables.size() == kPacketBreakdowns.size());
    CHECK(count(Kind::Representativeness) == 2);
    CHECK(count(Kind::School) == 1);
    CHECK(content.isPartial);
    CHECK(content.isSample);
    CHECK(content.asOfStamp() == u"As of Wed, Jun 5, 2024, 6:00 AM"_s);
    CHECK(content.partialStamp() == u"Partial results"_s);
    CHECK(content.pages.front().sentences.join(u' ').contains(u"Dana Reyes"_s));
    for (const PacketHeadline &headline : content.pages.front().headlines) {
        const auto page = std::ranges::find_if(content.pages, [&](const PacketPage &p) {
            return p.kind == Kind::Representativeness && p.area == headline.area;
        });
        REQUIRE(page != content.pages.end());
        const auto &said = *page->representativeness;
        CHECK(said.isOfRegistered == snapshot->balance().isRegistrationWhole);
        CHECK((headline.registered >= headline.total.measures.scored) == said.isOfRegistered);
        CHECK(said.sentences.first().startsWith(said.isOfRegistered ? u"Registered students"_s : u"Students with a record"_s));
    }
    CHECK(content.pages.front().sentences.join(u' ').contains(u"Board meeting of June 11"_s));
}

TEST_CASE("the notes on method say with whom the scored were compared, and who are in no row of a group", "[exports][boardpacket]")
{
    const auto notes = [](const PacketContent &content) { return content.pages.back().sentences.join(u' '); };
    const QString ofRecords = notes(make(*SampleLea(400).snapshot(), everything()));
    CHECK(ofRecords.contains(u"to all students with a record"_s));
    CHECK(ofRecords.contains(u"No report says who else is registered."_s));
    CHECK_FALSE(ofRecords.contains(registeredMeaning()));
    const auto snapshot = RegisteredLea(400, 8).snapshot();
    REQUIRE(snapshot->balance().isRegistrationWhole);
    PacketOptions options = everything();
    for (const bool isPublic : {true, false}) {
        options.isPublic = isPublic;
        const PacketContent content = make(*snapshot, options);
        CHECK(notes(content).contains(u"to all registered students"_s));
        CHECK(notes(content).contains(registeredMeaning()));
        CHECK_FALSE(notes(content).contains(u"to all students with a record"_s));
        int pages = 0;
        for (const PacketPage &page : content.pages) {
            if (!page.representativeness)
                continue;
            ++pages;
            const QString said = page.representativeness->sentences.join(u' ');
            CHECK(said.contains(u"those without a record that says their group are in none"_s));
            // with the number what is hidden could be worked out
            CHECK(said.contains(u"8 registered students have no record yet that says their groups"_s) == !isPublic);
        }
        CHECK(pages == 2);
    }
}

TEST_CASE("packet and aggregate report say that students of other districts are in the totals, the public ones without their number",
          "[exports][boardpacket]")
{
    RecordFeed feed;
    feed.add(aResult(), 40);
    domain::ScoreRecord away = aResult();
    away.finalTestedSchool = domain::CdsCode{19'64808'0000007};
    away.finalTestedDistrict = away.finalTestedSchool.district();
    feed.add(away, 12);
    domain::ScoreRecord math = away;
    math.area = domain::ContentArea::Math;
    feed.add({away, math}); // one student, twice in the packet
    const auto built = Snapshot::build(feed);
    REQUIRE(built);
    const Snapshot &snapshot = **built;
    PacketOptions options;
    options.areas = {domain::ContentArea::Ela, domain::ContentArea::Math};
    options.isPublic = false;
    const QString sentence = u"13 students who were tested at schools of other districts are in the totals."_s;
    const PacketContent inside = make(snapshot, options);
    CHECK(inside.pages.front().headlines.front().total.measures.records == 53);
    CHECK(inside.pages.front().sentences.join(u' ').contains(sentence));
    CHECK(inside.pages.back().sentences.join(u' ').contains(sentence));
    options.isPublic = true;
    const PacketContent shown = make(snapshot, options);
    for (const PacketPage *page : {&shown.pages.front(), &shown.pages.back()}) {
        CHECK(page->sentences.join(u' ').contains(u"those of students who were tested at schools of other districts too"_s));
        CHECK_FALSE(page->sentences.join(u' ').contains(u"13"_s));
    }
    options.isPublic = false;
    options.basis = domain::Basis::Enrolled; // all are enrolled here
    CHECK(make(snapshot, options).pages.back().sentences.contains(u"All records of the files loaded are counted."_s));

    const auto notesOf = [&](bool isPublic) {
        AggregateReport report;
        report.areas = options.areas;
        report.isPublic = isPublic;
        const auto answer = aggregateTable(snapshot, report);
        REQUIRE(answer);
        REQUIRE(std::holds_alternative<AggregateTable>(*answer));
        return std::get<AggregateTable>(*answer).notes.join(u' ');
    };
    CHECK(notesOf(false).contains(sentence));
    CHECK_FALSE(notesOf(true).contains(sentence));
    CHECK(notesOf(true).contains(u"schools of other districts too"_s));
}

TEST_CASE("what is attested on the cover is said of the areas it is true of, and without a name there is a line to sign", "[exports][boardpacket]")
{
    PacketContent content;
    content.attestedBy = u"Dana Reyes"_s;
    const auto said = [&](std::initializer_list<Indication> indications) {
        std::vector<PacketHeadline> headlines;
        for (const Indication indication : indications) {
            PacketHeadline headline;
            headline.area = domain::kContentAreas[headlines.size()];
            headline.indication = indication;
            headlines.push_back(headline);
        }
        return coverSentences(content, headlines).join(u'\n');
    };
    using enum Indication;
    CHECK(said({Representative, Representative}).contains(u"Dana Reyes attests that these results represent the students tested."_s));
    const QString some = said({Representative, UseWithCare, NotYet});
    CHECK(some.contains(u"Dana Reyes attests that the results of ELA"_s));
    CHECK(some.contains(u"Math (to be used with care) represent the students tested."_s));
    CHECK(some.contains(u"It is not attested of Science."_s));
    CHECK_FALSE(some.contains(u"Attested by"_s));
    CHECK(said({NotYet, NotYet}).contains(u"is not attested"_s));
    CHECK_FALSE(said({NotYet, NotYet}).contains(u"Dana Reyes"_s));
    content.attestedBy.clear();
    CHECK(said({Representative}).contains(u"Attested by: ____"_s));
    CHECK(said({UseWithCare, NotYet}).contains(u"Attested by: ____"_s));
    CHECK_FALSE(said({NotYet}).contains(u"Attested by"_s));
}

TEST_CASE("a packet judges by the rules it was given and states them", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(600).snapshot();
    PacketOptions options = everything();
    const auto check = [&](const analytics::IndicationRules &rules, analytics::Indication expected) {
        options.rules = rules;
        int pages = 0;
        for (const PacketPage &page : make(*snapshot, options).pages) {
            if (!page.representativeness)
                continue;
            ++pages;
            CHECK(page.representativeness->indication == expected);
            CHECK(page.sentences.contains(
                analytics::ruleText(analytics::Indication::Representative, rules, page.representativeness->isOfRegistered)));
        }
        CHECK(pages > 0);
    };
    check({1, 1, 0, 0, 0, 0}, analytics::Indication::NotYet);
    check({0, 0, 2, 2, 100, 100}, analytics::Indication::Representative);
}

TEST_CASE("what a public packet shows of schools and grades adds up to no hidden row", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(100).snapshot();
    const PacketContent open = make(*snapshot, [] {
        PacketOptions options = everything();
        options.isPublic = false;
        return options;
    }());
    const PacketContent shown = make(*snapshot, everything());
    int hidden = 0, pools = 0;
    for (const PacketPage &page : shown.pages) {
        const auto same = std::ranges::find_if(open.pages, [&](const PacketPage &other) { return other.title == page.title; });
        if (page.tables.empty())
            continue;
        REQUIRE(same != open.pages.end());
        REQUIRE(same->tables.size() == page.tables.size());
        for (std::size_t at = 0; at < page.tables.size(); ++at) {
            const PacketTable &table = page.tables[at];
            if (!table.instead.isEmpty()) {
                CHECK(table.rows.empty());
                continue;
            }
            REQUIRE(same->tables[at].rows.size() == table.rows.size());
            // What is left when the rows told are taken from the total: of a level the hidden rows, and those told as Met.
            std::array<std::int64_t, 4> left{};
            std::array<std::int64_t, 2> sides{};
            int hiddenHere = 0;
            for (std::size_t i = 0; i < table.rows.size(); ++i) {
                const PacketRow &row = table.rows[i];
                const Measures &truth = same->tables[at].rows[i].measures;
                if (!row.isSuppressed) {
                    CHECK(row.measures.tested == truth.tested);
                    CHECK(truth.tested >= 11);
                    CHECK((truth.scored == 0 || truth.scored >= 11));
                } else {
                    CHECK(row.measures == Measures());
                    ++hiddenHere;
                    sides[0] += truth.levels[0] + truth.levels[1];
                    sides[1] += truth.levels[2] + truth.levels[3];
                }
                for (std::size_t level = 0; level < 4 && (row.isSuppressed || row.detail >= Detail::Met); ++level)
                    left[level] += truth.levels[level];
            }
            hidden += hiddenHere;
            if (hiddenHere == 0 || table.total.isSuppressed || table.total.detail > Detail::Met)
                continue;
            CHECK(hiddenHere != 1); // one alone would be the total less the others
            for (const std::int64_t side : sides)
                CHECK(side >= 10);
            for (std::size_t level = 0; level < 4 && table.total.detail == Detail::Levels; ++level)
                CHECK(left[level] >= 10);
            ++pools;
        }
    }
    CHECK(hidden > 0);
    CHECK(pools > 0);
}

TEST_CASE("a school page has grades that are told, or none and a sentence", "[exports][boardpacket]")
{
    int listed = 0, without = 0;
    std::vector<PacketPage> pages;
    for (const int students : {100, 250, 800}) {
        const auto snapshot = SampleLea(students).snapshot();
        PacketOptions options = everything();
        options.areas.push_back(domain::ContentArea::Science);
        options.schools = readingOrder(Dimension::School, snapshot->results());
        std::ranges::copy(make(*snapshot, options).pages, std::back_inserter(pages));
    }
    for (const PacketPage &page : pages) {
        if (page.kind != PacketPage::Kind::School)
            continue;
        bool isSaid = false;
        for (const PacketTable &table : page.tables) {
            if (!table.instead.isEmpty())
                continue;
            const auto hidden = std::ranges::count_if(table.rows, &PacketRow::isSuppressed);
            CHECK(hidden != 1); // the total less the others
            CHECK((table.rows.empty() || hidden < std::ptrdiff_t(table.rows.size())));
            listed += !table.rows.empty();
            without += table.rows.empty();
            isSaid = isSaid || table.rows.empty();
        }
        CHECK(page.sentences.join(u' ').contains(u"table without grades"_s) == isSaid);
    }
    CHECK(listed > 0);
    CHECK(without > 0);
}

TEST_CASE("internal packets give no share of fewer than eleven scores, and the cover says what stands for nobody yet", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(100).snapshot();
    PacketOptions options = everything();
    options.isPublic = false;
    const PacketContent content = make(*snapshot, options);
    int few = 0;
    bool isAnyNotYet = false;
    for (const PacketHeadline &headline : content.pages.front().headlines) {
        CHECK(headline.registered == -1); // no report of who is registered
        isAnyNotYet = isAnyNotYet || headline.indication == Indication::NotYet;
    }
    CHECK(content.pages.front().sentences.join(u' ').contains(u"does not stand for all students"_s) == isAnyNotYet);
    for (const PacketPage &page : content.pages)
        for (const PacketTable &table : page.tables)
            for (const PacketRow &row : table.rows) {
                CHECK((row.metTenths() >= 0) == (row.measures.scored >= 11));
                few += row.measures.scored > 0 && row.measures.scored < 11;
            }
    CHECK(few > 0);
}

TEST_CASE("the page on representativeness tells nothing of a hidden group", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(100).snapshot();
    const PacketContent content = make(*snapshot, everything());
    int hidden = 0;
    for (const PacketPage &page : content.pages) {
        if (!page.representativeness)
            continue;
        for (const PacketCoverageTable &table : page.representativeness->tables)
            for (const PacketCoverage &row : table.rows) {
                if (!row.isSuppressed) {
                    CHECK(row.registered >= 11);
                    continue;
                }
                ++hidden;
                CHECK(row.registered == 0);
                CHECK(row.shareOfScored == 0);
                CHECK(!row.isFarOff);
            }
    }
    CHECK(hidden > 0);
}

TEST_CASE("an area of few students is one sentence in a public packet, not sheets without numbers", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(200, true, 6).snapshot();
    PacketOptions options = everything();
    options.areas = {domain::ContentArea::CaaEla};
    options.schools = schoolsOf(*snapshot);
    const PacketContent shown = make(*snapshot, options);
    REQUIRE(shown.pages.front().headlines.front().total.isSuppressed);
    for (const PacketPage &page : shown.pages) {
        CHECK(page.kind != PacketPage::Kind::Groups);
        CHECK(page.kind != PacketPage::Kind::Representativeness);
        for (const PacketTable &table : page.tables) {
            CHECK(table.instead.contains(u"to protect a group of few students"_s));
            CHECK(table.rows.empty());
        }
    }
}

TEST_CASE("an area where nobody is scored is one sentence in a packet, without estimate and tables of zeros", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(200, true, 28).snapshot();
    PacketOptions options = everything();
    options.areas = {domain::ContentArea::CaaEla, domain::ContentArea::Ela};
    options.isPublic = false;
    const PacketContent content = make(*snapshot, options);
    int told = 0;
    for (const PacketPage &page : content.pages) {
        if (page.area != domain::ContentArea::CaaEla)
            continue;
        ++told;
        CHECK_FALSE(page.representativeness);
        REQUIRE(page.tables.size() == 1);
        CHECK(page.tables.front().rows.empty());
        CHECK(page.tables.front().instead == u"None of the 28 records loaded has a score yet: nothing can be compared or estimated."_s);
    }
    CHECK(told == 1);
    CHECK(content.pages.front().headlines.front().indication == Indication::NotYet);
    CHECK(std::ranges::count(content.pages, PacketPage::Kind::Representativeness, &PacketPage::kind) == 1); // of ELA
}

TEST_CASE("a packet remembers what it told, and a second one of the same day tells the same", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(100).snapshot();
    PacketOptions options = everything();
    const PacketContent first = make(*snapshot, options);
    REQUIRE(!first.record.isEmpty());
    CHECK(PacketRecord::isOf(first.record, first.year));
    CHECK(PacketRecord::asOf(first.record) == first.asOf);
    options.earlier = {first.record, u"not JSON"_s};
    options.guardsExtremes = true; // what was told stays told
    const PacketContent second = make(*snapshot, options);
    REQUIRE(first.pages.size() == second.pages.size());
    for (std::size_t page = 0; page < first.pages.size(); ++page)
        for (std::size_t table = 0; table < first.pages[page].tables.size(); ++table) {
            const PacketTable &then = first.pages[page].tables[table], &now = second.pages[page].tables[table];
            REQUIRE(then.rows.size() == now.rows.size());
            for (std::size_t row = 0; row < then.rows.size(); ++row) {
                CHECK(then.rows[row].isSuppressed == now.rows[row].isSuppressed);
                CHECK(then.rows[row].detail == now.rows[row].detail);
                CHECK(then.rows[row].measures.levels == now.rows[row].measures.levels);
            }
        }
    // No number of a hidden row is kept.
    const auto kept = PacketRecord::earlier({first.record}, domain::ContentArea::Ela, first.year, domain::Basis::Tested, snapshot->results());
    REQUIRE(kept.size() == 1);
    int hidden = 0;
    for (const EarlierPublication::Line &line : kept.front().lines)
        for (const auto &[code, row] : line.rows)
            if (row.detail == Detail::Nothing) {
                ++hidden;
                CHECK(row.measures == Measures());
            }
    CHECK(hidden > 0);
    CHECK(PacketRecord::earlier({first.record}, domain::ContentArea::Ela, domain::SchoolYear{2023}, domain::Basis::Tested, snapshot->results()).empty());
    options.isPublic = false;
    CHECK(make(*snapshot, options).record.isEmpty());
}

TEST_CASE("a packet of an area nobody took is refused, and named in the notes beside others", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(60).snapshot();
    PacketOptions options;
    options.areas = {domain::ContentArea::Csa};
    CHECK(std::holds_alternative<AggregateRefusal>(boardPacket(*snapshot, options)));
    options.areas.push_back(domain::ContentArea::Ela);
    CHECK(make(*snapshot, options).pages.back().sentences.join(u' ').contains(u"CSA"_s));
    options.areas.clear();
    CHECK(std::holds_alternative<AggregateRefusal>(boardPacket(*snapshot, options)));
}

TEST_CASE("the tables of a packet become a workbook for its owner alone", "[exports][boardpacket]")
{
    const auto snapshot = SampleLea(200).snapshot();
    const TempFolder folder;
    const QString path = folder.file(u"packet.xlsx"_s);
    PacketOptions options = everything();
    options.isPublic = GENERATE(true, false);
    REQUIRE(writePacketXlsx(make(*snapshot, options), path));
    CHECK(QFile(path).size() > 2000);
    CHECK(!QFile::permissions(path).testFlag(QFileDevice::ReadOther));
    const auto table = files::xlsxTable(path, files::SheetParser::Automatic);
    REQUIRE(table);
    std::string stamp;
    REQUIRE((*table)->read([&](const files::RawRow &row) {
        stamp = row.cells.front().text;
        return false;
    }));
    CHECK((stamp.find("Not for publication") == std::string::npos) == options.isPublic);
    // asked last, a No leaves what was there
    const QByteArray before = folder.read(u"packet.xlsx"_s);
    const auto stopped = writePacketXlsx(make(*snapshot, options), path, [] { return false; });
    REQUIRE(!stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
    CHECK(folder.read(u"packet.xlsx"_s) == before);
}
