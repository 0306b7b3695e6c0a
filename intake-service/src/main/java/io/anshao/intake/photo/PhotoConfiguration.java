package io.anshao.intake.photo;

import io.anshao.edge.picture.AreaDetector;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.photo.PhotoRedaction.Redacted;
import io.anshao.intake.sealing.SealingKeys;
import io.anshao.messaging.Database;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.messaging.outbox.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the photographs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VirusScanSettings.class)
@Import({
  UploadController.class,
  ResumableController.class,
  StaffPhotoController.class,
  RedactionController.class
})
public class PhotoConfiguration {

  @Bean
  PhotoStore photoStore(@Value("${anshao.photos.folder}") Path folder) throws IOException {
    return new FolderPhotoStore(folder);
  }

  @Bean
  PhotoThreads photoThreads() {
    return PhotoThreads.ofThisMachine();
  }

  @Bean
  Lanes<Upload, UUID> uploadLanes(LaneFactory lanes, Outbox outbox, BusinessClock clock) {
    return lanes.lanes(
        "uploads", LaneSettings.standard().withLanes(1), new UploadWriter(outbox, clock));
  }

  @Bean
  Lanes<PhotoView, PhotoView> photoViewLanes(LaneFactory lanes) {
    return lanes.lanes("photo-views", LaneSettings.standard().withLanes(1), new PhotoViewWriter());
  }

  @Bean
  PhotoIntake photoIntake(
      PhotoStore store,
      PhotoThreads threads,
      SealingKeys keys,
      VirusScanSettings virusScan,
      Lanes<Upload, UUID> uploadLanes) {
    return new PhotoIntake(store, threads, keys, virusScan.scan(), uploadLanes);
  }

  @Bean
  Lanes<Redacted, Redacted> redactionLanes(LaneFactory lanes) {
    return lanes.lanes("redactions", LaneSettings.standard().withLanes(1), new RedactionWriter());
  }

  @Bean
  PhotoRedaction photoRedaction(
      PhotoStore store,
      PhotoThreads threads,
      PhotoIntake intake,
      Lanes<Redacted, Redacted> redactionLanes) {
    return new PhotoRedaction(store, threads, intake, redactionLanes);
  }

  @Bean
  ProposedAreas proposedAreas(PhotoStore store, ObjectProvider<AreaDetector> detector) {
    return new ProposedAreas(store, detector.getIfUnique(), Duration.ofSeconds(10));
  }

  @Bean
  ResumableFolder resumableFolder(@Value("${anshao.photos.folder}") Path folder)
      throws IOException {
    return new ResumableFolder(folder.resolve("resumable"));
  }

  @Bean
  ResumableUploads resumableUploads(
      ResumableFolder folder, PhotoIntake intake, PhotoThreads threads) {
    return new ResumableUploads(folder, new WholeFiles(folder, intake, threads), threads);
  }

  @Bean
  UploadAllowance uploadAllowance() {
    return new UploadAllowance(Instant::now);
  }

  @Bean
  RelayedPhotos relayedPhotos(PhotoIntake intake) {
    return new RelayedPhotos(intake);
  }

  @Bean
  Pictures pictures(PhotoStore store, PhotoThreads threads) {
    return new Pictures(store, threads);
  }

  @Bean
  MarkedPictures markedPictures(PhotoStore store, PhotoThreads threads, Pictures pictures) {
    return new MarkedPictures(store, threads, pictures);
  }

  @Bean
  SmallPictures smallPictures(PhotoStore store, PhotoThreads threads, Pictures pictures) {
    return new SmallPictures(store, threads, pictures);
  }

  @Bean
  UploadSweep uploadSweep(Database database, PhotoStore store, ResumableFolder resumable) {
    return new UploadSweep(database, store, resumable);
  }
}
