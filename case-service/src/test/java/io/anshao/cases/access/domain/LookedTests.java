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

  @Test
  void readsBackWhatItStores() {
    for (var each : Looked.values()) {
      assertThat(Looked.ofCode(each.code())).contains(each);
      assertThat(each.code().length()).isLessThanOrEqualTo(32);
    }
  }
}
