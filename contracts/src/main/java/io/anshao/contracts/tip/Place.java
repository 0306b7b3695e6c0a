package io.anshao.contracts.tip;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where, in WGS-84, with what the source gave. Converted once, on the server, on write.
 *
 * @param lat degrees north, WGS-84, six decimals
 * @param lng degrees east, WGS-84, six decimals
 * @param srcLat latitude as the source gave it
 * @param srcLng longitude as the source gave it
 * @param srcCrs {@code wgs84}, {@code gcj02} or {@code bd09}
 * @param accuracyM radius in metres that the device claimed
 */
public record Place(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lat,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lng,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal srcLat,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal srcLng,
    String srcCrs,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal accuracyM) {}
