package io.anshao.intake.photo;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.photo.domain.PhotoRefusal;
import org.springframework.http.HttpStatus;

/** What the sender of a file is told when it is not taken. */
final class PhotoProblems {

  private PhotoProblems() {}

  static Problem of(PhotoRefusal refusal) {
    return switch (refusal) {
      case TOO_LARGE ->
          Problem.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "photo-too-large",
              "照片超过 20 MB,请压缩后再试。",
              "The photograph is larger than 20 MB; make it smaller and try again.");
      case TYPE ->
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "photo-type",
              "只能上传 JPEG 或 PNG 照片，请换一张。",
              "Only JPEG and PNG photographs can be taken; choose another one.");
      case UNREADABLE ->
          Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "photo-unreadable",
              "这张照片无法读取，请换一张或重新拍摄。",
              "This photograph cannot be read; choose another one or take it again.");
      case TOO_MANY_PIXELS ->
          Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "photo-too-many-pixels",
              "照片的像素太多(上限 6400 万)，请缩小后再试。",
              "The photograph has too many pixels (at most 64 million); make it smaller and try"
                  + " again.");
    };
  }
}
