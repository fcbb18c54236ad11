package koans.kit;

import static koans.kit.Todo.todo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TodoTest {

    private static final String HERE = TodoTest.class.getName();

    static final class Stub {

        Stub(int unused) {
        }

        Stub() {
            todo();
        }

        double answer(double x) {
            return todo();
        }

        int[] answer(int[] x) {
            return todo();
        }

        void change() {
            todo();
        }
    }

    private final Stub stub = new Stub(0);

    @Test
    void knowsClassAndMethod() {
        Todo todo = assertThrows(Todo.class, () -> stub.answer(1));
        assertEquals(HERE + "$Stub", todo.className());
        assertEquals("answer", todo.methodName());
        assertEquals(HERE + "$Stub.answer is still to be written", todo.getMessage());
    }

    @Test
    void standsInForAnyResult() {
        assertEquals("answer", assertThrows(Todo.class, () -> stub.answer(new int[1])).methodName());
        assertEquals("change", assertThrows(Todo.class, stub::change).methodName());
    }

    @Test
    void knowsAConstructor() {
        Todo todo = assertThrows(Todo.class, Stub::new);
        assertEquals(HERE + "$Stub", todo.className());
        assertEquals("<init>", todo.methodName());
    }

    @Test
    void isAnUnsupportedOperation() {
        assertInstanceOf(UnsupportedOperationException.class, assertThrows(Todo.class, stub::change));
    }
}
