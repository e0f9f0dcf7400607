/// Micro-benchmarks and the comparison with peers.
@NullMarked
package org.millrace.benchmarks;

import org.jspecify.annotations.NullMarked;
