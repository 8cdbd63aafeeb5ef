// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/studenttablemodel.h"

#include "core/domain/wording.h"
#include "tests/support/modelguard.h"
#include "tests/support/samplelea.h"
#include "ui/models/cellwords.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <set>

using namespace scoredesk;
using namespace scoredesk::ui;
using scoredesk::testing::ModelGuard;
using scoredesk::testing::SampleLea;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const StudentTableModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, int(StudentColumn::Name)).data().toString());
    return all;
}

std::set<std::int64_t> ssids(const StudentTableModel &model)
{
    std::set<std::int64_t> all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.insert(model.ssidAt(row).value);
    return all;
}

/// Students of the given last names, among others with the same first name: the order is that of the last names.
class NamedLea final : public domain::SnapshotFeed
{
public:
    explicit NamedLea(QStringList names) : m_names(std::move(names)) {}
    [[nodiscard]] Result<domain::LeaInfo> lea() const override { return m_lea.lea(); }
    [[nodiscard]] Result<void> places(const std::function<void(const domain::Place &)> &visit) const override
    {
        return m_lea.places(visit);
    }
    [[nodiscard]] Result<void> students(const std::function<bool(const domain::StudentView &)> &visit) const override
    {
        qsizetype n = 0;
        return m_lea.students([&](domain::StudentView view) {
            const QByteArray name = m_names.at(n++ % m_names.size()).toUtf8();
            view.lastName = std::string_view(name.constData(), std::size_t(name.size()));
            view.firstName = "Ana";
            view.middleName = {};
            return visit(view);
        });
    }
    [[nodiscard]] Result<void> records(const std::function<bool(const domain::ScoreRecord &)> &visit) const override
    {
        return m_lea.records(visit);
    }
    [[nodiscard]] Result<void>
    documents(const std::function<bool(Id<domain::Student>, const domain::SsrDocument &)> &visit) const override
    {
        return m_lea.documents(visit);
    }

private:
    QStringList m_names;
    SampleLea m_lea{7};
};

/// A language of words for one test.
class Speaking
{
public:
    explicit Speaking(QLocale::Language language) { QLocale::setDefault(QLocale(language, QLocale::UnitedStates)); }
    ~Speaking() { QLocale::setDefault(QLocale::c()); }
    Speaking(const Speaking &) = delete;
    Speaking &operator=(const Speaking &) = delete;
};

} // namespace

TEST_CASE("names stand in the order of the language on screen", "[ui][models]")
{
    const NamedLea lea({u"Zapata"_s, u"Nunzio"_s, u"Nuñez"_s, u"Ñíguez"_s, u"Álvarez"_s, u"navarro"_s, u"Alvarado"_s});
    const auto built = analytics::Snapshot::build(lea);
    REQUIRE(built);
    const auto shown = [&built] {
        StudentTableModel model;
        model.setSnapshot(*built);
        QStringList lasts;
        for (const QString &name : names(model))
            lasts.append(name.section(u',', 0, 0));
        // another column keeps it among equals, a filter too, and downward it is the same turned round
        model.sort(int(StudentColumn::LanguageStatus));
        model.sort(int(StudentColumn::Name), Qt::DescendingOrder);
        QStringList turned = names(model);
        std::reverse(turned.begin(), turned.end());
        CHECK(turned.first().section(u',', 0, 0) == lasts.first());
        CHECK(turned.last().section(u',', 0, 0) == lasts.last());
        return lasts;
    };
    {
        const Speaking english(QLocale::English);
        CHECK(shown() == QStringList{u"Alvarado"_s, u"Álvarez"_s, u"navarro"_s, u"Ñíguez"_s, u"Nuñez"_s, u"Nunzio"_s, u"Zapata"_s});
    }
    {
        const Speaking spanish(QLocale::Spanish);
        CHECK(shown() == QStringList{u"Alvarado"_s, u"Álvarez"_s, u"navarro"_s, u"Nunzio"_s, u"Nuñez"_s, u"Ñíguez"_s, u"Zapata"_s});
    }
}

