package io.anshao.cases.lifecycle;

import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.flag;
import static io.anshao.cases.lifecycle.form.Field.items;
import static io.anshao.cases.lifecycle.form.Field.legalBasis;
import static io.anshao.cases.lifecycle.form.Field.person;
import static io.anshao.cases.lifecycle.form.Field.photos;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.selects;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;
import static io.anshao.cases.lifecycle.form.Field.texts;
import static io.anshao.cases.lifecycle.form.Field.unit;
import static io.anshao.cases.lifecycle.form.Field.units;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Reader;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseCommand;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.DeclineReason;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Permissions;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Subject;
import io.anshao.cases.lifecycle.form.Choices.OfCase;
import io.anshao.cases.lifecycle.form.Choices.Taxonomy;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands of the main line: what each asks for, and how its body becomes a command. */
final class MainSteps {

  private static final int TITLE = 80;

  /** Room for a code that was copied with spaces in it. */
  private static final int USCC = 40;

  private static final Field REASON = textarea("reason", "理由", "Reason").upTo(1000);

  private static final Field PICTURES = photos("photos", "照片", "Pictures");

  private MainSteps() {}

  /** In the order in which a person thinks of them. */
  static List<Step<CaseState, CaseCommand>> all(
      Routes routes, HazardHints hints, Campaigns campaigns, Checklists checklists) {
    return List.of(
        step(
            "accept",
            "受理",
            "Accept",
            (on, in) ->
                new CaseCommand.Accept(
                    on.stamp(),
                    in.code("hazardType"),
                    Severity.ofCode(in.code("severity")).orElseThrow(),
                    in.optionalCode("keyArea"),
                    in.optionalText("place"),
                    Subject.of(in.optionalText("subject"), in.optionalText("uscc")),
                    in.codes("targetTags"),
                    in.text("summary"),
                    inCampaign(on, in, campaigns),
                    in.flag("publicMatter")),
            select("hazardType", "隐患类型", "Kind of hazard", new Taxonomy("hazard_type"))
                .from(Presets::hazardType)
                .because(setting -> Presets.hazardHint(setting, hints)),
            select("severity", "严重程度", "Severity", ChoiceLists.SEVERITIES).from(Presets::severity),
            select("keyArea", "重点领域", "Key area", new Taxonomy("key_area")).optional(),
            text("place", "地点", "Place").optional().from(Presets::address),
            text("subject", "被举报单位", "Reported party").optional().from(Presets::toldSubject),
            text("uscc", "统一社会信用代码", "Credit code")
                .upTo(USCC)
                .optional()
                .from(Presets::toldUscc)
                .because(Presets::toldUsccHint),
            selects("targetTags", "重点对象", "Special targets", new Taxonomy("target_tag"))
                .from(setting -> Presets.targetTags(setting, routes)),
            text("summary", "事由", "Summary").upTo(TITLE).from(Presets::summary),
            select(
                    "campaign",
                    "专项行动",
                    "Campaign",
                    new OfCase(setting -> Presets.campaigns(setting, routes, campaigns)))
                .optional()
                .from(setting -> Presets.campaign(setting, routes, campaigns)),
            flag(
                "publicMatter",
                "公共事项，可对外公开（公共场所，不点名单位，无隐名或员工举报）",
                "Public matter (public place, no firm named, no sealed or employee's tip)")),
        step(
            "decline",
            "提出不予受理",
            "Propose to decline",
            (on, in) ->
                new CaseCommand.Decline(
                    on.stamp(),
                    ChoiceLists.of(DeclineReason.values(), in.code("reasonCode")),
                    in.text("text")),
            select("reasonCode", "理由", "Reason", ChoiceLists.DECLINE_REASONS),
            textarea("text", "告知举报人的话", "What the reporter is told").upTo(1000)),
        step(
            "approve-decline",
            "同意不予受理",
            "Approve declining",
            (on, _) -> new CaseCommand.ApproveDecline(on.stamp())),
        step(
            "reject-decline",
            "不同意，继续研判",
            "Reject declining",
            (on, in) -> new CaseCommand.RejectDecline(on.stamp(), in.text("reason")),
            REASON),
        step(
            "assign",
            "交办",
            "Assign",
            (on, in) ->
                new CaseCommand.Assign(
                    on.stamp(),
                    in.unit("leadUnit"),
                    in.units("coUnits"),
                    in.text("brief"),
                    in.photos("photos"),
                    in.optionalDate("dueOn"),
                    routes.of(on.main(), on.hidden()),
                    in.optionalText("overrideReason"),
                    in.flag("placeShown"),
                    in.flag("asRandom")),
            unit("leadUnit", "主办单位", "Lead unit")
                .from(setting -> Presets.leadUnit(setting, routes))
                .because(setting -> Presets.why(setting, routes)),
            units("coUnits", "协办单位", "Co-units").from(setting -> Presets.coUnits(setting, routes)),
            textarea("brief", "交办说明", "Brief for the units").from(Presets::brief),
            photos("photos", "随附照片", "Pictures for the units").from(Presets::briefPhotos),
            date("dueOn", "办理期限", "Due on").optional(),
            text("overrideReason", "改派理由（不按规则时）", "Why not as the rules say").optional(),
            flag("placeShown", "承办单位可在地图上看到位置", "Units see on the map where it is")
                .from(Presets::placeShown),
            flag("asRandom", "按双随机抽查下达（不提举报）", "Goes out as a random inspection")
                .from(Presets::asRandom)),
        step(
            "sign-for",
            "签收",
            "Sign for",
            (on, in) ->
                new CaseCommand.SignFor(
                    on.stamp(), in.person("handler").orElse(on.stamp().by().person())),
            person("handler", "经办人", "Handler").optional()),
        step(
            "hand-over",
            "移交经办人",
            "Hand over to somebody else",
            (on, in) ->
                new CaseCommand.HandOver(
                    on.stamp(), in.person("handler").orElseThrow(), in.text("reason")),
            person("handler", "接办人", "New handler"),
            REASON),
        step(
            "return",
            "退回",
            "Return",
            (on, in) ->
                new CaseCommand.Return(
                    on.stamp(),
                    in.text("reason"),
                    in.optionalUnit("suggestedUnit"),
                    lastMomentToReturn(on)),
            REASON,
            unit("suggestedUnit", "建议承办单位", "Suggested unit").optional()),
        step(
            "refuse-return",
            "不同意退回",
            "Refuse the return",
            (on, in) -> new CaseCommand.RefuseReturn(on.stamp(), in.text("reason")),
            REASON),
        step(
            "record-inspection",
            "登记核查",
            "Record an inspection",
            (on, in) -> inspection(on, in, checklists),
            select("finding", "核查结论", "Finding", ChoiceLists.FINDINGS),
            textarea("record", "检查记录", "Record"),
            text("subject", "被检查单位", "Inspected party").optional().from(Presets::subject),
            text("uscc", "统一社会信用代码", "Credit code")
                .upTo(USCC)
                .optional()
                .from(Presets::uscc)
                .because(Presets::usccHint),
            texts("officers", "执法人员", "Officers", 2).upTo(40),
            items(
                "hazards",
                "隐患",
                "Hazards",
                text("description", "描述", "Description"),
                select("level", "等级", "Level", ChoiceLists.HAZARD_LEVELS),
                flag("fixedOnSpot", "已立行立改", "Fixed on the spot"),
                date("proposedDueOn", "建议整改期限", "Proposed due date").optional(),
                photos("before", "隐患照片", "Pictures of it"),
                photos("after", "整改后照片", "Pictures afterwards")),
            PICTURES,
            SigningForm.INSPECTOR,
            SigningForm.FIRM,
            flag("signatureRefused", "当事人拒绝签字", "Signature refused"),
            SigningForm.REFUSAL,
            SigningForm.WITNESS,
            VisitForm.FIELD),
        step(
            "order-rectification",
            "责令整改",
            "Order rectification",
            MainSteps::order,
            items(
                    "items",
                    "整改要求",
                    "Demands",
                    select("hazardId", "隐患", "Hazard", new OfCase(ChoiceLists::openHazards)),
                    text("requirement", "要求", "Demand"),
                    date("dueOn", "期限", "Due on"))
                .atLeast(1)
                .from(Presets::orderItems),
            legalBasis("legalBasis", "法律依据", "Legal basis").optional()),
        step(
            "report-rectification",
            "报告整改完成",
            "Report rectification",
            (on, in) ->
                new CaseCommand.ReportRectification(
                    on.stamp(), in.text("statement"), in.photos("photos")),
            textarea("statement", "整改情况", "What was done"),
            photos("photos", "整改后照片", "Pictures afterwards")),
        step(
            "start-reinspection",
            "开始复查",
            "Start the re-inspection",
            (on, _) -> new CaseCommand.StartReinspection(on.stamp())),
        step(
            "record-reinspection",
            "登记复查",
            "Record the re-inspection",
            (on, in) -> reinspection(on, in, checklists),
            select("result", "复查结果", "Result", ChoiceLists.RESULTS),
            textarea("record", "复查记录", "Record"),
            selects(
                "failedHazards",
                "未整改到位的隐患",
                "Hazards not fixed",
                new OfCase(ChoiceLists::openHazards)),
            date("newDueOn", "新的整改期限", "New due date").optional(),
            PICTURES,
            SigningForm.INSPECTOR,
            SigningForm.FIRM,
            SigningForm.REFUSAL,
            SigningForm.WITNESS,
            VisitForm.FIELD),
        step(
            "submit-closure",
            "提交办结",
            "Submit for closure",
            (on, in) ->
                new CaseCommand.SubmitClosure(
                    on.stamp(), in.text("conclusion"), in.text("measureForReporter")),
            textarea("conclusion", "书面结论", "Written conclusion"),
            text("measureForReporter", "告知举报人的处理措施", "What the reporter is told was done")),
        step(
            "approve-closure",
            "批准办结",
            "Approve closure",
            (on, _) -> new CaseCommand.ApproveClosure(on.stamp())),
        step(
            "reject-closure",
            "退回办理",
            "Send back",
            (on, in) -> new CaseCommand.RejectClosure(on.stamp(), in.text("reason")),
            REASON),
        step(
            "reopen",
            "重新办理",
            "Reopen",
            (on, in) -> new CaseCommand.Reopen(on.stamp(), in.text("reason")),
            REASON),
        step(
            "cancel",
            "撤销登记",
            "Cancel",
            (on, in) -> new CaseCommand.Cancel(on.stamp(), in.text("reason")),
            REASON));
  }

