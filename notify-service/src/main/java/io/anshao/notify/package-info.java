/** Contacts that only this service can open, and the delivery of notices to them. */
@NullMarked
package io.anshao.notify;

import org.jspecify.annotations.NullMarked;
