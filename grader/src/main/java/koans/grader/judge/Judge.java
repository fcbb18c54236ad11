package koans.grader.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koans.grader.Event;
import koans.grader.Finding;
import koans.grader.Outcome;
import koans.grader.Outcome.Why;
import koans.grader.Place;
import koans.grader.Problem;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.TestResult.Status;
import koans.grader.Verdict;

/**
 * Turns what was seen of a run into the outcomes of its exercises.
 *
 * <p>Only what is declared and was seen to run counts: an exercise with a test of which nothing was seen is
 * {@link Verdict#NOT_RUN}.
 */
public final class Judge {

    /** The worst comes first: what a crash or a loop has left behind says little about the other tests. */
    private static final List<Status> WRONG =
            List.of(Status.CRASHED, Status.TIMED_OUT, Status.NOT_COMPILED, Status.FAILED);

    private final Syllabus syllabus;
    private final Set<String> changedTests;

    /** A judge who knows from the syllabus who writes what, and so who waits for whom. */
    public Judge(Syllabus syllabus) {
        this(syllabus, Set.of());
    }

    /**
     * The same, with the test classes (outermost, by name) that are not those the kit was published with: what they say
     * does not count.
     */
    public Judge(Syllabus syllabus, Set<String> changedTests) {
        this.syllabus = syllabus;
        this.changedTests = Set.copyOf(changedTests);
    }

    /** The outcome of every exercise, in the order of the syllabus. */
    public List<Outcome> outcomes(Sightings seen) {
        Optional<Syllabus.Entry> ender = ender(seen);
        Map<String, Draft> drafts = new LinkedHashMap<>();
        syllabus.exercises().forEach(exercise -> drafts.put(exercise.id(), outcome(exercise, seen, ender)));
        return drafts.values().stream().map(draft -> ofWhoDidIt(draft, drafts)).toList();
    }

    /** An outcome and the problem that it comes from, if it comes from one. */
    private record Draft(Outcome outcome, Problem problem) {
        Draft(Outcome outcome) {
            this(outcome, null);
        }
    }

    /** The exercise that ended the run before its time, if it did not come to its end. */
    private Optional<Syllabus.Entry> ender(Sightings seen) {
        if (seen.ending() != null) {
            return writer(seen.ending()).or(seen::open);
        }
        return seen.isWhole() ? Optional.empty() : seen.open();
    }

    private Draft outcome(Syllabus.Entry exercise, Sightings seen, Optional<Syllabus.Entry> ender) {
        Map<String, Sighting> unlisted = seen.of(exercise);
        Map<String, Sighting> declared = new LinkedHashMap<>();
        List<TestResult> results = new ArrayList<>();
        for (String name : exercise.testNames()) {
            Sighting test = unlisted.remove(name);
            if (test != null) {
                declared.put(name, test);
            }
            results.add(new TestResult(name, test == null ? Status.NOT_RUN : test.status(),
                    test == null ? 0 : test.millis()));
        }
        unlisted.forEach((name, test) -> results.add(new TestResult(name, Status.UNLISTED, test.millis())));
        String outer = exercise.testClass().replaceFirst("\\$.*", "");
        if (changedTests.contains(outer)) {
            return notRun(exercise, Why.CHANGED_TESTS, "Its tests are not those that came with the kit: "
                    + outer.replaceFirst(".*\\.", "") + ".java was changed. Take the file from the kit anew.", results);
        }
        Optional<Event.Forbidden> forbidden = seen.isPlanned(exercise)
                ? seen.forbidden().stream().filter(one -> concerns(one.place(), exercise)).findFirst() : Optional.empty();
        if (forbidden.isPresent()) {
            return new Draft(forbidden(exercise, forbidden.get(), results));
        }
        if (ender.filter(exercise::equals).isPresent()) {
            return new Draft(ended(exercise, seen.ending(), results));
        }
        Optional<Event.Broken> twice = seen.broken().stream().filter(one -> !one.place().method().isEmpty()
                && writer(one.place()).filter(exercise::equals).isPresent()).findFirst();
        if (twice.isPresent()) {
            return new Draft(twice(exercise, twice.get(), results));
        }
        for (Status wrong : WRONG) {
            for (Map.Entry<String, Sighting> test : declared.entrySet()) {
                if (test.getValue().status() == wrong) {
                    return new Draft(wrong(exercise, test.getKey(), test.getValue(), results),
                            test.getValue().problem());
                }
            }
        }
        List<String> left = results.stream().filter(r -> r.status() == Status.NOT_RUN).map(TestResult::name).toList();
        if (!left.isEmpty() && ender.isPresent() && seen.isPlanned(exercise)) {
            return notRun(exercise, Why.RUN_ENDED, "The run ended before its turn: " + ender.get().heading()
                    + " has ended it.", results);
        }
        if (!unlisted.isEmpty()) {
            return notRun(exercise, Why.UNLISTED_TESTS, "Tests ran that the list of exercises does not know: "
                    + String.join(", ", unlisted.keySet()), results);
        }
        if (!left.isEmpty()) {
            return left.size() == exercise.tests().size() && declared.isEmpty()
                    ? notRun(exercise, Why.LEFT_OUT, "No test ran.", results)
                    : notRun(exercise, Why.SOME_LEFT_OUT, "These tests did not run: " + String.join(", ", left)
                            + reasons(left, declared), results);
        }
        return new Draft(unwritten(exercise, declared, results).orElseGet(() -> passed(exercise, results)));
    }

