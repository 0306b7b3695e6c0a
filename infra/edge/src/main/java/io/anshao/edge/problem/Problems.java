package io.anshao.edge.problem;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which problem an error becomes. Nothing of an unforeseen error reaches the caller. */
public final class Problems {

  private Problems() {}

  /** The problem that a caller is told of. */
  public static Problem of(Throwable error) {
    return switch (error) {
      case Problem problem -> problem;
      case RejectedExecutionException e -> busy();
      // a database that does not answer a reading is an outage, like a lane that is full
      case NonTransientDataAccessResourceException e -> busy();
      case TransientDataAccessException e -> busy();
      case AuthenticationException e -> signIn();
      case AccessDeniedException e -> notYours();
      case DataBufferLimitException e -> tooLarge();
      case ServerWebInputException e -> unreadable(e);
      case DecodingException e -> unreadable(e);
      case ErrorResponse e -> ofStatus(e.getStatusCode());
      default -> ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    };
  }

  /**
   * The error for the log: its message may quote what somebody wrote; where it happened may not.
   */
  public static Throwable withoutMessages(Throwable error) {
    var cause = error.getCause();
    var bare =
        new IllegalStateException(
            error.getClass().getName(), cause == null ? null : withoutMessages(cause));
    bare.setStackTrace(error.getStackTrace());
    return bare;
  }

  private static Problem unreadable(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof DataBufferLimitException) {
        return tooLarge();
      }
      if (e instanceof UnrecognizedPropertyException unknown) {
        return field(unknown, "unknown-field", "没有这个字段，请去掉。", "There is no such field; remove it.");
      }
      if (e instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
        return field(wrong, "wrong-type", "这个字段的格式不对。", "This field has the wrong form.");
      }
      if (e instanceof JacksonException) {
        break;
      }
    }
    return error instanceof ServerWebInputException input && !isBody(input)
        ? ofStatus(HttpStatus.BAD_REQUEST)
        : Problem.of(
            HttpStatus.BAD_REQUEST,
            "unreadable-body",
            "请求内容不是可以读懂的 JSON。",
            "The body is not readable JSON.");
  }

  private static boolean isBody(ServerWebInputException e) {
    return e.getCause() instanceof DecodingException || e.getReason() != null;
  }

  private static Problem field(DatabindException e, String code, String zh, String en) {
    return new FieldErrors().add(pathOf(e), code, zh, en).toProblem();
  }

  private static String pathOf(DatabindException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  static Problem signIn() {
    return Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-needed", "请先登录。", "Please sign in.");
  }

  static Problem notYours() {
    return Problem.of(HttpStatus.FORBIDDEN, "not-yours", "您没有这项权限。", "You may not do this.");
  }

  private static Problem busy() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "busy",
            "系统繁忙，内容尚未收到，请稍后重试。",
            "The system is busy and has not taken this; please try again.")
        .retryAfter(Duration.ofSeconds(2));
  }

  private static Problem tooLarge() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE, "too-large", "内容太大。", "The content is too large.");
  }

  private static Problem ofStatus(HttpStatusCode code) {
    var status = HttpStatus.resolve(code.value());
    return switch (status) {
      case NOT_FOUND -> Problem.of(status, "not-found", "没有找到。", "There is nothing here.");
      case METHOD_NOT_ALLOWED ->
          Problem.of(status, "method-not-allowed", "不支持这种请求方法。", "This method is not supported.");
      case UNSUPPORTED_MEDIA_TYPE ->
          Problem.of(status, "media-type", "不支持这种内容类型。", "This content type is not supported.");
      case NOT_ACCEPTABLE ->
          Problem.of(status, "not-acceptable", "无法按要求的格式回答。", "No answer in the form asked for.");
      case CONTENT_TOO_LARGE -> tooLarge();
      case UNAUTHORIZED -> signIn();
      case FORBIDDEN -> notYours();
      case null, default ->
          status != null && status.is4xxClientError()
              ? Problem.of(status, "bad-request", "请求有误。", "The request is not right.")
              : Problem.of(
                  HttpStatus.INTERNAL_SERVER_ERROR,
                  "internal",
                  "系统出错，请稍后重试。",
                  "Something went wrong here; please try again.");
    };
  }
}
