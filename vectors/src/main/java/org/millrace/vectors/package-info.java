/// Data types, schema, column vectors, validity and batches.
@NullMarked
package org.millrace.vectors;

import org.jspecify.annotations.NullMarked;
