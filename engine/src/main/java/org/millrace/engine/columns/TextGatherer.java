package org.millrace.engine.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// Picks strings: as codes of one dictionary where all vectors have dictionaries that are not too large together, with
/// bytes of their own otherwise.
final class TextGatherer {

    private TextGatherer() {}

    static ValueGatherer of(List<Vector> sources) {
        DictionaryUnion union = new DictionaryUnion();
        int[][] mapped = new int[sources.size()][];
        int[][] codes = new int[sources.size()][];
        for (int i = 0; i < codes.length; i++) {
            int[] map = null;
            if (sources.get(i) instanceof DictionaryVector v) {
                codes[i] = v.codes();
                map = union.codes((BytesVector) v.dictionary());
            }
            if (map == null) {
                return new Plain(sources.toArray(Vector[]::new));
            }
            mapped[i] = map;
        }
        return new Coded(codes, mapped, union);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Coded(int[][] codes, int[][] mapped, DictionaryUnion union) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            int[] from = picks.from();
            int[] target = Numbers.pick(codes, picks);
            for (int i = 0; i < target.length; i++) {
                target[i] = mapped[from[i]][target[i]];
            }
            return new DictionaryVector(target, dictionary(type), target.length, validity);
        }

        private BytesVector dictionary(DataType type) {
            synchronized (union) {
                return union.dictionary(type);
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Plain(Vector[] sources) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            TextBytes text = new TextBytes();
            text.reserve(picks.count(), 0);
            for (int i = 0; i < picks.count(); i++) {
                int row = picks.rows()[i];
                if (!Bits.valid(validity, i)) {
                    text.appendNothing();
                } else if (sources[picks.from()[i]] instanceof DictionaryVector v) {
                    text.append((BytesVector) v.dictionary(), v.codes()[row]);
                } else {
                    text.append((BytesVector) sources[picks.from()[i]], row);
                }
            }
            return text.vector(type, validity);
        }
    }
}
