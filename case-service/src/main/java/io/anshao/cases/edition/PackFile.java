package io.anshao.cases.edition;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.NewDistrictPart;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.edge.time.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/** A new district begins with the edition of its pack. */
public final class PackFile<E> implements NewDistrictPart {

  private static final int FIRST = 1;

  private final String file;
  private final Class<E> entry;
  private final EditionTable<E, ?> table;
  private final BusinessClock clock;

  /**
   * One file of every pack.
   *
   * @param file for example {@code clocks}
   */
  public PackFile(String file, Class<E> entry, EditionTable<E, ?> table, BusinessClock clock) {
    this.file = file;
    this.entry = entry;
    this.table = table;
    this.clock = clock;
  }

  /** What that file of a pack says. */
  public static <E> E read(String pack, String file, Class<E> entry) {
    try (var in =
        new ClassPathResource("packs/%s/%s.json".formatted(pack, file)).getInputStream()) {
      return JsonMapper.shared().readValue(in, entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void make(DeskTransaction tx, District district, String pack) {
    var body = read(pack, file, entry);
    var at = clock.now(district.code());
    try {
      table.insert(
          tx.connection(),
          district.code(),
          FIRST,
          body,
          EditionTable.OF_PACK,
          Actor.SYSTEM.person(),
          at);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException(file + " of a new district", e);
    }
  }
}
