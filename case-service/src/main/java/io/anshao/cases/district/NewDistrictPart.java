package io.anshao.cases.district;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.domain.District;

/** What another feature keeps per district, made together with it. Declared as a bean. */
@FunctionalInterface
public interface NewDistrictPart {

  /** Runs in the transaction that makes the district. */
  void make(DeskTransaction tx, District district, String pack);
}
