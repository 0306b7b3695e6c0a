/** What a command's body may hold: one description for its schema, its check and its reading. */
@NullMarked
package io.anshao.cases.lifecycle.form;

import org.jspecify.annotations.NullMarked;
