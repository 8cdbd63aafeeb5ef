// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/listcodec.h"

#include <charconv>
#include <tuple>
#include <vector>

namespace scoredesk::store {

using namespace domain;

namespace {

constexpr char kSeparator = '\x1f';

class Packer
{
public:
    Packer &text(const QString &value)
    {
        QByteArray utf8 = value.toUtf8();
        utf8.replace(kSeparator, ' ');
        return add({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    }
    Packer &number(std::int64_t value) { return add(std::to_string(value)); }
    [[nodiscard]] std::string take() { return std::move(m_packed); }

private:
    Packer &add(std::string_view text)
    {
        if (m_count++ > 0)
            m_packed += kSeparator;
        m_packed += text;
        return *this;
    }
    std::string m_packed;
    int m_count = 0;
};

[[nodiscard]] std::vector<std::string_view> parts(std::string_view packed)
{
    std::vector<std::string_view> found;
    for (std::size_t from = 0; from <= packed.size();) {
        const std::size_t end = std::min(packed.find(kSeparator, from), packed.size());
        found.push_back(packed.substr(from, end - from));
        from = end + 1;
    }
    return found;
}

[[nodiscard]] bool number(std::string_view text, std::int64_t least, std::int64_t most, std::int64_t &value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= least && value <= most;
}

[[nodiscard]] QString string(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] bool area(std::string_view text, ContentArea &value)
{
    std::int64_t type = 0;
    if (!number(text, 0, 99, type))
        return false;
    const auto known = areaFromRecordType(static_cast<int>(type));
    value = known.value_or(ContentArea::Ela);
    return known.has_value();
}

constexpr std::int64_t kMostCode = 99'999'999'999'999;

} // namespace

std::string packStudent(const ListedStudent &student)
{
    return Packer()
        .text(student.lastName)
        .text(student.firstName)
        .text(student.middleName)
        .text(student.localId)
        .text(student.birthDate.isValid() ? student.birthDate.toString(Qt::ISODate) : QString())
        .text(student.language)
        .number(student.grade)
        .number(student.school.value)
        .number(student.district.value)
        .number(student.areas)
        .take();
}

bool unpackStudent(std::string_view said, ListedStudent &student)
{
    const std::vector<std::string_view> its = parts(said);
    std::int64_t grade = 0, areas = 0;
    if (its.size() != 10 || !number(its[6], -1, 13, grade) || !number(its[7], 0, kMostCode, student.school.value)
        || !number(its[8], 0, kMostCode, student.district.value) || !number(its[9], 0, 127, areas))
        return false;
    student.lastName = string(its[0]);
    student.firstName = string(its[1]);
    student.middleName = string(its[2]);
    student.localId = string(its[3]);
    student.birthDate = QDate::fromString(string(its[4]), Qt::ISODate);
    student.language = string(its[5]);
    student.grade = static_cast<std::int8_t>(grade);
    student.areas = static_cast<std::uint8_t>(areas);
    return true;
}

std::string joinStudents(const std::string &first, const std::string &second, bool isFirst, bool isSecond)
{
    const auto halves = [](const std::string &said, std::string &start, std::int64_t &areas) {
        const std::size_t end = said.rfind(kSeparator);
        start = end == std::string::npos ? std::string() : said.substr(0, end + 1);
        return end != std::string::npos && number(std::string_view(said).substr(end + 1), 0, 127, areas);
    };
    std::string firstStart, secondStart;
    std::int64_t firstAreas = 0, secondAreas = 0;
    if (!halves(first, firstStart, firstAreas) || !halves(second, secondStart, secondAreas))
        return {};
    const bool isFirstTaken = isFirst != isSecond ? isFirst : firstStart > secondStart;
    return (isFirstTaken ? firstStart : secondStart) + std::to_string(firstAreas | secondAreas);
}

std::string itemOf(const TestAssignment &assignment)
{
    return Packer().number(int(assignment.area)).number(assignment.part).take();
}

std::string packAssignment(const TestAssignment &assignment)
{
    return std::to_string(int(assignment.progress));
}

std::string joinAssignments(const std::string &first, const std::string &second)
{
    std::int64_t a = 0, b = 0;
    if (!number(first, 0, int(TestProgress::Removed), a) || !number(second, 0, int(TestProgress::Removed), b))
        return {};
    return std::to_string(int(joined(TestProgress(a), TestProgress(b))));
}

bool unpackAssignment(std::string_view item, std::string_view said, TestAssignment &assignment)
{
    const std::vector<std::string_view> its = parts(item);
    std::int64_t part = 0, progress = 0;
    if (its.size() != 2 || !area(its[0], assignment.area) || !number(its[1], 0, 9, part)
        || !number(said, 0, int(TestProgress::Removed), progress))
        return false;
    assignment.part = static_cast<std::uint8_t>(part);
    assignment.progress = TestProgress(progress);
    return true;
}

std::string itemOf(const Appeal &appeal)
{
    Packer item;
    item.number(int(appeal.area)).number(int(appeal.type)).text(appeal.caseNumber);
    if (appeal.caseNumber.isEmpty() && appeal.date.isValid())
        item.number(appeal.date.value);
    return item.take();
}

std::string packAppeal(const Appeal &appeal)
{
    return Packer().text(appeal.status).number(appeal.date.value).number(appeal.decided.value).take();
}

std::string joinAppeals(std::string_view item, const std::string &first, const std::string &second)
{
    Appeal a, b;
    if (!unpackAppeal(item, first, a) || !unpackAppeal(item, second, b))
        return {};
    const auto order = [](const Appeal &appeal, const std::string &said) { return std::tuple(appeal.decided.value, appeal.date.value, said); };
    return order(a, first) > order(b, second) ? first : second;
}

bool unpackAppeal(std::string_view item, std::string_view said, Appeal &appeal)
{
    const std::vector<std::string_view> its = parts(item);
    const std::vector<std::string_view> words = parts(said);
    std::int64_t type = 0, filed = 0, decided = 0;
    if (its.size() < 3 || words.size() != 3 || !area(its[0], appeal.area) || !number(its[1], 0, int(AppealType::NoAppeal), type)
        || !number(words[1], INT32_MIN, INT32_MAX, filed) || !number(words[2], INT32_MIN, INT32_MAX, decided))
        return false;
    appeal.type = AppealType(type);
    appeal.caseNumber = string(its[2]);
    appeal.status = string(words[0]);
    appeal.date = {static_cast<std::int32_t>(filed)};
    appeal.decided = {static_cast<std::int32_t>(decided)};
    return true;
}

} // namespace scoredesk::store
