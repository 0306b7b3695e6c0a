package io.anshao.launcher;

import java.util.Arrays;
import java.util.List;

/** The one main behind the commands in {@code infra}: the first word says which. */
public final class Launcher {

  /** How the process is started that stays: it starts others, watches them, and holds mails. */
  static final List<String> SUPERVISOR_OPTIONS =
      List.of("-Xms16m", "-Xmx64m", "-XX:ReservedCodeCacheSize=24m");

  private Launcher() {}

  /**
   * @param arguments the command and what follows it
   */
  public static void main(String[] arguments) {
    try {
      System.exit(run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length)));
    } catch (Refusal refusal) {
      System.out.println(refusal.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      System.out.println("That failed, and should not have: " + e.getMessage());
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static int run(String command, List<String> words) {
    switch (command) {
      case "up" -> {
        var options = UpOptions.read(words);
        if (options.detach()) {
          return Detached.run(options);
        }
        Up.run(options);
      }
      case "rehearse" -> Rehearsal.run();
      case "down" -> Down.run(words);
      case "republish" -> Republish.run(words);
      case "backup" -> Backup.save(words);
      case "restore" -> Backup.restore(words);
      case "rebuild" -> Rebuild.run(words);
      case "doctor" -> {
        return Doctor.run(words) ? 0 : 1;
      }
      default -> throw new Refusal("There is no command " + command + ".");
    }
    return 0;
  }
}
