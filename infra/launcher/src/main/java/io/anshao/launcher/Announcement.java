package io.anshao.launcher;

import io.anshao.launcher.run.Account;
import io.anshao.launcher.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is printed when all is ready: where to open what, and with which account. */
final class Announcement {

  private Announcement() {}

  static String of(Run run, Path data, Path custodianCodes, Optional<String> trust) {
    return """

        Anshao is ready

          report, track, board   %s
          staff console          %s
          caught mail            %s
          data, logs, secrets    %s
          custodians' codes      %s%s

        %s
        %s"""
        .formatted(
            run.intake(),
            run.cases(),
            run.mail(),
            data,
            custodianCodes,
            trust.map("\n  phones trust it by     "::concat).orElse(""),
            table(run.accounts()),
            keys(run));
  }

  private static String keys(Run run) {
    return Objects.requireNonNullElse(run.apiKeys(), Map.<String, String>of()).entrySet().stream()
        .map(key -> "\n  API key %s  %s%n".formatted(key.getKey(), key.getValue()))
        .collect(Collectors.joining());
  }

  private static String table(List<Account> accounts) {
    var width = accounts.stream().mapToInt(account -> account.username().length()).max().orElse(0);
    return accounts.stream()
        .map(account -> line(account, Math.max(width, 8)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Account account, int width) {
    var roles = String.join(", ", account.roles());
    var unit = Objects.requireNonNullElse(account.unit(), "");
    return ("  %-" + width + "s  %s  %s%s")
        .formatted(
            account.username(), account.password(), roles, unit.isEmpty() ? "" : " · " + unit);
  }
}
