package io.anshao.intake.photo;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words as outlines, from the font that comes with the product: a server needs no fonts of its own,
 * nor what looks for them.
 */
final class HanOutlines {

  private static final String FILE = "/fonts/DroidSansFallbackFull.ttf";

  /** The font has no Latin letters but their wide forms, which lie so far behind. */
  private static final int WIDE = 0xFEE0;

  private final TrueTypeFont font;
  private final CmapLookup glyphs;

  HanOutlines() {
    try (var file = HanOutlines.class.getResourceAsStream(FILE)) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      glyphs = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** The outline of a line of words, its left end at the origin, one unit high. */
  synchronized Shape line(String words) {
    try {
      var line = new Path2D.Double();
      double unit = 1.0 / font.getUnitsPerEm();
      double x = 0;
      for (int letter : words.codePoints().map(HanOutlines::wide).toArray()) {
        var id = glyphs.getGlyphId(letter);
        var glyph = font.getGlyph().getGlyph(id);
        if (glyph != null) {
          // a font's heights grow upward
          var place = new AffineTransform(unit, 0, 0, -unit, x, 0);
          line.append(glyph.getPath().getPathIterator(place), false);
        }
        x += font.getAdvanceWidth(id) * unit;
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static int wide(int letter) {
    return letter > ' ' && letter <= '~' ? letter + WIDE : letter;
  }
}
