package org.millrace.cli.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;

/// Reads SQL from files.
public final class QueryText {

    private QueryText() {}

    /// The text of a file, which is UTF-8.
    public static String of(Path file) {
        try {
            return decoded(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ResourceException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new ResourceException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /// All of standard input.
    public static String ofStandardInput(InputStream input) {
        try {
            return decoded(input.readAllBytes(), "standard input");
        } catch (IOException e) {
            throw new ResourceException("Cannot read standard input: " + e.getMessage() + ".", e);
        }
    }

    private static String decoded(byte[] bytes, String name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new QueryException("The SQL in " + name + " is not UTF-8 text.", e);
        }
    }
}
