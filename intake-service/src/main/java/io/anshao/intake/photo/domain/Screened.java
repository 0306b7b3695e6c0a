package io.anshao.intake.photo.domain;

/** What a look at its boxes says of a video or a recording. */
public sealed interface Screened permits Movie, PhotoRefusal {}
