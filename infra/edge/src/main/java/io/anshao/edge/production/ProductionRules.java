package io.anshao.edge.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the profile {@code production} asks of the settings: secrets that nobody can guess, every
 * way encrypted and proven, no switch that is meant for tests. A service with a fault does not
 * start.
 */
public final class ProductionRules {

  /** The profile's name. */
  public static final String PROFILE = "production";

  /** Shorter ones can be tried through. */
  private static final int SHORTEST_SECRET = 16;

  /** What stands in examples, in other people's manuals and at the top of every list of guesses. */
  private static final Set<String> KNOWN =
      Set.of(
          "change-me",
          "changeme",
          "replace-me",
          "secret",
          "password",
          "postgres",
          "kafka",
          "admin",
          "administrator",
          "anshao",
          "umami",
          "test-only",
          "default",
          "letmein",
          "qwerty",
          "12345678");

  /** In KiB: what OWASP's password storage sheet asks of Argon2id with two passes. */
  private static final int LEAST_HASH_MEMORY = 19_456;

  private static final List<String> DATABASE_SECRETS =
      List.of("anshao.database.password", "anshao.database.owner-password");

  /** Secrets that a service may do without. */
  private static final List<String> OPTIONAL_SECRETS =
      List.of(
          "anshao.first-administrator.password",
          "anshao.oidc.client-secret",
          "anshao.sms.access-key-secret",
          "anshao.wechat.app-secret",
          "spring.mail.password");

  private static final List<String> ADDRESSES =
      List.of(
          "anshao.intake-url",
          "anshao.cases-url",
          "anshao.notify-url",
          "anshao.oidc.console",
          "anshao.oidc.issuer",
          "anshao.pages",
          "anshao.sms.endpoint",
          "anshao.robots.dingtalk",
          "anshao.robots.wecom",
          "anshao.wechat.api");

  private final Function<String, @Nullable String> settings;
  private final List<String> faults = new ArrayList<>();

  private ProductionRules(Function<String, @Nullable String> settings) {
    this.settings = settings;
  }

  /**
   * Everything that is wrong, in words for an operator; never a value of a secret.
   *
   * @param settings the value of a property, {@code null} where there is none
   */
  public static List<String> faults(Function<String, @Nullable String> settings) {
    var rules = new ProductionRules(settings);
    DATABASE_SECRETS.forEach(rules::secretThere);
    OPTIONAL_SECRETS.forEach(rules::secretGood);
    rules.roles();
    rules.database();
    rules.broker();
    rules.addresses();
    rules.mail();
    rules.tests();
    return List.copyOf(rules.faults);
  }

  private void secretThere(String name) {
    if (value(name).isEmpty()) {
      faults.add(name + " is not set");
    }
    secretGood(name);
  }

  private void secretGood(String name) {
    value(name)
        .ifPresent(
            secret -> {
              if (secret.length() < SHORTEST_SECRET) {
                faults.add(name + " has fewer than " + SHORTEST_SECRET + " characters");
              }
              if (isKnown(secret)) {
                faults.add(name + " is one that everybody knows");
              }
            });
  }

  /** Also a known word that was made longer by digits or by itself. */
  private static boolean isKnown(String secret) {
    var word = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return KNOWN.contains(secret.toLowerCase(Locale.ROOT))
        || secret.chars().distinct().count() < SHORTEST_SECRET / 3
        || KNOWN.stream()
            .map(known -> known.replaceAll("[^a-z]", ""))
            .filter(known -> !known.isEmpty())
            .anyMatch(known -> word.replace(known, "").isEmpty() && !word.isEmpty());
  }

  private void roles() {
    if (value("anshao.database.username").equals(value("anshao.database.owner-username"))) {
      faults.add("anshao.database.username and owner-username are the same role");
    }
    var password = value("anshao.database.password");
    if (password.isPresent() && password.equals(value("anshao.database.owner-password"))) {
      faults.add("anshao.database.password and owner-password are the same");
    }
  }

  private void database() {
    var url = value("anshao.database.url").orElse("");
    if (!url.contains("sslmode=verify-full") || !url.contains("sslrootcert=")) {
      faults.add("anshao.database.url does not end in ?sslmode=verify-full&sslrootcert=FILE");
    }
  }

  private void broker() {
    if (value("spring.kafka.bootstrap-servers").isEmpty()) {
      faults.add("spring.kafka.bootstrap-servers is not set");
    }
    var protocol = value("spring.kafka.security.protocol").orElse("PLAINTEXT");
    switch (protocol) {
      case "SASL_SSL" -> {
        // the password stands in the middle of a sentence, so its length cannot be judged
        if (value("spring.kafka.properties.sasl.jaas.config").isEmpty()) {
          faults.add("spring.kafka.properties.sasl.jaas.config is not set");
        }
      }
      case "SSL" -> {
        if (value("spring.kafka.ssl.key-store-location").isEmpty()) {
          faults.add(
              "spring.kafka.ssl.key-store-location is not set: the broker would not know us");
        }
      }
      default -> faults.add("spring.kafka.security.protocol is neither SASL_SSL nor SSL");
    }
  }

  private void addresses() {
    ADDRESSES.forEach(name -> value(name).ifPresent(address -> address(name, address)));
    value("anshao.origins")
        .ifPresent(
            all -> Stream.of(all.split(",")).forEach(each -> address("anshao.origins", each)));
  }

  private void address(String name, String address) {
    if (!address.strip().startsWith("https://")) {
      faults.add(name + " is not an address of https");
    }
  }

  private void mail() {
    var isSent = value("spring.mail.host").isPresent();
    if (isSent
        && !isOn("spring.mail.properties.mail.smtp.starttls.required")
        && !isOn("spring.mail.properties.mail.smtp.ssl.enable")) {
      faults.add("spring.mail.properties.mail.smtp.starttls.required is not true");
    }
  }

  private void tests() {
    if (value("anshao.passwords.memory").filter(ProductionRules::isTooLittle).isPresent()) {
      faults.add("anshao.passwords.memory is less than " + LEAST_HASH_MEMORY);
    }
    if (value("anshao.clock.file").isPresent()) {
      faults.add("anshao.clock.file is for tests");
    }
    if (isOn("anshao.webhooks.plain")) {
      faults.add("anshao.webhooks.plain is for one machine alone");
    }
  }

  private static boolean isTooLittle(String memory) {
    return !memory.matches("[0-9]{5,9}") || Integer.parseInt(memory) < LEAST_HASH_MEMORY;
  }

  private boolean isOn(String name) {
    return value(name).filter("true"::equals).isPresent();
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(settings.apply(name)).filter(value -> !value.isBlank());
  }
}
