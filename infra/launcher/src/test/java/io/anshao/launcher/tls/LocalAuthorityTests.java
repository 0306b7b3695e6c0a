package io.anshao.launcher.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.anshao.launcher.tls.LocalAuthority.Identity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAuthorityTests {

  @TempDir private Path secrets;

  @Test
  void isTrustedByWhomItIsGivenToAndByNobodyElse()
      throws IOException, GeneralSecurityException, InterruptedException {
    var authority = new LocalAuthority(secrets);
    var server = serve(authority.identity());
    try (var trusting = client(authority);
        var stranger = HttpClient.newHttpClient()) {
      for (var host : List.of("localhost", "127.0.0.1")) {
        var answer = trusting.send(request(host, server), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
      }
      assertThatThrownBy(() -> stranger.send(request("localhost", server), BodyHandlers.ofString()))
          .isInstanceOf(SSLHandshakeException.class);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void staysTheSameAuthorityOverEveryStart() throws IOException {
    var first = new LocalAuthority(secrets);
    first.identity();
    var fingerprint = first.fingerprint();

    var again = new LocalAuthority(secrets);
    again.identity();

    assertThat(again.fingerprint()).isEqualTo(fingerprint);
    try (var files = Files.list(secrets.resolve("tls"))) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void givesTheServicesNoKeyOfTheAuthority() throws IOException, GeneralSecurityException {
    var identity = new LocalAuthority(secrets).identity();

    assertThat(Collections.list(store(identity).aliases())).containsExactly("anshao");
  }

  @Test
  void showsPhonesTheCertificateAndItsFingerprint()
      throws IOException, GeneralSecurityException, InterruptedException {
    var authority = new LocalAuthority(secrets);
    authority.identity();
    var port = freePort();
    try (var _ = TrustPage.start(port, authority, "https://192.168.1.2:8080");
        var client = HttpClient.newHttpClient()) {
      var text = client.send(get(port, "/"), BodyHandlers.ofString()).body();
      assertThat(text).contains(authority.fingerprint(), "https://192.168.1.2:8080/");
      var bytes = client.send(get(port, "/anshao-ca.crt"), BodyHandlers.ofByteArray()).body();
      assertThat(
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(bytes)))
          .isEqualTo(authority.certificate());
    }
  }

  private static HttpsServer serve(Identity identity) throws IOException, GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(identity), identity.password().toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static HttpClient client(LocalAuthority authority)
      throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("ca", authority.certificate());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static KeyStore store(Identity identity) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(identity.keyStore())) {
      store.load(in, identity.password().toCharArray());
    }
    return store;
  }

  private static HttpRequest request(String host, HttpsServer server) {
    var port = server.getAddress().getPort();
    return HttpRequest.newBuilder(URI.create("https://" + host + ":" + port + "/")).build();
  }

  private static HttpRequest get(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
