/// The course's out-of-core and parallel pipeline. Read [org.millrace.cli.pipeline.SalesPipeline] first.
@NullMarked
package org.millrace.cli.pipeline;

import org.jspecify.annotations.NullMarked;
