#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What aggregate reports (yearly, claims, longitudinal), representativeness, the list of who is closest to the next level and `status` must say,
worked out from the data files by oracle_rules.py; and the comparison with what the program says through scoredesk_results_probe.
"""

import csv
import json
import math
import subprocess
import zipfile
from collections import defaultdict
from fractions import Fraction
from xml.etree import ElementTree

from oracle_rules import AREAS, CUTS, counted, differences, first, is_scored, measures, value_of

CLAIMS = {
    "ELA": (["Reading and Listening", "Writing and Research"], ["Reading", "Writing", "Listening", "Research and Inquiry"]),
    "MATH": (["Concepts & Procedures", "Mathematical Practices"],
             ["Concepts & Procedures", "Problem Solving and Modeling", "Communicating Reasoning"]),
}
DOMAINS = ["Life Sciences", "Physical Sciences", "Earth and Space Sciences"]
SUBGROUPS = ["gender", "ethnicity", "races", "elas", "economicDisadvantage", "disability", "homeless", "parentEducation", "section504"]
COMPARED = ["school", "grade", "ethnicity", "elas", "economicDisadvantage", "disability", "gender"]
TEST_NAMES = {
    "Smarter Balanced Summative Assessment for ELA": "ELA", "Smarter Balanced Summative Assessment for Mathematics": "MATH",
    "California Science Test (CAST)": "SCIENCE", "California Alternate Assessment (CAA) for ELA": "CAA-ELA",
    "California Alternate Assessment (CAA) for Mathematics": "CAA-MATH",
    "California Alternate Assessment (CAA) for Science": "CAA-SCIENCE", "California Spanish Assessment (CSA)": "CSA",
}


def values(row, dimension, basis):
    value = value_of(row, dimension, basis)
    return value if isinstance(value, list) else [value]


def passes(row, query):
    return all(set(wanted) & set(values(row, dimension, query["basis"])) for dimension, wanted in query["where"])


def basic(rows, area):
    """The measures that a report has, of a group of rows."""
    made = measures(rows, area, {}, "")
    del made["details"]
    return made


def organizations(row, query, lea_code, with_school=True):
    """The LEA, and the school where the report has rows of it."""
    school = value_of(row, "school", query["basis"])
    return [lea_code] + [school] * (with_school and (not query["schools"] or school in query["schools"]))


def group_keys(row, query):
    return [("", "")] + [(group, value) for group in query["subgroups"] for value in values(row, group, query["basis"])]


# Yearly and claims

def reported_groups(lea, query, lea_code):
    """Rows by (organisation, grade or None, dimension, value)."""
    rows = [row for row in counted(lea.rows, query["area"], query["year"], False)
            if passes(row, query) and row.get("ScoreAvailableDate", "") >= query["newSince"]]
    groups = defaultdict(list)
    groups[(lea_code, None, "", "")] = []  # the LEA has its row even where the filter leaves nobody
    for row in rows:
        for organization in organizations(row, query, lea_code):
            for group, value in group_keys(row, query):
                for grade in (None, first(row, ["GradeAssessed"])):
                    groups[(organization, grade, group, value)].append(row)
    return rows, groups


def yearly(lea, query, lea_code):
    _, groups = reported_groups(lea, query, lea_code)
    return {(organization, query["year"], grade, group, value, ""): (basic(rows, query["area"]), None)
            for (organization, grade, group, value), rows in groups.items()}


def claim_columns(area):
    """Name, column, and whether it is a single claim."""
    if area == "SCIENCE":
        return [(name, f"Domain{i}Level", False) for i, name in enumerate(DOMAINS, 1)]
    composites, singles = CLAIMS[area]
    return [(name, f"SmarterCompClaim{i}PL", False) for i, name in enumerate(composites, 1)] + [
        (name, f"SmarterClaim{i}PL", True) for i, name in enumerate(singles, 1)]


def claims(lea, query, lea_code):
    if query["area"] not in ("ELA", "MATH", "SCIENCE"):
        return None
    rows, groups = reported_groups(lea, query, lea_code)

    def counts(group, column):
        return [sum(is_scored(row) and row.get(column, "") == level for row in group) for level in "123"]

    told = [claim for claim in claim_columns(query["area"]) if sum(counts(rows, claim[1]))]
    made = {}
    for (organization, grade, group, value), members in groups.items():
        for at, (name, column, is_single) in enumerate(told):
            levels = counts(members, column)
            number = sum(levels)
            is_hidden = is_single and number < 30
            # A composite claim and a single one of mathematics have one name: they are told apart by their place.
            made[(organization, query["year"], grade, group, value, f"{name}/{at}")] = None if is_hidden else (
                {"scored": number, "levels": levels + [0]}, None)
    return made or None


# Longitudinal

def longitudinal(lea, query, lea_code):
    grades = sorted(set(query["grades"]))
    if query["area"] not in ("ELA", "MATH") or len(grades) < 2:
        return None
    record_type = AREAS[query["area"]]
    steps = [(query["year"] - (grades[-1] - grade), grade) for grade in grades]
    steps = [(year, grade) for year, grade in steps if any(row["RecordType"] == record_type and row["year"] == year for row in lea.rows)]
    if len(steps) < 2:
        return None

    def belongs(row, grade):
        return (is_scored(row) and row["ScaleScore"] and row["GradeAssessed"] == f"{grade:02}" and row["CALPADSGrade"] == f"{grade:02}")

    of_step = [[row for row in counted(lea.rows, query["area"], year, False) if belongs(row, grade)] for year, grade in steps]
    lines = defaultdict(lambda: ([[] for _ in steps], [[] for _ in steps]))
    for at, rows in enumerate(of_step):
        for row in filter(lambda row: passes(row, query), rows):
            for organization in organizations(row, query, lea_code):
                for key in group_keys(row, query):
                    lines[(organization, *key)][0][at].append(row)
    by_student = [{row["SSID"]: row for row in rows} for rows in of_step]
    for last in filter(lambda row: passes(row, query), of_step[-1]):
        path = [rows.get(last["SSID"]) for rows in by_student]
        if None in path:
            continue
        is_one_school = len({value_of(row, "school", query["basis"]) for row in path}) == 1
        for organization in organizations(last, query, lea_code, is_one_school):
            for key in group_keys(last, query):
                for at, row in enumerate(path):
                    lines[(organization, *key)][1][at].append(row)
    made = {}
    for (organization, group, value), (everybody, cohort) in lines.items():
        for at, (year, grade) in enumerate(steps):
            made[(organization, year, f"{grade:02}", group, value, "")] = (
                without_distance(basic(everybody[at], query["area"])), without_distance(basic(cohort[at], query["area"])))
    return made or None


def without_distance(made):
    del made["distanceFromStandard"]
    return made


# What the program says

def table_problems(said, expected):
    """A claim's place is told by its order among the rows of its group."""
    found, places = {}, defaultdict(int)
    for row in said["rows"]:
        key = (row["organization"], row["year"], row["grade"], row["dimension"], row["value"])
        claim = row["claim"]
        if claim:
            claim = f"{claim}/{places[key]}"
            places[key] += 1
        if (*key, claim) in found:
            return [f"twice: {(*key, claim)}"]
        found[(*key, claim)] = row
    if set(found) != set(expected):
        return [f"rows differ: {sorted(map(str, set(found) ^ set(expected)))[:5]}"]
    problems = []
    for key, row in found.items():
        if expected[key] is None or row["suppressed"]:
            if (expected[key] is None) != row["suppressed"] or row["all"]["scored"] or any(row["all"]["levels"]):
                problems.append(f"{key}: hidden {row['suppressed']}")
            continue
        everybody, cohort = expected[key]
        problems += differences(f"{key} all", row["all"], everybody)
        problems += differences(f"{key} cohort", row["cohort"], cohort)
    return problems