TEST_CASE("the student list shows every student of the snapshot once", "[ui][models]")
{
    StudentTableModel model;
    ModelGuard guard(&model);
    model.setSnapshot(SampleLea(60).snapshot());
    CHECK(model.rowCount() == 60);
    CHECK(ssids(model).size() == 60);
    model.setSnapshot(nullptr);
    CHECK(model.rowCount() == 0);
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("sorting by any column keeps the students and orders them", "[ui][models]")
{
    StudentTableModel model;
    ModelGuard guard(&model);
    model.setSnapshot(SampleLea(90).snapshot());
    const auto all = ssids(model);
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            model.sort(column, order);
            CHECK(ssids(model) == all);
        }
    }
    model.sort(int(StudentColumn::SsidNumber), Qt::DescendingOrder);
    for (int row = 1; row < model.rowCount(); ++row)
        CHECK(model.ssidAt(row - 1) > model.ssidAt(row));
    model.sort(int(StudentColumn::Ela), Qt::DescendingOrder);
    int last = 100'000;
    CHECK(model.index(0, int(StudentColumn::Ela)).data(LevelRole).isValid());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex cell = model.index(row, int(StudentColumn::Ela));
        if (cell.data(LevelRole).isValid()) {
            CHECK(cell.data().toInt() <= last);
            last = cell.data().toInt();
        }
    }
    // Reasons stand after the scores in both directions.
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(int(StudentColumn::Ela), order);
        bool isPastScores = false;
        int reasons = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const bool hasScore = model.index(row, int(StudentColumn::Ela)).data(LevelRole).isValid();
            CHECK_FALSE((hasScore && isPastScores));
            isPastScores = isPastScores || !hasScore;
            reasons += hasScore ? 0 : 1;
        }
        CHECK(reasons > 1);
    }
    // Students who are not registered for a test stand at the end in both directions.
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(int(StudentColumn::Science), order);
        CHECK(model.index(model.rowCount() - 1, int(StudentColumn::Science)).data(Qt::AccessibleTextRole).toString()
              == u"Not registered"_s);
        CHECK(model.index(0, int(StudentColumn::Science)).data(Qt::AccessibleTextRole).toString() != u"Not registered"_s);
    }
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("filters narrow the list together, values of one filter widen it", "[ui][models]")
{
    StudentTableModel model;
    ModelGuard guard(&model);
    model.setSnapshot(SampleLea(200).snapshot());
    StudentFilter filter;
    filter.grades = {3};
    model.setFilter(filter);
    const int three = model.rowCount();
    filter.grades = {3, 4};
    model.setFilter(filter);
    const int threeFour = model.rowCount();
    CHECK(three > 0);
    CHECK(threeFour > three);
    filter.groups = {{StudentGroup::EnglishLearner, true}};
    model.setFilter(filter);
    CHECK(model.rowCount() > 0);
    CHECK(model.rowCount() < threeFour);
    for (int row = 0; row < model.rowCount(); ++row) {
        CHECK(model.index(row, int(StudentColumn::LanguageStatus)).data().toString() == u"EL"_s);
        const QString grade = model.index(row, int(StudentColumn::Grade)).data().toString();
        CHECK((grade == u"3"_s || grade == u"4"_s));
    }
    model.setFilter({});
    CHECK(model.rowCount() == 200);
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("members and non-members of a group make up everyone", "[ui][models]")
{
    StudentTableModel model;
    model.setSnapshot(SampleLea(150).snapshot());
    for (int i = 0; i < kStudentGroupCount; ++i) {
        StudentFilter yes;
        yes.groups = {{StudentGroup(i), true}};
        model.setFilter(yes);
        const int members = model.rowCount();
        StudentFilter no;
        no.groups = {{StudentGroup(i), false}};
        model.setFilter(no);
        CHECK(members + model.rowCount() == 150);
    }
}

TEST_CASE("a box of one content area lists exactly the students counted in it", "[ui][models]")
{
    const auto snapshot = SampleLea(300).snapshot();
    StudentTableModel model;
    model.setSnapshot(snapshot);
    int checked = 0;
    for (const analytics::AreaBalance &area : snapshot->balance().areas) {
        std::int64_t sum = 0;
        for (int i = 0; i < int(domain::ScoreBox::Count); ++i) {
            StudentFilter filter;
            filter.scores = {{{area.area}, {domain::ScoreBox(i)}, {}, {}}};
            model.setFilter(filter);
            CHECK(model.rowCount() == area.boxes[std::size_t(i)]);
            sum += model.rowCount();
            ++checked;
        }
        CHECK(sum == area.students);
    }
    CHECK(checked > 0);
    for (int i = 0; i < int(domain::ReportBox::Count); ++i) {
        StudentFilter filter;
        filter.reports = {domain::ReportBox(i)};
        model.setFilter(filter);
        CHECK(model.rowCount() == snapshot->balance().reports[std::size_t(i)]);
    }
}

TEST_CASE("typed text finds names whatever their accents, and the SSID", "[ui][models]")
{
    StudentTableModel model;
    model.setSnapshot(SampleLea(120).snapshot());
    StudentFilter filter;
    filter.text = u"aguilar pena"_s;
    model.setFilter(filter);
    REQUIRE(model.rowCount() == 10);
    for (const QString &name : names(model))
        CHECK(name.startsWith(u"Aguilar Peña"_s));
    filter.text = SampleLea::ssidOf(17).text();
    model.setFilter(filter);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.ssidAt(0) == SampleLea::ssidOf(17));
}

