package io.anshao.intake.district;

import io.anshao.contracts.reference.CalendarYearDefined;
import io.anshao.contracts.reference.CategoryDefined;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.StreetDefined;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.district.domain.WorkingDays;
import io.anshao.messaging.reference.ReferenceStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What reference data say of districts. Answers from memory. */
public final class Districts {

  /** Within so many working days a reporter is told whether a tip is accepted. DOMAIN 3.3. */
  private static final int TELL_WITHIN = 1;

  /** The taxonomy of hazards. */
  public static final String HAZARD_TYPE = "hazard_type";

  /** The taxonomy of key areas. */
  public static final String KEY_AREA = "key_area";

  private final ReferenceStore reference;
  private final String defaultCode;

  public Districts(ReferenceStore reference, String defaultCode) {
    this.reference = reference;
    this.defaultCode = defaultCode;
  }

  /** The district that a call means. */
  public String codeOrDefault(@Nullable String code) {
    return code == null ? defaultCode : code;
  }

  /** Codes of all districts that are known, in order. */
  public List<String> codes() {
    return reference.all(DistrictDefined.class).stream().map(DistrictDefined::code).toList();
  }

  /** The district of that code. */
  public Optional<DistrictDefined> find(String code) {
    return reference.find(DistrictDefined.class, "district/" + code);
  }

  /**
   * Throws 503 while reference data have not arrived: then an unknown district is nobody's mistake.
   */
  public void requireReady() {
    if (!reference.isReady()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "not-ready",
              "系统正在启动，请稍后再试。",
              "The system is starting; please try again soon.")
          .retryAfter(Duration.ofSeconds(5));
    }
  }

  /** Whether the taxonomy of the district has this value. */
  public boolean hasCategory(String district, String taxonomy, String code) {
    return reference
        .find(CategoryDefined.class, "category/" + district + "/" + taxonomy + "/" + code)
        .isPresent();
  }

  /** Streets and towns of the district, by code. */
  List<StreetDefined> streets(String district) {
    return reference.all(StreetDefined.class).stream()
        .filter(street -> street.district().equals(district))
        .toList();
  }

  /** The taxonomy that reporters choose from. */
  List<CategoryDefined> hazardTypes(String district) {
    return categories(district, HAZARD_TYPE);
  }

  /** The values of a taxonomy that are offered. */
  public List<CategoryDefined> categories(String district, String taxonomy) {
    return reference.all(CategoryDefined.class).stream()
        .filter(c -> c.district().equals(district) && c.taxonomy().equals(taxonomy))
        .filter(CategoryDefined::stillOffered)
        .toList();
  }

  /** By which day a reporter is told whether a tip of that time is accepted. */
  public LocalDate tellBy(String district, Instant submittedAt) {
    var day = LocalDate.ofInstant(submittedAt, BusinessClock.SHANGHAI);
    return workingDays(district, day.getYear()).after(day, TELL_WITHIN);
  }

  private WorkingDays workingDays(String district, int year) {
    var off = new HashMap<LocalDate, Boolean>();
    for (int each = year; each <= year + 1; each++) {
      reference
          .find(CalendarYearDefined.class, "calendar/" + district + "/" + each)
          .ifPresent(notice -> notice.days().forEach(d -> off.put(d.date(), d.off())));
    }
    return new WorkingDays(off);
  }
}
