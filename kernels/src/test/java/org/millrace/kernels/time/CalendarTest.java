package org.millrace.kernels.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private final SplittableRandom random = new SplittableRandom(4);

    @Test
    void datesAreThoseOfJavaTime() {
        for (int i = 0; i < 50_000; i++) {
            long days = i < 20_000 ? i - 10_000 : random.nextInt();
            LocalDate expected = LocalDate.ofEpochDay(days);
            long date = CivilDate.ofDays(days);
            assertThat(CivilDate.year(date)).isEqualTo(expected.getYear());
            assertThat(CivilDate.month(date)).isEqualTo(expected.getMonthValue());
            assertThat(CivilDate.day(date)).isEqualTo(expected.getDayOfMonth());
            assertThat(CivilDate.toDays(expected.getYear(), expected.getMonthValue(), expected.getDayOfMonth()))
                    .isEqualTo(days);
            assertThat(CivilDate.isoDayOfWeek(days))
                    .isEqualTo(expected.getDayOfWeek().getValue());
            assertThat(TimePart.DOY.of(days, 0)).isEqualTo(expected.getDayOfYear());
            assertThat(TimePart.WEEK.of(days, 0)).isEqualTo(expected.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            assertThat(TimePart.ISOYEAR.of(days, 0)).isEqualTo(expected.get(IsoFields.WEEK_BASED_YEAR));
        }
    }

    @Test
    void monthsAreAddedAsInJavaTime() {
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime moment =
                    LocalDateTime.ofEpochSecond(random.nextLong(-9_000_000_000L, 9_000_000_000L), 0, ZoneOffset.UTC);
            long micros = moment.toEpochSecond(ZoneOffset.UTC) * Clock.SECOND;
            int amount = random.nextInt(-500, 500);
            assertThat(TimeUnit.MONTH.add(micros, amount))
                    .isEqualTo(moment.plusMonths(amount).toEpochSecond(ZoneOffset.UTC) * Clock.SECOND);
            assertThat(TimeUnit.YEAR.add(micros, amount))
                    .isEqualTo(moment.plusYears(amount).toEpochSecond(ZoneOffset.UTC) * Clock.SECOND);
            assertThat(TimeUnit.MONTH.truncate(micros))
                    .isEqualTo(moment.truncatedTo(ChronoUnit.DAYS)
                                    .withDayOfMonth(1)
                                    .toEpochSecond(ZoneOffset.UTC)
                            * Clock.SECOND);
        }
    }

    @Test
    void momentsReadBackFromTheirText() {
        TimeText reader = new TimeText();
        byte[] text = new byte[40];
        for (int i = 0; i < 20_000; i++) {
            long micros = random.nextLong() >> random.nextInt(40);
            int length = TimeText.writeTimestamp(micros, text, 3);
            String shown = new String(text, 3, length, StandardCharsets.ISO_8859_1);
            assertThat(reader.readTimestamp(text, 3, length)).as(shown).isTrue();
            assertThat(reader.value()).as(shown).isEqualTo(micros);
        }
    }

    @Test
    void offsetsMoveInstantsToUtc() {
        TimeText reader = new TimeText();
        assertThat(instant(reader, "2020-01-01T12:00+02:30")).isTrue();
        long wanted = LocalDateTime.of(2020, 1, 1, 9, 30).toEpochSecond(ZoneOffset.UTC) * Clock.SECOND;
        assertThat(reader.value()).isEqualTo(wanted);
        assertThat(instant(reader, "2020-01-01 09:30:00.000Z")).isTrue();
        assertThat(reader.value()).isEqualTo(wanted);
        assertThat(instant(reader, "2020-01-01 05:30-04")).isTrue();
        assertThat(reader.value()).isEqualTo(wanted);
        for (String wrong : new String[] {
            "2020-1-01",
            "2020-13-01",
            "2020-02-30",
            "2020-01-01 24:00",
            "2020-01-01T",
            "2020-01-01 00:00:00.0000001",
            "2020-01-01 00:00+",
            "2020-01-01 00:00+25",
            "20200101",
            "",
            "99999999999-01-01"
        }) {
            assertThat(instant(reader, wrong)).as(wrong).isFalse();
        }
    }

    private static boolean instant(TimeText reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return reader.readInstant(bytes, 0, bytes.length);
    }
}
