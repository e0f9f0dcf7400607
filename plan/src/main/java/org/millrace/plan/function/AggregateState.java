package org.millrace.plan.function;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// What a user's aggregate knows about the rows of one group so far, and how two such states become one.
///
/// The rows of a group are added in row order to several states, which are then merged in row order: the state of
/// earlier rows takes in that of later ones. Where states are cut depends on the input alone, so that the result is
/// the same to the bit for any number of threads and any memory. States go to bytes and back whenever groups become
/// many, and must be the same afterwards.
///
/// @param <S>     a mutable object; it is used by one thread at a time
/// @param create  a state of no rows
/// @param merge   makes the first state one of its own rows and, after them, those of the second
/// @param toBytes everything that a state knows
/// @param ofBytes the state that these bytes were made of
/// @param bytes   about how much memory a state takes
public record AggregateState<S>(
        Supplier<S> create,
        BiConsumer<S, S> merge,
        Function<S, byte[]> toBytes,
        Function<byte[], S> ofBytes,
        ToLongFunction<S> bytes) {

    private static final long USUAL_BYTES = 128;

    /// A state that takes some hundred bytes at most.
    public static <S> AggregateState<S> of(
            Supplier<S> create, BiConsumer<S, S> merge, Function<S, byte[]> toBytes, Function<byte[], S> ofBytes) {
        return new AggregateState<>(create, merge, toBytes, ofBytes, _ -> USUAL_BYTES);
    }

    /// So many doubles, at first 0.
    public static AggregateState<double[]> ofDoubles(int count, BiConsumer<double[], double[]> merge) {
        return new AggregateState<>(
                () -> new double[count],
                merge,
                state -> {
                    ByteBuffer bytes = ByteBuffer.allocate(8 * count);
                    bytes.asDoubleBuffer().put(state);
                    return bytes.array();
                },
                bytes -> {
                    double[] state = new double[count];
                    ByteBuffer.wrap(bytes).asDoubleBuffer().get(state);
                    return state;
                },
                _ -> 16L + 8L * count);
    }

    /// So many 64-bit integers, at first 0.
    public static AggregateState<long[]> ofLongs(int count, BiConsumer<long[], long[]> merge) {
        return new AggregateState<>(
                () -> new long[count],
                merge,
                state -> {
                    ByteBuffer bytes = ByteBuffer.allocate(8 * count);
                    bytes.asLongBuffer().put(state);
                    return bytes.array();
                },
                bytes -> {
                    LongBuffer stored = ByteBuffer.wrap(bytes).asLongBuffer();
                    long[] state = new long[count];
                    stored.get(state);
                    return state;
                },
                _ -> 16L + 8L * count);
    }

    /// A state that goes to bytes by Java's own serialization: the least to write, and the slowest where there are
    /// many groups.
    public static <S extends Serializable> AggregateState<S> ofSerializable(
            Class<S> type, Supplier<S> create, BiConsumer<S, S> merge) {
        return of(create, merge, AggregateState::serialized, bytes -> type.cast(deserialized(bytes)));
    }

    /// The same with another estimate of the memory that a state takes: for states that grow with their rows. It
    /// must be the same for the same rows, because states are given away to be merged later when they have grown
    /// much.
    public AggregateState<S> sized(ToLongFunction<S> estimate) {
        return new AggregateState<>(create, merge, toBytes, ofBytes, estimate);
    }

    private static byte[] serialized(Object state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object deserialized(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
