package io.anshao.launcher.service;

import io.anshao.launcher.supervision.Jvm;
import io.anshao.launcher.supervision.Part;
import io.anshao.launcher.supervision.StartCache;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A service as a process: a JVM of its own with a small heap. */
public final class ServiceProcess {

  private ServiceProcess() {}

  /** The service as a process to be kept running. */
  public static Part part(Service service, Settings settings) {
    var cache = cache(service, settings);
    return new Part(
        service.id(),
        () -> cache.process(settings.mode()),
        settings.folder().log(service.id()),
        Part.Signal.TERMINATE);
  }

  /** What was learned of its start. */
  public static StartCache cache(Service service, Settings settings) {
    return new StartCache(
        Programs.targetOf(service.module()),
        service.id(),
        learned -> process(service, settings, learned));
  }

  /** Its settings travel in the environment, where no other user sees them. */
  private static ProcessBuilder process(Service service, Settings settings, List<String> learned) {
    var options =
        new ArrayList<>(
            List.of(
                // Java would begin with all of it, and fill it before it looks for what is dead
                "-Xms%dm".formatted(service.heapMegabytes() * 2 / 5),
                "-Xmx%dm".formatted(service.heapMegabytes()),
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
    options.addAll(learned);
    var process =
        Jvm.process(
            settings.folder().path(),
            service.id(),
            settings.compiler(),
            options,
            List.of("-jar", Programs.jarOf(service).toString()));
    process
        .environment()
        .put(
            "SPRING_APPLICATION_JSON",
            JsonMapper.shared().writeValueAsString(settings.of(service)));
    return process;
  }
}
