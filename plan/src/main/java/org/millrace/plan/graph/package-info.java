/// The task graph of a query, operators with their lanes and pieces, as SVG, DOT and Mermaid. Start with [TaskGraph].
@NullMarked
package org.millrace.plan.graph;

import org.jspecify.annotations.NullMarked;
