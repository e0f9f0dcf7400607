package org.millrace.parquet.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millrace.parquet.bytes.MalformedException;

class CompactProtocolTest {

    @Test
    void readsBackEveryKindOfField() {
        CompactWriter out = new CompactWriter();
        out.beginStruct();
        out.bool(1, true);
        out.bool(2, false);
        out.i8(3, (byte) -7);
        out.i16(20, (short) -300);
        out.i32(21, Integer.MIN_VALUE);
        out.i64(300, Long.MIN_VALUE);
        out.float64(301, -0.0);
        out.string(302, "größe");
        out.longs(303, new long[] {1, -1, Long.MAX_VALUE});
        out.booleans(304, new boolean[] {true, false, true});
        out.strings(305, List.of("a", "", "b".repeat(200)));
        out.i32(306, null);
        out.endStruct();
        byte[] data = out.toByteArray();

        CompactReader in = new CompactReader(data, 0, data.length);
        in.beginStruct();
        assertThat(in.nextField()).isEqualTo(1);
        assertThat(in.bool()).isTrue();
        in.nextField();
        assertThat(in.bool()).isFalse();
        in.nextField();
        assertThat(in.i8()).isEqualTo((byte) -7);
        assertThat(in.nextField()).isEqualTo(20);
        assertThat(in.i16()).isEqualTo((short) -300);
        in.nextField();
        assertThat(in.i32()).isEqualTo(Integer.MIN_VALUE);
        assertThat(in.nextField()).isEqualTo(300);
        assertThat(in.i64()).isEqualTo(Long.MIN_VALUE);
        in.nextField();
        assertThat(in.float64()).isEqualTo(-0.0);
        in.nextField();
        assertThat(in.string()).isEqualTo("größe");
        in.nextField();
        assertThat(in.longs()).containsExactly(1, -1, Long.MAX_VALUE);
        in.nextField();
        assertThat(in.booleans()).containsExactly(true, false, true);
        in.nextField();
        assertThat(in.list(CompactReader::string)).containsExactly("a", "", "b".repeat(200));
        assertThat(in.nextField()).isEqualTo(CompactReader.STOP);
        assertThat(in.position()).isEqualTo(data.length);
    }

    @Test
    void skipsWhatItDoesNotKnow() {
        CompactWriter out = new CompactWriter();
        out.beginStruct();
        out.bool(1, true);
        out.float64(2, 1.5);
        out.structs(3, List.of(CompactProtocolTest::writeInner, CompactProtocolTest::writeInner));
        out.booleans(4, new boolean[] {true, true, false});
        out.binaries(5, List.of(new byte[3], new byte[20]));
        out.i32(6, 99);
        out.endStruct();
        byte[] data = out.toByteArray();

        CompactReader in = new CompactReader(data, 0, data.length);
        in.beginStruct();
        for (int field = 1; field <= 5; field++) {
            assertThat(in.nextField()).isEqualTo(field);
            in.skip();
        }
        assertThat(in.nextField()).isEqualTo(6);
        assertThat(in.i32()).isEqualTo(99);
    }

    private static void writeInner(CompactWriter out) {
        out.beginStruct();
        out.longs(7, new long[40]);
        out.endStruct();
    }

    @Test
    void refusesAListLongerThanTheDataBeforeAllocatingIt() {
        byte[] lie = {0x19, (byte) 0xf6, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07, 0};
        CompactReader in = new CompactReader(lie, 0, lie.length);
        in.beginStruct();
        in.nextField();
        assertThatThrownBy(in::longs).isInstanceOf(MalformedException.class).hasMessageContaining("2147483647 values");
    }

    @Test
    void refusesDeepNesting() {
        byte[] nested = new byte[1000];
        java.util.Arrays.fill(nested, (byte) 0x1c);
        CompactReader in = new CompactReader(nested, 0, nested.length);
        in.beginStruct();
        in.nextField();
        assertThatThrownBy(in::skip).isInstanceOf(MalformedException.class).hasMessageContaining("deeper");
    }

    @Test
    void refusesDeeplyNestedLists() {
        byte[] nested = new byte[1000];
        java.util.Arrays.fill(nested, (byte) 0x19);
        CompactReader in = new CompactReader(nested, 0, nested.length);
        in.beginStruct();
        in.nextField();
        assertThatThrownBy(in::skip).isInstanceOf(MalformedException.class).hasMessageContaining("deeper");
    }

    @Test
    void refusesAnotherTypeThanAskedFor() {
        byte[] data = {0x15, 0x02, 0};
        CompactReader in = new CompactReader(data, 0, data.length);
        in.beginStruct();
        in.nextField();
        assertThatThrownBy(in::string).isInstanceOf(MalformedException.class).hasMessageContaining("wire type");
    }

    @Test
    void anyBytesEndInAValueOrInMalformed() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            byte[] data = new byte[random.nextInt(60)];
            random.nextBytes(data);
            CompactReader in = new CompactReader(data, 0, data.length);
            try {
                in.skip();
                assertThat(in.position()).isLessThanOrEqualTo(data.length);
            } catch (MalformedException expected) {
                assertThat(expected).hasMessageMatching(".+");
            }
        }
    }
}
