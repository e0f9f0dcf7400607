/// The comparison of engines that `millrace compare` shows. Read [org.millrace.benchmarks.compare.PeerComparison]
/// first.
@NullMarked
package org.millrace.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
