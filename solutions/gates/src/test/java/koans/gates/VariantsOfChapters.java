package koans.gates;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import koans.grader.Syllabus;
import koans.grader.run.SourceCompiler;
import koans.grader.variant.Variant;
import koans.grader.variant.Variants;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every wrong variant of some chapters is rejected by its exercise, in words that say the mistake; every right one is
 * accepted. Each subclass has chapters of its own, so that two virtual machines can share the work: a class is what
 * Maven hands out to them.
 */
@ExtendWith(CompiledCourse.class)
abstract class VariantsOfChapters {

    /** {@code -Dkoans.variant=softmax,relu} tries only the variants with one of these in their name. */
    private static final List<String> ONLY = List.of(System.getProperty("koans.variant", "").split(",", -1));

    private final int first;
    private final int last;

    @TempDir
    Path work;

    VariantsOfChapters(int first, int last) {
        this.first = first;
        this.last = last;
    }

    @TestFactory
    Stream<DynamicTest> variants(Tree tree) throws IOException {
        Variants variants = new Variants(tree.course());
        List<Variant> ours = named(variants.ofChapters(chapter -> first <= chapter && chapter <= last));
        if (ours.isEmpty()) {
            if (named(variants.all()).isEmpty()) {
                throw new IllegalArgumentException("-Dkoans.variant=" + String.join(",", ONLY) + ": no variant has this in its name");
            }
            return Stream.empty();
        }
        Syllabus syllabus = tree.scan();
        Set<String> slowTests = tree.slowTests(syllabus);
        SourceCompiler compiler = tree.compiler();
        return ours.stream().map(variant -> dynamicTest(variant.name(), variant.file().toUri(), () -> Complaints.none(
                new Trial(variant).complaints(tree, syllabus, slowTests, compiler, work.resolve(variant.name())))))
                .onClose(() -> close(compiler));
    }

    private static List<Variant> named(List<Variant> variants) {
        return variants.stream().filter(variant -> ONLY.stream().anyMatch(variant.name()::contains)).toList();
    }

    private static void close(SourceCompiler compiler) {
        try {
            compiler.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
