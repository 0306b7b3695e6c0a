/** Who may have a contact revealed, and what the custodians sign; pure. */
@NullMarked
package io.anshao.notify.reveal.domain;

import org.jspecify.annotations.NullMarked;
