/** What a password must be, and when a name is locked. */
@NullMarked
package io.anshao.cases.people.domain;

import org.jspecify.annotations.NullMarked;
