package koans.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.grader.Exercise;
import koans.grader.Syllabus;
import koans.grader.stub.Stubs;
import koans.grader.variant.Variants;
import net.jqwik.api.Group;

/** Whether the parts of a kit belong together; every disagreement is one sentence. */
final class Agreement {

    private static final Pattern CHAPTER = Pattern.compile("koans\\.ch(\\d\\d)\\w*");
    private static final Pattern HEADING = Pattern.compile("### (\\d+\\.\\d+) (.+)");

    private final Tree tree;

    Agreement(Tree tree) {
        this.tree = tree;
    }

    /** Stubs and solutions have the same public types, members and signatures. */
    List<String> publicApi() {
        Set<String> stubs = api(tree.stubs());
        Set<String> solutions = api(tree.solutions());
        List<String> complaints = new ArrayList<>();
        stubs.stream().filter(member -> !solutions.contains(member))
                .forEach(member -> complaints.add("only the stubs have " + member));
        solutions.stream().filter(member -> !stubs.contains(member))
                .forEach(member -> complaints.add("only the solutions have " + member));
        return complaints;
    }

    private static Set<String> api(Path classes) {
        Set<String> api = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath(classes)) {
            if (!isVisible(type.getModifiers()) || type.getSimpleName().equals("package-info")) {
                continue;
            }
            api.add(type.getName() + " " + type.getModifiers() + " extends "
                    + type.getRawSuperclass().map(JavaClass::getName).orElse("") + " implements "
                    + type.getRawInterfaces().stream().map(JavaClass::getName).sorted().toList());
            for (JavaMember member : type.getMembers()) {
                if (isVisible(member.getModifiers())) {
                    api.add(signature(member));
                }
            }
        }
        return api;
    }

    private static String signature(JavaMember member) {
        String thrown = member instanceof JavaCodeUnit unit
                ? unit.getThrowsClause().getTypes().stream().map(JavaClass::getName).sorted().toList().toString() : "";
        String result = member instanceof JavaMethod method ? method.getReturnType().getName() : "";
        String parameters = member instanceof JavaCodeUnit unit
                ? unit.getParameters().stream().map(p -> p.getType().getName()).toList().toString() : "";
        return member.getFullName() + parameters + " " + new TreeSet<>(member.getModifiers()) + " " + result + thrown;
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    /** Every exercise has a stub, a solution, a heading in the course text and a wrong variant, and the other way. */
    List<String> oneToOne() throws IOException {
        Syllabus syllabus = tree.scan();
        List<String> complaints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> headings = headings();
        Set<String> rejecting = new Variants(tree.course()).covered();
        for (Syllabus.Entry exercise : syllabus.exercises()) {
            if (!ids.add(exercise.id())) {
                complaints.add("two exercises are called " + exercise.id());
            }
            for (Path sources : List.of(tree.course().stubs(), tree.course().answers())) {
                if (!Files.exists(sources.resolve(exercise.sourceFile()))) {
                    complaints.add(exercise.heading() + ": there is no " + tree.course().show(sources)
                            + "/" + exercise.sourceFile());
                }
            }
            if (!headings.contains(exercise.heading())) {
                complaints.add(exercise.heading() + ": the course text has no heading '### "
                        + exercise.heading() + "'");
            }
            if (!rejecting.contains(exercise.id())) {
                complaints.add(exercise.heading() + ": there is no wrong variant for it");
            }
            if (exercise.tests().isEmpty()) {
                complaints.add(exercise.heading() + ": it has no tests");
            }
        }
        Set<String> known = syllabus.exercises().stream().map(Syllabus.Entry::heading).collect(Collectors.toSet());
        headings.stream().filter(heading -> !known.contains(heading))
                .forEach(heading -> complaints.add("the course text has a heading without an exercise: " + heading));
        complaints.addAll(strayClasses(syllabus));
        complaints.addAll(members(syllabus));
        return complaints;
    }

    /** The table at the end of the course text knows every problem of the notes. */
    List<String> coverage() throws IOException {
        return Coverage.complaints(Files.readAllLines(tree.course().text()),
                tree.scan().exercises().stream().map(Syllabus.Entry::id).collect(Collectors.toSet()),
                Coverage.problems());
    }

    /** The README shows what the course says today. */
    List<String> readme() throws IOException {
        return Readme.complaints(tree.course(), tree.scan(), Files.readAllLines(tree.course().root().resolve("README.md")));
    }

    private List<String> headings() throws IOException {
        return Files.readAllLines(tree.course().text()).stream().map(HEADING::matcher).filter(Matcher::matches)
                .map(heading -> heading.group(1) + " " + heading.group(2).strip()).toList();
    }

    /** Stubs that no exercise is about. */
    private List<String> strayClasses(Syllabus syllabus) {
        Set<String> stubs = syllabus.exercises().stream().map(Syllabus.Entry::stub).collect(Collectors.toSet());
        return new ClassFileImporter().importPath(tree.stubs()).stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getName).filter(name -> !stubs.contains(name)).sorted()
                .map(name -> name + ": there is no exercise for this stub").toList();
    }

    /** Every method that says todo() belongs to exactly one exercise, and every method an exercise names is there. */
    private List<String> members(Syllabus syllabus) {
        List<String> complaints = new ArrayList<>();
        for (JavaClass stub : new ClassFileImporter().importPath(tree.stubs())) {
            List<Syllabus.Entry> exercises = syllabus.exercises().stream()
                    .filter(exercise -> exercise.stub().equals(stub.getName())).toList();
            if (exercises.isEmpty()) {
                continue;
            }
            Set<String> unwritten = stub.getCodeUnits().stream()
                    .filter(unit -> unit.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().getName().equals("koans.kit.Todo")))
                    .map(JavaCodeUnit::getName).collect(Collectors.toCollection(TreeSet::new));
            for (String method : unwritten) {
                long owners = exercises.stream().filter(exercise -> exercise.writes().contains(method)).count();
                long wholeClass = exercises.stream().filter(exercise -> exercise.writes().isEmpty()).count();
                if (owners > 1 || owners == 0 && wholeClass != 1) {
                    complaints.add(stub.getName() + "." + method + " belongs to " + (owners + wholeClass)
                            + " exercises, not to one");
                }
            }
            exercises.forEach(exercise -> exercise.writes().stream().filter(method -> !unwritten.contains(method))
                    .forEach(method -> complaints.add(exercise.heading() + " names " + method
                            + ", which is no todo() of " + stub.getName())));
        }
        return complaints;
    }

    /** The stubs are what the model answers make of them. */
    List<String> stubs() throws IOException {
        Stubs stubs = new Stubs(tree.course());
        return Stream.concat(
                stubs.outdated().keySet().stream().map(stub -> tree.course().show(stub)
                        + " is not what its model answer makes of it: write it anew with ./koans stubs"),
                stubs.strays().stream().map(stub -> tree.course().show(stub) + " has no model answer")).toList();
    }

    /** The list of exercises in the sources is the one that the tests declare. */
    List<String> syllabus() throws IOException {
        Path file = tree.course().syllabus();
        return Files.exists(file) && Files.readString(file).replace("\r\n", "\n").equals(tree.scan().toJson())
                ? List.of()
                : List.of("the list of exercises is not what the tests declare: write it anew with ./koans syllabus");
    }

    /** Every fact reads as a sentence. */
    List<String> facts() throws IOException {
        return Facts.complaints(tree.scan());
    }

    /** jqwik leaves out the properties of an exercise without @Group. */
    List<String> groups() {
        return new ClassFileImporter().importPath(tree.tests()).stream()
                .filter(type -> type.isAnnotatedWith(Exercise.class) && !type.isAnnotatedWith(Group.class))
                .map(type -> type.getName() + ": @Exercise needs @Group beside it").sorted().toList();
    }

    /** A chapter uses itself and earlier ones. */
    List<String> chapters() {
        List<String> complaints = new ArrayList<>();
        for (Path classes : List.of(tree.stubs(), tree.solutions(), tree.tests())) {
            JavaClasses imported = new ClassFileImporter().importPath(classes);
            for (JavaClass type : imported) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(target -> chapter(target) > chapter(type) && chapter(type) > 0)
                        .map(target -> type.getName() + " uses " + target.getName() + " of a later chapter")
                        .forEach(complaints::add);
            }
        }
        return complaints.stream().distinct().sorted().toList();
    }

    private static int chapter(JavaClass type) {
        Matcher matcher = CHAPTER.matcher(type.getPackageName());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
