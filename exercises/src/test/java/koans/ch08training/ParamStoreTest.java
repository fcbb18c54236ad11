package koans.ch08training;

import static koans.ch08training.ParamStoreJudge.example;
import static koans.ch08training.ParamStoreJudge.file;
import static koans.ch08training.ParamStoreJudge.map;
import static koans.ch08training.ParamStoreJudge.matrix;
import static koans.ch08training.ParamStoreJudge.names;
import static koans.ch08training.ParamStoreJudge.ofOnes;
import static koans.ch08training.ParamStoreJudge.rejects;
import static koans.ch08training.ParamStoreJudge.rejectsCopy;
import static koans.ch08training.ParamStoreJudge.saved;
import static koans.ch08training.ParamStoreJudge.savedAndLoaded;
import static koans.ch08training.ParamStoreJudge.twelve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            ParamStoreJudge.checkSaved(folder.resolve("saved.txt"), example(), LINES);
        }

        @Test
        void readsALineForEveryRow() {
            ParamStoreJudge.checkLoaded(folder, LINES, example());
        }

        @Test
        void keepsEveryNumberToItsLastBit() {
            ParamStoreJudge.checkEveryBit(folder);
            Check.that("1 / the number that load(file) finds after -0.0 was saved",
                            () -> 1 / savedAndLoaded(folder.resolve("zero.txt"),
                                    map("z", matrix(new double[][]{{-0.0}})))
                                    .get("z").get(0))
                    .mistake("The sign of -0.0 is lost.", Double.POSITIVE_INFINITY).is(Double.NEGATIVE_INFINITY);
        }

        @Fact("Reads and writes points, not commas, whatever the computer's language")
        @Test
        @Language("de-DE")
        void speaksNoLanguage() {
            Check.that("the lines of the file after save(params, file), on a German computer",
                            () -> saved(folder.resolve("saved.txt"), example(), LINES))
                    .hint("There 2.5 is formatted as 2,5 by methods that ask for the language.").once()
                    .is(LINES);
            Check.that("load(file) of the file of the text, on a German computer",
                            () -> ParamStore.load(file(folder, LINES)))
                    .hint("There a Scanner takes 2,5 for a number and 2.5 for none.").within(0).is(example());
        }

        @Test
        void keepsTheOrder() {
            Map<String, SimpleMatrix> params = twelve();
            Check.that("the first words of the lines with names, after save(params, file)",
                            () -> names(saved(folder.resolve("saved.txt"), params, LINES)))
                    .once()
                    .is(List.copyOf(params.keySet()));
            Check.that("the names in load(file)",
                            () -> List.copyOf(ParamStore.load(ofOnes(folder, params.keySet())).keySet()))
                    .hint("Which map keeps the order in which it is filled?").is(List.copyOf(params.keySet()));
        }

        @Test
        void writesAnOldFileAnew() {
            ParamStoreJudge.checkOldFile(folder.resolve("saved.txt"), example(), LINES);
        }

        @Test
        void namesTheFileThatIsBad() throws IOException {
            rejects("a file that does not exist", folder.resolve("weights7.txt"));
            rejects(folder, "a file without its last row", LINES.subList(0, 4));
            rejects(folder, "a file in which the second row of W1 is missing",
                    List.of("W1 2 3", "1.0 -2.5 0.1", "b1 1 3", "0.0 0.0 1.0"));
            rejects(folder, "a file with a number too few in a row", List.of("W1 2 2", "1.0 2.0", "3.0"));
            rejects(folder, "a file with a number too many in a row", List.of("W1 2 2", "1.0 2.0", "3.0 4.0 5.0"));
            rejects(folder, "a file with a row too many", List.of("b1 1 2", "1.0 2.0", "3.0 4.0"));
            rejects(folder, "a file with two rows in one line", List.of("W1 2 2", "1.0 2.0 3.0 4.0"));
            rejects(folder, "a file with a row behind the name", List.of("b1 1 2 1.0 2.0"));
            rejects(folder, "a file with the word 'many' for a number", List.of("b1 1 2", "1.0 many"));
            rejects(folder, "a file that begins with 'Dear diary'", List.of("Dear diary", "1.0 2.0"));
            rejects(folder, "a file that ends in the middle of a line with a name", List.of("b1 1 1", "1.0", "W1 2"));
        }
    }

    @Group
    @Exercise(id = "8.46", title = "Into a live network", points = 3, writes = "copyInto")
    class CopyInto {

        private final SimpleMatrix w = matrix(new double[][]{{1, 2}, {3, 4}});
        private final SimpleMatrix b = matrix(new double[][]{{5, 6}});

        @Test
        void changesTheNumbersThatTheLayersHold() {
            ParamStoreJudge.checkLayers(w, b);
        }

        @Test
        void findsThemByTheirNames() {
            Map<String, SimpleMatrix> live = map("b2", new SimpleMatrix(1, 2), "a", new SimpleMatrix(1, 2));
            Check.that("live after copyInto({a: [[1, 2]], b2: [[5, 6]]}, live), where live has b2 first", () -> {
                ParamStore.copyInto(map("a", w.getRow(0), "b2", b), live);
                return live;
            }).mistake("They are paired by their places; names count.", map("b2", w.getRow(0), "a", b))
                    .once()
                    .is(map("b2", b, "a", w.getRow(0)));
        }

        @Test
        void worksWithMapsThatCannotBeChanged() {
            Map<String, SimpleMatrix> live = Map.of("W1", new SimpleMatrix(2, 2));
            Check.that("live after copyInto(from, live), where both are maps that cannot be changed", () -> {
                ParamStore.copyInto(Map.of("W1", w), live);
                return live.get("W1");
            }).once().is(w);
        }

        @Test
        void sharesNothing() {
            SimpleMatrix source = w.copy();
            Map<String, SimpleMatrix> live = map("W1", new SimpleMatrix(2, 2));
            Check.that("live.get(\"W1\") after copyInto(from, live), when from changes later", () -> {
                ParamStore.copyInto(map("W1", source), live);
                source.fill(9);
                return live.get("W1");
            }).mistake("Both share their numbers now: copy them.", new SimpleMatrix(2, 2).plus(9)).once().is(w);
        }

        @Test
        void changesAllOrNothing() {
            rejectsCopy("where b2 is 2x1 for 1x2", map("W1", w, "b2", new SimpleMatrix(2, 1)), "b2");
            rejectsCopy("where b2 is 1x3 for 1x2", map("W1", w, "b2", new SimpleMatrix(1, 3)), "b2");
            rejectsCopy("where b2 is 3x2 for 1x2", map("b2", new SimpleMatrix(3, 2), "W1", w), "b2");
            rejectsCopy("where W1 is 2x3 for 2x2", map("W1", new SimpleMatrix(2, 3), "b2", b), "W1");
            rejectsCopy("where from lacks b2", map("W1", w), "b2");
            rejectsCopy("where from has gamma as well", map("W1", w, "b2", b, "gamma", b), "gamma");
            // Where two names are missing the message may hold either.
            rejectsCopy("where from has c9 instead of b2", map("W1", w, "c9", b));
            rejectsCopy("where from has nothing", map());
        }
    }
}
