package org.millrace.kernels.strings;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// split_part(text, separator, position): the part between separators at a position from 1, counted from the end where
/// it is negative; empty where there is none. The results point into the input.
public final class SplitPart implements Kernel {

    private final TextParts parts = new TextParts();

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector text = Operands.bytesVector(operands[0]);
        BytesVector separator = Operands.bytesVector(operands[1]);
        long[] positions = Operands.longs(operands[2]);
        int mask = Operands.mask(operands[0]);
        int separatorMask = Operands.mask(operands[1]);
        int positionMask = Operands.mask(operands[2]);
        out.pointInto(text.data());
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
                continue;
            }
            parts.clear();
            parts.split(text, i & mask, separator, i & separatorMask);
            long position = positions[i & positionMask];
            long place = position < 0 ? parts.count() + position : position - 1;
            boolean there = place >= 0 && place < parts.count();
            out.starts()[i] = there ? parts.start((int) place) : 0;
            out.lengths()[i] = there ? parts.length((int) place) : 0;
        }
    }
}
