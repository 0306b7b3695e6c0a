package io.anshao.launcher.tls;

import io.anshao.launcher.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own tool for keys and certificates, on one key store. */
final class KeyTool {

  private final Path store;
  private final Path password;

  /**
   * @param password the file that holds it: a command line can be seen by everybody
   */
  KeyTool(Path store, Path password) {
    this.store = store;
    this.password = password;
  }

  /** Runs one command on the store. */
  void run(String command, String... options) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    // it lives for a second: the optimising compiler would never pay
    line.add("-J-XX:TieredStopAtLevel=1");
    line.add("-" + command);
    line.addAll(List.of(options));
    line.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
    line.addAll(List.of("-storepass:file", password.toString()));
    try {
      var process = new ProcessBuilder(line).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Refusal("The certificate cannot be made: %s".formatted(said.strip()));
      }
    } catch (IOException e) {
      throw new Refusal("The certificate cannot be made: %s".formatted(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Anshao was stopped while the certificate was being made.");
    }
  }
}
