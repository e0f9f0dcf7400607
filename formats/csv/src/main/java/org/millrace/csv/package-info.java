/// The CSV reader and writer.
@NullMarked
package org.millrace.csv;

import org.jspecify.annotations.NullMarked;
