/** A reporter's sealed contact: intake to notify-service, which alone can open it. */
@NullMarked
package io.anshao.contracts.contact;

import org.jspecify.annotations.NullMarked;
