package io.anshao.cases.bundle;

import io.anshao.cases.bundle.BundleKeys.BundleKey;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseHistory;
import io.anshao.cases.lifecycle.CaseHistory.Logged;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.paper.OrderPapers;
import io.anshao.contracts.bundle.BundleManifest;
import io.anshao.contracts.bundle.BundleManifest.CaseName;
import io.anshao.contracts.bundle.BundleManifest.Exported;
import io.anshao.contracts.bundle.BundleManifest.SaltedText;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Puts a case together as a bundle, on a scheduler of its own. */
final class Bundles implements AutoCloseable {

  private static final int THREADS = 1;
  private static final int WAITING = 32;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Deadline.ZONE);

  private final Scheduler scheduler =
      Schedulers.newBoundedElastic(THREADS, WAITING, "bundles", 60, true);
  private final CaseHistory history;
  private final BundleTexts texts;
  private final OrderPapers papers;
  private final BundleKeys keys;
  private final Districts districts;

  Bundles(
      CaseHistory history,
      BundleTexts texts,
      OrderPapers papers,
      BundleKeys keys,
      Districts districts) {
    this.history = history;
    this.texts = texts;
    this.papers = papers;
    this.keys = keys;
    this.districts = districts;
  }

  /** A case put together, without its file. */
  private record Parts(
      List<Logged> events, List<SaltedText> texts, Map<String, byte[]> documents) {}

  /** The bundle of a case; the same case, person and second give the same bytes. */
  Mono<byte[]> of(CaseFile file, StaffUser by, Instant now) {
    return Mono.zip(parts(file.id()), keys.current())
        .publishOn(scheduler)
        .map(t -> bundle(file, by, now.truncatedTo(ChronoUnit.SECONDS), t.getT1(), t.getT2()));
  }

  private Mono<Parts> parts(UUID caseId) {
    return history
        .of(caseId)
        .collectList()
        .flatMap(
            events ->
                Mono.zip(
                    texts.of(events),
                    documents(caseId),
                    (words, papers) -> new Parts(events, words, papers)));
  }

  private Mono<Map<String, byte[]>> documents(UUID caseId) {
    return papers
        .versions(caseId)
        .concatMap(
            version ->
                papers
                    .print(caseId, version)
                    .map(printed -> Map.entry("order-%06d.pdf".formatted(version), printed.pdf())))
        .collect(TreeMap::new, (all, each) -> all.put(each.getKey(), each.getValue()));
  }

  private byte[] bundle(CaseFile file, StaffUser by, Instant at, Parts parts, BundleKey key) {
    var last = parts.events().getLast();
    var name =
        new CaseName(file.id(), file.number(), file.district(), last.version(), last.hash().hex());
    var exported = new Exported(by.id(), by.name(), by.roles().stream().sorted().toList(), at);
    var watermark = watermark(file, by, at);
    var files = new BundleFiles();
    files.events(parts.events());
    files.texts(parts.texts());
    files.documents(parts.documents());
    files.readme(BundleReadme.of(name, watermark, key.id()));
    return files.sealed(
        new BundleManifest(
            BundleManifest.FORMAT, name, exported, watermark, key.id(), files.entries()),
        key);
  }

  private String watermark(CaseFile file, StaffUser by, Instant at) {
    var office =
        districts.find(file.district()).map(Districts.District::officeName).orElse(file.district());
    return "%s · %s（%s）于 %s 导出 · 含举报内容，不得外传"
        .formatted(office, by.name(), by.username(), TIME.format(at));
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}
