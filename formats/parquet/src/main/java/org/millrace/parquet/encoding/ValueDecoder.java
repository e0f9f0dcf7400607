package org.millrace.parquet.encoding;

import org.millrace.parquet.bytes.MalformedException;

/// Decodes the values of one page after the other. A page has the present values only; nulls are the reader's business.
///
/// Each encoding supports some of the physical types; asking for another is an error, as is asking for more values than
/// there are. Belongs to one thread at a time.
public abstract class ValueDecoder {
    /// Begins a page whose values are `data[from, to)`.
    ///
    /// @param maxValues the most values that the page can have
    public abstract void start(byte[] data, int from, int to, int maxValues);

    /// Moves past values without decoding them.
    public abstract void skip(int count);

    /// Decodes INT32 values to `out[at, at + count)`.
    public void readInts(int[] out, int at, int count) {
        throw unsupported("INT32");
    }

    /// Decodes INT64 values to `out[at, at + count)`.
    public void readLongs(long[] out, int at, int count) {
        throw unsupported("INT64");
    }

    /// Decodes FLOAT values to `out[at, at + count)`.
    public void readFloats(float[] out, int at, int count) {
        throw unsupported("FLOAT");
    }

    /// Decodes DOUBLE values to `out[at, at + count)`.
    public void readDoubles(double[] out, int at, int count) {
        throw unsupported("DOUBLE");
    }

    /// Decodes BOOLEAN values to the bits `at` to `at + count` of `out`.
    public void readBits(long[] out, int at, int count) {
        throw unsupported("BOOLEAN");
    }

    /// Decodes BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY or INT96 values to `out[at, at + count)`.
    public void readBytes(ByteSlices out, int at, int count) {
        throw unsupported("BYTE_ARRAY");
    }

    private MalformedException unsupported(String type) {
        return new MalformedException(type + " values do not come in this encoding");
    }

    /// The error for a page with fewer values than are needed.
    static MalformedException tooFew() {
        return MalformedException.truncated("the values of a page");
    }
}
