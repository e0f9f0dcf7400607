/// What command lines have in common: sizes, counts and the options of every command that runs a query. Read
/// [org.millrace.cli.options.QueryOptions] first.
@NullMarked
package org.millrace.cli.options;

import org.jspecify.annotations.NullMarked;
