/// Joins. Start with [Joining], the operator; [KeyIndex] finds the build rows of a key, [ProbeReader] streams the
/// probe side past them.
@NullMarked
package org.millrace.engine.join;

import org.jspecify.annotations.NullMarked;