  private static Step<CaseState, CaseCommand> step(
      String name,
      String title,
      String titleEn,
      Reader<CaseState, CaseCommand> reader,
      Field... form) {
    return new Step<>(name, title, titleEn, Permissions.of(name), List.of(form), reader);
  }

  private static Optional<CaseCommand.InCampaign> inCampaign(
      Occasion<CaseState> on, Input in, Campaigns campaigns) {
    return in.optionalCode("campaign")
        .map(
            code ->
                campaigns.isRunning(on.file().district(), code)
                    ? new CaseCommand.InCampaign(UUID.fromString(code), true)
                    : new CaseCommand.InCampaign(new UUID(0, 0), false));
  }

  private static Instant lastMomentToReturn(Occasion<CaseState> on) {
    return on.file()
        .clocks()
        .latest("return")
        .map(clock -> clock.deadline().dueAt())
        .orElse(Instant.MAX);
  }

  private static CaseCommand inspection(Occasion<CaseState> on, Input in, Checklists checklists) {
    return new CaseCommand.RecordInspection(
        on.stamp(),
        Subject.of(in.optionalText("subject"), in.optionalText("uscc")),
        ChoiceLists.of(Finding.values(), in.code("finding")),
        in.text("record"),
        in.texts("officers"),
        in.items("hazards").stream().map(MainSteps::found).toList(),
        in.photos("photos"),
        in.flag("signatureRefused"),
        VisitForm.read(in, on.file().district(), checklists, on.stamp().at()));
  }

