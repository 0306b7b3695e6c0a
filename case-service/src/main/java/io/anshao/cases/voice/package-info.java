/** What reporters say after the report: messages, withdrawal, and 结论复查 of a result. */
@NullMarked
package io.anshao.cases.voice;

import org.jspecify.annotations.NullMarked;
