/// Gives what was written its meaning: names, types, relations. Read [StatementBinder] first, then [QueryBinder],
/// [SelectBinder] and [PhraseBinder].
@NullMarked
package org.millrace.sql.bind;

import org.jspecify.annotations.NullMarked;
