package org.millrace.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the documents name is there.
class DocumentsTest {

    /// A type's name in backticks, or the type before a member: `HashAggregate`, `Batch.copy()`.
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:[.#][^`]*)?`");

    /// A path in backticks: something with a slash whose first part is a folder of the checkout.
    private static final Pattern FILE = Pattern.compile("`([\\w.-]+/[\\w./-]*)`");

    private static final List<String> JDK_PACKAGES = List.of(
            "java.lang",
            "java.lang.foreign",
            "java.io",
            "java.nio.file",
            "java.nio.channels",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.function");

    /// The hosts of package registries, in parts so that this file names none.
    private static final List<String> REGISTRIES = Stream.of(
                    List.of("repo", "maven", "apache", "org"),
                    List.of("repo1", "maven", "org"),
                    List.of("central", "sonatype"),
                    List.of("oss", "sonatype"),
                    List.of("registry", "npmjs"),
                    List.of("pypi", "org"),
                    List.of("files", "pythonhosted"),
                    List.of("deb", "debian", "org"),
                    List.of("proxy", "golang"),
                    List.of("crates", "io"))
            .map(parts -> String.join(".", parts))
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void typesThatADocumentNamesAreThere(String document) {
        Set<String> known = Sources.parse(Repository.sources("/src/")).types().stream()
                .map(Sources.Type::name)
                .collect(Collectors.toSet());
        Set<String> missing = named(document, TYPE);
        missing.removeIf(name -> known.contains(name) || isOfTheJdk(name));
        assertThat(missing)
                .as("types that %s names and nobody declares", document)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    void filesThatADocumentNamesAreThere(String document) {
        Set<String> missing = named(document, FILE);
        missing.removeIf(name ->
                !Files.exists(Repository.ROOT.resolve(firstPart(name))) || Files.exists(Repository.ROOT.resolve(name)));
        assertThat(missing)
                .as("files that %s names and that are not there", document)
                .isEmpty();
    }

    @Test
    void noFileNamesARegistry() {
        List<String> offences = Repository.files().stream()
                .filter(file -> REGISTRIES.stream().anyMatch(Repository.bytes(file)::contains))
                .map(Repository::relative)
                .toList();
        assertThat(offences)
                .as("files that name the host of a package registry")
                .isEmpty();
    }

    private static Set<String> named(String document, Pattern pattern) {
        Path file = Repository.ROOT.resolve(document);
        assertThat(file).exists();
        return pattern.matcher(Repository.text(file))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String firstPart(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    private static boolean isOfTheJdk(String name) {
        return JDK_PACKAGES.stream().anyMatch(within -> {
            try {
                Class.forName(within + "." + name, false, DocumentsTest.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException absent) {
                return false;
            }
        });
    }
}
