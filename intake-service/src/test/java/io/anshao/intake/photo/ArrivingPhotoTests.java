package io.anshao.intake.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.edge.seal.Hpke;
import io.anshao.intake.sealing.SealingKeys.SealingKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A disk without room for a whole file. */
class ArrivingPhotoTests {

  private static final int ROOM = 4096;

  private final SmallDisk disk = new SmallDisk();
  private final ArrivingPhoto photo =
      new ArrivingPhoto(UUID.randomUUID(), disk, new SealingKey("k", Hpke.generate().publicKey()));

  @Test
  void tellsAtTheEndAndLeavesNothing() throws IOException {
    photo.write(SyntheticPhotos.jpeg(400, 300));
    photo.write(new byte[4 << 20]);

    assertThatThrownBy(photo::finish).isInstanceOf(IOException.class);
    photo.discard();

    assertThat(disk.isOpen).isFalse();
    assertThat(disk.isThere).isFalse();
  }

  private static final class SmallDisk implements PhotoStore {

    private boolean isOpen;
    private boolean isThere;

    @Override
    public OutputStream newOriginal(UUID id) {
      isOpen = true;
      isThere = true;
      return new OutputStream() {
        private int written;

        @Override
        public void write(int one) throws IOException {
          write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          written += length;
          if (written > ROOM) {
            throw new IOException("No space left on device");
          }
        }

        @Override
        public void close() {
          isOpen = false;
        }
      };
    }

    @Override
    public InputStream arrivedOriginal(UUID id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OutputStream newCopy(UUID id, String mediaType) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void keep(UUID id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Copy> copy(UUID id) {
      return Optional.empty();
    }

    @Override
    public void remove(UUID id) {
      isThere = false;
    }

    @Override
    public void removeAbandoned(Instant before) {
      throw new UnsupportedOperationException();
    }
  }
}
