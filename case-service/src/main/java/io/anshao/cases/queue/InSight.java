package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Which rows of the queue a person sees, for statements of other features over {@code case_row r}.
 *
 * @param place {@code district/unit} of who sees a unit's cases alone
 * @param own unit of who sees a whole district: what accuses it is not there for them
 */
public record InSight(String district, @Nullable String place, @Nullable String own) {

  /** For a {@code where}; its parameters are bound by {@link #bind}. */
  public static final String SQL =
      """
      r.district = :district
      and (:place::text is null or r.sight @> array[:place::text])
      and (:own::text is null or not r.hidden @> array[:own::text])""";

  /** Empty for who sees no case. */
  public static Optional<InSight> of(Scope scope) {
    return switch (scope) {
      case Scope.WholeDistrict(var district, var own) ->
          Optional.of(new InSight(district, null, own.map(unit -> unit.value()).orElse(null)));
      case Scope.OwnUnit(var district, var unit) ->
          Optional.of(new InSight(district, district + "/" + unit.value(), null));
      case Scope.Nothing() -> Optional.empty();
    };
  }

  /** Whether reporters' words may be shown beside them. */
  public boolean isOffice() {
    return place == null;
  }

  public StatementSpec bind(StatementSpec statement) {
    return statement.param("district", district).param("place", place).param("own", own);
  }

  public GenericExecuteSpec bind(GenericExecuteSpec statement) {
    return bind(bind(statement.bind("district", district), "place", place), "own", own);
  }

  private static GenericExecuteSpec bind(
      GenericExecuteSpec statement, String name, @Nullable String value) {
    return value == null ? statement.bindNull(name, String.class) : statement.bind(name, value);
  }
}
