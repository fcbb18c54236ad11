package koans.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import koans.grader.course.Course;
import koans.grader.stub.Stubs;
import koans.grader.variant.Edit;
import koans.grader.variant.Variant;
import koans.grader.variant.Variants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a wrong or right answer, puts it where a learner would write it, or says which do not fit any more. */
@Command(name = "variant", mixinStandardHelpOptions = true,
        description = {"Show a wrong or right answer of solutions/variants.",
            "Without a name: say which of them do not fit the model answers any more."})
final class VariantCommand extends Koans.OnCourse {

    private static final int MOST = 20;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A part of its name.")
    String name;

    @Option(names = "--apply", description = "Write it in the place of the stub, as if a learner had;"
            + " './koans stubs' brings the stub back.")
    boolean apply;

    @Override
    public Integer call() throws IOException {
        Course course = course();
        if (!Files.isDirectory(course.variants())) {
            throw new IllegalStateException(course.root() + " has no variants: they stay with the solutions");
        }
        List<Variant> all = new Variants(course).all();
        if (name == null) {
            if (apply) {
                throw new IllegalArgumentException("--apply needs the name of one variant");
            }
            return check(all);
        }
        Variant variant = only(all);
        String source = source(course, variant);
        if (apply) {
            Path stub = apply(course, variant, source);
            System.out.println(course.show(stub) + " is " + variant.name() + " now. See what a learner is told:\n"
                    + "  mvn test -Dtest=" + stub.getFileName().toString().replace(".java", "Test") + "\n"
                    + "and bring the stub back with\n  ./koans stubs");
        } else {
            System.out.println(variant.name() + "\n" + (variant.isWrong()
                    ? "rejected by " + variant.rejectedBy() + ", with the words: " + variant.message()
                    : "to be accepted") + "\n" + (variant.sentence().isEmpty() ? "" : variant.sentence() + "\n")
                    + course.show(variant.file()) + "\n");
            System.out.println(variant.edits().isEmpty() ? source.stripTrailing() : text(variant));
        }
        return 0;
    }

    private static String text(Variant variant) {
        StringBuilder text = new StringBuilder();
        for (Edit edit : variant.edits()) {
            text.append(edit.in().isEmpty() ? "new" : "in " + edit.in()).append('\n').append(edit.text());
        }
        return text.toString().stripTrailing();
    }

    private Variant only(List<Variant> all) {
        List<Variant> found = all.stream().filter(variant -> variant.name().contains(name)).toList();
        List<Variant> exact = found.stream().filter(variant -> variant.name().endsWith("/" + name)).toList();
        if (exact.size() == 1) {
            return exact.get(0);
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no variant has '" + name + "' in its name");
        }
        StringBuilder names = new StringBuilder(found.size() + " variants have '" + name + "' in their names:");
        found.stream().limit(MOST).forEach(variant -> names.append("\n  ").append(variant.name()));
        throw new IllegalArgumentException(names + (found.size() > MOST ? "\n  ..." : ""));
    }

    private static String source(Course course, Variant variant) throws IOException {
        try {
            return variant.source();
        } catch (Edit.DoesNotFit e) {
            throw new IllegalStateException(variant.name() + " does not fit its model answer any more: "
                    + e.getMessage() + "\nMend it in " + course.show(variant.file()));
        }
    }

    /** Only a stub that nobody has touched gives way. */
    private static Path apply(Course course, Variant variant, String source) throws IOException {
        Path stub = course.stubs().resolve(variant.sourceFile());
        if (new Stubs(course).outdated().containsKey(stub)) {
            throw new IllegalStateException(course.show(stub)
                    + " is not the stub, it may be an answer: './koans stubs' would write it anew");
        }
        Files.writeString(stub, source);
        return stub;
    }

    private static int check(List<Variant> all) throws IOException {
        int complaints = 0;
        for (Variant variant : all) {
            Optional<String> complaint = variant.complaint();
            if (complaint.isPresent()) {
                complaints++;
                System.out.println(variant.name() + ": " + complaint.get());
            }
        }
        long wrong = all.stream().filter(Variant::isWrong).count();
        System.out.println(wrong + " wrong answers and " + (all.size() - wrong) + " right ones, "
                + (complaints == 0 ? "all of them fit"
                        : complaints + (complaints == 1 ? " does" : " do") + " not fit"));
        return complaints == 0 ? 0 : 1;
    }
}
