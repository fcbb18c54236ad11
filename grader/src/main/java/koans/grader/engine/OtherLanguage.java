package koans.grader.engine;

import java.util.Locale;
import koans.grader.Language;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** For Jupiter: a {@link Language} lasts as long as its test. */
public final class OtherLanguage implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Language language = context.getRequiredTestMethod().getAnnotation(Language.class);
        if (language != null) {
            store(context).put(Locale.class, Locale.getDefault());
            Locale.setDefault(Locale.forLanguageTag(language.value()));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Locale before = store(context).remove(Locale.class, Locale.class);
        if (before != null) {
            Locale.setDefault(before);
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(OtherLanguage.class));
    }
}
