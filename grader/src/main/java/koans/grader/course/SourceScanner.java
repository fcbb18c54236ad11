package koans.grader.course;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a declaration in a Java source, of any layout.
 *
 * <p>A compiler would know it for sure, but takes half a second to start, needs to be there, and understands nothing
 * that does not compile; this reads tokens and counts braces.
 */
final class SourceScanner {

    /** What stands for the name of a constructor. */
    static final String CONSTRUCTOR = "<init>";

    private static final Pattern NO_CODE = Pattern.compile("//[^\n\r]*+|/\\*.*?\\*/"
            + "|\"\"\"[^\"\\\\]*+(?:(?:\\\\.|\"(?!\"\"))[^\"\\\\]*+)*+\"\"\""
            + "|\"[^\"\\\\\n\r]*+(?:\\\\.[^\"\\\\\n\r]*+)*+\"?"
            + "|'[^'\\\\\n\r]*+(?:\\\\.[^'\\\\\n\r]*+)*+'?", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\d_$]+|[^\\s]");
    private static final List<String> TYPES = List.of("class", "interface", "enum", "record");

    /** What is between two braces, or around them all. */
    private static final class Block {
        private final String type;
        private int parentheses;
        private boolean initializes;
        private boolean isPrivate;

        /** The body of a type, or of anything else when there is no name. */
        Block(String type) {
            this.type = type;
        }

        boolean declares() {
            return parentheses == 0 && !initializes;
        }

        void nextMember() {
            initializes = false;
            isPrivate = false;
        }
    }

    private final String source;
    private final String type;
    private final String method;
    private final Deque<Block> blocks = new ArrayDeque<>(List.of(new Block(null)));
    private String before = "";
    private String opening;
    private int ofType = -1;
    private int ofMethod = -1;
    private int ofMethodInside = -1;

    /**
     * A scanner for one method.
     *
     * @param type   the simple name of the class that should have it
     * @param method its name, or {@link #CONSTRUCTOR}
     */
    SourceScanner(String source, String type, String method) {
        this.source = source;
        this.type = type;
        this.method = method;
    }

    /** The line with the name of the method, or else of one inside the class, or else of the class; 0 for none. */
    int line() {
        Matcher tokens = TOKEN.matcher(withoutComments(source));
        String token = null;
        int start = 0;
        while (tokens.find()) {
            if (token != null) {
                token(token, start, tokens.group());
            }
            token = tokens.group();
            start = tokens.start();
        }
        int found = ofMethod >= 0 ? ofMethod : ofMethodInside >= 0 ? ofMethodInside : ofType;
        return found < 0 ? 0 : 1 + (int) source.substring(0, found).replace("\r\n", "\n").chars()
                .filter(c -> c == '\n' || c == '\r').count();
    }

    /** Comments, strings and characters as blanks, so that what is left stands where it stood. */
    private static String withoutComments(String source) {
        StringBuilder code = new StringBuilder(source);
        Matcher matcher = NO_CODE.matcher(source);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                code.setCharAt(i, ' ');
            }
        }
        return code.toString();
    }

    private void token(String token, int start, String next) {
        Block block = blocks.peek();
        switch (token) {
            case "{" -> {
                boolean isBody = block.parentheses == 0;
                blocks.push(new Block(isBody ? opening : null));
                opening = isBody ? null : opening;
            }
            case "}" -> {
                if (blocks.size() > 1) {
                    blocks.pop();
                }
                if (blocks.peek().declares()) {
                    blocks.peek().nextMember();
                }
            }
            case "(" -> block.parentheses++;
            case ")" -> block.parentheses = Math.max(0, block.parentheses - 1);
            case "=" -> block.initializes |= block.parentheses == 0;
            case ";" -> {
                block.parentheses = 0;
                block.nextMember();
            }
            case "private" -> block.isPrivate |= block.declares();
            default -> name(token, start, next, block);
        }
        before = token;
    }

    private void name(String token, int start, String next, Block block) {
        if (TYPES.contains(before) && block.declares() && isName(token)) {
            opening = token;
            if (token.equals(type) && ofType < 0) {
                ofType = start;
            }
        } else if (block.type != null && block.declares() && !block.isPrivate && !before.equals("@")
                && !before.equals(".") && isWanted(token, next, block)) {
            if (block.type.equals(type) && ofMethod < 0) {
                ofMethod = start;
            } else if (!block.type.equals(type) && ofMethodInside < 0) {
                ofMethodInside = start;
            }
        }
    }

    private static boolean isName(String token) {
        return Character.isJavaIdentifierStart(token.charAt(0));
    }

    private boolean isWanted(String token, String next, Block block) {
        return method.equals(CONSTRUCTOR)
                // A record's constructor may do without parentheses.
                ? token.equals(type) && token.equals(block.type) && (next.equals("(") || next.equals("{"))
                : token.equals(method) && next.equals("(");
    }
}
