/// The tables and queries of TPC-H (specification 3.0.1): start with [TpchData].
@NullMarked
package org.millrace.benchmarks.tpch;

import org.jspecify.annotations.NullMarked;
