package org.millrace.checks.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the steps of a file. A step ends at a blank line; what it does not know is an error.
final class StepReader {

    private static final String ANSWER = "----";

    private final Path path;
    private final List<String> lines;
    private int next;
    private Audience audience = Audience.ALL;

    StepReader(Path path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        while (next < lines.size()) {
            String line = lines.get(next);
            if (line.isBlank() || line.startsWith("#")) {
                steps.add(prose());
            } else {
                directive(line.split(" +"), steps);
            }
        }
        return steps;
    }

    private Step prose() {
        int start = next;
        while (next < lines.size()
                && (lines.get(next).isBlank() || lines.get(next).startsWith("#"))) {
            next++;
        }
        return new Step.Prose(start + 1, List.copyOf(lines.subList(start, next)));
    }

    private void directive(String[] words, List<Step> steps) {
        int line = ++next;
        switch (words[0]) {
            case "skipif", "onlyif" -> audience = Audience.of(words[0], words[1]);
            case "hash-threshold" -> steps.add(new Step.HashThreshold(line, Integer.parseInt(words[1])));
            case "statement" -> steps.add(statement(line, words));
            case "query" -> steps.add(query(line, words));
            default -> throw new IllegalArgumentException(path + ":" + line + ": there is no directive " + words[0]);
        }
    }

    private Step statement(int line, String[] words) {
        boolean fails = words[1].equals("error");
        if (!fails && !words[1].equals("ok")) {
            throw new IllegalArgumentException(path + ":" + line + ": a statement is ok or an error");
        }
        return new Step.Statement(line, audience(), fails, sql(), String.join("\n", answer()));
    }

    private Step query(int line, String[] words) {
        SortMode sort = words.length > 2 ? SortMode.of(words[2]) : SortMode.NOSORT;
        return new Step.Query(line, audience(), words.length > 1 ? words[1] : "", sort, sql(), answer());
    }

    private Audience audience() {
        Audience whom = audience;
        audience = Audience.ALL;
        return whom;
    }

    private String sql() {
        int start = next;
        while (next < lines.size()
                && !lines.get(next).isBlank()
                && !lines.get(next).equals(ANSWER)) {
            next++;
        }
        return String.join("\n", lines.subList(start, next));
    }

    private List<String> answer() {
        if (next >= lines.size() || !lines.get(next).equals(ANSWER)) {
            return List.of();
        }
        int start = ++next;
        while (next < lines.size() && !lines.get(next).isEmpty()) {
            next++;
        }
        return List.copyOf(lines.subList(start, next));
    }
}
