package org.millrace.engine.bound;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A set of keys to look up. Keys are added by many threads side by side, and looked up once all are there.
sealed interface KeySet permits DenseKeys, HashedKeys {

    /// Words of bits that many threads set side by side.
    VarHandle BITS = MethodHandles.arrayElementVarHandle(long[].class);

    /// A test for one thread at a time.
    KeyTest open();

    /// Whether it lets everything through that lies between the least and the greatest key.
    boolean full();

    /// Sets bits of a word that others may be setting too.
    static void set(long[] words, int index, long bits) {
        if ((words[index] & bits) != bits) {
            BITS.getAndBitwiseOr(words, index, bits);
        }
    }
}
