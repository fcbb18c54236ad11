package koans.grader.run;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import koans.grader.Chapters;

/**
 * Takes the classes of the chapters and the experiments from its own folders and from nowhere else, so that those of
 * the caller never get in the way, and everything else from the caller.
 */
public final class ChapterLoader extends URLClassLoader {

    /**
     * A loader of these classes.
     *
     * @param folders compiled classes; where two folders hold the same class the first one counts
     * @param parent  who loads everything else
     */
    public ChapterLoader(List<Path> folders, ClassLoader parent) {
        super(folders.stream().map(ChapterLoader::url).toArray(URL[]::new), parent);
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!Chapters.has(name) && !name.startsWith(Labs.PACKAGE + ".")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> type = findLoadedClass(name);
            if (type == null) {
                type = findClass(name);
            }
            if (resolve) {
                resolveClass(type);
            }
            return type;
        }
    }
}
