package io.anshao.notify.reveal;

import io.anshao.edge.problem.Problem;
import io.anshao.notify.reveal.domain.Denial;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What callers are answered when a request for a contact goes no further. */
final class RevealAnswers {

  private RevealAnswers() {}

  static Problem refusal(RevealOutcome outcome) {
    return switch (outcome) {
      case RevealOutcome.Denied(var why) -> denial(why);
      case RevealOutcome.NoKey _ -> noKey();
      case RevealOutcome.NotThere _ -> notFound();
      case RevealOutcome.NoContact _ ->
          Problem.of(
              HttpStatus.NOT_FOUND,
              "contact-not-found",
              "这条举报没有留下联系方式，或已删除。",
              "The tip left no contact, or it was erased.");
      case RevealOutcome.Unreadable _ ->
          conflict("contact-unreadable", "联系方式无法读取。", "The contact cannot be read.");
      case RevealOutcome.KeyUsed _, RevealOutcome.Noted _, RevealOutcome.Served _ -> keyUsed();
    };
  }

  private static Problem denial(Denial why) {
    return switch (why) {
      case EXPIRED ->
          conflict("contact-request-expired", "申请已过期，请重新申请。", "Its time is over; ask again.");
      case OWN_REQUEST ->
          Problem.of(
              HttpStatus.FORBIDDEN,
              "own-request",
              "不能审批自己的申请。",
              "Nobody decides on their own request.");
      case APPROVED_BEFORE ->
          conflict(
              "approved-before",
              "您已同意，须由另一位身份保管员同意。",
              "You agreed already; another custodian must.");
      case DECIDED -> conflict("contact-request-decided", "已有两人同意。", "Two have agreed already.");
      case REFUSED -> conflict("contact-request-refused", "申请已被拒绝。", "The request was refused.");
      case SERVED ->
          Problem.of(
              HttpStatus.GONE,
              "contact-served",
              "联系方式已提供过一次，请重新申请。",
              "It was served once; ask again.");
      case WRONG_SIGNATURE -> RevealFields.wrongSignature().toProblem();
      case OVER_LIMIT ->
          Problem.of(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "approvals-over-limit",
                  "今日同意的申请已达上限。",
                  "You have agreed to as many as a day allows.")
              .retryAfter(Duration.ofHours(1));
      case ANOTHERS ->
          Problem.of(
              HttpStatus.FORBIDDEN, "not-yours", "只有申请人可以查看。", "Only who asked may have it.");
      case NOT_APPROVED ->
          conflict("contact-request-open", "尚待两位身份保管员同意。", "Two custodians have not agreed yet.");
    };
  }

  static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "contact-request-not-found", "没有这个申请。", "There is no such request.");
  }

  static Problem noKey() {
    return Problem.of(
        HttpStatus.FORBIDDEN, "custodian-key-missing", "请先登记您的密钥。", "Enrol your key first.");
  }

  static Problem keyUsed() {
    return conflict(
        "idempotency-key-used",
        "这个请求编号已使用过，请用新的编号重新提交。",
        "This Idempotency-Key was used; send it under a new one.");
  }

  static Problem conflict(String slug, String title, String titleEn) {
    return Problem.of(HttpStatus.CONFLICT, slug, title, titleEn);
  }
}
