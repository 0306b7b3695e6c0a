package io.anshao.cases.reveal;

import io.anshao.cases.lifecycle.Track.Label;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.reveal.domain.RevealState.Stage;

/** What people read of a request for a contact; a reporter reads a role and never a name. */
final class RevealWords {

  private RevealWords() {}

  static String requested(Role role) {
    return "%s申请查看您留下的联系方式，须两位身份保管员同意。%s asked for your contact; two custodians must agree first."
        .formatted(role.title(), role.titleEn());
  }

  static String refused() {
    return "查看您联系方式的申请未获同意，联系方式没有提供。The request for your contact was refused; it was not given.";
  }

  static String served(Role role) {
    return "%s经两位身份保管员同意，取得了您留下的联系方式。%s was given your contact, as two custodians agreed."
        .formatted(role.title(), role.titleEn());
  }

  static Label stage(Stage stage) {
    return switch (stage) {
      case REQUESTED -> new Label("待身份保管员同意", "Waits for the custodians");
      case APPROVED_ONCE -> new Label("一人已同意", "One custodian agreed");
      case APPROVED -> new Label("两人已同意，待领取", "Both agreed; to be fetched");
      case REFUSED -> new Label("未获同意", "Refused");
      case SERVED -> new Label("已提供", "Given");
    };
  }

  static Label purpose(String code) {
    return switch (code) {
      case "verify" -> new Label("核实情况", "to verify facts");
      case "meet" -> new Label("约定现场核查", "to meet on site");
      case "feedback" -> new Label("反馈结果", "to tell the result");
      case "protect" -> new Label("保护举报人", "to protect the reporter");
      case "authority" -> new Label("依法调取", "demanded by law");
      default -> new Label("其他", "other");
    };
  }
}
