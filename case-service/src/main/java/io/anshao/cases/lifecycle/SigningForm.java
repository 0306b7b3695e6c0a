package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Visit;
import io.anshao.cases.lifecycle.domain.Visit.Refused;
import io.anshao.cases.lifecycle.domain.Visit.Side;
import io.anshao.cases.lifecycle.domain.Visit.Signature;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Both signatures of a record that is written at a desk, or how signing was refused (安全生产法 art.
 * 68). What the field desk brings along has its own.
 */
final class SigningForm {

  private static final int NAME = 40;
  private static final int SITUATION = 500;

  static final Field INSPECTOR =
      Field.signature("inspectorSignature", "检查人员签名", "Inspector's signature");

  static final Field FIRM =
      Field.signature("firmSignature", "被检查单位签名", "Signature of the inspected party");

  static final Field REFUSAL =
      Field.text("refusal", "拒绝签字的情况", "How signing was refused").upTo(SITUATION).optional();

  static final Field WITNESS = Field.text("witness", "见证人", "Witness").upTo(NAME).optional();

  private SigningForm() {}

  /**
   * What was signed; empty where nobody signed and nobody refused to.
   *
   * @param at when the record is made
   */
  static Optional<Visit> read(Input body, Instant at) {
    var signatures =
        Stream.of(of(body, INSPECTOR, Side.INSPECTOR), of(body, FIRM, Side.FIRM))
            .flatMap(Optional::stream)
            .toList();
    var refusal =
        body.optionalText(REFUSAL.name())
            .map(why -> new Refused(why, body.optionalText(WITNESS.name())));
    return signatures.isEmpty() && refusal.isEmpty()
        ? Optional.empty()
        : Optional.of(visit(signatures, refusal, at));
  }

  private static Optional<Signature> of(Input body, Field field, Side side) {
    return body.signature(field.name()).map(in -> signature(in, side));
  }

  static Signature signature(Input in, Side side) {
    return new Signature(side, in.text("name"), in.optionalPhoto("drawn"), in.moment("at"));
  }

  private static Visit visit(List<Signature> signatures, Optional<Refused> refusal, Instant at) {
    var moments = signatures.stream().map(Signature::at).toList();
    return new Visit(
        moments.isEmpty() ? at : Collections.min(moments),
        moments.isEmpty() ? at : Collections.max(moments),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        signatures,
        refusal);
  }
}
