package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works here, in memory. */
@FunctionalInterface
public interface Staff {

  /** A staff member as colleagues know them. */
  record Member(
      UUID id, String name, Optional<String> district, Optional<UnitCode> unit, Set<Role> roles) {}

  /** The member of that id. */
  Optional<Member> find(UUID id);
}