def rounded(number):
    return "" if number is None else str(math.floor(Fraction(number) + Fraction(1, 2)))


def cers_cells(made, area, is_claims):
    """StudentsTested, with a score its mean and standard error, six levels."""
    count = 3 if is_claims or area not in ("ELA", "MATH", "SCIENCE") else 4
    scores = [] if is_claims else [rounded(made["meanScaleScore"]), rounded(made["standardError"])]
    return [str(made["scored"]), *scores, *map(str, made["levels"][:count]), *[""] * (6 - count)]


def file_problems(path, expected, query):
    """The file with CERS's columns has the rows of one grade, and rounds as CERS does."""
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    is_claims = "Claim" in header
    found, places = {}, defaultdict(int)
    for row in rows:
        cells = dict(zip(header, row))
        claim = cells.get("Claim", "")
        group = (cells["OrganizationId"], int(cells["SchoolYear"]), cells["TestGrade"], cells["Subgroup"], cells["SubgroupValue"])
        if claim:
            claim = f"{claim}/{places[group]}"
            places[group] += 1
        found[(*group, claim)] = row[header.index("StudentsTested"):-1]
    # Both ways to part by race are Ethnicity there, so what stands twice is not looked at.
    wanted = {}
    for (organization, year, grade, group, value, claim), made in expected.items():
        if grade is None or {"races", "ethnicity"} & {group}:
            continue
        cells = [] if made is None else [cell for part in made if part is not None for cell in cers_cells(part, query["area"], is_claims)]
        width = header.index("Attributes") - header.index("StudentsTested")
        wanted[(organization, year, grade, group, value, claim)] = cells or [""] * width
    names = {"": "Overall", "gender": "Sex", "elas": "EnglishLanguageAcquisitionStatus", "section504": "Section504Status",
             "disability": "IDEAIndicator", "economicDisadvantage": "EconomicDisadvantageStatus"}
    problems = []
    for (organization, year, grade, group, value, claim), cells in wanted.items():
        if group not in names:
            continue
        there = found.get((organization, year, grade, names[group], value, claim))
        if there != cells:
            problems.append(f"file {(organization, year, grade, group, value, claim)}: {there} is not {cells}")
    return problems


