package org.millrace.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The shape of the sources: small files and methods, documented packages and types.
class SourcesTest {

    private static final int LONGEST_FILE = 600;

    private static final int LONGEST_METHOD = 60;

    private static final int MOST_PARAMETERS = 7;

    /// Opens with documentation and is marked as free of nulls.
    private static final Pattern PACKAGE_INFO = Pattern.compile(
            "\\A(?:///.*\\n)+@(?:org\\.jspecify\\.annotations\\.)?NullMarked\\npackage .*", Pattern.DOTALL);

    private static final Pattern LEFT_OPEN = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    private static final Sources MAIN = Sources.parse(Repository.sources("/src/main/java/"));

    @Test
    void filesAreShort() {
        List<String> offences = Repository.sources("/src/").stream()
                .filter(file -> Repository.text(file).lines().count() > LONGEST_FILE)
                .map(Repository::relative)
                .toList();
        assertThat(offences).as("files of more than %d lines", LONGEST_FILE).isEmpty();
    }

    @Test
    void methodsAreShort() {
        List<Sources.Method> offences = MAIN.methods().stream()
                .filter(method -> method.lines() > LONGEST_METHOD)
                .toList();
        assertThat(offences).as("methods of more than %d lines", LONGEST_METHOD).isEmpty();
    }

    @Test
    void methodsHaveFewParameters() {
        List<Sources.Method> offences = MAIN.methods().stream()
                .filter(method -> method.parameters() > MOST_PARAMETERS)
                .toList();
        assertThat(offences)
                .as("methods of more than %d parameters", MOST_PARAMETERS)
                .isEmpty();
    }

    @Test
    void publicTypesAreDocumented() {
        List<Sources.Type> offences = MAIN.types().stream()
                .filter(type -> type.open() && !type.documented())
                .toList();
        assertThat(offences).as("public types without documentation").isEmpty();
    }

    @Test
    void packagesAreDocumented() {
        Set<Path> packages = Repository.sources("/src/main/java/").stream()
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> offences = packages.stream()
                .map(folder -> folder.resolve("package-info.java"))
                .filter(file -> !Files.exists(file)
                        || !PACKAGE_INFO.matcher(Repository.text(file)).matches())
                .map(Repository::relative)
                .toList();
        assertThat(offences)
                .as("packages without a package-info that is documented and @NullMarked")
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        List<String> offences = Repository.sources("/src/").stream()
                .filter(file -> LEFT_OPEN.matcher(Repository.text(file)).find())
                .map(Repository::relative)
                .toList();
        assertThat(offences).isEmpty();
    }
}
