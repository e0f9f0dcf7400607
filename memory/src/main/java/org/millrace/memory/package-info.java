/// Memory budget, reservations, buffer pools and spill files.
@NullMarked
package org.millrace.memory;

import org.jspecify.annotations.NullMarked;
