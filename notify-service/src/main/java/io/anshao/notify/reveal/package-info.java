/**
 * Revealing a contact (揭示联系方式): who must reach a reporter asks with a reason, two custodians agree
 * with keys of their own, and the contact is sealed to the asker's key and served once.
 */
@NullMarked
package io.anshao.notify.reveal;

import org.jspecify.annotations.NullMarked;
