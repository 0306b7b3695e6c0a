package io.anshao.cases.listing;

import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.listing.domain.ListingCommand;
import io.anshao.cases.listing.domain.ListingDecider;
import io.anshao.cases.listing.domain.ListingEvent;
import io.anshao.cases.listing.domain.ListingEvolution;
import io.anshao.cases.listing.domain.ListingState;
import io.anshao.cases.listing.domain.ListingState.Listed;
import io.anshao.cases.listing.domain.ListingState.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Listed supervision beside the main line; its clocks take over while it is in force. */
final class ListingTrack implements Track<ListingState, ListingEvent, ListingCommand> {

  private static final Label TITLE = new Label("挂牌督办", "Listed supervision");

  private static final String PUBLISHED = "listing-published";
  private static final String REMOVAL_PUBLISHED = "removal-published";

  private static final Rules<ListingState, ListingEvent, ListingCommand> RULES =
      new Rules<>(
          ListingState.class,
          ListingEvent.class,
          new ListingState.None(),
          ListingDecider::decide,
          ListingEvolution::evolve,
          ListingEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("listing-proposed", "提出挂牌督办", "Listing proposed"),
          new EventTitle("listing-rejected", "不同意挂牌督办", "Listing rejected"),
          new EventTitle("listing-approved", "批准挂牌督办", "Listed"),
          new EventTitle(PUBLISHED, "公布挂牌督办", "Listing published"),
          new EventTitle("interim-measures-recorded", "临时防范措施", "Interim measures"),
          new EventTitle("five-fixes-recorded", "五落实", "The five fixes"),
          new EventTitle("listing-progress-reported", "月度进展", "Monthly report"),
          new EventTitle("listing-extension-requested", "申请挂牌延期", "More time asked for"),
          new EventTitle("listing-extension-approved", "同意挂牌延期", "More time granted"),
          new EventTitle("listing-extension-refused", "不同意挂牌延期", "More time refused"),
          new EventTitle("acceptance-requested", "申请验收", "Acceptance asked for"),
          new EventTitle("acceptance-passed", "验收合格", "Accepted by experts"),
          new EventTitle("acceptance-failed", "验收不合格", "Not accepted by experts"),
          new EventTitle("listing-removed", "摘牌", "Taken off the list"),
          new EventTitle(REMOVAL_PUBLISHED, "公布摘牌", "Removal published"));

  @Override
  public String name() {
    return "listing";
  }

  @Override
  public Rules<ListingState, ListingEvent, ListingCommand> rules() {
    return RULES;
  }

  @Override
  public List<Signal> signals(ListingEvent event, ListingState after) {
    return switch (event) {
      case ListingEvent.ListingApproved e ->
          List.of(
              new Signal("listing-approved", Optional.empty()),
              due("listing-treatment", e.until()),
              due("listing-report", e.reportOn()));
      case ListingEvent.ListingPublished _ -> named(PUBLISHED);
      case ListingEvent.InterimMeasuresRecorded _, ListingEvent.FiveFixesRecorded _ ->
          after instanceof Listed listed && listed.sheet().isInForce()
              ? named("listing-in-force")
              : List.of();
      case ListingEvent.ListingProgressReported e -> List.of(due("listing-report", e.nextOn()));
      case ListingEvent.ListingExtensionRequested _ -> named("listing-extension-requested");
      case ListingEvent.ListingExtensionApproved e ->
          List.of(due("listing-extension-approved", e.until()));
      case ListingEvent.ListingExtensionRefused _ -> named("listing-extension-refused");
      case ListingEvent.AcceptanceRequested _ -> named("acceptance-requested");
      case ListingEvent.AcceptancePassed _, ListingEvent.AcceptanceFailed _ ->
          named("acceptance-recorded");
      case ListingEvent.ListingRemoved _ -> named("listing-removed");
      case ListingEvent.RemovalPublished _ -> named(REMOVAL_PUBLISHED);
      case ListingEvent.ListingProposed _, ListingEvent.ListingRejected _ -> List.of();
    };
  }

