package io.anshao.contracts.tip;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was noted besides the tip by whoever passed it on: staff who keyed it in, or a system that
 * sent it.
 *
 * @param by the member of staff, or the source that sent it
 * @param told what a caller was told on the spot; {@code null} where nobody was on the telephone
 * @param source of a post or a story
 * @param recordingId names the recording of a call
 * @param severity how grave staff on the spot found it, for example {@code L2_major}
 * @param inspection the joint inspection that found it
 * @param externalNumber by what the other system knows it: id of a post, number of a slip
 */
public record Entry(
    UUID by,
    @Nullable Told told,
    @Nullable Source source,
    @Nullable String recordingId,
    @Nullable String severity,
    @Nullable Inspection inspection,
    @Nullable String externalNumber) {}
