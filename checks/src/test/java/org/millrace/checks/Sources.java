package org.millrace.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// What the compiler's parser sees in the sources: types with their documentation, methods with their size.
final class Sources {

    /// A type: where it is, its name, whether it can be seen from outside and is documented.
    record Type(String file, String name, boolean open, boolean documented) {}

    /// A method, or a constructor of a class: where it is, lines of its body that are not blank, number of parameters.
    record Method(String file, String name, long lines, int parameters) {}

    private final List<Type> types = new ArrayList<>();

    private final List<Method> methods = new ArrayList<>();

    private Sources() {}

    /// Parses these files.
    static Sources parse(List<Path> files) {
        Sources sources = new Sources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(),
                    manager,
                    diagnostic -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                sources.new Reader(unit, trees).scan(unit, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sources;
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final SourcePositions positions;
        private final String text;
        private final String file;

        Reader(CompilationUnitTree unit, DocTrees trees) throws IOException {
            this.unit = unit;
            this.trees = trees;
            this.positions = trees.getSourcePositions();
            this.text = unit.getSourceFile().getCharContent(true).toString();
            this.file = Repository.relative(Path.of(unit.getSourceFile().toUri()));
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            boolean documented = trees.getDocCommentTree(getCurrentPath()) != null;
            types.add(new Type(file, type.getSimpleName().toString(), open, documented));
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && !constructsRecord(method)) {
                long start = positions.getStartPosition(unit, method.getBody());
                long end = positions.getEndPosition(unit, method.getBody());
                if (start >= 0 && end > start) {
                    long lines = text.substring((int) start, (int) end)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .count();
                    methods.add(new Method(
                            file,
                            method.getName().toString(),
                            lines,
                            method.getParameters().size()));
                }
            }
            return super.visitMethod(method, nothing);
        }

        /// A record is where many parameters go: its own constructor has as many as it has components.
        private boolean constructsRecord(MethodTree method) {
            return method.getName().contentEquals("<init>")
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }
    }
}
