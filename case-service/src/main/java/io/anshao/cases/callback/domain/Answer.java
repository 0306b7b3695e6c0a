package io.anshao.cases.callback.domain;

import java.util.Optional;

/**
 * What a reporter says of how the matter was handled.
 *
 * @param isInTime whether somebody got in touch in time 响应; empty when the reporter did not say
 * @param isResolved whether the matter is resolved 解决; empty when the reporter did not say
 */
public record Answer(
    Optional<Boolean> isInTime, Optional<Boolean> isResolved, Satisfaction satisfaction) {}
