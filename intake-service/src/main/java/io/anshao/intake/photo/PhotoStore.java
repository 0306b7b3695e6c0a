package io.anshao.intake.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/**
 * Where pictures and recordings lie. What arrives is not there for anybody until it is kept. Every
 * method may block; none belongs on an event loop.
 */
public interface PhotoStore {

  /** A place for the sealed bytes of an original that arrives. */
  OutputStream newOriginal(UUID id) throws IOException;

  /** The sealed bytes of an original that has arrived and is not yet kept. */
  InputStream arrivedOriginal(UUID id) throws IOException;

  /** A place for the copy that will be served. On disk when it is closed. */
  OutputStream newCopy(UUID id, String mediaType) throws IOException;

  /** From now on the copy is served and the original is evidence. */
  void keep(UUID id) throws IOException;

  /** The copy of what was kept. */
  Optional<Copy> copy(UUID id);

  /** What is served, and what it is. */
  record Copy(Resource content, MediaType type) {}

  /** Removes what is there of a picture; it is no error when nothing is. */
  void remove(UUID id) throws IOException;

  /** Removes what arrived before then and was never kept. */
  void removeAbandoned(Instant before) throws IOException;
}
