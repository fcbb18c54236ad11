package koans.grader.check;

import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;

/** Values one after the other: an array or a list. */
sealed interface Series extends Value permits Primitives, Row, Listing {

    /** The values in it. */
    List<Value> parts();

    /** Arrays are like arrays, whatever they hold, and lists are like lists. */
    boolean isArray();

    @Override
    default String show(boolean exact) {
        return block().map(block -> block.show(exact)).orElseGet(() -> show(parts(), exact));
    }

    @Override
    default boolean isLike(Value found, Tolerance tolerance) {
        if (!(found instanceof Series series) || series.isArray() != isArray()
                || series.parts().size() != parts().size()) {
            return false;
        }
        boolean same = true;
        for (int i = 0; same && i < parts().size(); i++) {
            same = parts().get(i).same(series.parts().get(i), tolerance);
        }
        return same;
    }

    /** All values, or the first of many. */
    static String show(Collection<Value> values, boolean exact) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        boolean all = values.size() <= Block.WRITTEN_OUT;
        values.stream().limit(all ? Block.WRITTEN_OUT : 4).forEach(value -> text.add(value.show(exact)));
        if (!all) {
            text.add("... " + values.size() + " in all");
        }
        return text.toString();
    }
}
