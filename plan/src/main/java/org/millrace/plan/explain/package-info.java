/// Plans as text. Start with [PlanText].
@NullMarked
package org.millrace.plan.explain;

import org.jspecify.annotations.NullMarked;
