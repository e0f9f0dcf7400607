package org.millrace.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"512m, 536870912", "4g, 4294967296", "4GiB, 4294967296", "1_000k, 1024000", "7, 7", "0b, 0"})
    void sizes(String text, long bytes) {
        assertThat(new ByteSize().convert(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "1.5g", "-1", "9999999999999999t", "5x"})
    void noSizes(String text) {
        assertThatThrownBy(() -> new ByteSize().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1024, 1.00 KB",
        "374231155, 357 MB",
        "1048576000, 0.98 GB",
        "1610612736, 1.50 GB"
    })
    void shownSizes(long bytes, String text) {
        assertThat(ByteSize.shown(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"20M, 20000000", "1_000, 1000", "1.5m, 1500000", "200k, 200000", "2B, 2000000000", "0, 0"})
    void rows(String text, long count) {
        assertThat(new RowCount().convert(text)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "1.5", "1.0001k", "-3", "99999999999B", "ten"})
    void noRows(String text) {
        assertThatThrownBy(() -> new RowCount().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
