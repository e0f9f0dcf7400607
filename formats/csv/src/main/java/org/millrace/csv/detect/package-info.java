/// Finds out from a sample of a file how it is written and what its columns are. Start with [Layout].
@NullMarked
package org.millrace.csv.detect;

import org.jspecify.annotations.NullMarked;
