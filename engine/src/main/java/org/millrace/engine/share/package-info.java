/// Rows that are computed once and read at several places of a plan. Start with [Sharing].
@NullMarked
package org.millrace.engine.share;

import org.jspecify.annotations.NullMarked;
