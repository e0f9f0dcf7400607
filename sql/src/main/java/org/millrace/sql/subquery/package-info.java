/// Turns sub-queries into joins, so that none runs row by row. Read [OuterColumns] for how they are written down
/// before,
/// [Unnesting] for how correlation goes away, and [SubqueryJoins] for what each kind of sub-query becomes.
@NullMarked
package org.millrace.sql.subquery;

import org.jspecify.annotations.NullMarked;
