package koans.ch10mnist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import koans.ch10mnist.DigitsMlp.Trained;
import koans.grader.check.Check;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/**
 * What the tests of the trainings share: digits that are easy to learn, and what every training keeps to.
 *
 * @param rows  the height of the easy digits, 4 at least
 * @param cols  their width, 4 at least
 * @param count how many of them are trained with where little has to be learned: a training may take its time
 * @param run   the training
 */
record Trainings(int rows, int cols, int count, Run run) {

    /** Another number than learners take, so that nothing can depend on the rest of a batch. */
    private static final int AT_ONCE = 7;
    private static final String PARAMETERS = "the parameters of run(digits, random, progress).model()";
    private static final String OTHER_RANDOM = "Does something draw from a random generator of its own?";

    /** A training by the learner. */
    @FunctionalInterface
    interface Run {
        Trained run(Mnist digits, RandomGenerator random);
    }

    void learnsNothingFromTheTestDigits() {
        DigitSet train = stripes(count, 0);
        DigitSet test = stripes(40, 0);
        double[] learned = numbers(run(new Mnist(train, test)).model());
        isAsBefore("where only the labels of digits.test() are others", learned, new Mnist(train, stripes(40, 10)));
        isAsBefore("where only the pictures of digits.test() are others", learned,
                new Mnist(train, DigitSet.of(new byte[40 * rows * cols], test.labels(), rows, cols)));
    }

    private void isAsBefore(String change, double[] learned, Mnist digits) {
        Check.that(PARAMETERS + " " + change, () -> numbers(run(digits).model()))
                .because("as before with this seed")
                .diagnosis(() -> Arrays.equals(numbers(run(digits).model()), numbers(run(digits).model()))
                        ? "Only digits.train() may be learned from: who has seen the test cannot be tested by it."
                        : OTHER_RANDOM)
                .once()
                .is(learned);
    }

    /** Checks that a model knows the labels it was trained with better than one that was trained with others. */
    void learnsTheTrainingDigits() {
        DigitSet train = stripes(count, 0);
        DigitSet test = stripes(20, 0);
        double with = loss(run(new Mnist(train, test)).model(), train);
        double without = loss(run(new Mnist(stripes(count, 10), test)).model(), train);
        Check.that("the loss that the model of run(digits, random, progress) has on digits.train()", () -> with)
                .mistake("It is the same whatever these labels are: is the model that is handed back one that was "
                        + "trained, and with digits.train()?", without)
                .hint("Does every update go against the gradient?")
                .<Double>satisfies("less than when all labels of digits.train() are others: " + without,
                        loss -> loss < without);
    }

    /** The mean cross entropy of a model, computed from its scores without the learner's help. */
    private static double loss(Model model, DigitSet digits) {
        SimpleMatrix scores = model.scores(digits.images(IntStream.range(0, digits.size()).toArray()), Mode.EVAL);
        double sum = 0;
        for (int i = 0; i < digits.size(); i++) {
            double[] row = entries(scores.getRow(i)).toArray();
            double largest = Arrays.stream(row).max().orElseThrow();
            sum += largest + Math.log(Arrays.stream(row).map(score -> Math.exp(score - largest)).sum())
                    - row[digits.label(i)];
        }
        return sum / digits.size();
    }

    void reportsWhatTheTestDigitsSay() {
        DigitSet train = stripes(count, 0);
        DigitSet test = stripes(107, 4);
        Trained trained = run(new Mnist(train, test));
        Check.that("run(digits, random, progress).testAccuracy()", trained::testAccuracy)
                .because("the share of digits.test() that the test itself counts")
                .mistake("This is the accuracy on the training digits.", measured(trained.model(), train))
                .hint("Every digit has to get the same scores, whatever else is in the batch: measure in EVAL.")
                .is(measured(trained.model(), test));
    }

