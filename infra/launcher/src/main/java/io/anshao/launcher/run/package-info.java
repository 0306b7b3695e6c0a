/** What is known of a running platform from outside: {@code run.json} and the accounts in it. */
@NullMarked
package io.anshao.launcher.run;

import org.jspecify.annotations.NullMarked;
