package io.anshao.launcher;

import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.run.Run;
import io.anshao.launcher.supervision.Leftovers;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code infra/down}: stops what runs on a folder, in order; content when nothing does. */
final class Down {

  private static final int PATIENCE_SECONDS = 90;

  private Down() {}

  static void run(List<String> words) {
    var folder = UpOptions.dataFolder(CommandLine.read(words, Set.of("--data"), Set.of()));
    if (!Files.isDirectory(folder)) {
      System.out.println("Nothing runs on " + folder + ".");
      return;
    }
    var launcher = DataFolder.holderOf(folder);
    launcher.ifPresent(Down::stop);
    var orphans = Leftovers.stop(folder);
    Run.remove(folder);
    System.out.println(
        launcher.isPresent() || orphans
            ? "Anshao has stopped."
            : "Nothing runs on " + folder + ".");
  }

  private static void stop(ProcessHandle launcher) {
    launcher.destroy();
    try {
      launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      launcher.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
