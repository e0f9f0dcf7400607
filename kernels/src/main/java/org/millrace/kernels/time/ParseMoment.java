package org.millrace.kernels.time;

import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// strptime(text, format): the timestamp that a text is in a format. What the format does not have is that of
/// 1900-01-01
/// 00:00. Keeps the format that it took apart last.
public final class ParseMoment implements Kernel {

    private final boolean trying;
    private @Nullable MomentScanner scanner;
    private String written = "";

    /// @param trying whether a text that does not have the format is null, and no error
    public ParseMoment(boolean trying) {
        this.trying = trying;
    }

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                continue;
            }
            String text = Operands.bytesVector(operands[0]).string(i & Operands.mask(operands[0]));
            MomentScanner wanted = scanner(operands[1], i);
            if (wanted.read(text)) {
                out.longs()[i] = wanted.value();
            } else if (trying) {
                out.setNull(i);
            } else {
                throw new DataException("'" + text + "' is no date or time of the format '" + written + "'.");
            }
        }
    }

    private MomentScanner scanner(Vector operand, int row) {
        MomentScanner known = scanner;
        if (known != null && Operands.mask(operand) == 0 && row > 0) {
            return known;
        }
        String wanted = Operands.bytesVector(operand).string(row & Operands.mask(operand));
        if (known == null || !wanted.equals(written)) {
            known = new MomentScanner(MomentFormat.of(wanted));
            scanner = known;
            written = wanted;
        }
        return known;
    }
}
