package io.anshao.intake.photo.domain;

import java.util.ArrayList;
import java.util.List;

/** A run of bytes of a file. */
public record Span(int offset, int length) {

  int end() {
    return offset + length;
  }

  /** Collects runs in order; neighbours become one. */
  static final class Runs {

    /** No honest file has so many separate runs. */
    private static final int MOST = 1000;

    private final List<Span> spans = new ArrayList<>();

    void add(int from, int to) {
      if (!spans.isEmpty() && spans.getLast().end() == from) {
        var last = spans.removeLast();
        spans.add(new Span(last.offset, to - last.offset));
      } else {
        spans.add(new Span(from, to - from));
      }
    }

    boolean areTooMany() {
      return spans.size() > MOST;
    }

    List<Span> toList() {
      return List.copyOf(spans);
    }
  }
}
