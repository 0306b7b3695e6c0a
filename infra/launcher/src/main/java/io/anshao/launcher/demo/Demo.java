package io.anshao.launcher.demo;

import io.anshao.launcher.run.Account;
import io.anshao.launcher.run.Accounts;
import io.anshao.launcher.run.ApiKeys;
import io.anshao.launcher.service.JsonCalls;
import io.anshao.launcher.service.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Fills an empty platform, in a process of its own. Arguments: intake's and cases' base URL, the
 * files of accounts and of API keys, the file of the clock.
 */
public final class Demo {

  /** What the key for other systems is called. */
  private static final String API_KEY = "demo";

  private Demo() {}

  /**
   * @param arguments where the platform is and what files it reads
   */
  public static void main(String[] arguments) {
    var accounts = new Accounts(Path.of(arguments[2]));
    var keys = new ApiKeys(Path.of(arguments[3]));
    try (var calls = new JsonCalls()) {
      var stopped = fill(calls, arguments[0], arguments[1], accounts, keys, Path.of(arguments[4]));
      System.exit(stopped);
    }
  }

  /** Returns 0 when every story went as told, 3 when some stopped. */
  private static int fill(
      JsonCalls calls, String intake, String cases, Accounts accounts, ApiKeys keys, Path clock) {
    var script = Script.read();
    var times = Times.endingNow();
    var stories = Plan.of(script, times);
    var everybody = hire(calls, intake, cases, accounts);
    var desk = new Desk(calls, intake, cases, everybody);
    awaitSealingKey(calls, intake);
    keys.write(
        Map.of(
            API_KEY, desk.makeApiKey(everybody.getFirst().username(), API_KEY, Settings.DISTRICT)));
    var pictures = new Pictures();
    var stopped =
        new Performance(
                times,
                new ClockFile(clock, Settings.DISTRICT),
                new Public(calls, intake, Settings.DISTRICT, pictures, script),
                new Staff(desk, pictures, script))
            .play(stories);
    stopped.forEach(
        (story, reason) ->
            System.out.printf("%s %s stopped at %s%n", story.course(), story.scene().id(), reason));
    System.out.printf(
        "%d of %d cases went as told.%n", stories.size() - stopped.size(), stories.size());
    return stopped.isEmpty() ? 0 : 3;
  }

  /** Tips with a contact need notify-service's key, whose news may still be under way. */
  private static void awaitSealingKey(JsonCalls calls, String intake) {
    var url = intake + "/api/v1/districts/" + Settings.DISTRICT;
    while (!calls.get(url, Map.of()).expecting(200).has("sealingKey")) {
      new CompletableFuture<Void>().completeOnTimeout(null, 200, TimeUnit.MILLISECONDS).join();
    }
  }

  private static List<Account> hire(
      JsonCalls calls, String intake, String cases, Accounts accounts) {
    var administrator = accounts.read();
    var cast = Cast.all();
    var desk = new Desk(calls, intake, cases, administrator);
    var username = administrator.getFirst().username();
    cast.parallelStream().forEach(role -> desk.make(username, Cast.body(role, Settings.DISTRICT)));
    var everybody = new ArrayList<>(administrator);
    cast.forEach(role -> everybody.add(role.account()));
    accounts.write(everybody);
    return everybody;
  }
}
