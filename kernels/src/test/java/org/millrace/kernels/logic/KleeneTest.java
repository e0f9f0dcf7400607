package org.millrace.kernels.logic;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Bits;
import org.millrace.vectors.PrimitiveType;

class KleeneTest {

    private static final @Nullable Boolean[] TRUTHS = {true, false, null};

    @Test
    void followsTheTruthTables() {
        for (Boolean left : TRUTHS) {
            for (Boolean right : TRUTHS) {
                Boolean and = Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)
                        ? Boolean.FALSE
                        : left == null || right == null ? null : Boolean.TRUE;
                Boolean or = Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)
                        ? Boolean.TRUE
                        : left == null || right == null ? null : Boolean.FALSE;
                assertThat(combined(left, right, true))
                        .as("%s AND %s", left, right)
                        .isEqualTo(and);
                assertThat(combined(left, right, false))
                        .as("%s OR %s", left, right)
                        .isEqualTo(or);
            }
        }
    }

    private static @Nullable Boolean combined(@Nullable Boolean left, @Nullable Boolean right, boolean and) {
        VectorBuffer out = new VectorBuffer(PrimitiveType.BOOLEAN);
        out.start(70);
        out.words()[0] = and ? -1L : 0L;
        out.words()[1] = out.words()[0];
        for (Boolean truth : new Boolean[] {left, right}) {
            // Under a missing value lies a one: it must not show.
            long[] values = {0, Boolean.FALSE.equals(truth) ? 0L : -1L};
            long[] validity = truth == null ? new long[] {-1L, 0L} : null;
            if (and) {
                Kleene.and(out, values, validity, 2);
            } else {
                Kleene.or(out, values, validity, 2);
            }
        }
        return out.valid(69) ? Bits.test(out.words(), 69) : null;
    }
}
