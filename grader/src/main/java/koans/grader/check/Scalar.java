package koans.grader.check;

/**
 * A number alone.
 *
 * @param isFloating whether digits may be left out when it is shown
 */
record Scalar(Number origin, boolean isFloating) implements Fixed {

    @Override
    public String show(boolean exact) {
        return isFloating ? Block.number(origin.doubleValue(), exact) : origin.toString();
    }

    @Override
    public boolean isNumeric() {
        return true;
    }

    @Override
    public Block numbers() {
        return new Block(new int[0], new double[]{origin.doubleValue()}, Block.isWhole(origin.getClass()));
    }

    @Override
    public boolean isLike(Value found, Tolerance tolerance) {
        return false;
    }
}
