/// Writes the kernels of every primitive type from templates: `java GenerateKernels.java TEMPLATES TARGET`.
///
/// A template is a Java file with three additions. Its first line lists the types that it is written for:
///
///     // types: int long double
///
/// `$type$` stands for the type, and the words of [#words] for what goes with it. Lines between `//if WORD` and
/// `//end`, perhaps with `//else`, are only for types of which WORD is true. Lines between `//for a b in x:y z:w` and
/// `//end` are repeated with `$a$` and `$b$` replaced by x and y, then z and w (`_` stands for a space in them).

/// What holds of a type.
record Kind(String type, String box, String vector, int bits, boolean integer) {

    Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        words.put("type", type);
        words.put("Type", Character.toUpperCase(type.charAt(0)) + type.substring(1));
        words.put("Box", box);
        words.put("Vector", vector);
        words.put("bits", Integer.toString(bits));
        words.put("dataType", integer ? "INT" + bits : box.toUpperCase());
        words.put("lost", bits < 64 ? "int" : "long");
        words.put("suffix", type.equals("long") ? "L" : type.equals("float") ? "f" : "");
        return words;
    }

    boolean is(String word) {
        return switch (word) {
            case "integer" -> integer;
            case "floating" -> !integer;
            case "small" -> integer && bits < 32;
            default -> type.equals(word);
        };
    }
}

final Map<String, Kind> kinds = Stream.of(
                new Kind("byte", "Byte", "ByteVector", 8, true),
                new Kind("short", "Short", "ShortVector", 16, true),
                new Kind("int", "Integer", "IntVector", 32, true),
                new Kind("long", "Long", "LongVector", 64, true),
                new Kind("float", "Float", "FloatVector", 32, false),
                new Kind("double", "Double", "DoubleVector", 64, false))
        .collect(Collectors.toMap(Kind::type, kind -> kind));

void main(String[] arguments) throws IOException {
    Path templates = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    try (Stream<Path> files = Files.walk(templates)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".template")).toList()) {
            List<String> lines = Files.readAllLines(file);
            String name = templates.relativize(file).toString().replace(".template", ".java");
            for (String type : lines.getFirst().replace("// types:", "").strip().split(" ")) {
                Kind kind = kinds.get(type);
                StringBuilder text = new StringBuilder("// Generated from " + file.getFileName() + ": change that.\n");
                expand(lines.subList(1, lines.size()), kind, text);
                write(target.resolve(replace(name, kind.words())), replace(text.toString(), kind.words()));
            }
        }
    }
}

void expand(List<String> lines, Kind kind, StringBuilder text) {
    for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.startsWith("//if ")) {
            int end = end(lines, i, false);
            int otherwise = end(lines, i, true);
            boolean holds = kind.is(line.substring(5).strip());
            expand(holds ? lines.subList(i + 1, otherwise) : lines.subList(Math.min(otherwise + 1, end), end), kind, text);
            i = end;
        } else if (line.startsWith("//for ")) {
            int end = end(lines, i, false);
            repeat(line.substring(6), lines.subList(i + 1, end), kind, text);
            i = end;
        } else {
            text.append(lines.get(i)).append('\n');
        }
    }
}

void repeat(String head, List<String> body, Kind kind, StringBuilder text) {
    String[] parts = head.split(" in ");
    String[] names = parts[0].strip().split(" ");
    for (String row : parts[1].strip().split(" ")) {
        String[] values = row.split(":", names.length);
        List<String> lines = body;
        for (int i = 0; i < names.length; i++) {
            String word = "$" + names[i] + "$";
            String value = values[i].replace('_', ' ');
            lines = lines.stream().map(line -> line.replace(word, value)).toList();
        }
        expand(lines, kind, text);
    }
}

/// The line that closes the block which opens at `start`, or its `//else` if that is asked for and there.
int end(List<String> lines, int start, boolean orElse) {
    int depth = 0;
    for (int i = start; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.startsWith("//if ") || line.startsWith("//for ")) {
            depth++;
        } else if (line.equals("//end") && --depth == 0 || orElse && depth == 1 && line.equals("//else")) {
            return i;
        }
    }
    throw new IllegalArgumentException("No //end for: " + lines.get(start));
}

String replace(String text, Map<String, String> words) {
    for (Map.Entry<String, String> word : words.entrySet()) {
        text = text.replace("$" + word.getKey() + "$", word.getValue());
    }
    return text;
}

/// Leaves a file that is right already alone, so that nothing is compiled again for it.
void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
