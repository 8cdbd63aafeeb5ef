// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/wording.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

// Names of codes. The sentences of the profile are in wording.cpp. Words stand here and not in the code tables because they are
// translated, and the translation tools read sources.

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::domain)
};

} // namespace

QString areaName(ContentArea area)
{
    switch (area) {
    case ContentArea::Ela:
        return Tr::tr("ELA");
    case ContentArea::Math:
        return Tr::tr("Math");
    case ContentArea::Science:
        return Tr::tr("Science");
    case ContentArea::CaaEla:
        return Tr::tr("CAA ELA");
    case ContentArea::CaaMath:
        return Tr::tr("CAA Math");
    case ContentArea::CaaScience:
        return Tr::tr("CAA Science");
    case ContentArea::Csa:
        return Tr::tr("CSA");
    }
    return {};
}

QString testName(ContentArea area)
{
    switch (area) {
    case ContentArea::Ela:
    case ContentArea::Math:
        return Tr::tr("Smarter Balanced");
    case ContentArea::Science:
        return Tr::tr("CAST");
    case ContentArea::CaaEla:
    case ContentArea::CaaMath:
    case ContentArea::CaaScience:
        return Tr::tr("California Alternate Assessment");
    case ContentArea::Csa:
        return Tr::tr("California Spanish Assessment");
    }
    return {};
}

// Source: L22 and SRG24 to 2024-25, the CERS interpretive guide 2025-26 for the new names; CSA had score reporting ranges to
// 2023-24 (domain-facts §6).
QString levelName(ContentArea area, int level, SchoolYear year)
{
    if (level < 1 || level > 4)
        return {};
    if (isAlternate(area)) {
        switch (level) {
        case 1:
            return Tr::tr("Limited Understanding");
        case 2:
            return Tr::tr("Foundational Understanding");
        case 3:
            return Tr::tr("Understanding");
        default:
            return {};
        }
    }
    if (area == ContentArea::Csa)
        return year.spring <= 2024 ? Tr::tr("Score Reporting Range %1").arg(level)
                                   : Tr::tr("Level %1").arg(level);
    if (year.spring >= 2026) {
        switch (level) {
        case 1:
            return Tr::tr("Minimal");
        case 2:
            return Tr::tr("Developing");
        case 3:
            return Tr::tr("Proficient");
        default:
            return Tr::tr("Advanced");
        }
    }
    switch (level) {
    case 1:
        return Tr::tr("Standard Not Met");
    case 2:
        return Tr::tr("Standard Nearly Met");
    case 3:
        return Tr::tr("Standard Met");
    default:
        return Tr::tr("Standard Exceeded");
    }
}

// Source: L22, condition codes; domain-facts §2.
QString conditionMeaning(ConditionCode c)
{
    switch (c) {
    case ConditionCode::None:
        return {};
    case ConditionCode::NT:
        return Tr::tr("The student did not test.");
    case ConditionCode::NTE:
        return Tr::tr("A medical emergency kept the student from testing for the whole window.");
    case ConditionCode::PGE:
        return Tr::tr("A parent or guardian exempted the student.");
    case ConditionCode::NEL:
        return Tr::tr(
            "The student is an English learner new to U.S. schools and did not have to take this test.");
    case ConditionCode::LOSS:
        return Tr::tr("Too few items were answered to score, so the lowest obtainable score was given.");
    case ConditionCode::INC0:
        return Tr::tr("No item was answered, so the lowest obtainable score was given.");
    case ConditionCode::INC1:
        return Tr::tr(
            "Only one to three items were answered, so one point above the lowest score was given.");
    case ConditionCode::NER:
        return Tr::tr("Fewer than four of the four embedded performance tasks were attempted.");
    case ConditionCode::Other:
        return Tr::tr("The file has a condition code this program does not know.");
    }
    return {};
}

