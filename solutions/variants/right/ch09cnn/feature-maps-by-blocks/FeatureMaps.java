// accepted: a picture's block of windows is turned over and laid out in one row
package koans.ch09cnn;

import org.ejml.simple.SimpleMatrix;

public final class FeatureMaps {

    private FeatureMaps() {
    }

    public static SimpleMatrix fromWindows(SimpleMatrix windows, int images) {
        int places = windows.getNumRows() / images;
        if (places * images != windows.getNumRows()) {
            throw new IllegalStateException();
        }
        SimpleMatrix maps = new SimpleMatrix(images, places * windows.getNumCols());
        for (int n = 0; n < images; n++) {
            SimpleMatrix block = windows.rows(n * places, (n + 1) * places).transpose();
            block.reshape(1, places * windows.getNumCols());
            maps.insertIntoThis(n, 0, block);
        }
        return maps;
    }

    public static SimpleMatrix toWindows(SimpleMatrix maps, int filters) {
        int places = maps.getNumCols() / filters;
        if (places * filters != maps.getNumCols()) {
            throw new IllegalStateException();
        }
        SimpleMatrix windows = new SimpleMatrix(maps.getNumRows() * places, filters);
        for (int n = 0; n < maps.getNumRows(); n++) {
            SimpleMatrix block = maps.getRow(n).copy();
            block.reshape(filters, places);
            windows.insertIntoThis(n * places, 0, block.transpose());
        }
        return windows;
    }
}
