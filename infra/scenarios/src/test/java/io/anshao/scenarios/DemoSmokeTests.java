package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a newcomer has after {@code infra/up --demo --detach}, with the accounts it printed. */
@OnPlatform
class DemoSmokeTests {

  private static final String DISTRICT = "330205";

  @Test
  void showsThreeHundredCasesInEveryState(Platform platform) {
    var triager = platform.staff("triager");

    var all = triager.allCases();

    assertThat(all).hasSizeGreaterThanOrEqualTo(300);
    var states = new TreeSet<String>();
    all.forEach(row -> states.add(row.get("state").asString()));
    assertThat(states)
        .containsExactly(
            "accepted",
            "assigned",
            "cancelled",
            "closed",
            "declined",
            "in_progress",
            "pending_closure",
            "pending_reinspection",
            "rectifying",
            "referred_out",
            "registered",
            "reinspecting",
            "reopened",
            "returned",
            "rework");
  }

  @Test
  void opensForEveryAccountThatWasPrinted(Platform platform) {
    assertThat(platform.accounts()).hasSizeGreaterThan(50);
    for (var account : platform.accounts()) {
      var person = platform.staff(account.username());
      assertThat(person.authorization()).as(account.username()).isNotEmpty();
    }
  }

  @Test
  void handsTheCodesOfTheFirstCustodiansToTheOwnerAlone(Platform platform) throws IOException {
    var file = platform.data().resolve("secrets/custodian-codes.txt");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var codes =
        Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")
            .matcher(Files.readString(file))
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(codes).hasSize(2);
    for (var code : codes) {
      assertThat(platform.logsThatHold(code)).isEmpty();
    }
  }

  @Test
  void exposesCasesWithPicturesOnTheBoard(Platform platform) {
    var items = items(platform.intake().get("/api/v1/exposures?limit=50").expect(200).json());

    assertThat(items).hasSizeGreaterThanOrEqualTo(10);
    assertThat(items.stream().map(item -> item.get("status").asString()))
        .contains("published", "rectified");
    var pictures =
        items.stream()
            .flatMap(item -> item.get("photos").valueStream())
            .map(photo -> photo.get("url").asString())
            .toList();
    assertThat(pictures).isNotEmpty();
    assertThat(platform.intake().get(pictures.getFirst()).expect(200).bytes()).isNotEmpty();
  }

  @Test
  void takesATipToItsEndWithThePrintedAccounts(Platform platform) {
    var desks = new PrintedAccounts(platform);
    var tip =
        new Reporter(platform, DISTRICT).photographs(Photographs.take(1)).writes("安全出口上锁。").sends();
    var id = desks.triager().awaits(tip.caseId()).id();

    new Handling(desks, id).accept();
    new Handling(desks, id).fromAcceptedToClosed();

    await().until(() -> tip.status().equals("closed"));
  }

  private static List<JsonNode> items(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false).toList();
  }

  /** People of the office and of one unit, as the demo made them. */
  private record PrintedAccounts(Platform platform) implements Desks {

    @Override
    public String leadUnit() {
      return District.FIRE_BRIGADE;
    }

    @Override
    public Staff triager() {
      return platform.staff("triager");
    }

    @Override
    public Staff officeLeader() {
      return platform.staff("leader");
    }

    @Override
    public Staff clerk() {
      return ofTheUnit("clerk");
    }

    @Override
    public Staff handler() {
      return ofTheUnit("clerk");
    }

    @Override
    public Staff inspector() {
      return ofTheUnit("inspector");
    }

    @Override
    public Staff unitLeader() {
      return ofTheUnit("leader");
    }

    private Staff ofTheUnit(String role) {
      return platform.staff(leadUnit() + "-" + role);
    }
  }
}
