package org.millrace.csv.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.millrace.errors.Cancellation;
import org.millrace.errors.DataException;
import org.millrace.errors.MillraceException;

/// A text that can only be read from its start: decompressed or recoded.
final class StreamText implements TextInput {

    /// How much is unpacked between two looks whether to go on.
    private static final int PIECE = 1 << 16;

    private final Path path;
    private final InputStream stream;
    private long position;

    private StreamText(Path path, InputStream stream) {
        this.path = path;
        this.stream = stream;
    }

    static StreamText open(Path path, InputStream stream, long offset) {
        StreamText text = new StreamText(path, stream);
        byte[] left = new byte[1 << 13];
        while (text.position < offset) {
            int wanted = (int) Math.min(left.length, offset - text.position);
            if (text.read(left, 0, wanted) < wanted) {
                break;
            }
        }
        return text;
    }

    @Override
    public int read(byte[] target, int start, int length) {
        try {
            int done = 0;
            boolean more = true;
            while (more && done < length) {
                Cancellation.checkpoint();
                int wanted = Math.min(PIECE, length - done);
                int got = stream.readNBytes(target, start + done, wanted);
                done += got;
                position += got;
                more = got == wanted;
            }
            return done;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw e.getClass() == IOException.class ? damaged(e) : TextFile.failure(path, e);
        } catch (MillraceException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private MillraceException damaged(Exception cause) {
        return new DataException(
                path + " is damaged after byte " + position + " of its text: " + cause.getMessage() + ".", cause);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw TextFile.failure(path, e);
        }
    }
}
