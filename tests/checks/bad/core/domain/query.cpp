// SPDX-License-Identifier: GPL-3.0-or-later
// Each line breaks one rule of the source check, except the last.
const char *kQuery = "SELECT name FROM student";
void wait() { QCoreApplication::processEvents(); }
QSqlDatabase database;
void allowed(QFuture<void> f) { f.waitForFinished(); } // allowed: fixture of a marked line
const char *kBroken = R"(
    SELECT
      name
      FROM student)";
const char *kTagged = R"sql(VACUUM)sql";
