#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent second opinion on every measure of results.

Reads the caret-delimited Student Score Data Files itself, with exact fractions and none of the program's code, works
out every measure by the rules of the data file layout (oracle_rules.py), and compares what the program says for random LEAs, files that
were changed afterwards (re-scores, movers, lowest scores, invalidations, unknown codes) and random questions: to `scoredesk-cli aggregate`,
to aggregate reports, representativeness and the list of who is closest to the next level (report_oracle.py), and to `status`.

    aggregate_oracle.py CLI PROBE IMPORTER WORKDIR [--leas N] [--queries N] [--seed S]
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from oracle_rules import AREAS, CUTS, DIMENSIONS, RACES, Lea, answer, differences, is_scored, read, value_of, write
from report_oracle import assigned, check_reports, status_problems


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
    has_single_claims = rng.random() < 0.5
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
        elif kind < 0.39 and scored and row["GradeAssessed"] != "11":  # enrolled in another grade than tested
            row.update(CALPADSGrade=f"{int(row['GradeAssessed']) + 1:02}")
        if has_single_claims and scored and rng.random() < 0.7:
            row.update({f"SmarterClaim{claim}PL": rng.choice("123") for claim in range(1, 5 if row["RecordType"] == "01" else 4)})
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
    if query["public"]:  # which tells none of them
        for one in [*made.values(), total]:
            del one["details"]
        if any("details" in row for row in [*document["rows"], document["total"]]):
            problems.append("details are published")
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


def check_status(cli, desk, files, lea):
    """With the report that says who is registered loaded."""
    report = next(files.glob("*Test_Assignment_Report*.xlsx"))
    subprocess.run([cli, *desk, "import", report], check=True, capture_output=True)
    said = subprocess.run([cli, *desk, "status", "--json"], capture_output=True, text=True, check=True)
    return status_problems(json.loads(said.stdout), lea, assigned(report), 2024, newest_date(lea))


def run_lea(programs, folder, rng, queries):
    cli, probe, importer = programs
    folder.mkdir(parents=True)
    files = folder / "files"
    subprocess.run([cli, "sample", "--students", str(rng.randint(80, 260)), "--seed", str(rng.randint(1, 10**6)), "--reports", "0",
                    "--out", files],
                   check=True, capture_output=True)
    secret = folder / "pass"
    secret.write_text("a long enough passphrase\n")
    secret.chmod(0o600)
    desk = ["--cache", str(folder / "cache"), "--passphrase-file", str(secret)]
    lea = Lea()
    paths = []
    for spring in (2022, 2023, 2024):
        for kind in ("Enrolled", "Tested"):
            for path in files.glob(f"*{kind}StudentScoreData_{spring}_DLMTR.CSV"):
                lea.load(read(path, spring)[1])
                paths.append(path)
    # scoredesk_import_probe makes a cache whose key is cheap to derive: a second less for every question.
    subprocess.run([importer, folder / "cache", *paths], check=True, capture_output=True)
    before = Lea()
    # A file without any date is as new as its own time, which is today: it was not there then.
    before.by_uin = {uin: row for uin, row in lea.by_uin.items() if "ScoreAvailableDate" in row}
    later = changed_files(files, rng, lea)
    said = subprocess.run([cli, *desk, "import", "--json", later], capture_output=True, text=True, check=False)
    rejected = sum(file["rejectedCount"] for file in json.loads(said.stdout)["files"])
    if rejected:
        reasons = [row["reason"] for file in json.loads(said.stdout)["files"] for row in file["rejected"]]
        return [f"{rejected} rows of the changed file were not taken: {reasons[:3]}"], 0, 0
    then = newest_date(before)
    asked = [random_query(rng, lea) for _ in range(queries)]
    for query in asked:  # a third as things stood before the changed file
        query["as_of"] = then if rng.random() < 0.33 else ""
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda query: check(cli, desk, before if query["as_of"] else lea, query, 2024), asked))
    reported, told = check_reports(probe, folder / "cache", secret, lea, later.name[:14], rng, queries, folder)
    problems = [problem for result in results for problem in result] + reported + check_status(cli, desk, files, lea)
    return problems, len(asked) + queries + 1, told


def main():
    options = argparse.ArgumentParser()
    options.add_argument("cli")
    options.add_argument("probe")
    options.add_argument("importer")
    options.add_argument("workdir", type=Path)
    is_long = "SCOREDESK_LONG" in os.environ
    options.add_argument("--leas", type=int, default=1000 if is_long else 3)
    options.add_argument("--queries", type=int, default=5 if is_long else 16)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    problems, asked, told = [], 0, 0
    for number in range(given.leas):
        rng = random.Random(given.seed * 1000 + number)
        folder = given.workdir / f"lea{number}"
        shutil.rmtree(folder, ignore_errors=True)
        found, count, reports = run_lea((given.cli, given.probe, given.importer), folder, rng, given.queries)
        problems += found
        asked += count
        told += reports
        if not found:
            shutil.rmtree(folder)
    for problem in problems:
        print(problem)
    print(f"{asked} questions to {given.leas} LEAs, {told} reports with something to tell, {len(problems)} disagree")
    return 1 if problems or asked != given.leas * (2 * given.queries + 1) else 0


if __name__ == "__main__":
    sys.exit(main())
