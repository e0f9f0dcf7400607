/// SQL: text to plan. Read `parse`, then `bind`.
@NullMarked
package org.millrace.sql;

import org.jspecify.annotations.NullMarked;
