package io.anshao.intake.photo;

import java.util.UUID;

/**
 * A member of staff looked at a picture.
 *
 * @param purpose as the grant says
 */
record PhotoView(UUID id, UUID person, UUID photo, String purpose) {}
