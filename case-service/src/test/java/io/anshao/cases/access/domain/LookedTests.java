package io.anshao.cases.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookedTests {

  @Test
  void knowsWhatIsLookedAtByTheTemplateOfTheCall() {
    assertThat(Looked.at("/api/v1/cases/{id}")).contains(Looked.CASE);
    assertThat(Looked.at("/api/v1/cases/{id}/events")).contains(Looked.LOG);
    assertThat(Looked.at("/api/v1/informants/{id}/calls")).contains(Looked.INFORMANT_CALLS);
    assertThat(Looked.at("/api/v1/districts/{code}")).isEmpty();
    assertThat(Looked.at("/api/v1/stream")).isEmpty();
  }

  @Test
  void keepsAlsoPartsOfACaseThatItDoesNotKnow() {
    assertThat(Looked.at("/api/v1/cases/{id}/something/{new}")).contains(Looked.CASE_PART);
    assertThat(Looked.at("/api/v1/cases/duplicates")).isEmpty();
  }

  /** Whatever leaves as a file says who took it away, and so does the log. */
  @Test
  void keepsEveryExport() {
    assertThat(Looked.at("/api/v1/reports/{id}/document")).contains(Looked.REPORT_EXPORT);
    assertThat(Looked.at("/api/v1/report-seasons/{id}/periods/{code}/summary/document"))
        .contains(Looked.SUMMARY_EXPORT);
    assertThat(Looked.at("/api/v1/metrics/board/export")).contains(Looked.FIGURE_EXPORT);
    assertThat(Looked.at("/api/v1/cases/{id}/bundle")).contains(Looked.BUNDLE);
  }

  @Test
  void readsBackWhatItStores() {
    for (var each : Looked.values()) {
      assertThat(Looked.ofCode(each.code())).contains(each);
      assertThat(each.code().length()).isLessThanOrEqualTo(32);
    }
  }
}
