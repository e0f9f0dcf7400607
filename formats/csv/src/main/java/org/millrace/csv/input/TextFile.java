package org.millrace.csv.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.millrace.csv.dialect.Encoding;
import org.millrace.errors.CancelledException;
import org.millrace.errors.MillraceException;
import org.millrace.errors.ResourceException;

/// A stored CSV text.
///
/// @param path        the file
/// @param compression how it is compressed
/// @param encoding    how its text is stored
/// @param bytes       its size as stored
public record TextFile(Path path, Compression compression, Encoding encoding, long bytes) {

    /// Looks at a file whose encoding is not known yet: it is taken as UTF-8.
    public static TextFile of(Path path) {
        try {
            if (!Files.isRegularFile(path) && Files.exists(path)) {
                throw new ResourceException("Cannot read " + path + ": it is not a regular file.");
            }
            long bytes = Files.size(path);
            return new TextFile(path, Compression.of(path), Encoding.UTF_8, bytes);
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /// The same file with another encoding.
    public TextFile encoded(Encoding newEncoding) {
        return new TextFile(path, compression, newEncoding, bytes);
    }

    /// Whether any byte of the text can be read without reading those before.
    public boolean seekable() {
        return compression == Compression.NONE && encoding == Encoding.UTF_8;
    }

    /// The text from an offset on. Where the text is not [#seekable()], what is before is read and left out.
    public TextInput open(long offset) {
        try {
            if (seekable()) {
                return new FileText(path, FileChannel.open(path, StandardOpenOption.READ), offset, bytes);
            }
            return StreamText.open(path, stream(), offset);
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    private InputStream stream() throws IOException {
        InputStream plain = compression.decompress(Files.newInputStream(path));
        return encoding == Encoding.UTF_8 ? plain : new RecodingStream(plain, encoding.charset());
    }

    static MillraceException failure(Path path, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            return new CancelledException("Reading " + path + " was interrupted.", cause);
        }
        String reason = switch (cause) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            default -> String.valueOf(cause.getMessage());
        };
        return new ResourceException("Cannot read " + path + ": " + reason + ".", cause);
    }
}
