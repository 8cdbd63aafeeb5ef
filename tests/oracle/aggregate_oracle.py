#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent second opinion on `scoredesk-cli aggregate`.

Reads the caret-delimited Student Score Data Files itself, with exact fractions and none of the program's code, works
out every measure by the rules of the data file layout, and compares what the program says for random LEAs, files that
were changed afterwards (re-scores, movers, lowest scores, invalidations, unknown codes) and random questions.

    aggregate_oracle.py CLI WORKDIR [--leas N] [--queries N] [--seed S]
"""

import argparse
import csv
import json
import math
import os
import random
import shutil
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

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


def public_problems(document, made, total, query):
    """What is published under --public that may not be."""
    problems = []
    hidden, pool = 0, [0, 0, 0, 0]
    for row in document["rows"]:
        exact = made[tuple(row["key"][dimension] for dimension in query["by"])]
        if exact["tested"] < 11 and not row["suppressed"]:
            problems.append(f"a row of {exact['tested']} tested is published")
        if row["suppressed"]:
            hidden += 1
            pool = [a + b for a, b in zip(pool, exact["levels"])]
            numbers = [key for key, value in row.items() if key not in ("key", "label", "suppressed") and value is not None]
            if numbers:
                problems.append(f"a hidden row has numbers: {numbers}")
    if total["tested"] < 11 and not document["total"]["suppressed"]:
        problems.append("a total of few is published")
    if hidden and not document["total"]["suppressed"] and "level" not in query["by"]:
        # The total less what is published is what the hidden rows hold together.
        levels = pool[:3] if query["area"] in ("CAA-ELA", "CAA-MATH", "CAA-SCIENCE", "CSA") else pool
        if hidden < 2 or min(levels) < 10:
            problems.append(f"{hidden} hidden rows can be narrowed down: they hold {pool}")
    return problems


def changed_files(folder, rng, lea):
    """The sample's newest tested file a day later: re-scores, second rows, lowest scores, invalidations, movers, odd codes."""
    path = next(folder.glob("*TestedStudentScoreData_2024_DLMTR.CSV"))
    header, rows = read(path, 2024)
    schools = sorted({row["FinalTestedSchoolCode"] for row in rows})
    later = []
    for number, row in enumerate(rows):
        row = dict(row)
        kind = rng.random()
        scored = is_scored(row) and row["RecordType"] in ("01", "02")
        if kind < 0.08 and scored:  # re-scored: the same row, newer
            cuts = CUTS[row["RecordType"]].get(row["GradeAssessed"])
            score = rng.randint(2300, 2640)
            row.update(ScaleScore=str(score), AchievementLevels=str(1 + sum(score >= cut for cut in cuts)),
                       ScoreAvailableDate="2024-06-06")
        elif kind < 0.12 and scored:  # re-scored as a row of its own
            again = dict(row, UIN=str(9990000000000000 + number), ScoreAvailableDate="2024-06-06", AchievementLevels="4",
                         ScaleScore="2650")
            later.append(again)
        elif kind < 0.15 and scored:
            row.update(ConditionCode="LOSS", IncludeIndicator="T", AchievementLevels="1", ScoreAvailableDate="2024-06-06")
        elif kind < 0.18 and scored:
            row.update(ScoreStatus="I", IncludeIndicator="R", AchievementLevels="9", ScoreAvailableDate="2024-06-06")
        elif kind < 0.21 and not row["IncludeIndicator"]:
            row.update(ConditionCode=rng.choice(["NT", "PGE", "NTE"]), IncludeIndicator="N")
        elif kind < 0.25:  # moved: enrolled here, tested there
            row.update(FinalTestedSchoolCode=rng.choice(schools))
        elif kind < 0.28:
            row.update(Gender=rng.choice(["", "Q"]))
        elif kind < 0.30:
            row.update(ParentEducationLevel="")
        elif kind < 0.36:
            row.update({rng.choice(RACES): "Yes"})
        later.append(row)
    made = folder / path.name.replace("_DLMTR", "_later_DLMTR")
    write(made, header, later)
    lea.load([dict(row, year=2024) for row in later])
    return made


def random_query(rng, lea):
    area = rng.choices(list(AREAS), weights=[6, 6, 1, 1, 1, 4, 1])[0]
    query = {
        "area": area, "year": rng.choices([2024, 2023, 2022], weights=[6, 2, 1])[0], "basis": rng.choice(["tested", "enrolled"]),
        "class_of": area == "SCIENCE" and rng.random() < 0.4, "by": rng.sample(DIMENSIONS, rng.choices([1, 2, 3], weights=[5, 4, 1])[0]),
        "public": rng.random() < 0.3, "where": [],
    }
    for dimension in rng.sample(DIMENSIONS, rng.choices([0, 1, 2], weights=[3, 4, 2])[0]):
        seen = set()
        for row in lea.rows:
            value = value_of(row, dimension, query["basis"])
            seen.update(value if isinstance(value, list) else [value])
        values = rng.sample(sorted(seen), min(len(seen), rng.randint(1, 3)))
        query["where"].append((dimension, values))
    return query


