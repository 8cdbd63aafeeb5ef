// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/digest.h"
#include "core/analytics/shares.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace scoredesk::analytics {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::analytics)
};

constexpr std::size_t kNamedParts = 3;

QString counted(std::int64_t count)
{
    return QLocale().toString(qlonglong(count));
}

QString percent(int tenths)
{
    //: a percent with one decimal, "46.6%"
    return Tr::tr("%1%").arg(QLocale().toString(tenths / 10.0, 'f', 1));
}

/// "+1.3", "−0.8", "0.0".
QString signedPoints(int tenths)
{
    const QString size = QLocale().toString(std::abs(tenths) / 10.0, 'f', 1);
    return tenths > 0 ? u'+' + size : tenths < 0 ? u'\u2212' + size : size;
}

/// "46.6% met or exceeded, N = 4,210"
QString standing(const Digest &digest, int tenths, std::int64_t scored)
{
    const bool hasThree = domain::isAlternate(digest.query.area) || digest.query.area == domain::ContentArea::Csa;
    //: %1 is a percent such as "46.6%", %2 a number of students
    return (hasThree ? Tr::tr("%1 at level 3, N = %2") : Tr::tr("%1 met or exceeded, N = %2")).arg(percent(tenths), counted(scored));
}

DigestSentence headline(const Digest &digest)
{
    const int was = digest.metTenthsBefore(), is = digest.metTenthsNow();
    const QString now = standing(digest, is, digest.scoredNow);
    const QString before = standing(digest, was, digest.scoredBefore);
    if (digest.scoredBefore == 0 && digest.scoredNow == 0)
        return {Tr::tr("Nobody is scored yet."), {}, {}};
    if (digest.scoredBefore == 0)
        //: %1 is "46.6% met or exceeded, N = 4,210"
        return {Tr::tr("These are the first results: %1.").arg(now), {}, {}};
    if (digest.scoredNow == 0)
        //: %1 is "46.6% met or exceeded, N = 4,210"
        return {Tr::tr("No valid score is left; before, it was %1.").arg(before), {}, {}};
    const QString size = QLocale().toString(std::abs(is - was) / 10.0, 'f', 1);
    if (is == was)
        //: %1 and %2 are "46.6% met or exceeded, N = 4,210", now and before
        return {Tr::tr("The percent is as it was: %1; before, %2.").arg(now, before), {}, {}};
    return {(is > was
                 //: %1 a number of percentage points, %2 and %3 "46.6% met or exceeded, N = 4,210", now and before
                 ? Tr::tr("Up %1 points: %2; before, %3.")
                 //: %1 a number of percentage points, %2 and %3 "46.6% met or exceeded, N = 4,210", now and before
                 : Tr::tr("Down %1 points: %2; before, %3."))
                .arg(size, now, before),
            {},
            {}};
}

std::vector<domain::Ssid> studentsOf(const Digest &digest, std::initializer_list<Move> moves)
{
    std::vector<domain::Ssid> students;
    for (const Move move : moves) {
        const auto &more = digest.students[std::size_t(move)];
        students.insert(students.end(), more.begin(), more.end());
    }
    std::ranges::sort(students);
    students.erase(std::unique(students.begin(), students.end()), students.end());
    return students;
}

} // namespace

std::vector<DigestSentence> sentencesFor(const Digest &digest)
{
    std::vector<DigestSentence> sentences{headline(digest)};
    if (digest.scoredBefore == 0 || digest.scoredNow == 0)
        return sentences;
    const auto weightOf = [&digest](Move move) { return digest.of(move).weight; };
    const std::vector<int> byMove =
        digest.tenths({weightOf(Move::NewlyScored), weightOf(Move::Up) + weightOf(Move::Down), weightOf(Move::Withdrawn),
                       weightOf(Move::CameIn) + weightOf(Move::WentOut)});
    const MoveCount &newly = digest.of(Move::NewlyScored);
    if (newly.students > 0) {
        const int met = roundedShares(std::array{newly.met, newly.students - newly.met}, 1000)[0];
        sentences.push_back(
            //: %1 a number of students, %2 a percent, %3 percentage points such as "−1.1"
            {Tr::tr("Newly scored: %1 students, %2 of them met: %3 points.").arg(counted(newly.students), percent(met), signedPoints(byMove[0])),
             Tr::tr("newly scored"), studentsOf(digest, {Move::NewlyScored})});
    }
    const std::int64_t up = digest.of(Move::Up).students, down = digest.of(Move::Down).students,
                       same = digest.of(Move::SameLevel).students;
    if (up + down + same > 0)
        sentences.push_back(
            //: %1 to %3 are numbers of students, %4 percentage points such as "+0.1"
            {Tr::tr("Re-scored: %1 to a higher level, %2 to a lower one, %3 within their level: %4 points.")
                 .arg(counted(up), counted(down), counted(same), signedPoints(byMove[1])),
             Tr::tr("re-scored"), studentsOf(digest, {Move::Up, Move::Down, Move::SameLevel})});
    if (const std::int64_t gone = digest.of(Move::Withdrawn).students; gone > 0)
        //: %1 a number of students, %2 percentage points such as "+0.1"
        sentences.push_back({Tr::tr("Score withdrawn: %1 students: %2 points.").arg(counted(gone), signedPoints(byMove[2])),
                             Tr::tr("score withdrawn"), studentsOf(digest, {Move::Withdrawn})});
    const std::int64_t in = digest.of(Move::CameIn).students, out = digest.of(Move::WentOut).students;
    if (in + out > 0)
        sentences.push_back(
            //: %1 and %2 are numbers of students, %3 percentage points such as "+0.1"
            {Tr::tr("With another school, grade or group than before: %1 came in, %2 went out: %3 points.")
                 .arg(counted(in), counted(out), signedPoints(byMove[3])),
             Tr::tr("with another school, grade or group"), studentsOf(digest, {Move::CameIn, Move::WentOut})});
    std::vector<std::int64_t> weights;
    std::int64_t rest = 0;
    for (std::size_t i = 0; i < digest.parts.size(); ++i) {
        if (i < kNamedParts && digest.parts[i].weight != 0)
            weights.push_back(digest.parts[i].weight);
        else
            rest += digest.parts[i].weight;
    }
    if (weights.empty())
        return sentences;
    const std::size_t named = weights.size();
    const bool hasOthers = digest.parts.size() > named;
    weights.push_back(rest);
    const std::vector<int> byPart = digest.tenths(weights);
    QStringList words, names;
    std::vector<domain::Ssid> students;
    for (std::size_t i = 0; i < named; ++i) {
        const DigestPart &part = digest.parts[i];
        names.append(part.name);
        //: the part a school or grade has in a change: %1 its name, %2 percentage points such as "−0.8"
        words.append(Tr::tr("%1 %2").arg(part.name, signedPoints(byPart[i])));
        students.insert(students.end(), part.students.begin(), part.students.end());
    }
    std::ranges::sort(students);
    students.erase(std::unique(students.begin(), students.end()), students.end());
    const QString list = words.join(u", "_s);
    sentences.push_back({hasOthers
                             //: %1 is a list such as "Juniper High −0.8, Del Sol +0.3", %2 percentage points such as "−0.2"
                             ? Tr::tr("Where it comes from, in points: %1, all others together %2.").arg(list, signedPoints(byPart[named]))
                             //: %1 is a list such as "Juniper High −0.8, Del Sol +0.3"
                             : Tr::tr("Where it comes from, in points: %1.").arg(list),
                         names.join(u", "_s), std::move(students)});
    return sentences;
}

} // namespace scoredesk::analytics
