package org.millrace.sql.tree;

import org.jspecify.annotations.Nullable;

/// One key of an ORDER BY. `ORDER BY ALL` has an [Phrase.AllColumns] as key.
///
/// @param key        what is ordered by
/// @param descending whether DESC
/// @param nullsFirst whether nulls come first; null where the text does not say
public record OrderItem(
        Phrase key, boolean descending, @Nullable Boolean nullsFirst) {}
