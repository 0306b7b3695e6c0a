/** Reporters' contacts: kept as they came, sealed, and opened in memory at delivery alone. */
@NullMarked
package io.anshao.notify.contact;

import org.jspecify.annotations.NullMarked;