QString boxName(ScoreBox box)
{
    switch (box) {
    case ScoreBox::Scored:
        return Tr::tr("Scored");
    case ScoreBox::Nt:
        return Tr::tr("Not tested (NT)");
    case ScoreBox::Nte:
        return Tr::tr("Medical emergency (NTE)");
    case ScoreBox::Pge:
        return Tr::tr("Parent/guardian exemption (PGE)");
    case ScoreBox::Nel:
        return Tr::tr("New English learner (NEL)");
    case ScoreBox::Loss:
        return Tr::tr("Lowest score given (LOSS)");
    case ScoreBox::Inc0:
        return Tr::tr("No item answered (INC0)");
    case ScoreBox::Inc1:
        return Tr::tr("One to three items answered (INC1)");
    case ScoreBox::Ner:
        return Tr::tr("Performance tasks missing (NER)");
    case ScoreBox::OtherCode:
        return Tr::tr("Another condition code");
    case ScoreBox::Invalidated:
        return Tr::tr("Invalidated");
    case ScoreBox::AppealPending:
        return Tr::tr("Appeal pending");
    case ScoreBox::OnePartOnly:
        return Tr::tr("One part only");
    case ScoreBox::NoScoreYet:
        return Tr::tr("No score yet");
    case ScoreBox::NotKnown:
        return Tr::tr("Not known");
    case ScoreBox::Count:
        break;
    }
    return {};
}

QString boxName(ReportBox box)
{
    switch (box) {
    case ReportBox::Released:
        return Tr::tr("Released");
    case ReportBox::HeldForEla:
        return Tr::tr("Waiting for ELA");
    case ReportBox::HeldForMath:
        return Tr::tr("Waiting for math");
    case ReportBox::HeldForScience:
        return Tr::tr("Waiting for science");
    case ReportBox::HeldForCsa:
        return Tr::tr("Waiting for CSA");
    case ReportBox::HeldForSeveral:
        return Tr::tr("Waiting for several areas");
    case ReportBox::HeldOther:
        return Tr::tr("Scored, not released yet");
    case ReportBox::NotEligible:
        return Tr::tr("Not eligible");
    case ReportBox::NotKnown:
        return Tr::tr("Not known");
    case ReportBox::Count:
        break;
    }
    return {};
}

// Source: claims of the 2023-24 results, composite since then (Smarter Balanced technical report 2023-24; domain-facts §7).
QString claimName(ContentArea area, int compositeClaim)
{
    if (area == ContentArea::Ela)
        return compositeClaim == 0   ? Tr::tr("Reading and Listening")
               : compositeClaim == 1 ? Tr::tr("Writing and Research")
                                     : QString();
    if (area == ContentArea::Math)
        return compositeClaim == 0   ? Tr::tr("Concepts & Procedures")
               : compositeClaim == 1 ? Tr::tr("Mathematical Practices")
                                     : QString();
    return {};
}

// Source: L19, claims 1 to 4 of ELA and 1 to 3 of math (domain-facts §7).
QString singleClaimName(ContentArea area, int claim)
{
    if (area == ContentArea::Ela)
        return claim == 0   ? Tr::tr("Reading")
               : claim == 1 ? Tr::tr("Writing")
               : claim == 2 ? Tr::tr("Listening")
               : claim == 3 ? Tr::tr("Research and Inquiry")
                            : QString();
    if (area == ContentArea::Math)
        return claim == 0   ? Tr::tr("Concepts & Procedures")
               : claim == 1 ? Tr::tr("Problem Solving and Modeling")
               : claim == 2 ? Tr::tr("Communicating Reasoning")
                            : QString();
    return {};
}

// Source: L22, CAST domains 1 to 3.
QString domainName(int castDomain)
{
    switch (castDomain) {
    case 0:
        return Tr::tr("Life Sciences");
    case 1:
        return Tr::tr("Physical Sciences");
    case 2:
        return Tr::tr("Earth and Space Sciences");
    default:
        return {};
    }
}

QString gradeName(int grade)
{
    if (grade < 0)
        return {};
    return grade == 0 ? Tr::tr("K", "kindergarten, in a column of grades") : QString::number(grade);
}

