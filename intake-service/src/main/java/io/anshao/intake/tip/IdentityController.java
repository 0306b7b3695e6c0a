package io.anshao.intake.tip;

import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.receipt.MyTip;
import io.anshao.intake.receipt.Said;
import io.anshao.intake.receipt.Voices;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.domain.Fault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 匿名转隐名: the holder of a receipt leaves a contact that only the custodians can open. */
@RestController
class IdentityController {

  private final Voices voices;
  private final ContactCheck contacts;

  IdentityController(Voices voices, ContactCheck contacts) {
    this.voices = voices;
    this.contacts = contacts;
  }

  /** The contact, as in a tip. */
  record Identity(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Contact contact) {}

  @Operation(
      summary = "Change one's anonymous tip to a sealed one by leaving a contact",
      parameters = {
        @Parameter(
            in = ParameterIn.HEADER,
            name = HttpHeaders.AUTHORIZATION,
            required = true,
            description = "Receipt <tipNumber>:<receiptCode>",
            schema = @Schema(type = "string")),
        @Parameter(in = ParameterIn.HEADER, name = IdempotencyKey.HEADER, required = true)
      })
  @PostMapping("/api/v1/my-tip/identity")
  Mono<MyTip> seal(
      @RequestBody Identity body, @Parameter(hidden = true) ServerHttpRequest request) {
    return voices.say(
        request,
        key -> sealing(body, key),
        (_, by, _) -> by.isAnonymous() ? Optional.empty() : Optional.of(known()));
  }

  private Said.Sealing sealing(Identity body, IdempotencyKey key) {
    var faults = new Faults();
    var contact = body.contact();
    if (contact == null) {
      faults.add("contact", Fault.REQUIRED);
    }
    var sealed = contacts.check(contact, IdentityMode.SEALED, key.sha256(), faults);
    if (contact == null || contact.kind() == null || sealed == null) {
      throw faults.toProblem();
    }
    faults.throwIfAny();
    return new Said.Sealing(
        switch (contact.kind()) {
          case PHONE -> ContactKind.PHONE;
          case EMAIL -> ContactKind.EMAIL;
        },
        sealed.keyId(),
        sealed.enc(),
        sealed.ciphertext());
  }

  private static Problem known() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "identity-not-anonymous",
        "这条举报已留有联系方式，不再是匿名。",
        "This tip is not anonymous: a contact was left.");
  }
}