    /** A compiler that goes on takes one of two: which one the learner means nobody knows. */
    private static Outcome twice(Syllabus.Entry exercise, Event.Broken broken, List<TestResult> results) {
        return Outcome.judged(exercise, Verdict.NOT_COMPILED, Finding.notCompiled(broken.sentence(),
                "There are two of them, and only one can count.", broken.place()), broken.place().line(), results);
    }

    /** Whom a place belongs to: an exercise, else all of its class, else all of the chapter that has this helper. */
    private boolean concerns(Place place, Syllabus.Entry exercise) {
        Optional<Syllabus.Entry> writer = writer(place);
        if (writer.isPresent()) {
            return writer.get().equals(exercise);
        }
        String type = place.outerType();
        return syllabus.exercises().stream().anyMatch(other -> other.stub().equals(type))
                ? exercise.stub().equals(type)
                : exercise.stub().replaceFirst("\\.\\w+$", "").equals(type.replaceFirst("\\.\\w+$", ""));
    }

    private static Outcome forbidden(Syllabus.Entry exercise, Event.Forbidden use, List<TestResult> results) {
        Place place = use.place();
        return Outcome.judged(exercise, Verdict.FORBIDDEN, Finding.forbidden((place.method().isEmpty()
                ? place.outerType().replaceFirst(".*\\.", "") : simple(place)) + " uses " + use.what()
                + ", which belongs to the tests", place), place.isIn(exercise.stub()) ? place.line() : 0, results);
    }

    private static Draft notRun(Syllabus.Entry exercise, Why why, String note, List<TestResult> results) {
        return new Draft(new Outcome(exercise, Verdict.NOT_RUN, why, null, note, 0, results));
    }

    private static String reasons(List<String> left, Map<String, Sighting> declared) {
        String reasons = left.stream().map(declared::get).filter(test -> test != null && !test.reason().isBlank())
                .map(test -> test.reason().lines().findFirst().orElse("")).distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : " (" + reasons + ")";
    }

    private static Outcome passed(Syllabus.Entry exercise, List<TestResult> results) {
        return results.stream().anyMatch(r -> r.status() == Status.REMEMBERED)
                ? new Outcome(exercise, Verdict.PASSED, Why.REMEMBERED, null,
                        "Not trained again: it passed before with exactly these classes and data.", 0, results)
                : Outcome.judged(exercise, Verdict.PASSED, null, 0, results);
    }

    /** What ended the whole program; where nobody could say any more, all that is known is that it did. */
    private static Outcome ended(Syllabus.Entry exercise, Problem ending, List<TestResult> results) {
        Finding finding = ending == null ? Finding.noAnswer("the program ended at once, in the middle of a test",
                "Something calls Runtime.halt, or the machine has ended the program.", null) : ending.finding();
        return Outcome.judged(exercise, Verdict.CRASHED, finding,
                ending == null ? 0 : ending.lineIn(exercise.stub()), results);
    }

