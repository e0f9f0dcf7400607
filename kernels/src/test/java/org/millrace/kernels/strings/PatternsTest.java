package org.millrace.kernels.strings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

class PatternsTest {

    private static boolean like(String text, String pattern, String escape) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return LikePattern.compile(pattern, escape).matches(bytes, 1, bytes.length - 2);
    }

    @Test
    void likeAgreesWithTheSameRegularExpression() {
        SplittableRandom random = new SplittableRandom(3);
        String[] parts = {"a", "b", "é", "😀", "%", "_", "%", "ab"};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder pattern = new StringBuilder();
            StringBuilder expression = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(6); j > 0; j--) {
                String part = parts[random.nextInt(parts.length)];
                pattern.append(part);
                expression.append(part.equals("%") ? ".*" : part.equals("_") ? "." : part);
            }
            for (int j = random.nextInt(7); j > 0; j--) {
                text.append(parts[random.nextInt(4)]);
            }
            boolean expected = Pattern.compile(expression.toString(), Pattern.DOTALL)
                    .matcher(text)
                    .matches();
            assertThat(like(text.toString(), pattern.toString(), ""))
                    .as("'%s' LIKE '%s'", text, pattern)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theEscapeMakesTheNextCharacterStandForItself() {
        assertThat(like("50%", "50!%", "!")).isTrue();
        assertThat(like("500", "50!%", "!")).isFalse();
        assertThat(like("a!b", "a!!_", "!")).isTrue();
        assertThatThrownBy(() -> like("a", "a!", "!"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("'a!'");
        assertThatThrownBy(() -> like("a", "a", "!!")).isInstanceOf(QueryException.class);
    }

    @Test
    void aPatternThatGoesBackAndForthWithoutEndIsAnError() {
        Vector text = VectorBuilder.of(PrimitiveType.STRING, List.of("a".repeat(60)));
        Vector pattern = VectorBuilder.of(PrimitiveType.STRING, List.of("(.*a){12}b"));
        Kernel matches = RegularExpressions.matches();
        VectorBuffer out = new VectorBuffer(PrimitiveType.BOOLEAN);
        out.start(1);
        assertThatThrownBy(() -> matches.apply(new Vector[] {text, new ConstantVector(pattern, 1)}, 1, out))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("takes too long on 'aaa");
    }

    @Test
    void aWrongRegularExpressionIsABadQuery() {
        Vector text = VectorBuilder.of(PrimitiveType.STRING, List.of("a"));
        Vector pattern = VectorBuilder.of(PrimitiveType.STRING, List.of("(a"));
        VectorBuffer out = new VectorBuffer(PrimitiveType.BOOLEAN);
        out.start(1);
        assertThatThrownBy(() -> RegularExpressions.matches().apply(new Vector[] {text, pattern}, 1, out))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("'(a' is not a regular expression");
    }
}
