package io.anshao.cases.law;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.law.domain.LawBook;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles that a legal basis can name, for the staff of a district. */
@RestController
@RequestMapping("/api/v1/districts/{code}/laws")
class LawController {

  private static final int MOST = 20;
  private static final int LONGEST = 60;

  private final LawBook book;
  private final DistrictBook districts;
  private final BusinessClock clock;

  LawController(LawBook book, DistrictBook districts, BusinessClock clock) {
    this.book = book;
    this.districts = districts;
    this.clock = clock;
  }

  /**
   * An article in force today.
   *
   * @param citation as an order names it, for example {@code 《中华人民共和国安全生产法》第四十二条}
   * @param edition which one it is, for example {@code 2021年修正}
   * @param from since when that edition is in force
   */
  record ArticleLine(
      String citation,
      String title,
      String shortTitle,
      String edition,
      LocalDate from,
      String number,
      String text) {

    static ArticleLine of(LawBook.Found found) {
      var law = found.law();
      var article = found.article();
      return new ArticleLine(
          law.citing(article),
          law.title(),
          law.shortTitle(),
          law.edition(),
          law.from(),
          article.number(),
          article.text());
    }
  }

  /** Best first. */
  record Articles(List<ArticleLine> items) {}

  @Operation(summary = "Articles of laws in force today that fit some words or a number")
  @GetMapping
  Articles find(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String q,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var isVisible = user.district() == null || user.district().equals(code);
    if (!isVisible || districts.find(code).isEmpty()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here.");
    }
    var words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    var today = Deadline.dateOf(clock.now(code));
    return new Articles(book.find(code, today, words, MOST).stream().map(ArticleLine::of).toList());
  }
}
