/// How a worker pool scales: [WorkerScaling].
@NullMarked
package org.millrace.benchmarks.workers;

import org.jspecify.annotations.NullMarked;
