package io.anshao.cases.media.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/**
 * Answers the desk of the medium.
 *
 * @param isMedia whether the case came by the media
 */
public record MediaCommand(Stamp stamp, Text reply, boolean isMedia) {}
