package io.anshao.launcher.tls;

import io.anshao.launcher.Refusal;
import io.anshao.launcher.folder.Private;
import io.anshao.launcher.folder.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A certificate authority of this installation alone, made once, and the services' certificate,
 * made anew at each start for the addresses that this machine has then. The authority's key stays
 * in the folder of secrets; the services get their own key only.
 */
public final class LocalAuthority {

  private static final String AUTHORITY = "ca";
  private static final String SERVER = "anshao";

  /** What phones take: an authority for long, a certificate for 398 days at most. */
  private static final String AUTHORITY_DAYS = "3650";

  private static final String SERVER_DAYS = "397";

  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

  /** Of a store that holds nothing but what phones are given anyway. */
  private static final String NO_SECRET = "anshao";

  private final Path folder;

  /**
   * @param secrets the folder of secrets
   */
  public LocalAuthority(Path secrets) {
    this.folder = secrets.resolve("tls");
  }

  /**
   * What the services serve with.
   *
   * @param host the name or address that pages are opened by
   * @param keyStore PKCS12 with the services' key and certificates
   */
  public record Identity(String host, Path keyStore, String password) {}

  /** Makes what is missing, and a certificate for the addresses of now. */
  public Identity identity() {
    var addresses = OwnAddresses.all();
    try {
      Private.folder(folder);
      if (Files.notExists(password())) {
        Private.write(password(), Secrets.password());
      }
      if (Files.notExists(authority())) {
        makeAuthority();
      }
      makeServer(addresses);
      makeTrust();
      var host = addresses.isEmpty() ? "localhost" : addresses.getFirst();
      return new Identity(host, server(), Files.readString(password()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets this process take the services for genuine, if the authority was ever made. */
  public void trust() {
    if (Files.exists(trustStore())) {
      System.setProperty(TRUST_STORE, trustStore().toString());
      System.setProperty(TRUST_PASSWORD, NO_SECRET);
    }
  }

  /** The same for a JVM that this one starts. */
  public static List<String> trustOptions() {
    return Stream.of(TRUST_STORE, TRUST_PASSWORD)
        .filter(name -> System.getProperty(name) != null)
        .map(name -> "-D%s=%s".formatted(name, System.getProperty(name)))
        .toList();
  }

  /** The authority's certificate, for phones. */
  public Certificate certificate() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      try (var in = Files.newInputStream(authority())) {
        store.load(in, Files.readString(password()).toCharArray());
      }
      return store.getCertificate(AUTHORITY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new Refusal("%s cannot be read: %s.".formatted(authority(), e.getMessage()));
    }
  }

  /** SHA-256 of the authority's certificate, as phones show it. */
  public String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void makeAuthority() throws IOException {
    var part = folder.resolve("authority.part");
    Files.deleteIfExists(part);
    var name = "CN=Anshao local CA %s".formatted(Secrets.password().substring(0, 6));
    new KeyTool(part, password())
        .run(
            "genkeypair",
            "-alias",
            AUTHORITY,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            name,
            "-ext",
            "bc:c=ca:true,pathlen:0",
            "-ext",
            "ku:c=keyCertSign,cRLSign",
            "-validity",
            AUTHORITY_DAYS);
    keep(part, authority());
  }

  private void makeServer(List<String> addresses) throws IOException {
    var part = folder.resolve("server.part");
    Files.deleteIfExists(part);
    Files.copy(authority(), part);
    var store = new KeyTool(part, password());
    store.run(
        "genkeypair",
        "-alias",
        SERVER,
        "-signer",
        AUTHORITY,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=Anshao",
        "-ext",
        "san=" + names(addresses),
        "-ext",
        "eku=serverAuth",
        "-validity",
        SERVER_DAYS);
    store.run("delete", "-alias", AUTHORITY);
    keep(part, server());
  }

  private static String names(List<String> addresses) {
    var all = new ArrayList<>(List.of("dns:localhost", "ip:127.0.0.1"));
    addresses.forEach(address -> all.add("ip:" + address));
    return all.stream().collect(Collectors.joining(","));
  }

  private void makeTrust() throws IOException {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(AUTHORITY, certificate());
      var part = folder.resolve("trust.part");
      try (var out = Files.newOutputStream(part)) {
        store.store(out, NO_SECRET.toCharArray());
      }
      keep(part, trustStore());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keep(Path made, Path where) throws IOException {
    Private.own(made);
    Files.move(made, where, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path password() {
    return folder.resolve("password");
  }

  private Path authority() {
    return folder.resolve("authority.p12");
  }

  private Path server() {
    return folder.resolve("server.p12");
  }

  private Path trustStore() {
    return folder.resolve("trust.p12");
  }
}
