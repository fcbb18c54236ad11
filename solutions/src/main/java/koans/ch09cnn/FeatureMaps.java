package koans.ch09cnn;

import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * Two orders for the numbers that filters make of pictures.
 *
 * <p>The product of {@link Im2col} windows and filters has a row for each window (picture after picture) and a column
 * for each filter. The layers of a network want a row for each picture, with one map after the other: map f holds what
 * filter f says at the P windows of that picture.
 *
 * <p>Window p of picture n and filter f is entry (n * P + p, f) in the one order, and (n, f * P + p) in the other.
 */
public final class FeatureMaps {

    private FeatureMaps() {
    }

    /**
     * From a row for each window to a row for each picture.
     *
     * @param windows (N * P) x F; rejected with any exception if its rows cannot be shared out evenly
     * @param images  N, the number of pictures
     * @return N x (F * P)
     */
    public static SimpleMatrix fromWindows(SimpleMatrix windows, int images) {
        Require.that(windows.getNumRows() % images == 0, "%d windows of %d pictures", windows.getNumRows(), images);
        int places = windows.getNumRows() / images;
        int filters = windows.getNumCols();
        SimpleMatrix maps = new SimpleMatrix(images, filters * places);
        for (int n = 0; n < images; n++) {
            for (int p = 0; p < places; p++) {
                for (int f = 0; f < filters; f++) {
                    maps.set(n, f * places + p, windows.get(n * places + p, f));
                }
            }
        }
        return maps;
    }

    /**
     * The way back: from a row for each picture to a row for each window.
     *
     * @param maps    N x (F * P); rejected with any exception if its columns cannot be shared out evenly
     * @param filters F, the number of maps that a picture has
     * @return (N * P) x F
     */
    public static SimpleMatrix toWindows(SimpleMatrix maps, int filters) {
        Require.that(maps.getNumCols() % filters == 0, "%d numbers in %d maps", maps.getNumCols(), filters);
        int places = maps.getNumCols() / filters;
        SimpleMatrix windows = new SimpleMatrix(maps.getNumRows() * places, filters);
        for (int n = 0; n < maps.getNumRows(); n++) {
            for (int p = 0; p < places; p++) {
                for (int f = 0; f < filters; f++) {
                    windows.set(n * places + p, f, maps.get(n, f * places + p));
                }
            }
        }
        return windows;
    }
}
