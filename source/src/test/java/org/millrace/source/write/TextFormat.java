package org.millrace.source.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.millrace.source.AtomicFile;
import org.millrace.source.FormatOptions;
import org.millrace.source.SinkFormat;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// Writes a line for each row and an empty line after each chunk, to see how rows were cut.
final class TextFormat implements SinkFormat {

    private final int chunkRows;

    TextFormat(int chunkRows) {
        this.chunkRows = chunkRows;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean recognisesName(String fileName) {
        return fileName.endsWith(".txt");
    }

    @Override
    public String extension(FormatOptions options) {
        return ".txt";
    }

    @Override
    public TableSink create(Path target, Schema schema, FormatOptions options) {
        AtomicFile file = AtomicFile.create(target);
        return new TableSink() {
            @Override
            public int chunkRows() {
                return chunkRows;
            }

            @Override
            public Chunk encode(List<Batch> rows) {
                StringBuilder text = new StringBuilder();
                for (Batch batch : rows) {
                    for (int row = 0; row < batch.rows(); row++) {
                        for (int column = 0; column < batch.columns(); column++) {
                            text.append(column == 0 ? "" : ",").append(Values.at(batch.column(column), row));
                        }
                        text.append('\n');
                    }
                }
                return new Text(text.append('\n').toString());
            }

            @Override
            public void append(Chunk chunk) {
                byte[] bytes = ((Text) chunk).text().getBytes(StandardCharsets.UTF_8);
                file.write(bytes, 0, bytes.length);
            }

            @Override
            public void commit() {
                file.commit();
            }

            @Override
            public void close() {
                file.close();
            }
        };
    }

    private record Text(String text) implements TableSink.Chunk {
        @Override
        public long bytes() {
            return text.length();
        }
    }
}
