package koans.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import koans.grader.course.Course;
import koans.grader.run.TemporaryFolder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives gates the course they belong to, compiled once for all gates of a virtual machine. */
final class CompiledCourse implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext gate) {
        return parameter.getParameter().getType() == Tree.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext gate) {
        return gate.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(CompiledCourse.class))
                .getOrComputeIfAbsent(Compiled.class, key -> Compiled.now(), Compiled.class).tree();
    }

    /** The course around the folder that the gates run in. */
    static Course course() {
        return Course.around(Path.of("")).orElseThrow(() -> new IllegalStateException("There is no course here."));
    }

    private record Compiled(Tree tree, TemporaryFolder classes) implements AutoCloseable {

        static Compiled now() {
            try {
                TemporaryFolder classes = new TemporaryFolder("koans-gates");
                return new Compiled(Tree.compiled(course(), classes.path()), classes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            classes.close();
        }
    }
}