QString gradeCode(int grade)
{
    if (grade < 0)
        return {};
    return grade == 0 ? u"KN"_s : u"%1"_s.arg(grade, 2, 10, QChar(u'0'));
}

QString schoolYearName(SchoolYear year)
{
    return year.isValid() ? u"%1\u2013%2"_s.arg(year.spring - 1).arg(year.spring % 100, 2, 10, QChar(u'0'))
                          : QString();
}

QString dayName(Day day)
{
    if (!day.isValid())
        return {};
    //: The format of a date within a sentence or a cell: May 20, 2024
    return QLocale().toString(day.toDate(), Tr::tr("MMM d, yyyy"));
}

namespace {

QDateTime inCalifornia(const QDateTime &instant)
{
    static const QTimeZone california("America/Los_Angeles");
    return california.isValid() ? instant.toTimeZone(california) : instant.toLocalTime();
}

} // namespace

QDate dayInCalifornia(const QDateTime &instant)
{
    return inCalifornia(instant).date();
}

// A file's as-of time is one of its days, which have no hour: midnight in Los Angeles is not said.
QString asOfText(const QDateTime &instant, QDate today)
{
    if (!instant.isValid())
        return {};
    const QDateTime local = inCalifornia(instant);
    if (!today.isValid())
        today = dayInCalifornia(QDateTime::currentDateTimeUtc());
    const QLocale locale;
    const QString day =
        local.date().year() == today.year()
            //: a day of this year in Qt's date letters, "Wed, Jun 5"
            ? locale.toString(local.date(), Tr::tr("ddd, MMM d"))
            //: a day of another year with its weekday in Qt's date letters, "Wed, Jun 5, 2024"
            : locale.toString(local.date(), Tr::tr("ddd, MMM d, yyyy"));
    if (local.time() == QTime(0, 0))
        return day;
    //: %1 a day, %2 a time of that day: "Wed, Jun 5, 6:00 AM"
    return Tr::tr("%1, %2", "day and time").arg(day, locale.toString(local.time(), Tr::tr("h:mm AP")));
}

// Source: L22, ReportingEthnicity.
QString ethnicityName(int code)
{
    switch (code) {
    case 100:
        return Tr::tr("American Indian or Alaska Native");
    case 200:
        return Tr::tr("Asian");
    case 300:
        return Tr::tr("Native Hawaiian or Other Pacific Islander");
    case 400:
        return Tr::tr("Filipino", "ethnicity");
    case 500:
        return Tr::tr("Hispanic or Latino");
    case 600:
        return Tr::tr("Black or African American");
    case 700:
        return Tr::tr("White");
    case 800:
        return Tr::tr("Two or more races, or not reported");
    default:
        return {};
    }
}

QString elasName(Elas e)
{
    switch (e) {
    case Elas::Blank:
        return {};
    case Elas::EO:
        return Tr::tr("English only (EO)");
    case Elas::EL:
        return Tr::tr("English learner (EL)");
    case Elas::IFEP:
        return Tr::tr("Initial fluent English proficient (IFEP)");
    case Elas::RFEP:
        return Tr::tr("Reclassified fluent English proficient (RFEP)");
    case Elas::TBD:
        return Tr::tr("To be determined (TBD)");
    case Elas::ADEL:
        return Tr::tr("Adult English learner (ADEL)");
    }
    return {};
}

QString appealName(AppealType type)
{
    switch (type) {
    case AppealType::Other:
        return Tr::tr("Appeal");
    case AppealType::Invalidate:
        return Tr::tr("Invalidate");
    case AppealType::GracePeriodExtension:
        return Tr::tr("Grace Period Extension");
    case AppealType::Reset:
        return Tr::tr("Reset");
    case AppealType::Reopen:
        return Tr::tr("Reopen");
    case AppealType::Restore:
        return Tr::tr("Restore");
    case AppealType::NoAppeal:
        return Tr::tr("No Appeal");
    }
    return {};
}

} // namespace scoredesk::domain
