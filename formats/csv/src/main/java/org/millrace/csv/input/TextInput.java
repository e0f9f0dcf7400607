package org.millrace.csv.input;

/// Bytes of a text in order. Belongs to one thread at a time.
public interface TextInput extends AutoCloseable {

    /// Fills the range unless the text ends before, in which case fewer bytes are returned; 0 at the end or where
    /// nothing is asked for.
    int read(byte[] target, int start, int length);

    /// Closes the file.
    @Override
    void close();
}