def representativeness_problems(said, lea, query):
    rows = [row for row in counted(lea.rows, query["area"], query["year"], False) if passes(row, query)]
    scored = [row for row in rows if is_scored(row)]
    met = sum(row["AchievementLevels"] in "34" for row in scored)
    expected = {"ofRegistered": False, "registered": len(rows), "scored": len(scored), "met": met,
                "coverage": Fraction(len(scored), len(rows)) if rows else 0}
    problems = differences("representativeness", said, expected)
    groups = defaultdict(lambda: [0, 0])
    for row in rows:
        for dimension in COMPARED:
            groups[(dimension, value_of(row, dimension, query["basis"]))][0] += 1
            groups[(dimension, value_of(row, dimension, query["basis"]))][1] += is_scored(row)
    found = {(group["dimension"], group["value"]): group for group in said["groups"]}
    if set(found) != set(groups):
        return problems + [f"groups differ: {sorted(set(found) ^ set(groups))[:5]}"]
    for key, (registered, with_score) in groups.items():
        share = Fraction(with_score, len(scored)) if scored else Fraction(0)
        of_all = Fraction(registered, len(rows))
        spread = (share * (1 - share) + of_all * (1 - of_all)) / 2
        difference = float(share - of_all) / math.sqrt(spread) if spread else 0
        problems += differences(str(key), found[key], {"registered": registered, "scored": with_score})
        if not math.isclose(found[key]["difference"], difference, rel_tol=1e-9, abs_tol=1e-12):
            problems.append(f"{key}: difference {found[key]['difference']} is not {difference}")
    possible = len(scored) + said["awaiting"]
    if said["awaiting"] > len(rows) - len(scored):
        problems.append(f"{said['awaiting']} await a score, and {len(rows) - len(scored)} have none")
    if possible:
        problems += differences("bounds", said, {"low": Fraction(100 * met, possible), "high": Fraction(100 * (met + said["awaiting"]), possible)})
    if said["estimate"]:
        low, percent, high = said["estimate"]
        if not said["low"] <= low <= percent <= high <= said["high"]:
            problems.append(f"the estimate {said['estimate']} leaves its bounds")
    return problems


def closest_problems(said, lea, query):
    expected = []
    for row in counted(lea.rows, query["area"], query["year"], False):
        cuts = CUTS.get(AREAS[query["area"]], {}).get(row["GradeAssessed"])
        if not passes(row, query) or not is_scored(row) or not row["ScaleScore"] or not cuts:
            continue
        score, level = int(row["ScaleScore"]), int(row["AchievementLevels"])
        if level <= len(cuts) and 1 + sum(score >= cut for cut in cuts) == level:
            expected.append([row["SSID"], level, cuts[level - 1] - score])
    points = [student[2] for student in said["students"]]
    if points != sorted(points):
        return ["not the closest first"]
    return [] if sorted(said["students"]) == sorted(expected) else [
        f"closest differ: {len(said['students'])} are not {len(expected)}"]


def random_report(rng, lea, csv_path):
    kind = rng.choices(["yearly", "claims", "longitudinal", "representativeness", "closest"], weights=[2, 3, 4, 2, 1])[0]
    area = rng.choices(list(AREAS), weights=[6, 6, 1, 1, 1, 4, 1])[0]
    if kind == "longitudinal" and rng.random() < 0.9:
        area = rng.choice(["ELA", "MATH"])
    query = {"kind": kind, "area": area, "year": rng.choices([2024, 2023], weights=[4, 1])[0], "basis": rng.choice(["tested", "enrolled"]),
             "subgroups": rng.sample(SUBGROUPS, rng.randint(0, 2)), "where": [], "schools": [], "grades": [], "newSince": "", "csv": csv_path}
    if kind == "longitudinal":
        start = rng.randint(3, 7)
        query["grades"] = rng.choice([[start, start + 1], [start, start + 1], list(range(start, min(8, start + 2) + 1)), [8, 11], [start]])
    if kind in ("yearly", "claims") and rng.random() < 0.2:
        query["newSince"] = rng.choice(["2024-05-20", "2024-06-06"]) if query["year"] == 2024 else "2023-05-25"
    for dimension in rng.sample(SUBGROUPS + ["grade"], rng.choices([0, 1, 2], weights=[4, 3, 1])[0]):
        seen = sorted({value for row in lea.rows for value in values(row, dimension, query["basis"])})
        query["where"].append((dimension, rng.sample(seen, min(len(seen), rng.randint(1, 3)))))
    if kind in ("yearly", "claims", "longitudinal") and rng.random() < 0.3:
        schools = sorted({value_of(row, "school", query["basis"]) for row in lea.rows} - {""})
        query["schools"] = rng.sample(schools, min(2, len(schools)))
    return query


