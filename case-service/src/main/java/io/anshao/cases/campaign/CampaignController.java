package io.anshao.cases.campaign;

import io.anshao.cases.campaign.domain.Campaign;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Campaigns of the caller's district: seen by its staff, made and ended by who leads. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignController {

  private static final String[] MAKERS = {Role.OFFICE_LEADER.code(), Role.ADMINISTRATOR.code()};

  private final CampaignBook book;
  private final MakingCampaigns making;
  private final Categories categories;
  private final MasterKey secret;

  CampaignController(
      CampaignBook book, MakingCampaigns making, Categories categories, MasterKey secret) {
    this.book = book;
    this.making = making;
    this.categories = categories;
    this.secret = secret;
  }

  /** The campaigns of a district, the newest first. */
  record CampaignList(List<CampaignView> items) {}

  @Operation(summary = "Campaigns of the district, the newest first")
  @GetMapping
  CampaignList list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return new CampaignList(book.in(district(user)).stream().map(this::view).toList());
  }

  @Operation(summary = "One campaign")
  @GetMapping("/{id}")
  CampaignView find(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return view(campaign(id, user));
  }

  @Operation(summary = "Makes a campaign")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<CampaignView> make(
      @RequestBody CampaignEntry body,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = leading(user);
    var key = IdempotencyKey.required(http.getHeaders());
    var id = idOf(user, key);
    var campaign = body.read(id, district, categories);
    var request = secret.hmac("request", key.sha256(), utf8(body.toString()));
    return making.make(campaign, user.id(), request).map(this::view);
  }

  @Operation(summary = "Ends a campaign before its last day")
  @PostMapping("/{id}/ending")
  Mono<CampaignView> end(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    leading(user);
    return making.end(campaign(id, user), user.id()).map(this::view);
  }

  private CampaignView view(Campaign campaign) {
    return CampaignView.of(campaign, book.isRunning(campaign));
  }

  private Campaign campaign(UUID id, StaffUser user) {
    return book.find(district(user), id.toString()).orElseThrow(CampaignController::notFound);
  }

  /** The same call makes the same campaign. */
  private UUID idOf(StaffUser user, IdempotencyKey key) {
    var bytes = ByteBuffer.wrap(secret.hmac("campaign", utf8(user.id().toString()), key.sha256()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static String leading(StaffUser user) {
    if (!user.has(MAKERS)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "由安委办领导或系统管理员设置专项行动。",
          "A leader of the office or an administrator does this.");
    }
    return district(user);
  }

  private static String district(StaffUser user) {
    var district = user.district();
    if (district == null) {
      throw Problem.of(
          HttpStatus.FORBIDDEN, "not-yours", "只有本区人员可以查看。", "Only a district's staff sees them.");
    }
    return district;
  }

  private static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这个专项行动。", "There is no such campaign.");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
