package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Todo;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GradientsTest {

    private static final SimpleMatrix X = numbers(4, 3, 1);
    private static final SimpleMatrix W = numbers(3, 2, 2);
    private static final SimpleMatrix B = numbers(1, 2, 3);
    private static final SimpleMatrix DOUT = numbers(4, 2, 4);

    /** Numbers from -1 to 1, none nearer to zero than a tenth. */
    private static SimpleMatrix numbers(int rows, int cols, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SimpleMatrix matrix = new SimpleMatrix(rows, cols);
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.set(i, random.nextDouble(0.1, 1) * (random.nextBoolean() ? 1 : -1));
        }
        return matrix;
    }

    private static SimpleMatrix ones(int rows) {
        return SimpleMatrix.filled(rows, 1, 1);
    }

    /** y = tanh(x W + b), done right; each test spoils one step. */
    private static class TanhAffine implements Layer {
        final SimpleMatrix w;
        final SimpleMatrix b;
        SimpleMatrix x;
        SimpleMatrix y;
        SimpleMatrix dw;
        SimpleMatrix db;

        TanhAffine(SimpleMatrix w, SimpleMatrix b) {
            this.w = w.copy();
            this.b = b.copy();
        }

        TanhAffine() {
            this(W, B);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            y = x.mult(w).plus(ones(x.getNumRows()).mult(b));
            y = y.elementOp((int r, int c, double v) -> Math.tanh(v));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dout) {
            SimpleMatrix da = dout.minus(dout.elementMult(y).elementMult(y));
            dw = x.transpose().mult(da);
            db = ones(x.getNumRows()).transpose().mult(da);
            return da.mult(w.transpose());
        }

        @Override
        public Map<String, SimpleMatrix> params() {
            return named(w, b);
        }

        @Override
        public Map<String, SimpleMatrix> grads() {
            return named(dw, db);
        }

        static Map<String, SimpleMatrix> named(SimpleMatrix w, SimpleMatrix b) {
            Map<String, SimpleMatrix> named = new LinkedHashMap<>();
            named.put("W", w);
            named.put("b", b);
            return named;
        }
    }

    /** The right layer, but for what becomes of its gradient for W. */
    private static TanhAffine withWrongW(UnaryOperator<SimpleMatrix> mistake) {
        return new TanhAffine() {
            @Override
            public Map<String, SimpleMatrix> grads() {
                return named(mistake.apply(dw), db);
            }
        };
    }

    private static TanhAffine withWrongX(UnaryOperator<SimpleMatrix> mistake) {
        return new TanhAffine() {
            @Override
            public SimpleMatrix backward(SimpleMatrix dout) {
                return mistake.apply(super.backward(dout));
            }
        };
    }

    /** x W without a bias: its gradient for x does not depend on x. */
    private static class Linear implements Layer {
        final SimpleMatrix w = W.copy();
        SimpleMatrix x;
        SimpleMatrix dw = new SimpleMatrix(3, 2);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return x.mult(w);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dout) {
            dw = x.transpose().mult(dout);
            return dout.mult(w.transpose());
        }

        @Override
        public Map<String, SimpleMatrix> params() {
            return Map.of("W", w);
        }

        @Override
        public Map<String, SimpleMatrix> grads() {
            return Map.of("W", dw);
        }
    }

    private static void check(Layer layer) {
        Gradients.check("layer", layer, X, DOUT);
    }

    private static String message(Layer layer) {
        return message(() -> check(layer));
    }

    private static String message(Executable check) {
        return assertThrows(Mismatch.class, check).getMessage();
    }

    private static void says(String words, Layer layer) {
        String message = message(layer);
        assertTrue(message.contains(words), message);
    }

    @Nested
    class AcceptARightLayer {

        @Test
        void ofAnyShape() {
            check(new TanhAffine());
            check(new Linear());
            Gradients.check("layer", new TanhAffine(numbers(5, 5, 5), numbers(1, 5, 6)), numbers(1, 5, 7),
                    numbers(1, 5, 8));
            Gradients.check("layer", new TanhAffine(), X, DOUT, Mode.EVAL);
        }

        @Test
        void thatNamesItsGradientsInAnotherOrder() {
            check(new TanhAffine() {
                @Override
                public Map<String, SimpleMatrix> grads() {
                    Map<String, SimpleMatrix> reversed = new LinkedHashMap<>();
                    reversed.put("b", db);
                    reversed.put("W", dw);
                    return reversed;
                }
            });
        }

        @Test
        void thatUsesItsMatricesAgain() {
            check(new TanhAffine() {
                private final SimpleMatrix dx = new SimpleMatrix(4, 3);

                @Override
                public SimpleMatrix forward(SimpleMatrix x) {
                    dx.zero();
                    return super.forward(x);
                }

                @Override
                public SimpleMatrix backward(SimpleMatrix dout) {
                    dx.setTo(super.backward(dout));
                    return dx;
                }
            });
        }

        @Test
        void withoutGradientWhereThereIsNone() {
            Layer relu = new Layer() {
                private SimpleMatrix mask;

                @Override
                public SimpleMatrix forward(SimpleMatrix x) {
                    mask = x.elementOp((int r, int c, double v) -> v > 0 ? 1 : 0);
                    return x.elementMult(mask);
                }

                @Override
                public SimpleMatrix backward(SimpleMatrix dout) {
                    return dout.elementMult(mask);
                }
            };
            Gradients.check("relu", relu, X, numbers(4, 3, 5));
            Gradients.check("relu", relu, SimpleMatrix.filled(4, 3, -1), numbers(4, 3, 5));
        }

        @Test
        void withLargeAndTinyGradientsSideBySide() {
            SimpleMatrix w = numbers(3, 2, 9).scale(1e3);
            w.set(0, 0, 1e-7);
            w.set(2, 1, 1e-5);
            Linear linear = new Linear();
            linear.w.setTo(w);
            for (long seed = 0; seed < 50; seed++) {
                Gradients.check("linear", linear, numbers(4, 3, seed).scale(10), numbers(4, 2, seed + 100).scale(10));
            }
        }

        @Test
        void andLeaveEveryNumberAsItWas() {
            TanhAffine layer = new TanhAffine();
            SimpleMatrix x = X.copy();
            SimpleMatrix dout = DOUT.copy();
            Gradients.check("layer", layer, x, dout);
            assertArrayEquals(W.getDDRM().data, layer.w.getDDRM().data);
            assertArrayEquals(B.getDDRM().data, layer.b.getDDRM().data);
            assertArrayEquals(X.getDDRM().data, x.getDDRM().data);
            assertArrayEquals(DOUT.getDDRM().data, dout.getDDRM().data);
        }
    }

    @Nested
    class RejectAGradient {

        @Test
        void inFullWords() {
            SimpleMatrix w = new SimpleMatrix(new double[][]{{1, 2}, {3, 4}});
            SimpleMatrix wrong = new SimpleMatrix(new double[][]{{1, 1}, {1, 2}});
            assertEquals("""
                    the gradient for W
                    expected: d loss / d W[1][1] = 1, measured by moving that number a little
                    but was:  2""", message(() -> Gradients.check("W", wrong, w, w::elementSum)));
        }

        @Test
        void byTheCallThatGaveIt() {
            String message = message(withWrongW(dw -> dw.plus(1)));
            assertTrue(message.startsWith("layer.backward(dout)\nexpected: d loss / d W["), message);
        }

        @Test
        void thatIsZero() {
            says("looks like: Everything is zero. Is the result created, but never filled?",
                    withWrongW(dw -> dw.scale(0)));
            says("looks like: Everything is zero. Is the result created, but never filled?",
                    withWrongX(dx -> dx.scale(0)));
        }

        @Test
        void thatIsTwiceAsLarge() {
            says("looks like: Every entry is 2 times what it should be.", withWrongW(dw -> dw.scale(2)));
            says("looks like: Every entry is 0.25 times what it should be.", withWrongX(dx -> dx.divide(4)));
        }

        @Test
        void withTheWrongSign() {
            says("looks like: The sign is the wrong way round.", withWrongW(SimpleMatrix::negative));
            says("looks like: The sign is the wrong way round.", withWrongX(SimpleMatrix::negative));
        }

        @Test
        void thatIsTransposed() {
            assertEquals("""
                    layer.backward(dout)
                    expected: d loss / d W has the shape of W, 3x2
                    but was:  2x3
                    looks like: The gradient is transposed.""", message(withWrongW(SimpleMatrix::transpose)));
            TanhAffine square = new TanhAffine(numbers(3, 3, 5), numbers(1, 3, 6)) {
                @Override
                public Map<String, SimpleMatrix> grads() {
                    return named(dw.transpose(), db);
                }
            };
            String message = message(() -> Gradients.check("layer", square, X, numbers(4, 3, 7)));
            assertTrue(message.contains("looks like: Rows and columns are swapped."), message);
        }

        @Test
        void withOneWrongElement() {
            for (int i = 0; i < 25; i++) {
                int wrong = i;
                TanhAffine layer = new TanhAffine(numbers(5, 5, 5), numbers(1, 5, 6)) {
                    @Override
                    public Map<String, SimpleMatrix> grads() {
                        SimpleMatrix spoilt = dw.copy();
                        spoilt.set(wrong, spoilt.get(wrong) * 1.0001);
                        return named(spoilt, db);
                    }
                };
                String message = message(() -> Gradients.check("layer", layer, numbers(4, 5, 7), numbers(4, 5, 8)));
                assertTrue(message.contains("d loss / d W[" + wrong / 5 + "][" + wrong % 5 + "] = "), message);
            }
        }

        @Test
        void thatIsUndefined() {
            says("looks like: Something undefined was computed on the way", withWrongW(dw -> {
                SimpleMatrix spoilt = dw.copy();
                spoilt.set(1, 1, Double.NaN);
                return spoilt;
            }));
        }

        @Test
        void thatIsMissing() {
            assertEquals("""
                    layer: the names of the gradients
                    expected: those of params(): [W, b]
                    but was:  [W]""", message(new TanhAffine() {
                        @Override
                        public Map<String, SimpleMatrix> grads() {
                            return Map.of("W", dw);
                        }
                    }));
            says("but was:  []", new TanhAffine() {
                @Override
                public Map<String, SimpleMatrix> grads() {
                    return null;
                }
            });
            assertEquals("""
                    layer.backward(dout)
                    expected: d loss / d W as a matrix
                    but was:  null""", message(withWrongW(dw -> null)));
            assertEquals("""
                    layer.backward(dout)
                    expected: d loss / d x as a matrix
                    but was:  null""", message(withWrongX(dx -> null)));
        }

        @Test
        void thatAddsUpOverTheCalls() {
            says("looks like: The gradient of an earlier batch is still in it: every backward starts anew.",
                    new Linear() {
                        @Override
                        public SimpleMatrix backward(SimpleMatrix dout) {
                            SimpleMatrix before = dw;
                            SimpleMatrix dx = super.backward(dout);
                            dw = dw.plus(before);
                            return dx;
                        }
                    });
        }

        @Test
        void forTheFirstInputEverSeen() {
            says("looks like: This is the gradient for an earlier batch: backward belongs to the last forward.",
                    new Linear() {
                        private SimpleMatrix first;

                        @Override
                        public SimpleMatrix forward(SimpleMatrix x) {
                            first = first == null ? x.copy() : first;
                            SimpleMatrix y = super.forward(x);
                            this.x = first;
                            return y;
                        }
                    });
        }

        @Test
        void withoutBlamingAnEarlierBatchForAWrongFormula() {
            says("looks like: Every entry is 0.25 times what it should be.", new Linear() {
                @Override
                public SimpleMatrix backward(SimpleMatrix dout) {
                    return super.backward(dout).divide(4);
                }
            });
        }

        @Test
        void forParametersThatAreCopies() {
            says("looks like: The loss does not change with W: does forward use this very matrix?", new TanhAffine() {
                @Override
                public Map<String, SimpleMatrix> params() {
                    return named(w.copy(), b.copy());
                }
            });
        }

        @Test
        void fromALayerThatWritesIntoItsInput() {
            assertEquals("""
                    layer.forward(x)
                    expected: x is left as it was: [[1, -1]]
                    but was:  [[2, -2]]
                    looks like: The method writes into its argument; write into a copy.""",
                    message(() -> Gradients.check("layer", new TanhAffine(numbers(2, 2, 1), numbers(1, 2, 2)) {
                        @Override
                        public SimpleMatrix forward(SimpleMatrix x) {
                            x.setTo(x.scale(2));
                            return super.forward(x);
                        }
                    }, new SimpleMatrix(new double[][]{{1, -1}}), numbers(1, 2, 3))));
        }

        @Test
        void fromALayerThatWritesIntoDout() {
            says("expected: dout is left as it was: ", new TanhAffine() {
                @Override
                public SimpleMatrix backward(SimpleMatrix dout) {
                    SimpleMatrix dx = super.backward(dout);
                    dout.zero();
                    return dx;
                }
            });
        }

        @Test
        void fromALayerWhoseOutputDoesNotFit() {
            assertEquals("""
                    layer.forward(x)
                    expected: a matrix of the shape of dout, 4x2
                    but was:  2x4""", message(new TanhAffine() {
                        @Override
                        public SimpleMatrix forward(SimpleMatrix x) {
                            return super.forward(x).transpose();
                        }
                    }));
        }
    }

    /** A network whose loss is the mean of the squares of x W + b, whatever the labels. */
    private static class Squares implements Model {
        final TanhAffine layer = new TanhAffine();

        @Override
        public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
            return layer.forward(x);
        }

        @Override
        public double loss(SimpleMatrix x, int[] labels, Mode mode) {
            return Math.pow(scores(x, mode).normF(), 2) / x.getNumRows();
        }

        @Override
        public Map<String, SimpleMatrix> params() {
            return layer.params();
        }

        @Override
        public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
            layer.backward(scores(x, Mode.TRAIN).scale(2.0 / x.getNumRows()));
            return layer.grads();
        }
    }

    @Nested
    class OfANetwork {

        private final int[] labels = new int[4];

        @Test
        void areAcceptedWhenRight() {
            assertDoesNotThrow(() -> Gradients.check("squares", new Squares(), X, labels));
        }

        @Test
        void areRejectedWhenTheMeanIsASum() {
            String message = message(() -> Gradients.check("squares", new Squares() {
                @Override
                public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
                    layer.backward(scores(x, Mode.TRAIN).scale(2));
                    return layer.grads();
                }
            }, X, labels));
            assertTrue(message.startsWith("squares.gradient(x, labels)\nexpected: d loss / d W["), message);
            assertTrue(message.endsWith("looks like: Every entry is 4 times what it should be."), message);
        }

        @Test
        void areRejectedWhenTheyAddUpOverTheCalls() {
            String message = message(() -> Gradients.check("squares", new Squares() {
                private SimpleMatrix before = new SimpleMatrix(3, 2);

                @Override
                public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
                    super.gradient(x, labels);
                    before = before.plus(layer.dw);
                    return TanhAffine.named(before, layer.db);
                }
            }, X, labels));
            assertTrue(message.endsWith("is still in it: every backward starts anew."), message);
        }
    }

    @Nested
    class Measured {

        @Test
        void areTheSlopesOfTheLoss() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{1, 2, -3}});
            SimpleMatrix measured = Gradients.measured(x, () -> x.elementMult(x).elementSum());
            assertTrue(measured.isIdentical(new SimpleMatrix(new double[][]{{2, 4, -6}}), 1e-9), measured::toString);
        }

        @Test
        void leaveTheNumbersAsTheyWereEvenAfterAnException() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{0.1, 0.2}});
            assertThrows(Todo.class, () -> Gradients.measured(x, Todo::todo));
            assertArrayEquals(new double[]{0.1, 0.2}, x.getDDRM().data);
        }
    }

    @Test
    void letWhatIsStillToBeWrittenThrough() {
        assertThrows(Todo.class, () -> check(withWrongX(dx -> Todo.todo())));
    }
}