TEST_CASE("a long list is made by a job and only the newest request is shown", "[ui][models]")
{
    StudentTableModel model;
    ModelGuard guard(&model);
    QSignalSpy changed(&model, &StudentTableModel::listingChanged);
    const int many = int(StudentTableModel::kAtOnce) + 500;
    model.setSnapshot(SampleLea(many).snapshot());
    CHECK(model.isBusy());
    StudentFilter filter;
    filter.grades = {8};
    model.setFilter(filter);
    filter.grades = {5};
    model.setFilter(filter);
    REQUIRE(QTest::qWaitFor([&] { return !model.isBusy(); }));
    CHECK(changed.count() == 1);
    CHECK(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        REQUIRE(model.index(row, int(StudentColumn::Grade)).data().toString() == u"5"_s);
    CHECK(model.totalCount() == many);
    // Locked while a listing is under way: nothing comes back.
    model.setFilter({});
    CHECK(model.isBusy());
    model.setSnapshot(nullptr);
    QTest::qWait(50);
    CHECK(model.rowCount() == 0);
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("a cell without a score gives its reason, muted", "[ui][models]")
{
    StudentTableModel model;
    model.setSnapshot(SampleLea(200).snapshot());
    StudentFilter filter;
    filter.scores = {{{domain::ContentArea::Ela}, {domain::ScoreBox::Pge}, {}, {}}};
    model.setFilter(filter);
    REQUIRE(model.rowCount() > 0);
    const QModelIndex cell = model.index(0, int(StudentColumn::Ela));
    CHECK(cell.data().toString() == u"PGE"_s);
    CHECK(cell.data(MutedRole).toBool());
    CHECK_FALSE(cell.data(LevelRole).isValid());
    filter.scores = {{{domain::ContentArea::Ela}, {}, {domain::ScoreReason::BeingScored}, {}}};
    model.setFilter(filter);
    REQUIRE(model.rowCount() > 0);
    CHECK(model.index(0, int(StudentColumn::Ela)).data().toString() == u"Being scored"_s);
}

TEST_CASE("who takes the alternate test is said to, and that its results come in September", "[ui][models]")
{
    StudentTableModel model;
    const SampleLea lea(20, true, 1);
    model.setSnapshot(lea.snapshot());
    const auto row = model.rowOf(SampleLea::ssidOf(20));
    REQUIRE(row);
    const QModelIndex ela = model.index(*row, int(StudentColumn::Ela));
    CHECK(ela.data().toString() == u"CAA"_s);
    CHECK(ela.data(MutedRole).toBool());
    CHECK(ela.data(Qt::ToolTipRole).toString() == u"CAA ELA: CAA and CSA results come in September"_s);
    CHECK(model.index(*row, int(StudentColumn::Science)).data().toString() == u"–"_s);
    CHECK(model.index(*row, int(StudentColumn::CaaMath)).data(Qt::ToolTipRole).toString() == domain::inSeptember());
    CHECK(model.index(*row, int(StudentColumn::Why)).data().toString() == domain::inSeptember());
}

TEST_CASE("SSIDs keep their leading zeros and read from left to right", "[ui][models]")
{
    StudentTableModel model;
    model.setSnapshot(SampleLea(5).snapshot());
    CHECK(model.headerData(int(StudentColumn::SsidNumber), Qt::Horizontal, KindRole).toInt() == int(CellKind::Code));
    CHECK(model.index(0, int(StudentColumn::SsidNumber)).data().toString().size() == 10);
    CHECK(model.headerData(int(StudentColumn::Grade), Qt::Horizontal, KindRole).toInt() == int(CellKind::Number));
}

TEST_CASE("a box of reports has one name in the list and in the filter", "[ui][models]")
{
    using domain::ReportBox;
    for (const ReportBox box : {ReportBox::Released, ReportBox::NotEligible, ReportBox::NotKnown}) {
        CHECK(reportWord(box) == domain::boxName(box)); // what Home calls it
        StudentFilter filter;
        filter.reports = {box};
        const QList<FilterPart> parts = partsOf(filter, nullptr);
        REQUIRE(parts.size() == 1);
        CHECK(parts.first().value == domain::boxName(box));
    }
    const auto snapshot = SampleLea(200).snapshot();
    StudentTableModel model;
    model.setSnapshot(snapshot);
    std::set<ReportBox> seen;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto student = snapshot->indexOf(model.ssidAt(row));
        REQUIRE(student);
        const ReportBox box = snapshot->students()[*student].report;
        seen.insert(box);
        CHECK(model.index(row, int(StudentColumn::Ssr)).data().toString() == reportWord(box));
        CHECK(model.index(row, int(StudentColumn::Why)).data().toString()
              != reportWord(box)); // why says more than what
    }
    CHECK(seen.size() >= 2);
}
