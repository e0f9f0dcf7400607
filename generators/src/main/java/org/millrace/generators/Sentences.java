package org.millrace.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Sentences that mean nothing.
final class Sentences {

    private static final List<String> WORDS =
            List.of(("the a this every some river mill wheel stone grain water bread market road town morning evening "
                            + "summer winter light colour number window garden music story picture answer question "
                            + "letter friend neighbour doctor teacher player engine signal table paper coffee weather "
                            + "turns carries finds keeps makes shows follows crosses opens changes brings remembers "
                            + "slowly quickly often never always together again today tomorrow outside near behind "
                            + "under over between without old new small great quiet bright early late open deep")
                    .split(" ", -1));
    private static final int MOST_WORDS = 10;

    private Sentences() {}

    /// Some sentences of four to ten words.
    static List<String> make(CounterRandom random, int count) {
        List<String> sentences = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sentences.add(sentence(random, (long) i * (MOST_WORDS + 1)));
        }
        return sentences;
    }

    private static String sentence(CounterRandom random, long position) {
        int words = 4 + (int) random.below(position, MOST_WORDS - 3);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= words; i++) {
            text.append(i == 1 ? "" : " ").append(WORDS.get((int) random.below(position + i, WORDS.size())));
        }
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