  private static CaseCommand.Found found(Input in) {
    return new CaseCommand.Found(
        in.text("description"),
        ChoiceLists.of(Hazard.Level.values(), in.code("level")),
        in.flag("fixedOnSpot"),
        in.optionalDate("proposedDueOn"),
        in.photos("before"),
        in.photos("after"));
  }

  private static CaseCommand order(Occasion<CaseState> on, Input in) {
    return new CaseCommand.OrderRectification(
        on.stamp(),
        in.items("items").stream().map(MainSteps::item).toList(),
        in.optionalText("legalBasis"),
        on.stamp().at().atZone(Deadline.ZONE).toLocalDate());
  }

  private static CaseCommand.Item item(Input in) {
    return new CaseCommand.Item(
        new HazardId(in.code("hazardId")), in.text("requirement"), in.date("dueOn"));
  }

  private static CaseCommand reinspection(Occasion<CaseState> on, Input in, Checklists checklists) {
    return new CaseCommand.RecordReinspection(
        on.stamp(),
        in.code("result").equals(ChoiceLists.PASS),
        in.text("record"),
        in.codes("failedHazards").stream().map(HazardId::new).toList(),
        in.optionalDate("newDueOn"),
        in.photos("photos"),
        VisitForm.read(in, on.file().district(), checklists, on.stamp().at()));
  }
}
