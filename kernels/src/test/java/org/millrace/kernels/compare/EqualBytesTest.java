package org.millrace.kernels.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.VectorBuilder;

class EqualBytesTest {

    @Test
    void findsConstantsOfEveryLengthUpToTheEndOfTheData() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            List<String> values = new ArrayList<>();
            for (int i = random.nextInt(150); i >= 0; i--) {
                values.add("ab\0d".repeat(5).substring(0, random.nextInt(20)) + (random.nextBoolean() ? "" : "é"));
            }
            String constant = values.get(random.nextInt(values.size()));
            BytesVector vector = (BytesVector) VectorBuilder.of(PrimitiveType.STRING, values);
            long[] words = new long[Bits.words(values.size())];
            long flip = random.nextBoolean() ? -1 : 0;
            EqualBytes.find(vector, constant.getBytes(StandardCharsets.UTF_8), values.size(), words, flip);
            for (int i = 0; i < values.size(); i++) {
                assertThat(Bits.test(words, i) ^ (flip != 0))
                        .isEqualTo(values.get(i).equals(constant));
            }
        }
    }
}
