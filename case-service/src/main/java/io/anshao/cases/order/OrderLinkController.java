package io.anshao.cases.order;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.StaffPerson;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.order.domain.OrderState.Issued;
import io.anshao.cases.order.domain.OrderState.Link;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The link that a unit hands to a firm, on paper or as a picture. */
@RestController
class OrderLinkController {

  private final CaseReading cases;
  private final Sight sight;
  private final OrderLinks links;
  private final BusinessClock clock;

  OrderLinkController(CaseReading cases, Sight sight, OrderLinks links, BusinessClock clock) {
    this.cases = cases;
    this.sight = sight;
    this.links = links;
    this.clock = clock;
  }

  /**
   * What opens the order.
   *
   * @param path on the public site; what stands behind {@code #} never reaches a server's log
   * @param until the last day on which it opens
   */
  record OrderLink(UUID orderId, String path, LocalDate until) {}

  @Operation(summary = "The link by which the firm opens its rectification order")
  @GetMapping("/api/v1/cases/{id}/order-link")
  Mono<OrderLink> link(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return cases
        .find(id)
        .filter(read -> sight.isOpenTo(user, read.file()))
        .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
        .map(read -> link(read, user));
  }

  private OrderLink link(Read read, StaffUser user) {
    var hands = Overview.of(read.file().main()).assignment();
    if (permission().actor(StaffPerson.of(user), hands).isEmpty()) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "企业链接由主办单位的经办人或执法人员提供。",
          "The lead unit's handler or inspector gives the firm its link.");
    }
    var today = LocalDate.ofInstant(clock.now(read.file().district()), Deadline.ZONE);
    var issued =
        Optional.ofNullable(read.file().tracks().get(OrderTrack.NAME))
            .map(standing -> standing.state())
            .filter(Issued.class::isInstance)
            .map(Issued.class::cast)
            .filter(each -> opens(each.link(), today))
            .orElseThrow(OrderLinkController::noLink);
    var token = links.token(issued.order(), issued.link().number());
    return new OrderLink(issued.order(), "/order#" + token, issued.link().until());
  }

  private static boolean opens(Link link, LocalDate today) {
    return !link.isRevoked() && !today.isAfter(link.until());
  }

  private static Permission permission() {
    return OrderTrack.STEPS.getFirst().permission();
  }

  private static Problem noLink() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "no-link",
        "没有可用的企业链接：尚未责令整改，或链接已停用、已过期，可重新生成。",
        "There is no link: nothing is ordered yet, or it was revoked or is over; make another one.");
  }
}
