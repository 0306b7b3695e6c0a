package io.anshao.scenarios;

import io.anshao.testkit.TraceCollector;
import io.anshao.testkit.wechat.FakeWechat;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one platform for all tests of the module, filled with the demo as a newcomer has it, and
 * stops it after the last; with {@code anshao.scenarios.keep} it stays for the browser tests. Or
 * uses the one that runs on the folder named by {@code anshao.scenarios.data}, started with {@code
 * --demo}.
 */
final class PlatformExtension implements ParameterResolver {

  private static final String KEEP = "anshao.scenarios.keep";
  private static final Namespace NAMESPACE = Namespace.create(PlatformExtension.class);

  /** What stays is there for the second go of a test, too. */
  private static @Nullable Running kept;

  /** Closed by JUnit when all tests are over. */
  private record Running(Platform platform, Staff administrator, Runnable end)
      implements AutoCloseable {

    static Running start() {
      var shared = System.getProperty("anshao.scenarios.data");
      if (shared != null) {
        return of(Platform.on(Path.of(shared)), () -> {});
      }
      var launch = new Launch(Path.of("target", "platform"), settings());
      return of(launch.up("--fresh", "--demo"), Boolean.getBoolean(KEEP) ? () -> {} : launch::down);
    }

    private static Map<String, String> settings() {
      var settings = new HashMap<>(TraceCollector.SHARED.settings());
      if (Boolean.getBoolean(ThroughWechat.PROPERTY)) {
        settings.putAll(FakeWechat.SHARED.settings());
      }
      return settings;
    }

    private static Running of(Platform platform, Runnable end) {
      return new Running(platform, platform.administrator(), end);
    }

    @Override
    public void close() {
      end.run();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Platform.class || type == District.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var running =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Running.class, k -> Running.start(), Running.class);
    return parameter.getParameter().getType() == Platform.class
        ? running.platform()
        : District.make(running.platform(), running.administrator());
  }
}
