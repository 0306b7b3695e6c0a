package io.anshao.launcher.folder;

import io.anshao.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What must never be lost or shown: a master key for each service and the passwords of the database
 * roles. Made once, with the folder; part of every backup.
 */
public final class Secrets {

  private static final List<String> SERVICES = List.of("intake", "cases", "notify");
  private static final List<String> ROLES =
      List.of(
          "postgres",
          "intake_owner",
          "intake_app",
          "cases_owner",
          "cases_app",
          "notify_owner",
          "notify_app");
  private static final String PASSWORDS = "database.properties";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final Properties passwords;

  private Secrets(Path folder, Properties passwords) {
    this.folder = folder;
    this.passwords = passwords;
  }

  static Secrets make(Path dataFolder) throws IOException {
    var part = dataFolder.resolve("secrets.part");
    var folder = dataFolder.resolve("secrets");
    Private.delete(part);
    Private.delete(folder);
    Private.folder(part);
    for (var service : SERVICES) {
      Private.write(part.resolve(service + ".key"), Base64.getEncoder().encodeToString(bytes(32)));
    }
    Private.write(
        part.resolve(PASSWORDS),
        ROLES.stream().map(role -> role + "=" + password() + "\n").collect(Collectors.joining()));
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    return read(dataFolder);
  }

  /**
   * The secrets of a folder that has been used before.
   *
   * @throws Refusal when one is missing
   */
  public static Secrets read(Path dataFolder) throws IOException {
    var folder = dataFolder.resolve("secrets");
    for (var service : SERVICES) {
      require(folder.resolve(service + ".key"));
    }
    require(folder.resolve(PASSWORDS));
    var passwords = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve(PASSWORDS))) {
      passwords.load(in);
    }
    return new Secrets(folder, passwords);
  }

  private static void require(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          "%s is missing, and what is stored cannot be opened without it: put it back from a backup."
              .formatted(file));
    }
  }

  /** Where they all are. */
  public Path folder() {
    return folder;
  }

  /** The file with the master key of that service. */
  public Path keyOf(String service) {
    return folder.resolve(service + ".key");
  }

  /** The password of that database role. */
  public String passwordOf(String role) {
    return passwords.getProperty(role);
  }

  /** Where the accounts that the launcher made are kept. */
  public Path accounts() {
    return folder.resolve("accounts.json");
  }

  /** Where notify-service leaves the codes with which the first two custodians enrol. */
  public Path custodianCodes() {
    return folder.resolve("custodian-codes.txt");
  }

  /** Where the API keys that the launcher had made are kept. */
  public Path apiKeys() {
    return folder.resolve("api-keys.json");
  }

  /** A new random password of 20 characters that can be typed without a mistake. */
  public static String password() {
    var alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    return RANDOM
        .ints(20, 0, alphabet.length())
        .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
        .collect(Collectors.joining());
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
