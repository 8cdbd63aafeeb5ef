// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/celltext.h"

#include <QtCore/QByteArray>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace scoredesk::files {

namespace {

constexpr std::int32_t kSerialOf1970 = 25'569;
constexpr std::int32_t kDays1904 = 1'462;      ///< between the two systems
constexpr std::int64_t kFirstSerial = 29'221;  ///< 1980-01-01
constexpr std::int64_t kLastSerial = 73'050;   ///< 2099-12-31
constexpr double kLastExcelSerial = 2'958'466; ///< after 9999-12-31
constexpr int kSecondsOfDay = 86'400;

[[nodiscard]] bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] std::optional<domain::Day> dayOf(int year, unsigned month, unsigned day)
{
    constexpr std::array<unsigned, 12> kLengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const unsigned length = kLengths[month - 1] + (month == 2 && isLeap ? 1U : 0U);
    if (day > length)
        return std::nullopt;
    return domain::Day::of(year, month, day);
}

[[nodiscard]] unsigned digitsAt(std::string_view text, std::size_t from, std::size_t count)
{
    unsigned value = 0;
    for (std::size_t i = from; i < from + count; ++i)
        value = value * 10 + static_cast<unsigned>(text[i] - '0');
    return value;
}

/// Civil date of a day number; H. Hinnant's algorithm, the reverse of domain::Day::of.
void writeIso(std::int32_t dayNumber, char *out)
{
    const std::int32_t z = dayNumber + 719'468;
    const std::int32_t era = (z >= 0 ? z : z - 146'096) / 146'097;
    const auto doe = static_cast<unsigned>(z - era * 146'097);
    const unsigned yoe = (doe - doe / 1460 + doe / 36'524 - doe / 146'096) / 365;
    const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const unsigned mp = (5 * doy + 2) / 153;
    const unsigned day = doy - (153 * mp + 2) / 5 + 1;
    const unsigned month = mp < 10 ? mp + 3 : mp - 9;
    const auto year = static_cast<unsigned>(static_cast<int>(yoe) + era * 400 + (month <= 2 ? 1 : 0));
    out[0] = static_cast<char>('0' + year / 1000 % 10);
    out[1] = static_cast<char>('0' + year / 100 % 10);
    out[2] = static_cast<char>('0' + year / 10 % 10);
    out[3] = static_cast<char>('0' + year % 10);
    out[4] = '-';
    out[5] = static_cast<char>('0' + month / 10);
    out[6] = static_cast<char>('0' + month % 10);
    out[7] = '-';
    out[8] = static_cast<char>('0' + day / 10);
    out[9] = static_cast<char>('0' + day % 10);
}

/// The C locale's double, whole text or nothing (std::from_chars for double is missing in libc++).
[[nodiscard]] std::optional<double> doubleOf(std::string_view text)
{
    bool ok = false;
    const double value = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())).toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace

std::string_view trimmedSlowly(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    for (;;) {
        if (!text.empty() && isSpace(text.front()))
            text.remove_prefix(1);
        else if (text.size() >= 2 && text.substr(0, 2) == "\xC2\xA0")
            text.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!text.empty() && isSpace(text.back()))
            text.remove_suffix(1);
        else if (text.size() >= 2 && text.substr(text.size() - 2) == "\xC2\xA0")
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

std::optional<std::string_view> withoutTextTrick(std::string_view text, bool isWord, TextArena &arena)
{
    if (text.size() >= 2 && text.front() == '\'') {
        const std::string_view rest = text.substr(1);
        const auto ofNumbers = [](char c) { return isDigit(c) || c == '-' || c == '/' || c == '.'; };
        if (isWord && (!isDigit(rest.front()) || !std::all_of(rest.begin(), rest.end(), ofNumbers)))
            return std::nullopt;
        return rest;
    }
    text = trimmed(text);
    if (text.size() < 3 || text.substr(0, 2) != "=\"" || text.back() != '"')
        return std::nullopt;
    const std::string_view inside = text.substr(2, text.size() - 3);
    if (inside.find('"') == std::string_view::npos)
        return inside;
    char *out = arena.take(inside.size());
    std::size_t length = 0;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        out[length++] = inside[i];
        if (inside[i] == '"' && (++i == inside.size() || inside[i] != '"'))
            return std::nullopt; // a formula of several texts
    }
    return std::string_view(out, length);
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::optional<domain::Day> isoDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (!isDigit(text[i]))
            return std::nullopt;
    }
    return dayOf(static_cast<int>(digitsAt(text, 0, 4)), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
}

std::optional<domain::Day> damagedDay(std::string_view text)
{
    if (text.size() >= 19 && (text[10] == 'T' || text[10] == ' ') && text.substr(11, 8) == "00:00:00") {
        const std::string_view rest = text.substr(19);
        if (std::all_of(rest.begin(), rest.end(), [](char c) { return c == '.' || c == '0' || c == 'Z'; }))
            return isoDay(text.substr(0, 10));
        return std::nullopt;
    }
    const std::size_t first = text.find('/');
    if (first != std::string_view::npos) {
        const std::size_t second = text.find('/', first + 1);
        if (second == std::string_view::npos)
            return std::nullopt;
        const std::string_view month = text.substr(0, first);
        const std::string_view day = text.substr(first + 1, second - first - 1);
        const std::string_view year = text.substr(second + 1);
        if (!isDigits(month) || !isDigits(day) || !isDigits(year) || month.size() > 2 || day.size() > 2 || year.size() != 4)
            return std::nullopt;
        return dayOf(static_cast<int>(digitsAt(year, 0, 4)), digitsAt(month, 0, month.size()), digitsAt(day, 0, day.size()));
    }
    if (text.size() == 5 && isDigits(text)) {
        const std::int64_t serial = digitsAt(text, 0, 5);
        if (serial >= kFirstSerial && serial <= kLastSerial)
            return domain::Day{static_cast<std::int32_t>(serial) - kSerialOf1970};
    }
    return std::nullopt;
}

std::string_view isoText(domain::Day day, TextArena &arena)
{
    char *out = arena.take(10);
    writeIso(day.value, out);
    return {out, 10};
}

std::optional<std::int64_t> exactNumber(std::string_view text)
{
    if (const auto whole = wholeNumber(text))
        return whole;
    std::array<char, 40> digits{};
    std::size_t count = 0;
    std::size_t i = 0;
    std::optional<std::size_t> point;
    for (; i < text.size() && count < digits.size() && (isDigit(text[i]) || (text[i] == '.' && !point)); ++i) {
        if (text[i] == '.')
            point = count;
        else
            digits[count++] = text[i];
    }
    std::size_t before = point.value_or(count);
    bool hasExponent = false;
    if (i < text.size() && (text[i] == 'E' || text[i] == 'e')) {
        std::string_view exponent = text.substr(i + 1);
        if (!exponent.empty() && exponent.front() == '+')
            exponent.remove_prefix(1);
        const auto shift = wholeNumber(exponent);
        if (!shift || *shift > 18)
            return std::nullopt;
        before += static_cast<std::size_t>(*shift);
        hasExponent = true;
        i = text.size();
    }
    if (i != text.size() || before == 0 || before > 18 || count == 0)
        return std::nullopt;
    if (hasExponent && count < before)
        return std::nullopt; // digits behind what is shown may have been anything
    for (std::size_t k = before; k < count; ++k) {
        if (digits[k] != '0')
            return std::nullopt;
    }
    return wholeNumber({digits.data(), std::min(before, count)});
}

std::string_view numberText(std::string_view value, TextArena &arena)
{
    if (value.size() <= 18 && isDigits(value) && (value.size() == 1 || value.front() != '0'))
        return value;
    const auto number = doubleOf(trimmed(value));
    if (!number)
        return value;
    if (std::abs(*number) < 1e17 && *number == std::floor(*number)) {
        const QByteArray whole = QByteArray::number(static_cast<qlonglong>(*number));
        return arena.keep({whole.constData(), static_cast<std::size_t>(whole.size())});
    }
    const QByteArray shortest = QByteArray::number(*number, 'g', QLocale::FloatingPointShortest);
    return arena.keep({shortest.constData(), static_cast<std::size_t>(shortest.size())});
}

std::string_view serialText(std::string_view value, bool is1904, TextArena &arena)
{
    const auto number = doubleOf(value);
    if (!number || *number < 0 || *number >= kLastExcelSerial)
        return {};
    auto days = static_cast<std::int32_t>(std::floor(*number));
    auto seconds = static_cast<int>(std::lround((*number - std::floor(*number)) * kSecondsOfDay));
    if (seconds == kSecondsOfDay) {
        seconds = 0;
        ++days;
    }
    if (is1904)
        days += kDays1904;
    else if (days < 60)
        ++days; // Excel's 29 February 1900 never was: serials before it are one less than counted from 1899-12-30
    char *out = arena.take(19);
    writeIso(days - kSerialOf1970, out);
    if (seconds == 0)
        return {out, 10};
    out[10] = 'T';
    const auto two = [out](int at, int n) {
        out[at] = static_cast<char>('0' + n / 10);
        out[at + 1] = static_cast<char>('0' + n % 10);
    };
    two(11, seconds / 3600);
    out[13] = ':';
    two(14, seconds / 60 % 60);
    out[16] = ':';
    two(17, seconds % 60);
    return {out, 19};
}

} // namespace scoredesk::files
