package org.millrace.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.millrace.plan.Query.Progress;

class ProgressBarTest {

    @Test
    void bytesAndRowsAndTimeLeftAreSaid() {
        String line = ProgressBar.line(new Progress(402_653_184, 959_731_983, 8_400_000, 1_000_000_000, 0, 0));
        assertThat(line).isEqualTo("▕██████▊         ▏  42 %  384 MB of 915 MB, 8.4M rows, 8.4M/s, 0:02 left");
        assertThat(line.length()).isLessThan(80);
    }

    @Test
    void theBarGrowsByEighths() {
        assertThat(ProgressBar.line(new Progress(1, 128, 0, 1, 0, 0))).startsWith("▕▏               ▏");
        assertThat(ProgressBar.line(new Progress(13, 128, 0, 1, 0, 0))).startsWith("▕█▋              ▏");
        assertThat(ProgressBar.line(new Progress(192, 192, 0, 1, 0, 0))).startsWith("▕████████████████▏ 100 %");
    }

    @Test
    void withoutBytesThereIsNoBar() {
        assertThat(ProgressBar.line(new Progress(0, 0, 999, 2_500_000_000L, 0, 0)))
                .isEqualTo("999 rows, 399/s, 0:03");
        assertThat(ProgressBar.line(new Progress(0, 0, 999, 2_500_000_000L, 0, 3 << 20)))
                .isEqualTo("999 rows, 399/s, 0:03, 3.00 MB spilled");
    }
}
