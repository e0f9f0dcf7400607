/// What a physical plan is expected to need, before it runs. Start with [PhysicalPlan].
@NullMarked
package org.millrace.engine.predict;

import org.jspecify.annotations.NullMarked;
