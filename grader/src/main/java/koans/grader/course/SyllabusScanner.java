package koans.grader.course;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.Syllabus;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the list of exercises off the compiled tests, without running anything. */
public final class SyllabusScanner {

    private static final Pattern CHAPTER = Pattern.compile("## Chapter (\\d+): (.+)");

    private final Path testClasses;
    private final Path testSources;
    private final ClassLoader loader;

    /**
     * A scanner of one folder of compiled tests.
     *
     * @param testClasses the compiled tests
     * @param testSources their sources, which say in which order tests stand
     * @param loader      a loader that sees the tests and what they use
     */
    public SyllabusScanner(Path testClasses, Path testSources, ClassLoader loader) {
        this.testClasses = testClasses;
        this.testSources = testSources;
        this.loader = loader;
    }

    /**
     * The chapters that have exercises, with their titles from the course text, and the exercises in order.
     *
     * @param kit    the name and version that reports carry
     * @param course the course text
     */
    public Syllabus scan(String kit, Path course) throws IOException {
        List<Syllabus.Entry> exercises = exercises();
        Map<Integer, String> titles = new TreeMap<>();
        for (String line : Files.readAllLines(course)) {
            Matcher matcher = CHAPTER.matcher(line);
            if (matcher.matches()) {
                titles.put(Integer.valueOf(matcher.group(1)), matcher.group(2).strip());
            }
        }
        titles.keySet().removeIf(number -> exercises.stream().noneMatch(exercise -> exercise.chapter() == number));
        return new Syllabus(kit, titles, exercises);
    }

    private List<Syllabus.Entry> exercises() throws IOException {
        List<Path> classFiles;
        try (Stream<Path> files = Files.walk(testClasses)) {
            classFiles = files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        List<Syllabus.Entry> exercises = new ArrayList<>();
        for (Path file : classFiles) {
            String name = testClasses.relativize(file).toString().replaceAll("[/\\\\]", ".")
                    .replaceFirst("\\.class$", "");
            Class<?> type = load(name);
            Exercise exercise = type.getAnnotation(Exercise.class);
            if (exercise != null) {
                exercises.add(entry(type, exercise));
            }
        }
        exercises.sort(Comparator.comparingInt(Syllabus.Entry::chapter).thenComparingInt(Syllabus.Entry::number));
        return exercises;
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Cannot load the test class " + name, e);
        }
    }

    private Syllabus.Entry entry(Class<?> type, Exercise exercise) throws IOException {
        if (type.getEnclosingClass() == null || !type.getEnclosingClass().getName().endsWith("Test")) {
            throw new IllegalStateException(type.getName() + ": an exercise is an inner class of a class FooTest");
        }
        String outer = type.getEnclosingClass().getName();
        String source = Files.readString(testSources.resolve(outer.replace('.', '/') + ".java"));
        int from = Math.max(0, source.indexOf("class " + type.getSimpleName() + " "));
        List<Syllabus.Test> tests = Arrays.stream(methods(type))
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .map(method -> new Syllabus.Test(method.getName(), fact(method)))
                .distinct()
                .sorted(Comparator.comparingInt((Syllabus.Test test) -> position(source, test.name(), from))
                        .thenComparing(Syllabus.Test::name))
                .toList();
        return new Syllabus.Entry(exercise.id(), exercise.title(), exercise.points(),
                outer.substring(0, outer.length() - "Test".length()), type.getName(),
                List.of(exercise.writes()), tests);
    }

    private static String fact(Method method) {
        Fact fact = method.getAnnotation(Fact.class);
        return fact == null ? FactWords.of(method.getName()) : fact.value();
    }

    private static Method[] methods(Class<?> type) {
        try {
            return type.getDeclaredMethods();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException("the tests in " + type.getName() + " need " + e.getMessage()
                    + ", which is not compiled: run 'mvn test-compile' first", e);
        }
    }

    private static int position(String source, String method, int from) {
        Matcher matcher = Pattern.compile("\\b" + method + "\\s*\\(").matcher(source);
        return matcher.find(from) ? matcher.start() : Integer.MAX_VALUE;
    }
}
