package org.millrace.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.cli.memory.MemoryTrace.Sample;

class MemoryChartTest {

    @Test
    void theMemoryIsDrawn(@TempDir Path directory) throws IOException {
        List<Sample> samples = IntStream.range(0, 400)
                .mapToObj(i -> new Sample(i / 100.0, (long) ((150 + 60 * Math.sin(i / 40.0) + i % 7) * (1 << 20))))
                .toList();
        MemoryChart chart = new MemoryChart(
                "Resident memory of the pipeline",
                "20,000,000 rows in 16 Parquet files, 374 MB",
                samples,
                List.of(
                        new MemoryChart.Run("warm-up", 0.1, 0.9, true),
                        new MemoryChart.Run("1 thread", 1.0, 2.4, true),
                        new MemoryChart.Run("2 threads", 2.5, 3.4, false)),
                256 << 20);
        byte[] png = chart.png();
        Files.write(
                Path.of(System.getProperty(
                        "chart.out", directory.resolve("memory.png").toString())),
                png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2400);
        long line = IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) == 0x0B6E99)
                .count();
        assertThat(line).as("pixels of the line").isGreaterThan(2000);
    }
}
