package org.millrace.kernels.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NumberTextTest {

    private static final int PAD = 32;

    @Test
    void parsesDoublesAsTheJavaLibraryDoes() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            int digits = 1 + random.nextInt(15);
            StringBuilder text = new StringBuilder();
            for (int d = 0; d < digits; d++) {
                text.append((char) ('0' + random.nextInt(10)));
            }
            if (random.nextInt(4) != 0) {
                text.insert(random.nextInt(digits + 1), '.');
            }
            if (random.nextInt(3) == 0) {
                text.insert(0, '-');
            }
            String spelled = text.toString();
            assertThat(parseDouble(spelled)).as(spelled).isEqualTo(Double.parseDouble(spelled));
        }
    }

    @Test
    void leavesEverythingElseToTheCaller() {
        for (String text : List.of(
                "",
                "-",
                ".",
                "-.",
                "1.2.3",
                "1e5",
                "+1",
                " 1",
                "1 ",
                "1-",
                "--1",
                "12345678901234567",
                "1,5",
                "NaN",
                "0x10",
                "1.2.",
                "123456.78.1",
                "1234567890123456",
                "/",
                ":",
                "12:34567",
                "1234567:9012345")) {
            assertThat(parseDouble(text)).as(text).isNull();
            if (!text.equals("1234567890123456")) {
                assertThat(parseLong(text)).as(text).isNull();
            }
        }
    }

    @Test
    void parsesIntegersOfEveryLength() {
        Random random = new Random(2);
        for (int i = 0; i < 50_000; i++) {
            long value = random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(16));
            assertThat(parseLong(Long.toString(value))).isEqualTo(value);
        }
        assertThat(parseLong("0000000000000012")).isEqualTo(12);
        assertThat(parseLong("-0")).isEqualTo(0);
    }

    @Test
    void parsesEveryDayOfFourCenturies() {
        LocalDate day = LocalDate.of(1799, 12, 31);
        while (day.getYear() < 2201) {
            assertThat(parseDate(day.toString())).isEqualTo((int) day.toEpochDay());
            day = day.plusDays(1);
        }
        assertThat(parseDate("0000-03-01"))
                .isEqualTo((int) LocalDate.of(0, 3, 1).toEpochDay());
        assertThat(parseDate("0000-01-01"))
                .isEqualTo((int) LocalDate.of(0, 1, 1).toEpochDay());
    }

    @Test
    void refusesDatesThatThereAreNot() {
        for (String text : List.of(
                "2020-02-30",
                "2021-02-29",
                "1900-02-29",
                "2020-13-01",
                "2020-00-01",
                "2020-01-00",
                "2020-04-31",
                "2020-01-32",
                "2020/01/01",
                "2020-1-001",
                "abcd-01-01",
                "2020-01-0x",
                "2020-01-1",
                "")) {
            assertThat(parseDate(text)).as(text).isNull();
        }
    }

    @Test
    void parsesTimestampsAndRefusesWrongOnes() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            LocalDateTime time =
                    LocalDateTime.ofEpochSecond(random.nextLong(-2_000_000_000L, 9_000_000_000L), 0, ZoneOffset.UTC);
            assertThat(parseTimestamp(time.format(format))).isEqualTo(time.toEpochSecond(ZoneOffset.UTC) * 1_000_000);
        }
        assertThat(parseTimestamp("1970-01-01T00:00:01")).isEqualTo(1_000_000);
        for (String text : List.of(
                "2020-01-01 24:00:00",
                "2020-01-01 23:60:00",
                "2020-01-01 23:59:60",
                "2020-01-01_00:00:00",
                "2020-01-01 00-00-00",
                "2020-01-01 0a:00:00",
                "2020-01-01 00:00:0",
                "2020-02-30 00:00:00")) {
            assertThat(parseTimestamp(text)).as(text).isNull();
        }
    }

    private static Double parseDouble(String text) {
        double[] value = new double[1];
        return parse(text, s -> DecimalText.doubles(s.bytes, s.starts, s.ends, 0, 1, value)) ? value[0] : null;
    }

    private static Long parseLong(String text) {
        long[] value = new long[1];
        return parse(text, s -> DecimalText.longs(s.bytes, s.starts, s.ends, 0, 1, value)) ? value[0] : null;
    }

    private static Integer parseDate(String text) {
        int[] value = new int[1];
        return parse(text, s -> DateText.dates(s.bytes, s.starts, s.ends, 0, 1, value)) ? value[0] : null;
    }

    private static Long parseTimestamp(String text) {
        long[] value = new long[1];
        return parse(text, s -> DateText.timestamps(s.bytes, s.starts, s.ends, 0, 1, value)) ? value[0] : null;
    }

    private static boolean parse(String text, Function<Slice, Integer> parser) {
        byte[] spelled = text.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[PAD + spelled.length + PAD];
        java.util.Arrays.fill(bytes, (byte) '7');
        System.arraycopy(spelled, 0, bytes, PAD, spelled.length);
        return parser.apply(new Slice(bytes, new int[] {PAD}, new int[] {PAD + spelled.length})) == 1;
    }

    private record Slice(byte[] bytes, int[] starts, int[] ends) {}
}
