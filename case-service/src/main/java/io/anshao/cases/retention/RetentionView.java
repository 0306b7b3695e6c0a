package io.anshao.cases.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a district keeps, what holds it, what is due, and what is gone where. */
record RetentionView(
    List<RuleView> rules,
    List<HoldView> holds,
    List<WishView> wishes,
    List<OrderView> orders,
    long owing) {

  /**
   * The rule of one kind.
   *
   * @param least no district keeps it shorter, in days
   * @param due cases whose time is over within thirty days, where nothing holds them
   */
  record RuleView(
      String kind,
      String title,
      String titleEn,
      int version,
      int days,
      int least,
      String basis,
      String basisEn,
      @Nullable String why,
      long due,
      @Nullable LocalDate next) {}

  /**
   * A case that is held.
   *
   * @param overdue kinds whose time was over, were it not held
   */
  record HoldView(
      UUID caseId,
      String caseNumber,
      Instant since,
      @Nullable String by,
      @Nullable String reason,
      @Nullable String releaseBy,
      @Nullable String releaseReason,
      long overdue) {}

  /**
   * What somebody asks to be forgotten before its time.
   *
   * @param agreedBy who agreed; it goes next, unless the case is held
   * @param mine whether the reader may decide on it
   */
  record WishView(
      UUID caseId,
      String caseNumber,
      String tipNumber,
      List<String> kinds,
      Instant at,
      @Nullable String by,
      @Nullable String reason,
      @Nullable String agreedBy,
      boolean held,
      boolean mine) {}

  /**
   * What was ordered to be forgotten of a tip.
   *
   * @param asked whether its reporter asked for it; else its time was over
   */
  record OrderView(
      UUID id,
      String caseNumber,
      String tipNumber,
      List<String> kinds,
      Instant at,
      boolean asked,
      List<KeeperView> keepers) {}

  /**
   * A service that has something of it.
   *
   * @param doneAt {@code null} while it has not confirmed
   */
  record KeeperView(
      String keeper,
      String name,
      String nameEn,
      @Nullable Instant doneAt,
      @Nullable Integer rows,
      @Nullable Integer pictures,
      @Nullable Integer kept) {}
}
