/// Sums, moments, minima and maxima whose bits do not depend on where batches end: start with [CompensatedSum].
@NullMarked
package org.millrace.kernels.statistics;

import org.jspecify.annotations.NullMarked;
