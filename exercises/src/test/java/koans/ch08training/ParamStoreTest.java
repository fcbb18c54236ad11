package koans.ch08training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.Language;
import koans.grader.check.Check;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParamStoreTest {

    @Group
    @Exercise(id = "8.45", title = "Parameters in a file", points = 4, writes = {"save", "load"})
    class SaveAndLoad {

        private static final List<String> LINES =
                List.of("W1 2 3", "1.0 -2.5 0.1", "4.0 5.0E-9 6.0", "b1 1 3", "0.0 0.0 1.0");

        @TempDir
        private Path folder;

        @Test
        void writesALineForEveryRow() {
            List<String> lines = new ArrayList<>();
            Check.that("the lines of the file after save(params, file)", () -> {
                lines.addAll(saved(example()));
                return lines;
            })
                    .mistake("The numbers are written column by column; write them row by row.",
                            List.of("W1 2 3", "1.0 4.0 -2.5", "5.0E-9 0.1 6.0", "b1 1 3", "0.0 0.0 1.0"))
                    .mistake("The numbers of rows and columns have changed places.",
                            List.of("W1 3 2", "1.0 -2.5 0.1", "4.0 5.0E-9 6.0", "b1 3 1", "0.0 0.0 1.0"))
                    .mistake("Digits are lost on the way through float.", List.of("W1 2 3",
                            "1.0 -2.5 0.10000000149011612", "4.0 4.999999969612645E-9 6.0", "b1 1 3", "0.0 0.0 1.0"))
                    .mistake("Only the last parameter is in the file: it is written anew for each of them.",
                            List.of("b1 1 3", "0.0 0.0 1.0"))
                    .diagnosis(() -> plain(lines).contains("4.0 0.0 6.0")
                            ? "Numbers are rounded: Double.toString keeps every digit." : null)
                    .hint("A line with name, rows and columns, then a line for each row, one space between two words.")
                    .is(LINES);
        }

        @Test
        void readsALineForEveryRow() {
            Check.that("load(file) of the file of the text", () -> ParamStore.load(file(LINES)))
                    .within(0)
                    .mistake("The numbers are read column by column; read them row by row.", map(
                            "W1", matrix(new double[][]{{1, 0.1, 5e-9}, {-2.5, 4, 6}}),
                            "b1", matrix(new double[][]{{0, 0, 1}})))
                    .is(example());
        }

        @Test
        void keepsEveryNumberToItsLastBit() {
            SplittableRandom random = new SplittableRandom(1);
            SimpleMatrix numbers = new SimpleMatrix(20, 5).elementOp((int r, int c, double v) ->
                    random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(600) - 300));
            Map<String, SimpleMatrix> params = map("W", numbers, "ends", matrix(new double[][]{{
                    Double.MAX_VALUE, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 1.0 / 3, 0.1 + 0.2}}));
            Check.that("load(file) after save(params, file)", () -> {
                Path file = folder.resolve("bits.txt");
                ParamStore.save(params, file);
                return ParamStore.load(file);
            }).given("params", params).within(0)
                    .hint("Which method of Double gives back every bit of a number as text, and which one reads it?")
                    .is(params);
            Check.that("1 / the number that load(file) finds after -0.0 was saved", () -> {
                Path file = folder.resolve("zero.txt");
                ParamStore.save(map("z", matrix(new double[][]{{-0.0}})), file);
                return 1 / ParamStore.load(file).get("z").get(0);
            }).mistake("The sign of -0.0 is lost.", Double.POSITIVE_INFINITY).is(Double.NEGATIVE_INFINITY);
        }

        @Fact("Reads and writes points, not commas, whatever the computer's language")
        @Test
        @Language("de-DE")
        void speaksNoLanguage() {
            Check.that("the lines of the file after save(params, file), on a German computer",
                            () -> saved(example()))
                    .hint("There 2.5 is formatted as 2,5 by methods that ask for the language.").is(LINES);
            Check.that("load(file) of the file of the text, on a German computer",
                            () -> ParamStore.load(file(LINES)))
                    .hint("There a Scanner takes 2,5 for a number and 2.5 for none.").within(0).is(example());
        }

        @Test
        void keepsTheOrder() {
            Map<String, SimpleMatrix> params = new LinkedHashMap<>();
            for (int i = 12; i > 0; i--) {
                params.put("W" + i, matrix(new double[][]{{i}}));
            }
            Check.that("the first words of the lines with names, after save(params, file)",
                            () -> plain(saved(params)).stream().filter(line -> line.startsWith("W"))
                                    .map(line -> line.split(" ")[0]).collect(Collectors.toList()))
                    .is(List.copyOf(params.keySet()));
            Check.that("the names in load(file)", () -> {
                Path file = file(params.keySet().stream().flatMap(name -> Stream.of(name + " 1 1", "0.5")).toList());
                return List.copyOf(ParamStore.load(file).keySet());
            }).hint("Which map keeps the order in which it is filled?").is(List.copyOf(params.keySet()));
        }

        @Test
        void writesAnOldFileAnew() {
            Check.that("the lines of the file after save(params, file), where a longer file was before", () -> {
                Files.writeString(folder.resolve("saved.txt"), "W1 1 1\n7.0\n".repeat(50));
                return saved(example());
            }).mistake("It is added to what was in the file.",
                    Stream.concat(Collections.nCopies(50, List.of("W1 1 1", "7.0")).stream().flatMap(List::stream),
                            LINES.stream()).toList()).is(LINES);
        }

        @Test
        void namesTheFileThatIsBad() throws IOException {
            rejects("a file that does not exist", folder.resolve("weights7.txt"));
            rejects("a file without its last row", LINES.subList(0, 4));
            rejects("a file in which the second row of W1 is missing",
                    List.of("W1 2 3", "1.0 -2.5 0.1", "b1 1 3", "0.0 0.0 1.0"));
            rejects("a file with a number too few in a row", List.of("W1 2 2", "1.0 2.0", "3.0"));
            rejects("a file with a number too many in a row", List.of("W1 2 2", "1.0 2.0", "3.0 4.0 5.0"));
            rejects("a file with a row too many", List.of("b1 1 2", "1.0 2.0", "3.0 4.0"));
            rejects("a file with two rows in one line", List.of("W1 2 2", "1.0 2.0 3.0 4.0"));
            rejects("a file with a row behind the name", List.of("b1 1 2 1.0 2.0"));
            rejects("a file with the word 'many' for a number", List.of("b1 1 2", "1.0 many"));
            rejects("a file that begins with 'Dear diary'", List.of("Dear diary", "1.0 2.0"));
            rejects("a file that ends in the middle of a line with a name", List.of("b1 1 1", "1.0", "W1 2"));
        }

        private void rejects(String what, List<String> lines) throws IOException {
            rejects(what, Files.write(folder.resolve("weights7.txt"), lines));
            Files.delete(folder.resolve("weights7.txt"));
        }

        private void rejects(String what, Path file) {
            Check.that("load(weights7.txt), " + what, () -> ParamStore.load(file))
                    .isRejectedWith(Exception.class, "weights7.txt");
        }

        private Path file(List<String> lines) throws IOException {
            return Files.write(folder.resolve("written.txt"), lines);
        }

        /** The lines of the file, or {@code LINES} if they say the same. */
        private List<String> saved(Map<String, SimpleMatrix> params) throws IOException {
            Path file = folder.resolve("saved.txt");
            ParamStore.save(params, file);
            List<String> lines = Files.readAllLines(file);
            return plain(lines).equals(LINES) ? LINES : lines;
        }

        /** Numbers as Double.toString has them, words with one space between, and no empty lines. */
        private static List<String> plain(List<String> lines) {
            return lines.stream().map(String::strip).filter(line -> !line.isEmpty())
                    .map(line -> Stream.of(line.split("\\s+")).map(SaveAndLoad::number)
                            .collect(Collectors.joining(" "))).toList();
        }

        /** 1.50 and 15e-1 are as good as 1.5, but the whole numbers of the lines with names stay whole. */
        private static String number(String word) {
            try {
                return word.matches("[A-Za-z0-9]+") ? word : Double.toString(Double.parseDouble(word));
            } catch (NumberFormatException e) {
                return word;
            }
        }

        private static Map<String, SimpleMatrix> example() {
            return map("W1", matrix(new double[][]{{1, -2.5, 0.1}, {4, 5e-9, 6}}),
                    "b1", matrix(new double[][]{{0, 0, 1}}));
        }
    }

    @Group
    @Exercise(id = "8.46", title = "Into a live network", points = 3, writes = "copyInto")
    class CopyInto {

        private final SimpleMatrix w = matrix(new double[][]{{1, 2}, {3, 4}});
        private final SimpleMatrix b = matrix(new double[][]{{5, 6}});

        @Test
        void changesTheNumbersThatTheLayersHold() {
            SimpleMatrix layersW = new SimpleMatrix(2, 2);
            SimpleMatrix layersB = new SimpleMatrix(1, 2);
            Map<String, SimpleMatrix> from = map("W1", w, "b2", b);
            Check.that("the matrices that the layers hold, after copyInto(from, live)", () -> {
                ParamStore.copyInto(from, map("W1", layersW, "b2", layersB));
                return List.of(layersW, layersB);
            }).given("from", from).mayShare()
                    .mistake("The layers still hold the old numbers: change the matrices, not the map.",
                            List.of(new SimpleMatrix(2, 2), new SimpleMatrix(1, 2)))
                    .is(List.of(w, b));
        }

        @Test
        void findsThemByTheirNames() {
            Map<String, SimpleMatrix> live = map("b2", new SimpleMatrix(1, 2), "a", new SimpleMatrix(1, 2));
            Check.that("live after copyInto({a: [[1, 2]], b2: [[5, 6]]}, live), where live has b2 first", () -> {
                ParamStore.copyInto(map("a", w.getRow(0), "b2", b), live);
                return live;
            }).mistake("They are paired by their places; names count.", map("b2", w.getRow(0), "a", b))
                    .is(map("b2", b, "a", w.getRow(0)));
        }

        @Test
        void worksWithMapsThatCannotBeChanged() {
            Map<String, SimpleMatrix> live = Map.of("W1", new SimpleMatrix(2, 2));
            Check.that("live after copyInto(from, live), where both are maps that cannot be changed", () -> {
                ParamStore.copyInto(Map.of("W1", w), live);
                return live.get("W1");
            }).is(w);
        }

        @Test
        void sharesNothing() {
            SimpleMatrix source = w.copy();
            Map<String, SimpleMatrix> live = map("W1", new SimpleMatrix(2, 2));
            Check.that("live.get(\"W1\") after copyInto(from, live), when from changes later", () -> {
                ParamStore.copyInto(map("W1", source), live);
                source.fill(9);
                return live.get("W1");
            }).mistake("Both share their numbers now: copy them.", new SimpleMatrix(2, 2).plus(9)).is(w);
        }

        @Test
        void changesAllOrNothing() {
            rejects("where b2 is 2x1 for 1x2", map("W1", w, "b2", new SimpleMatrix(2, 1)), "b2");
            rejects("where b2 is 1x3 for 1x2", map("W1", w, "b2", new SimpleMatrix(1, 3)), "b2");
            rejects("where b2 is 3x2 for 1x2", map("b2", new SimpleMatrix(3, 2), "W1", w), "b2");
            rejects("where W1 is 2x3 for 2x2", map("W1", new SimpleMatrix(2, 3), "b2", b), "W1");
            rejects("where from lacks b2", map("W1", w), "b2");
            rejects("where from has gamma as well", map("W1", w, "b2", b, "gamma", b), "gamma");
            // Where two names are missing the message may hold either.
            rejects("where from has c9 instead of b2", map("W1", w, "c9", b));
            rejects("where from has nothing", map());
        }

        private void rejects(String what, Map<String, SimpleMatrix> from, String... names) {
            for (boolean first : new boolean[]{true, false}) {
                Map<String, SimpleMatrix> live = first
                        ? map("W1", new SimpleMatrix(2, 2).plus(7), "b2", new SimpleMatrix(1, 2).plus(8))
                        : map("b2", new SimpleMatrix(1, 2).plus(8), "W1", new SimpleMatrix(2, 2).plus(7));
                SimpleMatrix liveW = live.get("W1");
                SimpleMatrix liveB = live.get("b2");
                Check.after("copyInto(from, live), " + what, () -> ParamStore.copyInto(from, live))
                        .isRejectedWith(IllegalArgumentException.class, names);
                Check.that("the live parameters after copyInto(from, live) was rejected, " + what,
                                () -> List.of(liveW, liveB))
                        .hint("Look at all of it before you change any of it.")
                        .is(List.of(new SimpleMatrix(2, 2).plus(7), new SimpleMatrix(1, 2).plus(8)));
            }
        }
    }

    private static Map<String, SimpleMatrix> map(Object... namesAndMatrices) {
        Map<String, SimpleMatrix> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndMatrices.length; i += 2) {
            map.put((String) namesAndMatrices[i], (SimpleMatrix) namesAndMatrices[i + 1]);
        }
        return map;
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
