package io.anshao.cases.paper;

import io.anshao.cases.lifecycle.CaseHistory;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

  @Bean
  SignatureRows signatureRows(Districts districts, Units units, Staff staff) {
    return new SignatureRows(districts, units, staff);
  }

  @Bean
  PdfPress pdfPress() {
    return new PdfPress();
  }

  @Bean
  OrderPapers orderPapers(
      DatabaseClient database, CaseHistory history, CaseReading cases, PdfPress press) {
    return new OrderPapers(database, history, cases, press);
  }
}