    /** Checks a training that counts batches, given the digits and what hears how many are done. */
    void tellsHowFarItIs(BiConsumer<Mnist, IntConsumer> run) {
        List<Integer> done = new ArrayList<>();
        Check.that("the batches done, as progress hears from run(" + count + " digits, ...)", () -> {
                    run.accept(new Mnist(stripes(count, 0), stripes(20, 0)), done::add);
                    return done;
                })
                .<List<Integer>>satisfies("some, and 0 first", heard -> !heard.isEmpty() && heard.get(0) == 0);
    }

    void dependsOnNothingButTheRandomItIsGiven() {
        Mnist digits = new Mnist(stripes(count, 0), stripes(20, 0));
        Check.that(PARAMETERS + " for the same seed", () -> numbers(run(digits).model()))
                .because("as before with this seed")
                .hint(OTHER_RANDOM)
                .once()
                .is(numbers(run(digits).model()));
    }

    /**
     * Checks a training that learns from all digits of MNIST, and prints for which exercise it does.
     *
     * <p>The digits come in disguise, another one each time: what somebody has learned before is of no use.
     */
    static void readsTheDigitsOfMnist(String id, double enough, String hint, Run run) {
        Mnist digits = Disguise.drawn(new SplittableRandom()).of(Mnist.load());
        Mnist sealed = new Mnist(digits.train(), Disguise.sealed(digits.test()));
        Trained trained = (Trained) Check.that("run(Mnist.load(), random, progress)",
                () -> run.run(sealed, new SplittableRandom(1))).run();
        double measured = measured(trained.model(), digits.test());
        System.out.printf(Locale.ROOT, "%s  %.2f %% of the test digits are right%n", id, 100 * measured);
        Check.that("the share of the 10000 test digits that the model gets right", () -> measured)
                .hint(hint)
                .<Double>satisfies("at least " + enough, share -> share >= enough);
        Check.that("run(digits, random, progress).testAccuracy(), where all labels of digits.test() are 0",
                        trained::testAccuracy)
                .because("the share of the 10000 test digits that the test itself counts")
                .is(measured(trained.model(), sealed.test()));
    }

    private Trained run(Mnist digits) {
        return (Trained) Check.that("run(digits of " + rows + "x" + cols + " pixels, random, progress)",
                () -> run.run(digits, new SplittableRandom(1))).run();
    }

    /** Checks a call that draws weights: twice with seed 1, and once with another. */
    static void drawsFromTheRandomItIsGiven(String call, Supplier<Model> build, Supplier<Model> other) {
        Check.that("the parameters of " + call + ", one after the other, for the same seed",
                        () -> numbers(build.get()))
                .because("as before with this seed")
                .hint(OTHER_RANDOM)
                .is(numbers(build.get()));
        Check.that("the weights of " + call + " that are the same for seeds 1 and 2",
                        () -> same(build.get().params(), other.get().params()))
                .hint(OTHER_RANDOM)
                .is(List.of());
    }

    /** The mean loss that five networks, of the seeds 1 to 5, have for so many digits of MNIST. */
    static Check meanLossOfFive(String networks, int count, Mode mode, IntFunction<Model> build) {
        // Where nothing is built yet no digits are read, which takes a second.
        build.apply(1);
        DigitSet digits = Mnist.load().train().first(count);
        SimpleMatrix images = digits.images(IntStream.range(0, count).toArray());
        return Check.that("mean loss of five " + networks, () -> {
            double sum = 0;
            for (int seed = 1; seed <= 5; seed++) {
                sum += build.apply(seed).loss(images, digits.labels(), mode);
            }
            return sum / 5;
        });
    }

    /** Checks the order in which 60 digits were trained with. */
    static void shufflesTheDigits(int[] order) {
        Check.that("how often the next digit is simply the next one of the file, of 59 times",
                        () -> IntStream.range(1, 60).filter(i -> order[i] == order[i - 1] + 1).count())
                .mistake("The digits come in the order of the file: draw an order at random.", 59)
                .<Long>satisfies("15 at most", n -> n <= 15);
    }

