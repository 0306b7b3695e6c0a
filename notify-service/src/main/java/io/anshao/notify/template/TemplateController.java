package io.anshao.notify.template;

import io.anshao.contracts.notice.ChannelKind;
import io.anshao.contracts.reference.StaffReachDefined;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.anshao.messaging.reference.ReferenceStore;
import io.anshao.notify.desk.Administrator;
import io.anshao.notify.desk.Desk;
import io.anshao.notify.notice.Parcels;
import io.anshao.notify.notice.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A district's words for notices: the business of its administrators. */
@RestController
@RequestMapping("/api/v1/notice-templates")
class TemplateController {

  private final TemplateRows rows;
  private final Texts texts;
  private final Parcels parcels;
  private final ReferenceStore reference;
  private final Desk desk;
  private final BusinessClock clock;

  TemplateController(
      TemplateRows rows,
      Texts texts,
      Parcels parcels,
      ReferenceStore reference,
      Desk desk,
      BusinessClock clock) {
    this.rows = rows;
    this.texts = texts;
    this.parcels = parcels;
    this.reference = reference;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * A template.
   *
   * @param version 0 while the words are those of the product
   * @param brief for robots, and as the model of a text message
   * @param letter for mails
   * @param fields what it may name
   */
  record Template(String name, int version, String brief, String letter, List<String> fields) {}

  /** All of them, those to reporters first, and the subject of every mail. */
  record Templates(String subject, List<Template> items) {}

  /**
   * Words as typed.
   *
   * @param version that was edited
   */
  record Entry(@Nullable Integer version, @Nullable String brief, @Nullable String letter) {}

  /** Words filled with sample values. */
  record Preview(String subject, String brief, String letter) {}

  /** By which channel the person's own address is tried. */
  record Trial(@Nullable String channel) {}

  /** The message that is on its way. */
  record Sent(UUID id) {}

  @Operation(summary = "The words of every notice, as they go out in a district")
  @GetMapping
  Mono<Templates> list(
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    return rows.latest(by.district())
        .collectMap(TemplateRows.Own::name, Function.identity())
        .map(
            own ->
                new Templates(
                    texts.subject(),
                    Texts.names().stream().map(name -> template(name, own)).toList()));
  }

  private Template template(String name, Map<String, TemplateRows.Own> all) {
    var own = all.get(name);
    return own == null
        ? shipped(name)
        : new Template(name, own.version(), own.brief(), own.letter(), fields(name));
  }

  private Template shipped(String name) {
    var words = texts.shipped(name).orElseThrow();
    return new Template(name, 0, words.brief().text(), words.letter().text(), fields(name));
  }

  private static List<String> fields(String name) {
    return Texts.fields(name).stream().sorted().toList();
  }

  @Operation(
      summary = "A district's own words for a notice",
      description = "A name in braces that the template may not use is refused and told.")
  @PutMapping("/{name}")
  Mono<Template> put(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String district,
      @RequestBody Entry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    var words = TemplateCheck.words(known(name), body);
    var edited = body.version() == null ? 0 : body.version();
    return desk.write(
            "template/" + by.district() + "/" + name,
            tx ->
                TemplateRows.put(
                        tx,
                        by.district(),
                        name,
                        edited,
                        words.brief().text(),
                        words.letter().text(),
                        by.person())
                    .orElseThrow(TemplateController::lostRace))
        .map(own -> template(name, Map.of(name, own)));
  }

  @Operation(summary = "Words as they would go out, filled with sample values")
  @PostMapping("/{name}/preview")
  Mono<Preview> preview(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String district,
      @RequestBody Entry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    var words = TemplateCheck.words(known(name), body);
    var values = parcels.sample(name, by.district());
    return Mono.just(
        new Preview(texts.subject(), words.brief().with(values), words.letter().with(values)));
  }

  @Operation(summary = "Sends the words with sample values to one's own address")
  @PostMapping("/{name}/trial")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Sent> trial(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String district,
      @RequestBody Trial body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    var key = IdempotencyKey.required(headers);
    var channel = ownChannel(user, body);
    var id = key.value();
    return desk.write(
        "trial/" + id,
        tx -> {
          TemplateRows.test(
              tx,
              id,
              by.person(),
              channel.code(),
              by.district(),
              known(name),
              clock.now(by.district()).atOffset(ZoneOffset.UTC));
          return new Sent(id);
        });
  }

  private ChannelKind ownChannel(StaffUser user, Trial body) {
    return ChannelKind.ofCode(String.valueOf(body.channel()))
        .filter(channel -> hasAddress(user.id(), channel))
        .orElseThrow(
            () ->
                new FieldErrors()
                    .add(
                        "channel",
                        "no-address",
                        "请先在“我的通知”里填写自己的这种地址。",
                        "Give an address of your own of that kind under My notices first.")
                    .toProblem());
  }

  private boolean hasAddress(UUID person, ChannelKind channel) {
    return reference
        .find(StaffReachDefined.class, StaffReachDefined.key(person))
        .filter(reach -> reach.addresses().stream().anyMatch(a -> a.channel() == channel))
        .isPresent();
  }

  private String known(String name) {
    if (texts.shipped(name).isEmpty()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这个模板。", "There is no such template.");
    }
    return name;
  }

  private static Problem lostRace() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "lost-race",
        "这个模板刚被别人改过，请重新打开后再改。",
        "Somebody has just changed this template; open it again.");
  }
}
