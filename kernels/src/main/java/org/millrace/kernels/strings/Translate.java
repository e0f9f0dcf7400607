package org.millrace.kernels.strings;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// translate(text, from, to): each character of `from` becomes the one at its place in `to`; those beyond the end of
/// `to` go. Where `from` has a character twice the first counts. Keeps the last table that it made.
public final class Translate implements Kernel {

    private static final int GONE = -1;

    private final Map<Integer, Integer> table = new HashMap<>();
    private @Nullable String known;
    private String knownTo = "";

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector texts = Operands.bytesVector(operands[0]);
        int mask = Operands.mask(operands[0]);
        boolean constant = Operands.mask(operands[1]) == 0 && Operands.mask(operands[2]) == 0;
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
                continue;
            }
            if (!constant || i == 0 || known == null) {
                prepare(text(operands[1], i), text(operands[2], i));
            }
            int row = i & mask;
            translate(texts.data(), texts.starts()[row], texts.lengths()[row], i, out);
        }
    }

    private static String text(Vector operand, int row) {
        return Operands.bytesVector(operand).string(row & Operands.mask(operand));
    }

    private void prepare(String from, String to) {
        if (from.equals(known) && to.equals(knownTo)) {
            return;
        }
        known = from;
        knownTo = to;
        table.clear();
        int[] wanted = from.codePoints().toArray();
        int[] others = to.codePoints().toArray();
        for (int i = 0; i < wanted.length; i++) {
            table.putIfAbsent(wanted[i], i < others.length ? others[i] : GONE);
        }
    }

    private void translate(byte[] data, int from, int length, int row, VectorBuffer out) {
        int end = from + length;
        int start = out.reserve(4 * length);
        byte[] target = out.text();
        int write = start;
        for (int at = from; at < end; ) {
            int next = Utf8.next(data, at, end);
            Integer other = table.get(Utf8.codePoint(data, at, end));
            if (other == null) {
                System.arraycopy(data, at, target, write, next - at);
                write += next - at;
            } else if (other != GONE) {
                write += Utf8.write(other, target, write);
            }
            at = next;
        }
        out.finish(row, start, write - start);
    }
}
