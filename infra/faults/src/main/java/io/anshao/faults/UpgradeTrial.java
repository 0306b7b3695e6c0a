package io.anshao.faults;

import io.anshao.contracts.TopicCreation;
import io.anshao.scenarios.AnotherInstance;
import io.anshao.scenarios.District;
import io.anshao.scenarios.Launch;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * The platform of an earlier release, whose services are replaced one after the other while people
 * work: first a newer instance runs beside the older one, on the database that it has migrated,
 * then the older one goes.
 */
final class UpgradeTrial implements Trial {

  private static final int ANSWERS = 100;

  private final Setting setting;
  private final Path previous;
  private final Injections injections = new Injections();

  UpgradeTrial(Setting setting) {
    this.setting = setting;
    this.previous =
        setting
            .previous()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Name the root of a built source tree of an earlier release: --previous DIR."));
  }

  @Override
  public Result run() {
    var data = previous.resolve("infra/faults/target/platform");
    var launch =
        new Launch(data, Map.of("anshao.erasure.ledger", data.resolve("erasures.jsonl") + ""));
    var releases =
        Arrays.stream(ServiceName.values())
            .map(each -> new Release(each, previous, setting.home()))
            .toList();
    try {
      return run(launch.up("--fresh"), releases);
    } finally {
      launch.down();
      releases.forEach(Release::putBack);
    }
  }

  private Result run(Platform platform, List<Release> releases) {
    var began = System.nanoTime();
    var district = District.make(platform, platform.administrator());
    var work = new Work(district, injections);
    try (var day = new Workday(work, setting.seed())) {
      day.awaitAnswers(ANSWERS);
      createTopics(platform);
      for (var service : ServiceName.values()) {
        upgrade(platform, service, releases.get(service.ordinal()), day);
      }
      day.awaitAnswers(ANSWERS);
      day.ends();
    }
    return Result.of("upgrade", setting.seed(), began, work, Books.close(district, work));
  }

  private static void createTopics(Platform platform) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", platform.brokers()))) {
      TopicCreation.create(admin, (short) 1);
    }
  }

  private void upgrade(Platform platform, ServiceName service, Release release, Workday day) {
    tell("a newer instance of %s beside the older one".formatted(service.id()));
    try (var _ = AnotherInstance.of(platform, service, release::word)) {
      day.awaitAnswers(ANSWERS);
      tell("%s is replaced by the newer release".formatted(service.id()));
      release.replace(platform);
    }
    day.awaitAnswers(ANSWERS);
  }

  private void tell(String what) {
    System.out.printf("%6d  %s%n", injections.all(), what);
    injections.count(what);
  }
}
