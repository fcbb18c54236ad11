package koans.grader.check;

import java.util.Arrays;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;

/** A matrix. */
record Matrix(SimpleMatrix origin, SimpleMatrix content) implements Value {

    @Override
    public String show(boolean exact) {
        return block().map(block -> block.show(exact)).orElse("a matrix of another kind");
    }

    @Override
    public boolean isNumeric() {
        return true;
    }

    @Override
    public Block numbers() {
        // A matrix that has shrunk keeps an array that is longer than itself; one of complex numbers has none.
        double[] data = content.getDDRM().data;
        int size = content.getNumElements();
        return new Block(new int[]{content.getNumRows(), content.getNumCols()},
                data.length == size ? data : Arrays.copyOf(data, size), false);
    }

    @Override
    public boolean isLike(Value found, Tolerance tolerance) {
        return found instanceof Matrix matrix && content.equals(matrix.content);
    }

    @Override
    public Value copy() {
        return new Matrix(origin, content.copy());
    }

    @Override
    public void restore() {
        origin.setTo(content);
    }

    @Override
    public void addMemoryTo(Set<Object> memory) {
        if (origin.getNumElements() > 0) {
            memory.add(origin.getMatrix() instanceof DMatrixRMaj numbers ? numbers.data : origin.getMatrix());
        }
    }
}
