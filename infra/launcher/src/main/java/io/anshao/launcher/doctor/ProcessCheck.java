package io.anshao.launcher.doctor;

import io.anshao.launcher.run.Run;
import io.anshao.launcher.service.Probe;
import java.util.stream.Stream;

/** Whether every process of a running platform is there, and every service does its work. */
record ProcessCheck(Run run) {

  Stream<Finding> findings() {
    return Stream.concat(
        run.pids().entrySet().stream()
            .filter(process -> ProcessHandle.of(process.getValue()).isEmpty())
            .map(process -> gone(process.getKey(), process.getValue())),
        Stream.of(
            ready("intake", run.intake()),
            ready("cases", run.cases()),
            ready("notify", run.notifications())));
  }

  private static Finding gone(String name, long pid) {
    return new Finding.Bad(
        "%s (process %d) is gone.".formatted(name, pid),
        "It is started again with growing pauses; logs/%s.log says why it ended.".formatted(name));
  }

  private static Finding ready(String name, String url) {
    return Finding.of(
        Probe.isReady(url),
        Probe.isReady(url)
            ? "%s is ready at %s.".formatted(name, url)
            : "%s at %s is not ready.".formatted(name, url),
        "%s/readyz and logs/%s.log say what it lacks.".formatted(url, name));
  }
}
