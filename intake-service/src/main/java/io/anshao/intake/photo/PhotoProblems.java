package io.anshao.intake.photo;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.photo.domain.PhotoRefusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What the sender of a file is told when it is not taken. */
final class PhotoProblems {

  private PhotoProblems() {}

  static Problem infected() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "file-infected",
        "安全检查发现这个文件含有病毒或恶意程序，未予接收。请换一个文件。",
        "A virus or other malicious software was found in this file, and it was not taken. Choose"
            + " another file.");
  }

  static Problem notScanned() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "virus-scan-away",
            "暂时无法对文件做安全检查，请稍后再试。",
            "Files cannot be checked for viruses at the moment; try again later.")
        .retryAfter(Duration.ofSeconds(30));
  }

  /** The disk is full, or does not take anything for another reason. */
  static Problem notStored() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "files-not-stored",
            "暂时无法保存文件，请稍后再试；也可以先提交文字内容。",
            "Files cannot be stored at the moment; try again later, or send the report without them.")
        .retryAfter(Duration.ofSeconds(30));
  }

  static Problem of(PhotoRefusal refusal) {
    return switch (refusal) {
      case TOO_LARGE ->
          Problem.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "photo-too-large",
              "照片超过 20 MB，请压缩后再试。",
              "The photograph is larger than 20 MB; make it smaller and try again.");
      case TYPE ->
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "photo-type",
              "只能上传照片（JPEG、PNG）、视频（MP4、MOV）或录音（M4A），请换一个文件。",
              "Only photographs (JPEG, PNG), videos (MP4, MOV) and recordings (M4A) can be taken;"
                  + " choose another file.");
      case HEIC ->
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "photo-heic",
              "照片是 HEIC 格式：请在 设置-相机-格式 选“兼容性最佳”，或在本页直接拍照。",
              "The photograph is in the HEIC format: choose Most Compatible under Settings, Camera,"
                  + " Formats, or take it from this page.");
      case WEBM ->
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "recording-webm",
              "不支持 WebM 格式：请用手机自带的录音或相机录制（M4A、MP4、MOV）后上传。",
              "WebM cannot be taken: record with the telephone's own recorder or camera (M4A, MP4,"
                  + " MOV) and upload that.");
      case VIDEO_TOO_LARGE ->
          Problem.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "video-too-large",
              "视频超过 200 MB，请拍短一些或降低清晰度后再试。",
              "The video is larger than 200 MB; take a shorter one, or one of lower quality.");
      case TOO_LONG ->
          Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "video-too-long",
              "视频请控制在 60 秒以内，录音请控制在 10 分钟以内。",
              "A video may last 60 seconds, a recording 10 minutes; make it shorter.");
      case VIDEO_UNREADABLE ->
          Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "video-unreadable",
              "这个视频或录音无法读取，请用手机自带的相机或录音重新录制。",
              "This video or recording cannot be read; record it again with the telephone's own camera"
                  + " or recorder.");
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
              "照片的像素太多（上限 6400 万），请缩小后再试。",
              "The photograph has too many pixels (at most 64 million); make it smaller and try"
                  + " again.");
    };
  }
}
