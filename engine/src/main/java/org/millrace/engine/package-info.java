/// Physical plan, operators, lanes and worker pool.
@NullMarked
package org.millrace.engine;

import org.jspecify.annotations.NullMarked;