def newest_date(lea):
    return max(max(row.get("ScoreAvailableDate", ""), row.get("SSRAvailableDate", "")) for row in lea.rows)


def check(cli, desk, lea, query, newest):
    as_of = newest_date(lea)
    command = [cli, *desk, "aggregate", "--json", "--details", "--area", query["area"], "--by", ",".join(query["by"]),
               "--basis", query["basis"]]
    if query["year"] != newest:
        command += ["--year", f"{query['year'] - 1}-{query['year'] % 100:02}"]
    for dimension, values in query["where"]:
        command += ["--where", f"{dimension}={','.join(values)}"]
    if query["as_of"]:
        command += ["--as-of", query["as_of"]]
    command += ["--class-of"] * query["class_of"] + ["--public"] * query["public"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    words = " ".join(command[command.index("aggregate"):])
    if not any(row["RecordType"] == AREAS[query["area"]] and row["year"] == query["year"] for row in lea.rows):
        return [] if done.returncode == 1 else [f"{words}\n  nobody took it, and the status is {done.returncode}"]
    if done.returncode != 0:
        return [f"{words}\n  status {done.returncode}: {done.stderr.strip()}"]
    document = json.loads(done.stdout)
    if document["asOf"][:10] != as_of:
        return [f"{words}\n  as of {document['asOf']}, not {as_of}"]
    made, total = answer(lea, query, as_of, newest)
    found = {tuple(row["key"][dimension] for dimension in query["by"]): row for row in document["rows"]}
    problems = []
    if set(found) != set(made) or len(found) != len(document["rows"]):
        problems.append(f"rows differ: {sorted(set(found) ^ set(made))[:5]}")
    else:
        for key, row in [*found.items(), ("total", document["total"])]:
            if not row["suppressed"]:
                problems += differences(str(key), row, total if key == "total" else made[key])
            elif not query["public"]:
                problems.append(f"{key} is hidden though nobody asked for it")
        if query["public"]:
            problems += public_problems(document, made, total, query)
    return [f"{words}\n  " + "\n  ".join(problems[:8])] if problems else []


def run_lea(cli, folder, rng, queries):
    folder.mkdir(parents=True)
    files = folder / "files"
    subprocess.run([cli, "sample", "--students", str(rng.randint(80, 260)), "--seed", str(rng.randint(1, 10**6)), "--out", files],
                   check=True, capture_output=True)
    secret = folder / "pass"
    secret.write_text("an oracle needs no long passphrase\n")
    secret.chmod(0o600)
    desk = ["--cache", str(folder / "cache"), "--passphrase-file", str(secret)]
    lea = Lea()
    paths = []
    for spring in (2022, 2023, 2024):
        for kind in ("Enrolled", "Tested"):
            for path in files.glob(f"*{kind}StudentScoreData_{spring}_DLMTR.CSV"):
                lea.load(read(path, spring)[1])
                paths.append(path)
    subprocess.run([cli, *desk, "init"], check=True, capture_output=True)
    subprocess.run([cli, *desk, "import", *paths], check=True, capture_output=True)
    before = Lea()
    # A file without any date is as new as its own time, which is today: it was not there then.
    before.by_uin = {uin: row for uin, row in lea.by_uin.items() if "ScoreAvailableDate" in row}
    later = changed_files(files, rng, lea)
    said = subprocess.run([cli, *desk, "import", "--json", later], capture_output=True, text=True, check=False)
    rejected = sum(file["rejectedCount"] for file in json.loads(said.stdout)["files"])
    if rejected:
        reasons = [row["reason"] for file in json.loads(said.stdout)["files"] for row in file["rejected"]]
        return [f"{rejected} rows of the changed file were not taken: {reasons[:3]}"], 0
    then = newest_date(before)
    asked = [random_query(rng, lea) for _ in range(queries)]
    for query in asked:  # a third as things stood before the changed file
        query["as_of"] = then if rng.random() < 0.33 else ""
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda query: check(cli, desk, before if query["as_of"] else lea, query, 2024), asked))
    return [problem for result in results for problem in result], len(asked)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("cli")
    options.add_argument("workdir", type=Path)
    is_long = "SCOREDESK_LONG" in os.environ
    options.add_argument("--leas", type=int, default=20 if is_long else 2)
    options.add_argument("--queries", type=int, default=50 if is_long else 20)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    problems, asked = [], 0
    for number in range(given.leas):
        rng = random.Random(given.seed * 1000 + number)
        folder = given.workdir / f"lea{number}"
        shutil.rmtree(folder, ignore_errors=True)
        found, count = run_lea(given.cli, folder, rng, given.queries)
        problems += found
        asked += count
    for problem in problems:
        print(problem)
    print(f"{asked} questions to {given.leas} LEAs, {len(problems)} disagree")
    return 1 if problems or asked != given.leas * given.queries else 0


if __name__ == "__main__":
    sys.exit(main())
