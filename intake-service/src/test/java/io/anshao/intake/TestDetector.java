package io.anshao.intake;

import io.anshao.edge.picture.AreaDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;

/** An adopter's detector: finds one box in an upright picture, and nothing in others. */
@TestComponent
public final class TestDetector implements AreaDetector {

  @Override
  public List<Box> find(byte[] jpeg) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
    return picture.getHeight() > picture.getWidth()
        ? List.of(new Box(0.25, 0.5, 0.75, 1.5))
        : List.of();
  }
}
