package org.millrace.kernels.strings;

import org.jspecify.annotations.Nullable;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// like(text, pattern [, escape]). Keeps the pattern that it compiled last, so that a constant one is compiled once.
public final class Like implements Kernel {

    private @Nullable LikePattern compiled;
    private String pattern = "";
    private String escape = "";

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector text = Operands.bytesVector(operands[0]);
        BytesVector patterns = Operands.bytesVector(operands[1]);
        int mask = Operands.mask(operands[0]);
        int patternMask = Operands.mask(operands[1]);
        long[] words = out.words();
        LikePattern constant = patternMask == 0 && escapeIsConstant(operands) && rows > 0 && out.valid(0)
                ? compiled(patterns.string(0), escape(operands, 0))
                : null;
        for (int i = 0; i < rows; i++) {
            if (out.valid(i)) {
                LikePattern like =
                        constant != null ? constant : compiled(patterns.string(i & patternMask), escape(operands, i));
                Bits.put(words, i, like.matches(text.data(), text.starts()[i & mask], text.lengths()[i & mask]));
            }
        }
    }

    private static boolean escapeIsConstant(Vector[] operands) {
        return operands.length < 3 || Operands.mask(operands[2]) == 0;
    }

    private static String escape(Vector[] operands, int row) {
        return operands.length < 3 ? "" : Operands.bytesVector(operands[2]).string(row & Operands.mask(operands[2]));
    }

    private LikePattern compiled(String newPattern, String newEscape) {
        LikePattern known = compiled;
        if (known == null || !pattern.equals(newPattern) || !escape.equals(newEscape)) {
            known = LikePattern.compile(newPattern, newEscape);
            compiled = known;
            pattern = newPattern;
            escape = newEscape;
        }
        return known;
    }
}
