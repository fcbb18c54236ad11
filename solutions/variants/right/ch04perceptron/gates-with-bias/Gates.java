// accepted: the bias form of the perceptron, integer weights, and XOR by Java's own operator
package koans.ch04perceptron;

public final class Gates {

    private Gates() {
    }

    public static int and(int x1, int x2) {
        return fires(-3 + 2 * bit(x1) + 2 * bit(x2));
    }

    public static int or(int x1, int x2) {
        return fires(-1 + 2 * bit(x1) + 2 * bit(x2));
    }

    public static int nand(int x1, int x2) {
        return fires(3 - 2 * bit(x1) - 2 * bit(x2));
    }

    public static int xor(int x1, int x2) {
        return bit(x1) ^ bit(x2);
    }

    private static int fires(int k) {
        return k >= 0 ? 1 : 0;
    }

    private static int bit(int x) {
        if (x != 0 && x != 1) {
            throw new IllegalArgumentException("bad input " + x);
        }
        return x;
    }
}
