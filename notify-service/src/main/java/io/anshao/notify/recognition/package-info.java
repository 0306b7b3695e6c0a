/** Tips of one contact, recognised without a way to look anybody up. */
@NullMarked
package io.anshao.notify.recognition;

import org.jspecify.annotations.NullMarked;
