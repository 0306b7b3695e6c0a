package io.anshao.intake.photo;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file that is on the disk once it is closed. */
final class DurableFile extends FilterOutputStream {

  private final FileChannel channel;

  private DurableFile(FileChannel channel) {
    super(Channels.newOutputStream(channel));
    this.channel = channel;
  }

  static OutputStream create(Path path) throws IOException {
    return new DurableFile(
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    out.write(source, offset, length);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        channel.force(true);
      }
    }
  }
}
