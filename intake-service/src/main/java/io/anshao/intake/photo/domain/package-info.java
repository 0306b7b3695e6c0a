/** What makes a file an acceptable photograph, and how large it may be decoded. */
@NullMarked
package io.anshao.intake.photo.domain;

import org.jspecify.annotations.NullMarked;
