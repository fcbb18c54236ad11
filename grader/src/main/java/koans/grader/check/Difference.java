package koans.grader.check;

import java.util.Optional;

/** In which words an answer differs from the expected one. */
record Difference(String expected, String found) {

    /** The difference between two values, if they are not the same within the tolerance. */
    static Optional<Difference> between(Value expected, Value found, Tolerance tolerance) {
        if (expected.same(found, tolerance)) {
            return Optional.empty();
        }
        Optional<Block> wanted = expected.block();
        return Optional.of(wanted.isPresent() && found.isNumeric()
                ? ofNumbers(wanted.get(), expected, found, tolerance) : inFull(expected, found));
    }

    private static Difference ofNumbers(Block wanted, Value expected, Value found, Tolerance tolerance) {
        Block got;
        try {
            got = found.numbers();
        } catch (IllegalArgumentException e) {
            return new Difference(summary(wanted, expected), found.show() + ": " + e.getMessage());
        }
        if (!wanted.isShapedLike(got)) {
            return new Difference(summary(wanted, expected) + shapeNote(wanted), found.show() + shapeNote(got));
        }
        return wanted.isLong() ? ofFirst(wanted, got, tolerance.between(wanted, got)) : inFull(expected, found);
    }

    /** All digits are shown only where the two would look alike without them. */
    private static Difference inFull(Value expected, Value found) {
        boolean exact = expected.show().equals(found.show());
        return new Difference(expected.show(exact), found.show(exact));
    }

    private static Difference ofFirst(Block wanted, Block got, Tolerance tolerance) {
        int first = tolerance.firstDifference(wanted, got);
        String expected = Block.number(wanted.data()[first], false);
        boolean exact = expected.equals(Block.number(got.data()[first], false));
        return new Difference(expected + " at " + wanted.where(first),
                Block.number(got.data()[first], exact) + " there; " + tolerance.countDifferences(wanted, got) + " of "
                        + wanted.data().length + " entries are wrong");
    }

    private static String summary(Block wanted, Value expected) {
        if (!wanted.isLong()) {
            return expected.show();
        }
        return wanted.shape().length == 1 ? wanted.data().length + " numbers" : "a block of numbers";
    }

    private static String shapeNote(Block block) {
        return switch (block.shape().length) {
            case 0 -> "";
            case 1 -> block.isLong() ? "" : " (length " + block.shape()[0] + ")";
            default -> " (shape " + block.size() + ")";
        };
    }
}
