package org.millrace.pool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;
import org.millrace.vectors.TypeNames;
import org.millrace.vectors.Vector;

/// A [Chunk] as bytes: columns one after the other, each with its arrays as they are.
@SuppressWarnings("ArrayRecordComponent")
record StoredChunk(byte[] bytes) implements Serializable {

    static StoredChunk of(Chunk chunk) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(chunk.number());
            out.writeInt(chunk.rows());
            out.writeInt(chunk.schema().size());
            for (int i = 0; i < chunk.schema().size(); i++) {
                Field field = chunk.schema().field(i);
                out.writeUTF(field.name());
                out.writeUTF(field.type().toString());
                out.writeBoolean(field.nullable());
                VectorWriting.write(chunk.batch().column(i), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StoredChunk(bytes.toByteArray());
    }

    private Object readResolve() {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long number = in.readLong();
            int rows = in.readInt();
            int columns = in.readInt();
            List<Field> fields = new ArrayList<>();
            List<Vector> vectors = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                Field field = new Field(in.readUTF(), TypeNames.parse(in.readUTF()), in.readBoolean());
                fields.add(field);
                vectors.add(VectorReading.read(field.type(), in));
            }
            return new Chunk(number, new Schema(fields), Batch.of(rows, vectors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
