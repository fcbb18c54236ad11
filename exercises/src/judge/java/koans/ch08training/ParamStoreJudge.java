package koans.ch08training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Files of parameters as they may be written, and how they often go wrong. */
final class ParamStoreJudge {

    private ParamStoreJudge() {
    }

    /** Checks the lines of a file of the parameters of the text; what says the same is as good. */
    static void checkSaved(Path file, Map<String, SimpleMatrix> params, List<String> expected) {
        List<String> lines = new ArrayList<>();
        Check.that("the lines of the file after save(params, file)", () -> {
            lines.addAll(saved(file, params, expected));
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
                .once()
                .is(expected);
    }

    static void checkLoaded(Path folder, List<String> lines, Map<String, SimpleMatrix> expected) {
        Check.that("load(file) of the file of the text", () -> ParamStore.load(file(folder, lines)))
                .within(0)
                .mistake("The numbers are read column by column; read them row by row.", map(
                        "W1", matrix(new double[][]{{1, 0.1, 5e-9}, {-2.5, 4, 6}}),
                        "b1", matrix(new double[][]{{0, 0, 1}})))
                .is(expected);
    }

    /** Checks numbers of all sizes, which have to come out of the file as they went in. */
    static void checkEveryBit(Path folder) {
        SplittableRandom random = new SplittableRandom(1);
        SimpleMatrix numbers = new SimpleMatrix(20, 5).elementOp((int r, int c, double v) ->
                random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(600) - 300));
        Map<String, SimpleMatrix> params = map("W", numbers, "ends", matrix(new double[][]{{
                Double.MAX_VALUE, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 1.0 / 3, 0.1 + 0.2}}));
        Check.that("load(file) after save(params, file)", () -> savedAndLoaded(folder.resolve("bits.txt"), params))
                .given("params", params).within(0)
                .hint("Which method of Double gives back every bit of a number as text, and which one reads it?")
                .is(params);
    }

    static Map<String, SimpleMatrix> savedAndLoaded(Path file, Map<String, SimpleMatrix> params) throws IOException {
        ParamStore.save(params, file);
        return ParamStore.load(file);
    }

    /** Twelve parameters, the last first. */
    static Map<String, SimpleMatrix> twelve() {
        Map<String, SimpleMatrix> params = new LinkedHashMap<>();
        for (int i = 12; i > 0; i--) {
            params.put("W" + i, matrix(new double[][]{{i}}));
        }
        return params;
    }

    /** The first words of the lines that begin with W. */
    static List<String> names(List<String> lines) {
        return plain(lines).stream().filter(line -> line.startsWith("W"))
                .map(line -> line.split(" ")[0]).collect(Collectors.toList());
    }

    /** A file with a 1x1 matrix for each of these names. */
    static Path ofOnes(Path folder, Set<String> names) throws IOException {
        return file(folder, names.stream().flatMap(name -> Stream.of(name + " 1 1", "0.5")).toList());
    }

    /** Checks the lines of a file where a longer one was before. */
    static void checkOldFile(Path saved, Map<String, SimpleMatrix> params, List<String> expected) {
        Check.that("the lines of the file after save(params, file), where a longer file was before", () -> {
            Files.writeString(saved, "W1 1 1\n7.0\n".repeat(50));
            return saved(saved, params, expected);
        }).mistake("It is added to what was in the file.",
                Stream.concat(Collections.nCopies(50, List.of("W1 1 1", "7.0")).stream().flatMap(List::stream),
                        expected.stream()).toList()).is(expected);
    }

    static void rejects(Path folder, String what, List<String> lines) throws IOException {
        rejects(what, Files.write(folder.resolve("weights7.txt"), lines));
        Files.delete(folder.resolve("weights7.txt"));
    }

    static void rejects(String what, Path file) {
        Check.that("load(weights7.txt), " + what, () -> ParamStore.load(file))
                .isRejectedWith(Exception.class, "weights7.txt");
    }

    static Path file(Path folder, List<String> lines) throws IOException {
        return Files.write(folder.resolve("written.txt"), lines);
    }

    /** The lines of the file, or those that are expected if they say the same. */
    static List<String> saved(Path file, Map<String, SimpleMatrix> params, List<String> expected) throws IOException {
        ParamStore.save(params, file);
        List<String> lines = Files.readAllLines(file);
        return plain(lines).equals(expected) ? expected : lines;
    }

    /** Numbers as Double.toString has them, words with one space between, and no empty lines. */
    static List<String> plain(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> Stream.of(line.split("\\s+")).map(ParamStoreJudge::number)
                        .collect(Collectors.joining(" "))).toList();
    }

    /** 1.50 and 15e-1 are as good as 1.5, but the whole numbers of the lines with names stay whole. */
    static String number(String word) {
        try {
            return word.matches("[A-Za-z0-9]+") ? word : Double.toString(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            return word;
        }
    }

    static Map<String, SimpleMatrix> example() {
        return map("W1", matrix(new double[][]{{1, -2.5, 0.1}, {4, 5e-9, 6}}),
                "b1", matrix(new double[][]{{0, 0, 1}}));
    }

    /** Checks the layers' matrices after W1 and b2 were copied into them. */
    static void checkLayers(SimpleMatrix w, SimpleMatrix b) {
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

    static void rejectsCopy(String what, Map<String, SimpleMatrix> from, String... names) {
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
                    .once()
                    .is(List.of(new SimpleMatrix(2, 2).plus(7), new SimpleMatrix(1, 2).plus(8)));
        }
    }

    static Map<String, SimpleMatrix> map(Object... namesAndMatrices) {
        Map<String, SimpleMatrix> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndMatrices.length; i += 2) {
            map.put((String) namesAndMatrices[i], (SimpleMatrix) namesAndMatrices[i + 1]);
        }
        return map;
    }

    static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
