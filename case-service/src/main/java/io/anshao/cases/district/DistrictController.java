package io.anshao.cases.district;

import io.anshao.cases.district.domain.District;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Districts: made by an administrator of all, read by their staff. */
@RestController
@RequestMapping("/api/v1/districts")
class DistrictController {

  private final DistrictBook districts;
  private final MakingDistricts making;
  private final MasterKey secret;
  private final BusinessClock clock;

  DistrictController(
      DistrictBook districts, MakingDistricts making, MasterKey secret, BusinessClock clock) {
    this.districts = districts;
    this.clock = clock;
    this.making = making;
    this.secret = secret;
  }

  /** A district to be made from a shipped pack. */
  record NewDistrict(@Nullable String code, @Nullable String pack, @Nullable String name) {}

  /** A line of the list. */
  record DistrictLine(String code, String name, @Nullable String nameEn) {}

  /** All districts. */
  record DistrictLines(List<DistrictLine> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<DistrictView> make(
      @RequestBody NewDistrict body,
      @RequestHeader HttpHeaders headers,
      @AuthenticationPrincipal StaffUser user) {
    if (user.district() != null) {
      throw onlyForAll();
    }
    var key = IdempotencyKey.required(headers);
    var district = checked(body);
    var request = secret.hmac("request", key.sha256(), utf8(body.toString()));
    return making.make(district, String.valueOf(body.pack()), request).map(this::view);
  }

  private static District checked(NewDistrict body) {
    var errors = new FieldErrors();
    var code = body.code() == null ? "" : body.code();
    var pack = body.pack() == null ? null : Packs.read(body.pack()).orElse(null);
    errors.check(
        !code.matches("[0-9]{6}"),
        "code",
        "district-code",
        "请填六位区划代码。",
        "Give a code of six digits.");
    errors.check(pack == null, "pack", "unknown-pack", "没有这个数据包。", "There is no such pack.");
    errors.check(
        body.name() != null && (body.name().isBlank() || body.name().length() > 60),
        "name",
        "length",
        "名称须为 1 至 60 个字。",
        "A name has 1 to 60 characters.");
    if (pack == null || !errors.isEmpty()) {
      throw errors.toProblem();
    }
    return pack.under(code, body.name() == null ? pack.name() : body.name().strip());
  }

  @GetMapping
  DistrictLines list(@AuthenticationPrincipal StaffUser user) {
    return new DistrictLines(
        districts.all().stream()
            .filter(d -> VisibleDistricts.isVisible(d.code(), user))
            .sorted(Comparator.comparing(District::code))
            .map(d -> new DistrictLine(d.code(), d.name(), d.nameEn()))
            .toList());
  }

  @GetMapping("/{code}")
  DistrictView get(@PathVariable String code, @AuthenticationPrincipal StaffUser user) {
    return view(VisibleDistricts.find(districts, code, user));
  }

  private DistrictView view(District district) {
    return DistrictView.of(district, clock.now(district.code()));
  }

  private static Problem onlyForAll() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "not-yours",
        "只有不属于某个区的系统管理员可以新建区。",
        "Only an administrator of all districts makes one.");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
