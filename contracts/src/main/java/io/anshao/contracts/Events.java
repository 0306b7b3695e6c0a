package io.anshao.contracts;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.anshao.contracts.caseevent.CaseChanged;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.contracts.delivery.PayoutSettled;
import io.anshao.contracts.delivery.RevealStepped;
import io.anshao.contracts.delivery.SameContactFound;
import io.anshao.contracts.delivery.StaffNoticeSettled;
import io.anshao.contracts.delivery.StaffUnsubscribed;
import io.anshao.contracts.delivery.WebhooksWanted;
import io.anshao.contracts.erasure.ContactErased;
import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.contracts.erasure.TipErased;
import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.notice.CaseStepTold;
import io.anshao.contracts.notice.NoticeRequested;
import io.anshao.contracts.notice.RewardAwarded;
import io.anshao.contracts.notice.StaffNoticeRequested;
import io.anshao.contracts.order.OrderPublished;
import io.anshao.contracts.order.OrderReplied;
import io.anshao.contracts.photograph.PhotographTaken;
import io.anshao.contracts.progress.ProgressStep;
import io.anshao.contracts.reference.CalendarYearDefined;
import io.anshao.contracts.reference.CategoryDefined;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.StaffReachDefined;
import io.anshao.contracts.reference.StreetDefined;
import io.anshao.contracts.reference.TokenKeyDefined;
import io.anshao.contracts.reference.UnitDefined;
import io.anshao.contracts.root.LeavesListed;
import io.anshao.contracts.root.RootKeyPublished;
import io.anshao.contracts.root.RootSigned;
import io.anshao.contracts.tip.IdentitySealed;
import io.anshao.contracts.tip.RewardClaimed;
import io.anshao.contracts.tip.TipRated;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tip.TipVoiced;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every event that is published, and how its bytes are written and read. */
public final class Events {

  /** Version of all that is published, as the AsyncAPI document names it. */
  public static final String VERSION = "1.0.0";

  /** All published records. A record that is not here is never written to a topic. */
  public static final List<Class<?>> ALL =
      List.of(
          TipSubmitted.class,
          TipVoiced.class,
          OrderPublished.class,
          OrderReplied.class,
          PhotographTaken.class,
          RewardClaimed.class,
          IdentitySealed.class,
          TipRated.class,
          ContactSealed.class,
          ProgressStep.class,
          NoticeRequested.class,
          RewardAwarded.class,
          StaffNoticeRequested.class,
          CaseStepTold.class,
          NoticeSettled.class,
          PayoutSettled.class,
          RevealStepped.class,
          SameContactFound.class,
          StaffNoticeSettled.class,
          StaffUnsubscribed.class,
          WebhooksWanted.class,
          ErasureOrdered.class,
          TipErased.class,
          ContactErased.class,
          ExposurePublished.class,
          CaseChanged.class,
          DistrictDefined.class,
          UnitDefined.class,
          StreetDefined.class,
          CategoryDefined.class,
          CalendarYearDefined.class,
          TokenKeyDefined.class,
          StaffReachDefined.class,
          SealingKeyPublished.class,
          RootSigned.class,
          LeavesListed.class,
          RootKeyPublished.class);

  private static final Map<String, Class<?>> BY_TYPE =
      ALL.stream().collect(toUnmodifiableMap(Events::typeOf, identity()));

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Events() {}

  /** The published name of a record. */
  public static String typeOf(Class<?> event) {
    return annotationOf(event).value();
  }

  /** The topic of a record. */
  public static Topic topicOf(Class<?> event) {
    return annotationOf(event).topic();
  }

  /**
   * The bytes as they will be published.
   *
   * @throws IllegalArgumentException when it is not a published event, or a field is missing that
   *     its readers rely on
   */
  public static byte[] write(Object event) {
    var type = typeOf(event.getClass());
    RequiredFields.firstMissing(event)
        .ifPresent(
            field -> {
              throw new IllegalArgumentException(type + " without " + field);
            });
    return JSON.writeValueAsBytes(event);
  }

  /**
   * Reads what was published under {@code type}. Fields added later are ignored.
   *
   * @throws UnreadableEventException when the type is unknown here, an enum value is unknown, a
   *     required field is missing, or the bytes are not such a record: the reader parks the key
   *     until it is upgraded
   */
  public static Object read(@Nullable String type, byte[] bytes) {
    var record = type == null ? null : BY_TYPE.get(type);
    if (record == null) {
      throw new UnreadableEventException("unknown event type " + type, null);
    }
    try {
      var event = JSON.readValue(bytes, record);
      RequiredFields.firstMissing(event)
          .ifPresent(
              field -> {
                throw new UnreadableEventException(type + " without " + field, null);
              });
      return event;
    } catch (JacksonException e) {
      // the message of the cause may quote the payload
      throw new UnreadableEventException("not a readable " + type, null);
    }
  }

  private static EventType annotationOf(Class<?> event) {
    var annotation = event.getAnnotation(EventType.class);
    if (annotation == null) {
      throw new IllegalArgumentException(event + " is not a published event");
    }
    return annotation;
  }
}
