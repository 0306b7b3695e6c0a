package io.anshao.cases.lifecycle;

import static io.anshao.cases.lifecycle.form.Field.code;
import static io.anshao.cases.lifecycle.form.Field.items;
import static io.anshao.cases.lifecycle.form.Field.moment;
import static io.anshao.cases.lifecycle.form.Field.number;
import static io.anshao.cases.lifecycle.form.Field.photo;
import static io.anshao.cases.lifecycle.form.Field.photos;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.spot;
import static io.anshao.cases.lifecycle.form.Field.text;

import io.anshao.cases.lifecycle.domain.CaseCommand.OnSite;
import io.anshao.cases.lifecycle.domain.Visit;
import io.anshao.cases.lifecycle.domain.Visit.Check;
import io.anshao.cases.lifecycle.domain.Visit.Checklist;
import io.anshao.cases.lifecycle.domain.Visit.Refused;
import io.anshao.cases.lifecycle.domain.Visit.Shot;
import io.anshao.cases.lifecycle.domain.Visit.Side;
import io.anshao.cases.lifecycle.domain.Visit.Signature;
import io.anshao.cases.lifecycle.domain.Visit.Verdict;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the field desk adds to the record of an inspection or a re-inspection. */
final class VisitForm {

  private static final int NAME = 40;

  private static final int MOST_VERSIONS = 100_000;

  private static final Choices VERDICTS =
      new Choices.Fixed(
          List.of(
              new Choice("pass", "合格", "Passes"),
              new Choice("fail", "不合格", "Fails"),
              new Choice("not_applicable", "不适用", "Does not apply")));

  private static final Choices SIDES =
      new Choices.Fixed(
          List.of(
              new Choice("inspector", "检查人员", "Inspector"),
              new Choice("firm", "被检查单位", "Inspected party")));

  static final Field FIELD =
      Field.visit(
          "visit",
          "现场检查",
          "Visit",
          moment("startedAt", "开始时间", "Began"),
          moment("finishedAt", "结束时间", "Ended"),
          spot("place", "位置", "Place"),
          code("checklist", "检查表", "Checklist").optional(),
          number("checklistVersion", "检查表版本", "Version of the checklist", MOST_VERSIONS).optional(),
          items(
              "checks",
              "检查项",
              "Checked items",
              code("item", "检查项", "Item"),
              select("verdict", "结果", "Verdict", VERDICTS),
              text("note", "说明", "Note").upTo(500).optional(),
              photos("photos", "照片", "Pictures")),
          items(
              "shots",
              "拍摄记录",
              "Shots",
              photo("photo", "照片", "Picture"),
              moment("takenAt", "拍摄时间", "Taken at"),
              spot("place", "拍摄位置", "Taken where")),
          photos("recordings", "语音记录", "Voice notes"),
          items(
              "signatures",
              "签字",
              "Signatures",
              select("by", "签字方", "Side", SIDES),
              text("name", "姓名", "Name").upTo(NAME),
              photo("drawn", "手写签名", "Drawn").optional(),
              moment("at", "签字时间", "Signed at")),
          text("refusal", "拒绝签字的情况", "How signing was refused").upTo(500).optional(),
          text("witness", "见证人", "Witness").upTo(NAME).optional());

  private VisitForm() {}

  /**
   * The visit of a body; of a record that was made at a desk no more than who signed.
   *
   * @param at when the record is made
   */
  static Optional<OnSite> read(Input body, String district, Checklists checklists, Instant at) {
    return body.visit(FIELD.name())
        .map(VisitForm::visit)
        .or(() -> SigningForm.read(body, at))
        .map(v -> onSite(v, district, checklists));
  }

  private static OnSite onSite(Visit visit, String district, Checklists checklists) {
    var items = visit.checks().stream().map(Check::item).toList();
    var isKnown =
        visit
            .checklist()
            .filter(list -> checklists.has(district, list.version(), list.code(), items))
            .isPresent();
    return new OnSite(visit, isKnown);
  }

  private static Visit visit(Input in) {
    return new Visit(
        in.moment("startedAt"),
        in.moment("finishedAt"),
        in.spot("place"),
        in.optionalCode("checklist").map(code -> checklist(in, code)),
        in.items("checks").stream().map(VisitForm::check).toList(),
        in.items("shots").stream().map(VisitForm::shot).toList(),
        in.photos("recordings"),
        in.items("signatures").stream().map(VisitForm::signature).toList(),
        in.optionalText("refusal").map(why -> new Refused(why, in.optionalText("witness"))));
  }

  private static Checklist checklist(Input in, String code) {
    return new Checklist(code, in.optionalNumber("checklistVersion").orElse(0L));
  }

  private static Check check(Input in) {
    return new Check(
        in.code("item"),
        ChoiceLists.of(Verdict.values(), in.code("verdict")),
        in.optionalText("note"),
        in.photos("photos"));
  }

  private static Shot shot(Input in) {
    return new Shot(in.photo("photo"), in.moment("takenAt"), in.spot("place"));
  }

  private static Signature signature(Input in) {
    return SigningForm.signature(in, ChoiceLists.of(Side.values(), in.code("by")));
  }
}
