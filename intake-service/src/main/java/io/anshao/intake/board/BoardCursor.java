package io.anshao.intake.board;

import io.anshao.edge.problem.FieldErrors;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of the board ends: the newest records come first. */
record BoardCursor(Instant publishedAt, UUID id) {

  private static final int BYTES = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

  /** Before everything. */
  static final BoardCursor START =
      new BoardCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

  static BoardCursor after(ExposureRow row) {
    return new BoardCursor(row.publishedAt(), row.id());
  }

  String text() {
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(publishedAt.getEpochSecond())
            .putInt(publishedAt.getNano())
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads what {@link #text()} gave.
   *
   * @throws io.anshao.edge.problem.Problem 422 for anything else
   */
  static BoardCursor parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() == BYTES) {
        var at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        var cursor = new BoardCursor(at, new UUID(bytes.getLong(), bytes.getLong()));
        if (!at.isAfter(START.publishedAt) && !at.isBefore(Instant.EPOCH)) {
          return cursor;
        }
      }
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      // answered below
    }
    throw new FieldErrors()
        .add(
            "cursor",
            "malformed",
            "翻页标记无效，请从第一页开始。",
            "This cursor is not valid; begin with the first page.")
        .toProblem();
  }
}