    private static Outcome wrong(Syllabus.Entry exercise, String name, Sighting test, List<TestResult> results) {
        Verdict verdict = switch (test.status()) {
            case CRASHED -> Verdict.CRASHED;
            case TIMED_OUT -> Verdict.TIMED_OUT;
            case NOT_COMPILED -> Verdict.NOT_COMPILED;
            default -> Verdict.FAILED;
        };
        String fact = exercise.tests().stream().filter(t -> t.name().equals(name)).map(Syllabus.Test::fact).findFirst()
                .orElse(null);
        Finding finding = test.problem().finding();
        return Outcome.judged(exercise, verdict,
                verdict == Verdict.NOT_COMPILED ? finding : finding.about(fact),
                test.problem().lineIn(exercise.stub()), results);
    }

    /**
     * Blames nobody for what another exercise does: where the other one crashes, does not end or does not compile in
     * its own tests as well, this one waits for it.
     */
    private Outcome ofWhoDidIt(Draft draft, Map<String, Draft> all) {
        Outcome outcome = draft.outcome();
        String does = switch (outcome.verdict()) {
            case CRASHED -> "crashes";
            case TIMED_OUT -> "does not end";
            case NOT_COMPILED -> "does not compile";
            default -> null;
        };
        if (does == null || draft.problem() == null) {
            return outcome;
        }
        Optional<Place> place = place(draft.problem());
        return place.flatMap(this::writer)
                .filter(other -> !other.equals(outcome.exercise()))
                .filter(other -> all.get(other.id()).outcome().verdict() == outcome.verdict())
                .map(other -> waits(outcome.exercise(), outcome.tests(),
                        other.heading() + ": " + simple(place.get()) + " " + does + "."))
                .orElse(outcome);
    }

    private Optional<Place> place(Problem problem) {
        return problem.trace().stream().filter(place -> writer(place).isPresent()).findFirst();
    }

    private Optional<Syllabus.Entry> writer(Problem problem) {
        return place(problem).flatMap(this::writer);
    }

    private Optional<Syllabus.Entry> writer(Place place) {
        return syllabus.whoWrites(place.outerType(), place.method().replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1"));
    }

    private static Outcome waits(Syllabus.Entry exercise, List<TestResult> results, String what) {
        return new Outcome(exercise, Verdict.BLOCKED, Why.WAITS, null, soFar(exercise, results) + "waits for " + what,
                0, results);
    }

    private static String soFar(Syllabus.Entry exercise, List<TestResult> results) {
        long passed = results.stream().filter(r -> r.status() == Status.PASSED).count();
        return passed == 0 ? "" : passed + " of " + exercise.tests().size() + " tests pass so far; ";
    }

    /** What an exercise comes to that has met a stub; its own stub comes before others. */
    private Optional<Outcome> unwritten(Syllabus.Entry exercise, Map<String, Sighting> declared,
                                        List<TestResult> results) {
        List<Place> stubs = declared.values().stream().filter(test -> test.status() == Status.TODO)
                .map(test -> test.problem().unwritten()).toList();
        Optional<Place> own = stubs.stream().filter(stub -> writer(stub).filter(exercise::equals).isPresent())
                .findFirst();
        if (own.isPresent()) {
            String soFar = soFar(exercise, results);
            return Optional.of(new Outcome(exercise, Verdict.NOT_STARTED, Why.UNWRITTEN, null,
                    soFar.isEmpty() ? "" : soFar + simple(own.get()) + " still says todo().",
                    own.get().isIn(exercise.stub()) ? own.get().line() : 0, results));
        }
        return stubs.stream().findFirst().map(stub -> waits(exercise, results,
                writer(stub).map(Syllabus.Entry::heading).orElse(simple(stub)) + ": " + simple(stub)
                        + " still says todo()."));
    }

    /** {@code Gates.and} */
    private static String simple(Place place) {
        return place.type().replaceFirst(".*\\.", "").replace('$', '.') + "."
                + (place.method().equals("<init>") ? "the constructor" : place.method());
    }
}
