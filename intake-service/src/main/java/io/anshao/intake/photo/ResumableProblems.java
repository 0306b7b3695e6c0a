package io.anshao.intake.photo;

import io.anshao.edge.problem.Problem;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What the client of a resumable upload is told. */
final class ResumableProblems {

  private ResumableProblems() {}

  static Problem unknown() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "upload-unknown",
        "没有这个上传，请重新上传。",
        "There is no such upload; begin it anew.");
  }

  static Problem expired() {
    return Problem.of(
        HttpStatus.GONE,
        "upload-expired",
        "上传已超过 24 小时，请重新上传。",
        "The upload is older than 24 hours; begin it anew.");
  }

  static Problem version() {
    return Problem.of(
        HttpStatus.PRECONDITION_FAILED,
        "upload-version",
        "请求头 Tus-Resumable 须为 1.0.0。",
        "The header Tus-Resumable must be 1.0.0.");
  }

  static Problem header(String name) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "upload-header",
        "请求头 " + name + " 缺失或无效。",
        "The header " + name + " is missing or invalid.");
  }

  static Problem contentType() {
    return Problem.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "upload-content-type",
        "续传的内容类型须为 " + Tus.CONTENT_TYPE + "。",
        "The content type must be " + Tus.CONTENT_TYPE + ".");
  }

  static Problem otherOffset() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "upload-offset",
        "续传位置不符，请先查询已收到的字节数。",
        "The upload is at another offset; ask for it first.");
  }

  static Problem locked() {
    return Problem.of(
        HttpStatus.LOCKED,
        "upload-locked",
        "这个文件正在由另一个请求上传，请稍后再试。",
        "Another request is bringing this file; try again in a moment.");
  }

  static Problem tooManyParts() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "upload-in-too-many-parts",
        "上传中断次数太多，请换个网络后重新上传。",
        "The upload broke off too often; begin it anew on another line.");
  }

  static Problem tooMany(Duration pause) {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-uploads",
            "上传太频繁，请稍后再试。",
            "Too many uploads; try again later.")
        .retryAfter(pause);
  }

  static Problem full() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "uploads-full",
            "暂时没有空间存放文件，请稍后再试。",
            "There is no room for files at the moment; try again later.")
        .retryAfter(Duration.ofMinutes(5));
  }
}
