package koans.gates;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;

/**
 * The words and signs of a piece of a program, as the compiler prints it: without comments, and with every literal
 * and every space the way the compiler writes it.
 *
 * @param words the words and signs, one after the other
 */
record Tokens(List<String> words) {

    /** So many of them are enough to find the places worth a closer look. */
    static final int GRAM = 12;

    static Tokens of(Tree piece) {
        List<String> words = words(piece.toString());
        for (int i = words.size() - 2; i >= 0; i--) {
            // this.x = 1 and x = 1 are the same.
            if (words.get(i).equals("this") && words.get(i + 1).equals(".")) {
                words.subList(i, i + 2).clear();
            }
        }
        return new Tokens(words);
    }

    private static List<String> words(String text) {
        StreamTokenizer reader = new StreamTokenizer(new StringReader(text));
        reader.resetSyntax();
        reader.whitespaceChars(0, ' ');
        reader.wordChars('a', 'z');
        reader.wordChars('A', 'Z');
        reader.wordChars('0', '9');
        reader.wordChars('_', '_');
        reader.quoteChar('"');
        reader.quoteChar('\'');
        List<String> words = new ArrayList<>();
        try {
            while (reader.nextToken() != StreamTokenizer.TT_EOF) {
                words.add(switch (reader.ttype) {
                    case StreamTokenizer.TT_WORD -> reader.sval;
                    case '"', '\'' -> '"' + reader.sval;
                    default -> Character.toString(reader.ttype);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** What a method does; of one that only returns something, this something, which may be written anywhere. */
    static Tokens ofBody(MethodTree method) {
        if (method.getBody().getStatements().size() == 1
                && method.getBody().getStatements().get(0) instanceof ReturnTree only && only.getExpression() != null) {
            return of(only.getExpression());
        }
        List<String> words = of(method.getBody()).words;
        return new Tokens(words.subList(1, words.size() - 1));
    }

    /** Whether a method of this name is called. */
    boolean calls(String method) {
        return IntStream.range(0, size() - 1).anyMatch(i -> words.get(i).equals(method) && words.get(i + 1).equals("("));
    }

    int size() {
        return words.size();
    }

    /** Whether these stand at a place of others, where variables may have other names. */
    boolean standIn(Tokens others, int place) {
        if (place + size() > others.size()) {
            return false;
        }
        Map<String, String> there = new HashMap<>();
        Map<String, String> here = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            String mine = words.get(i);
            String theirs = others.words.get(place + i);
            boolean variables = isVariable(i) && others.isVariable(place + i);
            if (variables ? !theirs.equals(there.computeIfAbsent(mine, name -> theirs))
                    || !mine.equals(here.computeIfAbsent(theirs, name -> mine)) : !mine.equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    /** The words at a place, with one name for all variables. */
    String gram(int place) {
        return IntStream.range(place, place + GRAM)
                .mapToObj(i -> isVariable(i) ? "$" : words.get(i)).collect(Collectors.joining(" "));
    }

    /** A field may be a parameter elsewhere: whatever looks like a variable is one. */
    private boolean isVariable(int i) {
        String word = words.get(i);
        return Character.isLowerCase(word.charAt(0)) && !SourceVersion.isKeyword(word)
                && (i == 0 || !words.get(i - 1).equals("."))
                && (i + 1 == size() || !words.get(i + 1).equals("("));
    }
}
