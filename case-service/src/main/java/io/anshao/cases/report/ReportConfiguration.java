package io.anshao.cases.report;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.desk.Desk;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.edition.EditionTable;
import io.anshao.cases.edition.PackFile;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.PastCases;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.metric.Besides;
import io.anshao.cases.paper.PdfPress;
import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  private static final EditionTable<TemplateEntry, StatTemplate> TEMPLATES =
      new EditionTable<>("stat_template", TemplateEntry.class, TemplateEntry::toTemplate);

  @Bean
  EditionBook<StatTemplate> templateEditions(Database database) {
    return new EditionBook<>(TEMPLATES, database);
  }

  @Bean
  TemplateBook templateBook(EditionBook<StatTemplate> editions) {
    return new TemplateBook(editions);
  }

  @Bean
  PackFile<TemplateEntry> packTemplates(BusinessClock clock) {
    return new PackFile<>("reports", TemplateEntry.class, TEMPLATES, clock);
  }

  @Bean
  Editing<TemplateEntry, StatTemplate> changingTemplates(
      EditionBook<StatTemplate> editions, Desk desk, BusinessClock clock) {
    return new Editing<>(TEMPLATES, editions, _ -> TemplateBook.SHIPPED, desk, clock);
  }

  @Bean
  SeasonBook seasonBook(Database database) {
    return new SeasonBook(database);
  }

  @Bean
  MakingSeasons makingSeasons(Desk desk, SeasonBook book, TemplateBook templates) {
    return new MakingSeasons(desk, book, templates);
  }

  @Bean
  OpeningReports openingReports(
      Database database, SeasonBook seasons, Units units, BusinessClock clock) {
    return new OpeningReports(database, seasons, units, clock);
  }

  @Bean
  ReportReading reportReading(DatabaseClient database) {
    return new ReportReading(database);
  }

  @Bean
  CountingReports countingReports(PastCases cases, Sight sight, Besides besides) {
    return new CountingReports(cases, sight, besides);
  }

  @Bean
  HandlingReports handlingReports(
      Desk desk,
      CountingReports counting,
      SeasonBook seasons,
      TemplateBook templates,
      BusinessClock clock) {
    return new HandlingReports(desk, counting, seasons, templates, clock);
  }

  @Bean
  ReportViews reportViews(HandlingReports handling, Units units, Staff staff, PhotoLinks links) {
    return new ReportViews(handling, units, staff, links);
  }

  @Bean
  ReportShelf reportShelf(ReportReading reading, ReportViews views, BusinessClock clock) {
    return new ReportShelf(reading, views, clock);
  }

  @Bean
  Recomputing recomputing(HandlingReports handling) {
    return new Recomputing(handling);
  }

  @Bean
  Summaries summaries(ReportReading reading, CountingReports counting, TemplateBook templates) {
    return new Summaries(reading, counting, templates);
  }

  @Bean
  Forms forms(HandlingReports handling, ReportViews views, Districts districts) {
    return new Forms(handling, views, districts);
  }

  @Bean
  Printing printing(PdfPress press) {
    return new Printing(press);
  }

  @Bean
  ScoreReading scoreReading(DatabaseClient database) {
    return new ScoreReading(database);
  }

  @Bean
  GatheringEvidence gatheringEvidence(
      PastCases cases, Sight sight, ReportReading reading, ScoreReading scores) {
    return new GatheringEvidence(cases, sight, reading, scores);
  }

  @Bean
  Assessing assessing(
      Desk desk,
      GatheringEvidence gathering,
      TemplateBook templates,
      Calendars calendars,
      BusinessClock clock) {
    return new Assessing(desk, gathering, templates, calendars, clock);
  }
}
