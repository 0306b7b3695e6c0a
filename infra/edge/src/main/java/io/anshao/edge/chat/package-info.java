/** Where a channel that talks with people, added to a service, hands in what it hears. */
@NullMarked
package io.anshao.edge.chat;

import org.jspecify.annotations.NullMarked;
