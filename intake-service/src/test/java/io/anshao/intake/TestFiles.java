package io.anshao.intake;

import io.anshao.testkit.wechat.FakeWechat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A folder of its own with a master key, a clock file and room for photographs, and an official
 * account of WeChat beside it.
 */
public final class TestFiles
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      var folder = Files.createTempDirectory("intake-test");
      TestPropertyValues.of(
              "anshao.secrets.file=" + masterKey(folder),
              "anshao.clock.file=" + folder.resolve("clock.json"),
              "anshao.photos.folder=" + folder.resolve("photos"),
              "anshao.pages=https://tips.example")
          .and(FakeWechat.SHARED.settings())
          .applyTo(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path masterKey(Path folder) throws IOException {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Files.writeString(
        folder.resolve("intake.key"), Base64.getEncoder().encodeToString(bytes));
  }
}
