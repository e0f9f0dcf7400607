package org.millrace.pool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;

/// Objects as bytes, by Java serialization; also a [Path], which has none of its own.
final class Parcels {

    private Parcels() {}

    /// An object as bytes.
    ///
    /// @param what what it is, for messages
    static byte[] pack(@Nullable Object object, String what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new Output(bytes)) {
            out.writeObject(object);
        } catch (NotSerializableException e) {
            throw new QueryException(
                    "The " + what + " cannot be sent to another process: the class " + e.getMessage()
                            + " is not serializable. Use threads, or send something else, such as a file's name.",
                    e);
        } catch (IOException e) {
            throw new QueryException("The " + what + " cannot be sent to another process: " + e + ".", e);
        } catch (OutOfMemoryError e) {
            throw new ResourceException(
                    "The " + what + " is too large to be sent to another process: make chunks smaller.", e);
        }
        if (bytes.size() > Frames.LIMIT) {
            throw new ResourceException("The " + what + " comes to " + bytes.size() + " bytes, but no more than "
                    + Frames.LIMIT + " can be sent to another process: make chunks smaller.");
        }
        return bytes.toByteArray();
    }

    /// The object that bytes were made of.
    static @Nullable Object unpack(byte[] bytes, String what) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException | IllegalArgumentException | LinkageError e) {
            throw new QueryException(
                    "The " + what + " cannot be read in this process: " + e
                            + ". Its class must be on the class path of both.",
                    e);
        }
    }

    private static final class Output extends ObjectOutputStream {

        Output(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return object instanceof Path path ? new StoredPath(path.toString()) : object;
        }
    }

    private record StoredPath(String path) implements Serializable {

        private Object readResolve() {
            return Path.of(path);
        }
    }
}
