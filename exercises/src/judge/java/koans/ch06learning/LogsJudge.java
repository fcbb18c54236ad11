package koans.ch06learning;

import koans.grader.check.Check;

/** Logarithms as they often go wrong. */
final class LogsJudge {

    private LogsJudge() {
    }

    static void check(double base, double x, double expected) {
        Check.that("log(" + base + ", " + x + ")", () -> Logs.log(base, x))
                .within(1e-12)
                .mistake("This is the natural logarithm of x, whatever the base. Divide by that of the base.",
                        Math.log(x))
                .mistake("This is the logarithm with base 10, whatever the base.", Math.log10(x))
                .mistake("Base and number are swapped.", Math.log(base) / Math.log(x))
                .mistake("This is ln(x / base), which is ln x - ln base. Divide the logarithms.",
                        Math.log(x / base))
                .mistake("The two logarithms are multiplied; divide them.", Math.log(x) * Math.log(base))
                .mistake("The sign is wrong.", -expected)
                .is(expected);
    }
}
