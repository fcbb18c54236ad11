// rejected by: 9.33
// message: The maps of one filter stand together
package koans.ch09cnn;

import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class FeatureMaps {

    private FeatureMaps() {
    }

    public static SimpleMatrix fromWindows(SimpleMatrix windows, int images) {
        Require.that(windows.getNumRows() % images == 0, "%d windows of %d pictures", windows.getNumRows(), images);
        int places = windows.getNumRows() / images;
        int filters = windows.getNumCols();
        SimpleMatrix maps = new SimpleMatrix(images, filters * places);
        for (int n = 0; n < images; n++) {
            for (int p = 0; p < places; p++) {
                for (int f = 0; f < filters; f++) {
                    maps.set((f * images + n) * places + p, windows.get(n * places + p, f));
                }
            }
        }
        return maps;
    }

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
