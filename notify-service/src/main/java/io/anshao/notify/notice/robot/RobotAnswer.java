package io.anshao.notify.notice.robot;

import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Refused;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Both platforms answer 200 with {@code errcode}. */
final class RobotAnswer {

  private static final int OK = 200;
  private static final int NO_CODE = -99;

  private RobotAnswer() {}

  /**
   * What an answer means.
   *
   * @param forGood codes that say the robot is not there any more, or does not know its secret
   */
  static Attempt of(int status, String body, Set<Integer> forGood) {
    if (status != OK) {
      return new Unavailable("http " + status);
    }
    var code = codeOf(body);
    if (code == 0) {
      return new Accepted();
    }
    return forGood.contains(code) ? new Refused() : new Undecided("robot " + code);
  }

  private static int codeOf(String body) {
    try {
      return JsonMapper.shared().readTree(body).path("errcode").asInt(NO_CODE);
    } catch (JacksonException e) {
      return NO_CODE;
    }
  }
}
