package koans.grader.run;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import koans.grader.Chapters;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.junit.TrainedBefore;
import koans.grader.junit.Verdicts;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs graded tests inside this virtual machine, on classes from folders.
 *
 * <p>Each run has a class loader of its own, which takes the chapters' classes from the given folders and everything
 * else from here. Nothing is printed or remembered.
 */
public final class TestRun {

    private final Syllabus syllabus;
    private final List<Path> folders;
    private Set<String> leftOut = Set.of();

    /**
     * A run for these classes.
     *
     * @param folders compiled classes and tests; where two folders hold the same class the first one counts
     */
    public TestRun(Syllabus syllabus, List<Path> folders) {
        this.syllabus = syllabus;
        this.folders = List.copyOf(folders);
    }

    /** Leaves out these tests, named {@code testClass#method}: the verdict then speaks of the others. */
    public TestRun without(Collection<String> tests) {
        leftOut = Set.copyOf(tests);
        return this;
    }

    /** The outcomes of these exercises, in the order of the syllabus. */
    public List<Outcome> run(Collection<Koan> koans) {
        Syllabus declared = new Syllabus(syllabus.kit(), syllabus.chapters(),
                syllabus.koans().stream().map(this::withoutLeftOut).toList());
        Verdicts verdicts = new Verdicts(declared);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (ChaptersFirst loader = new ChaptersFirst(urls(), before)) {
            thread.setContextClassLoader(loader);
            launcher().execute(request(koans, loader), verdicts);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
        Set<String> ids = koans.stream().map(Koan::id).collect(Collectors.toSet());
        return verdicts.outcomes().stream().filter(outcome -> ids.contains(outcome.koan().id())).toList();
    }

    private Koan withoutLeftOut(Koan koan) {
        List<String> tests = koan.tests().stream()
                .filter(test -> !leftOut.contains(koan.testClass() + "#" + test)).toList();
        return new Koan(koan.id(), koan.title(), koan.points(), koan.stub(), koan.testClass(), koan.writes(), tests);
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
    }

    private LauncherDiscoveryRequest request(Collection<Koan> koans, ClassLoader loader) {
        Set<String> outer = new LinkedHashSet<>();
        Set<String> wanted = new HashSet<>();
        koans.forEach(koan -> {
            outer.add(koan.testClass().replaceFirst("\\$.*", ""));
            wanted.add(koan.testClass());
        });
        PostDiscoveryFilter onlyWanted = test -> FilterResult.includedIf(
                test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
                        .map(method -> wanted.contains(method.getClassName())
                                && !leftOut.contains(method.getClassName() + "#" + method.getMethodName()))
                        .orElse(true));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(outer.stream().map(name -> selector(name, loader)).toList())
                .filters(onlyWanted)
                .configurationParameter("jqwik.database", "")
                .configurationParameter(TrainedBefore.REMEMBER, "false")
                .build();
    }

    private static DiscoverySelector selector(String name, ClassLoader loader) {
        try {
            return DiscoverySelectors.selectClass(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("There is no test class " + name, e);
        }
    }

    private URL[] urls() throws MalformedURLException {
        URL[] urls = new URL[folders.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = folders.get(i).toUri().toURL();
        }
        return urls;
    }

    /** Asks its own folders first for the chapters' classes, so that those of the caller never get in the way. */
    private static final class ChaptersFirst extends URLClassLoader {

        ChaptersFirst(URL[] urls, ClassLoader parent) {
            super(urls, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!Chapters.has(name)) {
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
}
