/// Rules that hold for all rooms. Start with [org.millrace.checks.RoomsTest]: the rooms and their directions.
@NullMarked
package org.millrace.checks;

import org.jspecify.annotations.NullMarked;
