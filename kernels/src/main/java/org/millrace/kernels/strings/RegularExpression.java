package org.millrace.kernels.strings;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.kernels.Operands;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// A regular expression in the syntax of [java.util.regex.Pattern], and the text that it is matched with. Keeps the
/// pattern that it compiled last, so that a constant one is compiled once.
final class RegularExpression {

    private final PatternText text = new PatternText();
    private @Nullable Matcher matcher;
    private String pattern = "";
    private @Nullable Vector patternOperand;
    private final UnaryOperator<String> syntax;

    /// Patterns in the syntax of [Pattern].
    RegularExpression() {
        this(UnaryOperator.identity());
    }

    /// @param syntax makes a regular expression of a pattern
    RegularExpression(UnaryOperator<String> syntax) {
        this.syntax = syntax;
    }

    /// The matcher of a row's text with a row's pattern.
    Matcher matcher(Vector[] operands, int row) {
        BytesVector texts = Operands.bytesVector(operands[0]);
        int index = row & Operands.mask(operands[0]);
        text.set(texts.data(), texts.starts()[index], texts.lengths()[index]);
        return compiled(operands[1], row).reset(text);
    }

    @SuppressWarnings("ReferenceEquality") // A literal is the same object for every batch.
    private Matcher compiled(Vector operand, int row) {
        Matcher known = matcher;
        boolean sameConstant = Operands.mask(operand) == 0 && Operands.flat(operand) == patternOperand;
        if (known != null && sameConstant) {
            return known;
        }
        String wanted = Operands.bytesVector(operand).string(row & Operands.mask(operand));
        if (known == null || !pattern.equals(wanted)) {
            known = compile(syntax.apply(wanted)).matcher(text);
            matcher = known;
            pattern = wanted;
        }
        patternOperand = Operands.flat(operand);
        return known;
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new QueryException("'" + pattern + "' is not a regular expression: " + e.getDescription() + ".", e);
        }
    }

    /// Whether the pattern is the whole text.
    static boolean matches(Matcher matcher) {
        try {
            return matcher.matches();
        } catch (StackOverflowError e) {
            throw new DataException("The regular expression " + matcher.pattern() + " nests too deeply on a value.", e);
        }
    }

    /// Whether the pattern is found after where the last search ended.
    static boolean find(Matcher matcher) {
        try {
            return matcher.find();
        } catch (StackOverflowError e) {
            throw new DataException("The regular expression " + matcher.pattern() + " nests too deeply on a value.", e);
        }
    }
}
