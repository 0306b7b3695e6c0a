package io.anshao.cases.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseCommand.Item;
import io.anshao.cases.lifecycle.domain.CaseEvent.RectificationOrdered;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Subject;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderPaperTests {

  private static final Instant NOW = Instant.parse("2021-06-30T16:30:00Z");
  private static final LocalDate DUE = LocalDate.parse("2021-07-15");
  private static final HazardId H1 = new HazardId("h1");
  private static final UUID OF_THE_REPORTER = new UUID(9, 1);
  private static final UUID OF_THE_INSPECTOR = new UUID(9, 2);
  private static final Signature SIGNED =
      new Signature("北区安办责改〔2021〕1号", "江北区安委办", "江北区", "区消防救援大队", "李某");

  private final Map<UUID, String> words = new HashMap<>();

  @Test
  void saysWhatInspectorsFoundAndTheOfficeEstablished() {
    var paper = paper(Optional.of(new Subject(said("测试纺织厂"), said("91330205MA2ABCD21T"))));

    assertThat(paper)
        .isEqualTo(
            new OrderPaper(
                SIGNED,
                LocalDate.parse("2021-07-01"),
                Optional.of("测试纺织厂"),
                Optional.of("91330205MA2ABCD21T"),
                Optional.of("慈城镇 B 栋"),
                Optional.of("消防法第六十条"),
                List.of(new OrderPaper.Demand("安全出口上锁", Hazard.Level.GENERAL, 1, "拆除门锁", DUE))));
  }

  @Test
  void takesNoWordAndNoPictureOfAReporter() {
    var paper = paper(Optional.empty());

    assertThat(paper.addressee()).isEmpty();
    assertThat(paper.uscc()).isEmpty();
    assertThat(paper.toString()).doesNotContain("举报");
    assertThat(paper.demands().getFirst().pictures()).isEqualTo(1);
  }

  @Test
  void saysWhereWordsWereErased() {
    var subject = new Subject(said("测试纺织厂"), Optional.empty());
    subject.name().ifPresent(name -> words.remove(name.id()));

    assertThat(paper(Optional.of(subject)).addressee()).contains(OrderPaper.ERASED);
  }

  @Test
  void namesTheArticleThatHoldsOnTheDay() {
    assertThat(Remedies.ofOrder("江北区", LocalDate.parse("2023-12-31")))
        .contains("江北区人民政府申请行政复议（《中华人民共和国行政复议法》第九条）", "江北区人民法院");
    assertThat(Remedies.ofOrder("江北区", LocalDate.parse("2024-01-01"))).contains("第二十条");
  }

  private OrderPaper paper(Optional<Subject> subject) {
    var order =
        new RectificationOrdered(
            new Stamp(NOW, Actor.SYSTEM),
            List.of(new Item(H1, text("拆除门锁"), DUE)),
            said("消防法第六十条"),
            Optional.of(SIGNED.number()));
    return OrderPaper.of(
        order, overview(subject), SIGNED, text -> Optional.ofNullable(words.get(text.id())));
  }

  private Overview overview(Optional<Subject> subject) {
    var registration = registration();
    var hazard =
        new Hazard(
            H1,
            text("安全出口上锁"),
            Hazard.Level.GENERAL,
            new Hazard.Condition.Open(),
            List.of(OF_THE_REPORTER, OF_THE_INSPECTOR),
            List.of(),
            Optional.empty());
    var matter =
        new Matter(
            registration,
            "fire_exit",
            Severity.L3_SERIOUS,
            Optional.empty(),
            List.of(),
            said("慈城镇 B 栋"),
            subject,
            text("举报摘要"),
            NOW);
    return new Overview(
        registration,
        Optional.of(matter),
        Optional.empty(),
        Optional.of(
            new Findings(Optional.of(Finding.SUBSTANTIATED), List.of(hazard), Set.of(), Set.of())),
        Optional.empty(),
        Set.of());
  }

  private Registration registration() {
    var tip =
        new Registration.Tip(
            new UUID(9, 3),
            "JB20210608-ABCDEF",
            NOW,
            "anonymous",
            "employee",
            "none",
            said("举报人的话"),
            said("举报人写的地址"),
            said("举报人写的单位"),
            said("举报人写的代码"),
            List.of(new Registration.Photo(OF_THE_REPORTER, "ab")),
            "");
    return new Registration(
        "JBAQ2021000001",
        "330205",
        "web",
        Severity.L3_SERIOUS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        tip,
        NOW,
        Optional.empty());
  }

  private Optional<Text> said(String what) {
    return Optional.of(text(what));
  }

  private Text text(String what) {
    var id = UUID.randomUUID();
    words.put(id, what);
    return new Text(id, "00");
  }
}
