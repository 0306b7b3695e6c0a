/** Whom to tell what, by reference only: case-service to notify-service. */
@NullMarked
package io.anshao.contracts.notice;

import org.jspecify.annotations.NullMarked;
