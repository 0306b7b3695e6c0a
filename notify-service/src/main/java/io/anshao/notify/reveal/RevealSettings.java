package io.anshao.notify.reveal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How contacts are revealed.
 *
 * @param patience from the request until it is too late to agree or to fetch
 * @param approvalsPerDay how many a custodian may agree to on one day; more is denied and raises
 *     the alarm
 * @param districts whose first two custodians are given codes to enrol with
 * @param codesFile where those codes are written, for its owner alone; the console without one
 */
@ConfigurationProperties("anshao.reveal")
public record RevealSettings(
    @DefaultValue("24h") Duration patience,
    @DefaultValue("10") int approvalsPerDay,
    @DefaultValue List<String> districts,
    @Nullable Path codesFile) {}
