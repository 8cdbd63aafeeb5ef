#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the data file layout in Python, with exact fractions and none of the program's code: reading the caret-delimited Student Score
Data Files, who counts, and every measure of a group of rows. aggregate_oracle.py and report_oracle.py ask the program the same."""

import csv
import math
from collections import defaultdict
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 40

AREAS = {"ELA": "01", "MATH": "02", "CAA-ELA": "03", "CAA-MATH": "04", "CAA-SCIENCE": "05", "SCIENCE": "06", "CSA": "09"}
# First score of level 3 (layout 2021-22, reporting guide 2023-24, appendix A).
STANDARD = {
    "01": {"03": 2432, "04": 2473, "05": 2502, "06": 2531, "07": 2552, "08": 2567, "11": 2583},
    "02": {"03": 2436, "04": 2485, "05": 2528, "06": 2552, "07": 2567, "08": 2586, "11": 2628},
}
# First scores of levels 2, 3 and 4.
CUTS = {
    "01": {"03": (2367, 2432, 2490), "04": (2416, 2473, 2533), "05": (2442, 2502, 2582), "06": (2457, 2531, 2618),
           "07": (2479, 2552, 2649), "08": (2487, 2567, 2668), "11": (2493, 2583, 2682)},
    "02": {"03": (2381, 2436, 2501), "04": (2411, 2485, 2549), "05": (2455, 2528, 2579), "06": (2473, 2552, 2610),
           "07": (2484, 2567, 2635), "08": (2504, 2586, 2653), "11": (2543, 2628, 2718)},
}
CUTS["06"] = {"05": (179, 214, 231), "08": (378, 415, 433)} | {grade: (576, 615, 636) for grade in ("10", "11", "12")}
for alternate in ("03", "04"):
    CUTS[alternate] = {f"{grade:02}": (100 * base + 45, 100 * base + 60)
                       for grade, base in [*((grade, grade) for grade in range(3, 9)), (11, 9)]}
CUTS["09"] = {"03": (349, 360), "04": (449, 460), "05": (546, 560), "06": (648, 660), "07": (744, 760), "08": (848, 860)} | {
    grade: (950, 960) for grade in ("09", "10", "11", "12")}
RACES = ["HispanicorLatino", "AmericanIndianorAlaskaNative", "Asian", "HawaiianOrOtherPacificIslander", "Filipino",
         "BlackorAfricanAmerican", "White", "TwoorMoreRaces"]
COLUMNS = {
    "grade": ["GradeAssessed"], "gender": ["Gender"], "ethnicity": ["ReportingEthnicity"], "elStatus": ["ELStatus"],
    "economicDisadvantage": ["EconomicDisadvantageStatus"],
    "disability": ["CALPADSSpecialEducation", "CALPADSIDEAIndicator"], "migrant": ["MigrantStatus"],
    "military": ["MilitaryStatus"], "homeless": ["HomelessStatus"], "foster": ["FosterStatus"],
    "parentEducation": ["ParentEducationLevel"], "section504": ["Section504Status"], "level": ["AchievementLevels"],
    "elas": ["ELAS"], "gradeEnrolled": ["CALPADSGrade"],
}
KNOWN = {
    "gender": {"F", "M", "X"}, "elas": {"EO", "EL", "IFEP", "RFEP", "TBD", "ADEL"},
    "parentEducation": {"10", "11", "12", "13", "14", "15"},
}
DIMENSIONS = ["lea", "school", *COLUMNS, "races"]


def first(row, names):
    return next((row[name] for name in names if name in row), "")


def read(path, spring):
    with open(path, encoding="utf-8-sig", newline="") as file:
        table = csv.reader(file, delimiter="^")
        header = next(table)
        rows = [dict(zip(header, cells)) for cells in table]
    for row in rows:
        row["year"] = spring
    return header, rows


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter="^", lineterminator="\r\n")
        out.writerow(header)
        for row in rows:
            out.writerow([row[name] for name in header])


class Lea:
    """Rows of several files: of one UIN the row of the newest file."""

    def __init__(self):
        self.by_uin = {}

    def load(self, rows):
        for row in rows:
            self.by_uin[row["UIN"]] = row

    @property
    def rows(self):
        return list(self.by_uin.values())


def value_of(row, dimension, basis):
    """The code of a row, or for races the list of codes."""
    place = "FinalTested" if basis == "tested" else "CALPADS"
    if dimension == "lea":
        return row[place + "DistrictCode"]
    if dimension == "school":
        return row[place + "SchoolCode"]
    if dimension == "races":
        return [race for race in RACES if row[race] == "Yes"] or [""]
    value = first(row, COLUMNS[dimension])
    if dimension in KNOWN and value not in KNOWN[dimension]:
        return ""
    return value


def counted(rows, area, year, class_of):
    """One row per student: the one with the newest Score Available Date."""
    best = {}
    for row in rows:
        if row["RecordType"] != AREAS[area] or row["year"] != year:
            continue
        if class_of:
            if row["CALPADSGrade"] != "12":
                continue
        elif first(row, ["ScienceCurrentYearFlag", "CASTCurrentYearFlag"]) == "N":
            continue
        held = best.get(row["SSID"])
        if held is None or row.get("ScoreAvailableDate", "") > held.get("ScoreAvailableDate", ""):
            best[row["SSID"]] = row
    return list(best.values())


def is_scored(row):
    return row["IncludeIndicator"] == "Y" and row["AchievementLevels"] in ("1", "2", "3", "4")


def measures(rows, area, last_year, as_of):
    scored = [row for row in rows if is_scored(row)]
    levels = [sum(row["AchievementLevels"] == str(level) for row in scored) for level in range(1, 5)]
    scores = [int(row["ScaleScore"]) for row in scored if row["ScaleScore"]]
    record_type = AREAS[area]
    distances = [int(row["ScaleScore"]) - STANDARD[record_type][row["GradeAssessed"]] for row in scored
                 if row["ScaleScore"] and row["GradeAssessed"] in STANDARD.get(record_type, {})]
    one_grade = len({row["GradeAssessed"] for row in scored}) == 1
    mean = Fraction(sum(scores), len(scores)) if scores and one_grade else None
    error = None
    if mean is not None and len(scores) > 1:
        variance = sum((score - mean) ** 2 for score in scores) / (len(scores) - 1) / len(scores)
        error = (Decimal(variance.numerator) / Decimal(variance.denominator)).sqrt()
    changes, met, met_before = [], 0, 0
    near = [0, 0, 0]
    for row in scored:
        if not row["ScaleScore"]:
            continue
        score, level, grade = int(row["ScaleScore"]), int(row["AchievementLevels"]), row["GradeAssessed"]
        cuts = CUTS.get(record_type, {}).get(grade)
        if cuts and level <= len(cuts) and 1 + sum(score >= cut for cut in cuts) == level and cuts[level - 1] - score <= 10:
            near[level - 1] += 1
        before = last_year.get(row["SSID"])
        if record_type in STANDARD and before and is_scored(before) and before["ScaleScore"] and int(before["GradeAssessed"]) + 1 == int(grade):
            changes.append(score - int(before["ScaleScore"]))
            met += level >= 3
            met_before += int(before["AchievementLevels"]) >= 3

    def parts(column):
        return [sum(row.get(column, "") == str(level) for row in scored) for level in (1, 2, 3)]

    def single(claim):
        shares = parts(f"SmarterClaim{claim}PL")
        return shares if sum(shares) >= 30 else None

    return {
        "records": len(rows),
        "tested": sum(row["IncludeIndicator"] in ("Y", "T", "R") for row in rows),
        "scored": len(scored),
        "levels": levels,
        "percentMet": Fraction(100 * (levels[2] + levels[3]), len(scored)) if scored else None,
        "meanScaleScore": mean,
        "standardError": error,
        "distanceFromStandard": Fraction(sum(distances), len(distances)) if distances else None,
        "details": {
            "compositeClaims": [parts("SmarterCompClaim1PL"), parts("SmarterCompClaim2PL")],
            "claims": [single(claim) for claim in (1, 2, 3, 4)],
            "domains": [parts(f"Domain{number}Level") for number in (1, 2, 3)],
            "nearNextLevel": near,
            "matched": len(changes),
            "meanChange": Fraction(sum(changes), len(changes)) if changes else None,
            "matchedPercentMet": Fraction(100 * met, len(changes)) if changes else None,
            "matchedPercentMetBefore": Fraction(100 * met_before, len(changes)) if changes else None,
            "ssrReleased": sum(bool(row.get("SSRAvailableDate")) and row["SSRAvailableDate"] <= as_of for row in rows),
        },
    }


def answer(lea, query, as_of, newest):
    rows = counted(lea.rows, query["area"], query["year"], query["class_of"])
    last_year = {row["SSID"]: row for row in counted(lea.rows, query["area"], query["year"] - 1, False)}
    for dimension, values in query["where"]:
        rows = [row for row in rows if set(values) & set(
            value_of(row, dimension, query["basis"]) if dimension == "races" else [value_of(row, dimension, query["basis"])])]
    groups = defaultdict(list)
    for row in rows:
        keys = [()]
        for dimension in query["by"]:
            value = value_of(row, dimension, query["basis"])
            keys = [(*key, one) for key in keys for one in (value if isinstance(value, list) else [value])]
        for key in keys:
            groups[key].append(row)
    made = {key: measures(group, query["area"], last_year, as_of) for key, group in groups.items()}
    total = measures(rows, query["area"], last_year, as_of)
    if query["year"] != newest:
        for one in [*made.values(), total]:
            one["details"]["ssrReleased"] = None
    return made, total


def differences(path, ours, theirs):
    """Where the two differ, as text."""
    if isinstance(theirs, dict):
        return [text for key, value in theirs.items() for text in differences(f"{path}.{key}", ours.get(key, "absent"), value)]
    if isinstance(theirs, (list, tuple)) and isinstance(ours, list) and len(ours) == len(theirs):
        return [text for i, value in enumerate(theirs) for text in differences(f"{path}[{i}]", ours[i], value)]
    if isinstance(theirs, (Fraction, Decimal)) and isinstance(ours, (int, float)):
        exact = float(theirs)
        return [] if math.isclose(ours, exact, rel_tol=1e-12, abs_tol=1e-9) else [f"{path}: {ours} is not {exact}"]
    return [] if ours == theirs and type(ours) in (int, list, type(None), type(theirs)) else [f"{path}: {ours} is not {theirs}"]
