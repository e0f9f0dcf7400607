/// The user's API. Start with [Session], which opens tables, and [Frame], which is one; [Expressions] has what to
/// compute.
@NullMarked
package org.millrace.frame;

import org.jspecify.annotations.NullMarked;
