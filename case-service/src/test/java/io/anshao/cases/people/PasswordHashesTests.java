package io.anshao.cases.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PasswordHashesTests {

  @Test
  void costWhatThePasswordStorageSheetAsksFor() {
    var untouched =
        new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("anshao.passwords", PasswordSettings.class);
    try (var hashes = new PeopleConfiguration().passwordHashes(untouched)) {
      var hash = hashes.hash("walks-through-the-door").block();

      assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
      assertThat(hashes.matches("walks-through-the-door", hash).block()).isTrue();
      assertThat(hashes.matches("walks-past-the-door", hash).block()).isFalse();
      assertThat(hashes.matches("nobody", null).block()).isFalse();
    }
  }
}
