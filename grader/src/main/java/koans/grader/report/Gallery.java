package koans.grader.report;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import koans.kit.Png;
import org.knowm.xchart.internal.chartpart.Chart;

/** Draws charts and pictures into a folder, as PNG. It only helps: nothing that goes wrong here is an error. */
final class Gallery {

    /** Smaller pictures are enlarged: a digit of 28 x 28 dots is hard to see. */
    private static final int SMALL = 280;

    private final Path folder;
    private final long seconds;

    Gallery(Path folder, long seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /** Draws as many as it can in its time, and returns how many those are. */
    int draw(Map<String, Object> charts) {
        int[] drawn = {0};
        FutureTask<Void> task = new FutureTask<>(() -> {
            for (Map.Entry<String, Object> chart : charts.entrySet()) {
                if (draw(chart.getKey(), chart.getValue())) {
                    drawn[0]++;
                }
            }
            return null;
        });
        Thread thread = new Thread(task, "gallery");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            task.cancel(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return drawn[0];
    }

    /** A machine without fonts throws errors, not exceptions; a learner's chart may throw anything. */
    private boolean draw(String name, Object chart) {
        try {
            Png.write(folder.resolve(name + ".png"), picture(chart));
            return true;
        } catch (IOException | RuntimeException | Error e) {
            return false;
        }
    }

    private static BufferedImage picture(Object chart) {
        if (chart instanceof BufferedImage picture) {
            return enlarged(picture);
        }
        return Png.picture((Chart<?, ?>) chart);
    }

    private static BufferedImage enlarged(BufferedImage picture) {
        int factor = SMALL / Math.max(picture.getWidth(), picture.getHeight());
        if (factor < 2) {
            return picture;
        }
        BufferedImage large = new BufferedImage(factor * picture.getWidth(), factor * picture.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        large.getGraphics().drawImage(
                picture.getScaledInstance(large.getWidth(), large.getHeight(), Image.SCALE_REPLICATE), 0, 0, null);
        return large;
    }
}
