package org.millrace.parquet.pages;

import org.millrace.parquet.bytes.ArrayLimit;
import org.millrace.parquet.bytes.MalformedException;

/// A byte array that is reused and grows, with eight spare bytes so that decoders can load whole words.
public final class PageBytes {
    private static final int SPARE = 8;

    private byte[] data = new byte[0];

    /// An array of at least `length` bytes and the spare ones; what it held is lost.
    byte[] withRoomFor(int length) {
        if (data.length - SPARE < length) {
            int most = ArrayLimit.BYTES - SPARE;
            if (length > most) {
                throw new MalformedException("a page of " + length + " bytes, more than the " + most
                        + " bytes that this process can hold of one page");
            }
            data = new byte[Math.min(most, length + (length >>> 3)) + SPARE];
        }
        return data;
    }

    /// The array.
    byte[] data() {
        return data;
    }
}
