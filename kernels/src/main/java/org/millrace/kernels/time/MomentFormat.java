package org.millrace.kernels.time;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;

/// A format of dates and times as C's `strftime` has it, taken apart: `%Y-%m-%d %H:%M:%S`.
///
/// @param items what stands one after the other
record MomentFormat(List<Item> items) {

    /// A part of a format.
    sealed interface Item {

        /// Characters that stand for themselves.
        record Text(String text) implements Item {}

        /// A field of a moment.
        ///
        /// @param letter   which
        /// @param unpadded whether a number is written without zeros in front
        record Field(char letter, boolean unpadded) implements Item {}
    }

    private static final String FIELDS = "YGymdjHIMSfgnpaAbhBwuUWVzZ";

    /// Takes a format apart.
    static MomentFormat of(String format) {
        List<Item> items = new ArrayList<>();
        add(format, format, items);
        return new MomentFormat(List.copyOf(items));
    }

    private static void add(String part, String whole, List<Item> items) {
        int at = 0;
        while (at < part.length()) {
            int percent = part.indexOf('%', at);
            if (percent != at) {
                items.add(new Item.Text(part.substring(at, percent < 0 ? part.length() : percent)));
                at = percent < 0 ? part.length() : percent;
                continue;
            }
            boolean unpadded = part.startsWith("-", at + 1);
            int letterAt = at + (unpadded ? 2 : 1);
            char letter = letterAt < part.length() ? part.charAt(letterAt) : ' ';
            specifier(letter, unpadded, whole, items);
            at = letterAt + 1;
        }
    }

    private static void specifier(char letter, boolean unpadded, String whole, List<Item> items) {
        switch (letter) {
            case '%' -> items.add(new Item.Text("%"));
            case 'c' -> add("%Y-%m-%d %H:%M:%S", whole, items);
            case 'x' -> add("%Y-%m-%d", whole, items);
            case 'X' -> add("%H:%M:%S", whole, items);
            default -> {
                if (FIELDS.indexOf(letter) < 0) {
                    throw new QueryException(
                            "The format '" + whole + "' has a %" + letter + ", which is no part of a date or time.");
                }
                items.add(new Item.Field(letter, unpadded));
            }
        }
    }
}
