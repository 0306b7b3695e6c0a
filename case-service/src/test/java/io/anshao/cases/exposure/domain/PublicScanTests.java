package io.anshao.cases.exposure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.exposure.domain.PublicScan.Find;
import io.anshao.cases.exposure.domain.PublicScan.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicScanTests {

  private static final String TIP = "我叫王小明，是夜班焊工。每天晚上十点以后粉尘车间的除尘器都会被人关掉，班长说省电。电话 13800000000。";

  private static final PublicScan SCAN =
      new PublicScan(List.of(TIP), List.of("现场检查：粉尘车间的除尘器停用，管道积尘。"), List.of());

  @Test
  void namesTheWordsThatATipHoldsAsWell() {
    assertThat(SCAN.of("该厂每天晚上十点以后，粉尘车间停用除尘设备。", false))
        .containsExactly(new Find(Kind.ECHO, "每天晚上十点以后粉尘车间"));
  }

  @Test
  void letsShortRunsAndWhatInspectorsWroteThemselvesStand() {
    assertThat(SCAN.of("粉尘车间的除尘器停用，夜班焊工作业。", false)).isEmpty();
  }

  @Test
  void letsAnEchoStandOnceSomebodySaidWhyButNothingElse() {
    assertThat(SCAN.of("每天晚上十点以后粉尘车间的除尘器都会被人关掉，王小明", true))
        .containsExactly(new Find(Kind.NAME, "王小明"));
  }

  @Test
  void findsTheNameThatATipGivesAndNoOther() {
    assertThat(SCAN.of("据王小明说", false)).contains(new Find(Kind.NAME, "王小明"));
    assertThat(SCAN.of("法定代表人王某", false)).isEmpty();
  }

  @Test
  void findsWordsAboutTheReporter() {
    assertThat(SCAN.of("举报人称，员工举报后停用", false))
        .extracting(Find::words)
        .containsExactly("举报人", "员工举报");
    assertThat(SCAN.of("群众反映后立即核查", false)).isEmpty();
  }

  @Test
  void neverSaysANumberAgain() {
    assertThat(SCAN.of("联系 13800000000", false)).containsExactly(new Find(Kind.NUMBER, ""));
  }

  @Test
  void countsTheNameOfAFirmForNoWordOfTheTip() {
    var tips = List.of("示例量贩歌厅楼道里停了电瓶车");
    var named = new PublicScan(tips, List.of(), List.of("示例量贩歌厅"));

    assertThat(named.of("示例量贩歌厅楼道里违规充电", false)).isEmpty();
    assertThat(new PublicScan(tips, List.of(), List.of()).of("示例量贩歌厅楼道里违规充电", false)).hasSize(1);
  }

  @Test
  void knowsNothingOfTipsWithoutWords() {
    assertThat(new PublicScan(List.of(), List.of(), List.of()).of("二楼安全出口上锁。", false)).isEmpty();
  }
}
