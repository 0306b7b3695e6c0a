/** What is published of the daily record: signed roots, their leaves, the key that signs. */
@NullMarked
package io.anshao.contracts.root;

import org.jspecify.annotations.NullMarked;