  /** What the office shows of a listing, and of its end, is its publication. */
  @Override
  public List<ListingEvent> hears(String signal, ListingState state, Stamp stamp) {
    return switch (signal) {
      case PUBLISHED ->
          state instanceof Listed listed && !listed.sheet().isPublished()
              ? List.of(new ListingEvent.ListingPublished(stamp))
              : List.of();
      case REMOVAL_PUBLISHED ->
          state instanceof ListingState.Delisted removed && !removed.isPublished()
              ? List.of(new ListingEvent.RemovalPublished(stamp))
              : List.of();
      default -> List.of();
    };
  }

  private static List<Signal> named(String name) {
    return List.of(new Signal(name, Optional.empty()));
  }

  private static Signal due(String name, LocalDate day) {
    return new Signal(name, Optional.of(day));
  }

  @Override
  public Optional<Panel> panel(ListingState state) {
    return switch (state) {
      case ListingState.None _ -> Optional.empty();
      case ListingState.Proposed s ->
          Optional.of(
              panel(
                  "待区安委会领导批准",
                  "Waits for a leader of the committee",
                  List.of(
                      Fact.of("理由", "Reason", s.reason()),
                      Fact.of("治理期限", "To be treated by", s.until()))));
      case ListingState.Treating s -> Optional.of(listed("治理中", "Being treated", s.sheet()));
      case ListingState.ExtensionAsked s ->
          Optional.of(
              listed(
                  "申请延期，待批准",
                  "More time is asked for",
                  s.sheet(),
                  Fact.of("延期至", "Until", s.until()),
                  Fact.of("理由", "Reason", s.reason())));
      case ListingState.AcceptanceAsked s ->
          Optional.of(
              listed(
                  "待验收",
                  "Waits for acceptance",
                  s.sheet(),
                  Fact.of("治理完成情况", "What was done", s.statement())));
      case ListingState.Accepted s ->
          Optional.of(
              listed(
                  "验收合格，待摘牌",
                  "Accepted; to be taken off the list",
                  s.sheet(),
                  Fact.of("验收记录", "Record", s.record())));
      case ListingState.Delisted s ->
          Optional.of(
              panel(
                  s.isPublished() ? "已摘牌并公布" : "已摘牌，待公布",
                  s.isPublished() ? "Taken off the list" : "Taken off; to be published",
                  List.of(number(s.number()))));
    };
  }

  private static Panel listed(String state, String stateEn, Sheet sheet, Fact... more) {
    var facts = new ArrayList<>(List.of(number(sheet.number())));
    facts.add(Fact.of("治理期限", "To be treated by", sheet.until()));
    facts.add(
        Fact.of(
            "公布",
            "Published",
            sheet.isPublished() ? new Label("已公布", "Yes") : new Label("待公布", "Not yet")));
    facts.add(
        sheet
            .interim()
            .map(words -> Fact.of("临时防范措施", "Interim measures", words))
            .orElseGet(() -> Fact.of("临时防范措施", "Interim measures", new Label("待落实", "Missing"))));
    facts.add(
        Fact.of(
            "五落实",
            "The five fixes",
            sheet.fixes().isPresent()
                ? new Label("已落实", "In place")
                : new Label("待落实", "Missing")));
    facts.addAll(List.of(more));
    return panel(state, stateEn, facts);
  }

  private static Fact number(String number) {
    return Fact.of("文号", "Number", new Label(number, number));
  }

  private static Panel panel(String state, String stateEn, List<Fact> facts) {
    return new Panel(TITLE, new Label(state, stateEn), facts, true);
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<ListingState, ListingCommand>> steps() {
    return ListingSteps.ALL;
  }

  @Override
  public Optional<String> next(ListingState state) {
    return switch (state) {
      case ListingState.None _ -> Optional.empty();
      case ListingState.Proposed _ -> Optional.of("approve-listing");
      case ListingState.Treating s when !s.sheet().isPublished() -> Optional.of("publish-listing");
      case ListingState.Treating s when s.sheet().interim().isEmpty() ->
          Optional.of("record-interim-measures");
      case ListingState.Treating s when s.sheet().fixes().isEmpty() ->
          Optional.of("record-five-fixes");
      case ListingState.Treating _ -> Optional.of("report-listing-progress");
      case ListingState.ExtensionAsked _ -> Optional.of("approve-listing-extension");
      case ListingState.AcceptanceAsked _ -> Optional.of("record-acceptance");
      case ListingState.Accepted _ -> Optional.of("delist");
      case ListingState.Delisted s ->
          s.isPublished() ? Optional.empty() : Optional.of("publish-delisting");
    };
  }
}
