/// SQL against DuckDB: files of queries with recorded answers in the sqllogictest format, and random queries. Start
/// with
/// [LogicFilesTest].
@NullMarked
package org.millrace.checks.sql;

import org.jspecify.annotations.NullMarked;
