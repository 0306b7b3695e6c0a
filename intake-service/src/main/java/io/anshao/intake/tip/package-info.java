/**
 * Tips: read, checked, written once whatever is lost on the way, and told to the other services.
 */
@NullMarked
package io.anshao.intake.tip;

import org.jspecify.annotations.NullMarked;
