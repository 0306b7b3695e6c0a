package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.Avoidance.Subjects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who has no part in which case: tied to its subject, or recused from it. */
public final class Barred {

  private final Tracks tracks;
  private final Avoidance avoidance;
  private final Staff staff;
  private final SubjectRows subjects = new SubjectRows();

  Barred(Tracks tracks, Avoidance avoidance, Staff staff) {
    this.tracks = tracks;
    this.staff = staff;
    this.avoidance = avoidance;
  }

  /** By the id of each of these cases. */
  public Map<UUID, Set<UUID>> of(Connection tx, Collection<CaseFile> files) throws SQLException {
    var named =
        avoidance.isEmpty()
            ? Map.<UUID, Subjects>of()
            : subjects.of(tx, files.stream().map(CaseFile::id).toList());
    var barred = new HashMap<UUID, Set<UUID>>();
    files.forEach(f -> barred.put(f.id(), of(f, named.getOrDefault(f.id(), Subjects.NONE))));
    return barred;
  }

  /** Of one case whose subjects are known. */
  public Set<UUID> of(CaseFile file, Subjects named) {
    var all = new HashSet<>(tracks.barredFrom(file));
    avoidance.tiedTo(named).stream().filter(person -> worksIn(file, person)).forEach(all::add);
    return all;
  }

  private boolean worksIn(CaseFile file, UUID person) {
    return staff
        .find(person)
        .flatMap(Staff.Member::district)
        .filter(file.district()::equals)
        .isPresent();
  }
}
