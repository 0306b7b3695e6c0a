/** The key pairs that contacts and evidence are sealed to; private halves never leave in clear. */
@NullMarked
package io.anshao.notify.key;

import org.jspecify.annotations.NullMarked;