    /** Digits of one pixel that hold their own number; the label is the number's last digit. */
    static DigitSet numbered(int size) {
        byte[] pixels = new byte[size];
        for (int i = 0; i < size; i++) {
            pixels[i] = (byte) i;
        }
        return DigitSet.of(pixels, IntStream.range(0, size).map(i -> i % 10).toArray(), 1, 1);
    }

    /** Ten patterns of 4x4 squares with a little noise; those of the first {@code wrong} classes are mislabelled. */
    DigitSet stripes(int size, int wrong) {
        int[] patterns = {0x0F0F, 0xF0F0, 0x3333, 0xCCCC, 0x5555, 0xAAAA, 0x00FF, 0xFF00, 0x0FF0, 0xF00F};
        SplittableRandom noise = new SplittableRandom(size);
        byte[] pixels = new byte[size * rows * cols];
        int[] labels = new int[size];
        for (int i = 0; i < pixels.length; i++) {
            int square = i / cols % rows * 4 / rows * 4 + i % cols * 4 / cols;
            boolean ink = (patterns[i / (rows * cols) % 10] >> square & 1) == 1;
            pixels[i] = (byte) (noise.nextInt(50) + (ink ? 200 : 0));
        }
        for (int i = 0; i < size; i++) {
            labels[i] = i % 10 < wrong ? (i + 5) % 10 : i % 10;
        }
        return DigitSet.of(pixels, labels, rows, cols);
    }

    /** The share of digits that a model gets right, counted without the learner's help. */
    static double measured(Model model, DigitSet digits) {
        int right = 0;
        for (int start = 0; start < digits.size(); start += AT_ONCE) {
            int[] batch = IntStream.range(start, Math.min(start + AT_ONCE, digits.size())).toArray();
            SimpleMatrix scores = model.scores(digits.images(batch), Mode.EVAL);
            for (int i = 0; i < batch.length; i++) {
                int largest = 0;
                for (int c = 1; c < 10; c++) {
                    largest = scores.get(i, c) > scores.get(i, largest) ? c : largest;
                }
                right += largest == digits.label(batch[i]) ? 1 : 0;
            }
        }
        return (double) right / digits.size();
    }

    /** The scores of each row by itself. */
    static SimpleMatrix rowByRow(Model model, SimpleMatrix x, int classes) {
        SimpleMatrix scores = new SimpleMatrix(x.getNumRows(), classes);
        for (int i = 0; i < x.getNumRows(); i++) {
            scores.insertIntoThis(i, 0, model.scores(x.getRow(i), Mode.EVAL));
        }
        return scores;
    }

    static String shape(SimpleMatrix matrix) {
        return matrix.getNumRows() + "x" + matrix.getNumCols();
    }

    /** All parameters of a model, number after number. */
    static double[] numbers(Model model) {
        return numbers(model.params());
    }

    static double[] numbers(Map<String, SimpleMatrix> matrices) {
        return matrices.values().stream().flatMapToDouble(Trainings::entries).toArray();
    }

    static DoubleStream entries(SimpleMatrix matrix) {
        return IntStream.range(0, matrix.getNumElements()).mapToDouble(matrix::get);
    }

    /** The names under which two models have the same weights; what starts with nothing but 0 or 1 is not drawn. */
    static List<String> same(Map<String, SimpleMatrix> one, Map<String, SimpleMatrix> other) {
        Map<String, SimpleMatrix> drawn = new LinkedHashMap<>(one);
        drawn.values().removeIf(matrix -> entries(matrix).distinct().count() <= 1);
        return unmoved(drawn, other);
    }

    /** The names of the parameters that are what they were. */
    static List<String> unmoved(Map<String, SimpleMatrix> before, Map<String, SimpleMatrix> now) {
        return before.keySet().stream()
                .filter(name -> before.get(name).isIdentical(now.get(name), 0))
                .map(name -> name + " (" + shape(before.get(name)) + ")").toList();
    }

    static Map<String, SimpleMatrix> copy(Map<String, SimpleMatrix> matrices) {
        Map<String, SimpleMatrix> copy = new LinkedHashMap<>();
        matrices.forEach((name, matrix) -> copy.put(name, matrix.copy()));
        return copy;
    }
}
