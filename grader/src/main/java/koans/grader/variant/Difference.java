package koans.grader.variant;

import java.util.List;

/** Two texts side by side: what stays, what gives way and what comes. */
final class Difference {

    private Difference() {
    }

    /** The lines of both: a space before those that stay, - before those that go, + before those that come. */
    static String of(List<String> old, List<String> now) {
        int[][] common = common(old, now);
        StringBuilder text = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                line(text, ' ', old.get(i));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                line(text, '-', old.get(i++));
            } else {
                line(text, '+', now.get(j++));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, char sign, String line) {
        text.append((sign + line).stripTrailing()).append('\n');
    }

    /** How many lines the ends of both, from each on, have in common. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
