/// Rules and the one ordered rule list.
@NullMarked
package org.millrace.optimizer;

import org.jspecify.annotations.NullMarked;
