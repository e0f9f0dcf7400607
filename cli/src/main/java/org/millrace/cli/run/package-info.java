/// Runs queries for commands: progress, interruption, repetition and what is said about a run. Read
/// [org.millrace.cli.run.QueryRunner] first.
@NullMarked
package org.millrace.cli.run;

import org.jspecify.annotations.NullMarked;
