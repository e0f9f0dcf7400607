package org.millrace.checks.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Compares an answer with the recorded one.
final class Expectation {

    /// Sums of doubles may differ in their last digits: Millrace's are compensated.
    private static final double TOLERANCE = 1e-9;

    private Expectation() {}

    /// The lines to record: the answer itself, or its hash where it has more than so many values (0: always itself).
    static List<String> lines(Answer answer, SortMode sort, int threshold) {
        List<List<String>> texts = answer.texts();
        List<String> lines = sort.lines(texts);
        long values = (long) answer.rows().size() * answer.names().size();
        return threshold > 0 && values > threshold ? List.of(hash(lines, values)) : lines;
    }

    /// The values of all lines, each followed by a line feed, through MD5, as sqllogictest does.
    private static String hash(List<String> lines, long values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            for (String line : lines) {
                digest.update((line.replace('\t', '\n') + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return values + " values hashing to " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Whether the lines are those expected; numbers that are not integers may differ by a hair.
    static boolean same(List<String> expected, List<String> found, String letters) {
        if (expected.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(found.get(i)) && !close(expected.get(i), found.get(i), letters)) {
                return false;
            }
        }
        return true;
    }

    private static boolean close(String expected, String found, String letters) {
        String[] left = expected.split("\t", -1);
        String[] right = found.split("\t", -1);
        if (left.length != letters.length() || right.length != left.length) {
            return false;
        }
        for (int i = 0; i < left.length; i++) {
            if (!left[i].equals(right[i]) && (letters.charAt(i) != 'R' || !near(left[i], right[i]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(String expected, String found) {
        try {
            double left = Double.parseDouble(expected);
            double right = Double.parseDouble(found);
            return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
        } catch (NumberFormatException text) {
            return false;
        }
    }
}
