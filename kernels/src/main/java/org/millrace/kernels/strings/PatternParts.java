package org.millrace.kernels.strings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.millrace.errors.QueryException;
import org.millrace.kernels.Operands;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// All matches of a regular expression in texts, or what lies between them. Keeps the pattern that it compiled last.
public final class PatternParts {

    private final RegularExpression expression = new RegularExpression();
    private final boolean between;
    private final List<String> parts = new ArrayList<>();

    /// @param between whether it is the text between the matches that is wanted
    public PatternParts(boolean between) {
        this.between = between;
    }

    /// How many parts there are.
    public int count() {
        return parts.size();
    }

    /// Forgets all parts.
    public void clear() {
        parts.clear();
    }

    /// Adds the parts of a row's text.
    ///
    /// @param operands text, pattern and perhaps the group of the matches that is wanted
    public void add(Vector[] operands, int row) {
        Matcher matcher = expression.matcher(operands, row);
        if (between) {
            addBetween(matcher, Operands.bytesVector(operands[0]).string(row & Operands.mask(operands[0])));
            return;
        }
        long group = operands.length < 3 ? 0 : Operands.longs(operands[2])[row & Operands.mask(operands[2])];
        if (group < 0 || group > matcher.groupCount()) {
            throw new QueryException("The regular expression " + matcher.pattern() + " has no group " + group + ".");
        }
        while (RegularExpression.find(matcher)) {
            String found = matcher.group((int) group);
            parts.add(found == null ? "" : found);
        }
    }

    private void addBetween(Matcher matcher, String text) {
        int from = 0;
        while (RegularExpression.find(matcher)) {
            // An empty match divides characters, but not the start or the end from nothing.
            boolean divides = matcher.end() > matcher.start() || matcher.start() > from;
            if (divides && (matcher.start() < text.length() || matcher.end() > matcher.start())) {
                parts.add(text.substring(from, matcher.start()));
                from = matcher.end();
            }
        }
        parts.add(text.substring(from));
    }

    /// The parts in order.
    public Vector toVector() {
        return VectorBuilder.of(PrimitiveType.STRING, parts);
    }
}
