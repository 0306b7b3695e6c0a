package io.anshao.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate authority of one test, and a server's certificate for {@code localhost} from it.
 */
final class TestAuthority {

  static final String PASSWORD = "test-only";

  private final Path folder;

  TestAuthority(Path folder) {
    this.folder = folder;
    keytool("ca", "-dname", "CN=Test CA", "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign");
    keytool(
        "server",
        "-signer",
        "ca",
        "-dname",
        "CN=server",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-ext",
        "eku=serverAuth,clientAuth");
    try {
      var store = KeyStore.getInstance("PKCS12");
      try (var in = Files.newInputStream(keyStore())) {
        store.load(in, PASSWORD.toCharArray());
      }
      pem(authority(), "CERTIFICATE", store.getCertificate("ca").getEncoded());
      pem(certificate(), "CERTIFICATE", store.getCertificate("server").getEncoded());
      pem(key(), "PRIVATE KEY", store.getKey("server", PASSWORD.toCharArray()).getEncoded());
      Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
      // a broker that finds two keys may take the wrong one
      store.deleteEntry("ca");
      try (var out = Files.newOutputStream(keyStore())) {
        store.store(out, PASSWORD.toCharArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What clients trust. */
  Path authority() {
    return folder.resolve("ca.pem");
  }

  Path certificate() {
    return folder.resolve("server.crt");
  }

  Path key() {
    return folder.resolve("server.key");
  }

  /** PKCS12 with the server's key and chain. */
  Path keyStore() {
    return folder.resolve("server.p12");
  }

  private void keytool(String alias, String... options) {
    var line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
    line.addAll(
        List.of(
            "-J-XX:TieredStopAtLevel=1",
            "-genkeypair",
            "-alias",
            alias,
            "-keyalg",
            "EC",
            "-validity",
            "2"));
    line.addAll(List.of(options));
    line.addAll(
        List.of(
            "-storetype", "PKCS12", "-keystore", keyStore().toString(), "-storepass", PASSWORD));
    try {
      var process = new ProcessBuilder(line).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pem(Path file, String what, byte[] bytes) throws IOException {
    var text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    Files.writeString(
        file,
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(what, text.encodeToString(bytes), what));
  }
}
