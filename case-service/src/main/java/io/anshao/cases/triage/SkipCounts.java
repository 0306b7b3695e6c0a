package io.anshao.cases.triage;

import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.triage.SkipRows.Count;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How often cases were skipped, for who leads.
 *
 * @param since business time from which they are counted
 * @param byPerson who skipped most first
 */
record SkipCounts(Instant since, long total, List<OfReason> byReason, List<OfPerson> byPerson) {

  record OfReason(String reason, String title, String titleEn, long count) {}

  record OfPerson(UUID id, String name, long count) {}

  static SkipCounts of(Instant since, List<Count> counts, Staff staff) {
    var byPerson = new TreeMap<UUID, Long>();
    counts.forEach(each -> byPerson.merge(each.person(), each.count(), Long::sum));
    return new SkipCounts(
        since,
        counts.stream().mapToLong(Count::count).sum(),
        Arrays.stream(SkipReason.values())
            .map(reason -> ofReason(reason, counts))
            .filter(each -> each.count() > 0)
            .toList(),
        byPerson.entrySet().stream()
            .map(each -> new OfPerson(each.getKey(), name(each.getKey(), staff), each.getValue()))
            .sorted(Comparator.comparingLong(OfPerson::count).reversed())
            .toList());
  }

  private static OfReason ofReason(SkipReason reason, List<Count> counts) {
    var all =
        counts.stream()
            .filter(each -> each.reason().equals(reason.code()))
            .mapToLong(Count::count)
            .sum();
    return new OfReason(reason.code(), reason.title(), reason.titleEn(), all);
  }

  private static String name(UUID person, Staff staff) {
    return staff.find(person).map(Staff.Member::name).orElse("");
  }
}
