package org.millrace.sql.tree;

/// An identifier.
///
/// @param text   the name without quotes
/// @param quoted whether it was written in double quotes
/// @param at     where it begins
public record Name(String text, boolean quoted, int at) {

    @Override
    public String toString() {
        return text;
    }
}
