package io.anshao.launcher.postgres;

import io.anshao.launcher.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root it runs in a user namespace of its own, where it is
 * nobody, and still owns its files.
 */
public final class Unprivileged {

  private Unprivileged() {}

  /** How that command is started. */
  public static ProcessBuilder process(List<String> command) {
    if (!System.getProperty("user.name").equals("root")) {
      return new ProcessBuilder(command);
    }
    if (!isNamespaceAllowed()) {
      throw new Refusal(
          "PostgreSQL does not run as root, and this machine gives it no user namespace: start as another user.");
    }
    return new ProcessBuilder(
        Stream.concat(Stream.of("unshare", "--user"), command.stream()).toList());
  }

  private static boolean isNamespaceAllowed() {
    try {
      return new ProcessBuilder("unshare", "--user", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
