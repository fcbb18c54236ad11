// rejected by: 4.6
// message: This is XOR
// Takes "or" for "either, but not both".
package koans.ch04perceptron;

public final class Gates {

    private Gates() {
    }

    public static int and(int x1, int x2) {
        check(x1, x2);
        return 0.5 * x1 + 0.5 * x2 > 0.7 ? 1 : 0;
    }

    public static int or(int x1, int x2) {
        check(x1, x2);
        return x1 + x2 == 1 ? 1 : 0;
    }

    public static int nand(int x1, int x2) {
        check(x1, x2);
        return -0.5 * x1 - 0.5 * x2 > -0.7 ? 1 : 0;
    }

    public static int xor(int x1, int x2) {
        check(x1, x2);
        return x1 != x2 ? 1 : 0;
    }

    private static void check(int x1, int x2) {
        if ((x1 | x2) >> 1 != 0) {
            throw new IllegalArgumentException("not a bit: " + x1 + ", " + x2);
        }
    }
}
