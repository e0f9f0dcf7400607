package org.millrace.plan.typing;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody who misspelt a name may have meant.
public final class NearestName {

    private NearestName() {}

    /// The name that takes the fewest edits to reach, case aside; empty where none is near.
    public static Optional<String> of(String wrong, Collection<String> names) {
        int best = Math.max(1, wrong.length() / 3) + 1;
        String nearest = null;
        for (String name : names) {
            int distance = edits(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// The Levenshtein distance, by the two-row form of Wagner and Fischer.
    private static int edits(String left, String right) {
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[right.length()];
    }
}
