// accepted: NAND with a flipped comparison, and every other gate made of NANDs
package koans.ch04perceptron;

public final class Gates {

    private Gates() {
    }

    public static int and(int x1, int x2) {
        return nand(nand(x1, x2), nand(x1, x2));
    }

    public static int or(int x1, int x2) {
        return nand(nand(x1, x1), nand(x2, x2));
    }

    public static int nand(int x1, int x2) {
        check(x1, x2);
        return x1 + x2 < 1.5 ? 1 : 0;
    }

    public static int xor(int x1, int x2) {
        int both = nand(x1, x2);
        return nand(nand(x1, both), nand(x2, both));
    }

    private static void check(int x1, int x2) {
        if ((x1 | x2) >> 1 != 0) {
            throw new IllegalArgumentException("not a bit: " + x1 + ", " + x2);
        }
    }
}
