package io.anshao.launcher;

import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.run.Run;
import io.anshao.launcher.supervision.Leftovers;
import io.anshao.launcher.supervision.StartCache;
import java.util.concurrent.CountDownLatch;

/** {@code infra/up}: starts everything, stays until it is stopped. */
final class Up {

  private Up() {}

  static void run(UpOptions options) {
    var folder = DataFolder.take(options.data());
    Leftovers.stop(folder.path());
    Run.remove(folder.path());
    var secrets = folder.prepare(options.fresh());
    options.ports().requireFree(options.tls());
    Logs.turn(folder.logs());
    var platform = new Platform(folder, secrets, options, StartCache.Mode.USE);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  System.err.println("Stopping, in order …");
                  platform.close();
                  folder.close();
                }));
    var run = platform.start();
    System.out.println(
        Announcement.of(run, options.data(), secrets.custodianCodes(), platform.trust()));
    // with --detach, the end of the output tells the one who waits that all is ready
    System.out.close();
    await(stopped);
  }

  private static void await(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