def problems_of(said, lea, query, lea_code):
    took = any(row["RecordType"] == AREAS[query["area"]] and row["year"] == query["year"] for row in lea.rows)
    if query["kind"] == "closest":
        return closest_problems(said, lea, query) if took else differences("closest", said, {"students": []})
    if query["kind"] == "representativeness":
        return representativeness_problems(said, lea, query) if took and "refused" not in said else (
            [f"refused: {said}"] if took or not said.get("refused") else [])
    make = {"yearly": yearly, "claims": claims, "longitudinal": longitudinal}[query["kind"]]
    expected = make(lea, query, lea_code) if took else None
    if expected is None:
        return [] if said.get("refused") else ["there is a report, where there is nothing to tell"]
    if "refused" in said:
        return [f"refused: {said['refused']}"]
    return table_problems(said, expected) + file_problems(query["csv"], expected, query)


def check_reports(probe, cache, secret, lea, lea_code, rng, count, folder):
    """Asks \\a count random reports; returns what disagrees, and how many were not refused."""
    queries = [random_report(rng, lea, str(folder / f"report{number}.csv")) for number in range(count)]
    asked = "".join(json.dumps(query) + "\n" for query in queries)
    done = subprocess.run([probe, cache, secret], input=asked, capture_output=True, text=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(answers) != count:
        return [f"the probe ended with {done.returncode}: {done.stderr.strip()}"], 0
    problems = []
    for query, said in zip(queries, answers):
        if found := problems_of(said, lea, query, lea_code):
            problems.append(f"{json.dumps(query)}\n  " + "\n  ".join(found[:8]))
    return problems, sum("refused" not in said for said in answers)


# Who is registered

def workbook_rows(path):
    """The rows of the first sheet of a workbook, as texts by column letter."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            shared = ["".join(part.text or "" for part in item.iter(f"{space}t"))
                      for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{space}si")]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    for row in sheet.iter(f"{space}row"):
        cells = {}
        for cell in row.iter(f"{space}c"):
            text = "".join(part.text or "" for part in cell.iter(f"{space}t")) if cell.get("t") == "inlineStr" else (
                cell.findtext(f"{space}v") or "")
            cells[cell.get("r").rstrip("0123456789")] = shared[int(text)] if cell.get("t") == "s" else text
        yield cells


def assigned(path):
    """Areas of each student whom a Test Assignment report lists."""
    tests, columns = defaultdict(set), None
    for cells in workbook_rows(path):
        if columns is None:
            if "SSID" in cells.values():
                columns = {name: letter for letter, name in cells.items()}
            continue
        tests[cells[columns["SSID"]]].add(TEST_NAMES[cells[columns["Test"]]])
    return tests


def status_problems(document, lea, tests, newest, as_of):
    problems = []
    rows = [row for row in lea.rows if row["year"] == newest]
    current = [row for row in rows if first(row, ["ScienceCurrentYearFlag", "CASTCurrentYearFlag"]) != "N"]
    for area, code in AREAS.items():
        in_file = [row for row in rows if row["RecordType"] == code]
        with_row = {row["SSID"] for row in current if row["RecordType"] == code}
        listed = {ssid for ssid, areas in tests.items() if area in areas}
        said = document["areas"].get(area)
        if said is None:
            if in_file:
                problems.append(f"status: {area} is missing")
            continue
        is_whole = 10 * len(with_row & listed) >= 9 * len(with_row)
        problems += differences(f"status {area}", said, {
            "records": len(in_file), "scored": sum(row["AchievementLevels"] in ("1", "2", "3", "4") for row in in_file)})
        if with_row:
            problems += differences(f"status {area}", said, {"registered": len(with_row | listed) if is_whole else None})
    eligible = {row["SSID"] for row in rows if row["SSREligible"] == "Y"}
    released = {row["SSID"] for row in rows if row.get("SSRAvailableDate") and row["SSRAvailableDate"] <= as_of}
    return problems + differences("status ssr", document["ssr"], {"eligible": len(eligible), "released": len(eligible & released)})
