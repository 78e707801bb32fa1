package crm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Start-up is paid for by each class loaded: a table without colour must do without any library. */
class LoadingTest {
    @Test
    void aPlainTableNeedsNoLibrary() throws Exception {
        try (URLClassLoader alone = alone()) {
            assertThat(table(alone, false).call()).isEqualTo("KEY\nacme\n");
        }
    }

    @Test
    void colourNeedsOne() throws Exception {
        try (URLClassLoader alone = alone()) {
            Callable<?> coloured = table(alone, true);
            assertThatThrownBy(coloured::call)
                    .isInstanceOf(NoClassDefFoundError.class)
                    .hasMessageContaining("jansi");
        }
    }

    private static URLClassLoader alone() {
        URL[] ours = {
            Printer.class.getProtectionDomain().getCodeSource().getLocation(),
            TableAlone.class.getProtectionDomain().getCodeSource().getLocation()
        };
        return new URLClassLoader(ours, ClassLoader.getPlatformClassLoader());
    }

    private static Callable<?> table(ClassLoader loader, boolean colour) throws ReflectiveOperationException {
        return (Callable<?>) loader.loadClass(TableAlone.class.getName())
                .getConstructor(Boolean.class)
                .newInstance(colour);
    }
}
