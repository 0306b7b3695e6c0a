/** Takes every mail the platform sends and shows it, so that none leaves the machine. */
@NullMarked
package io.anshao.launcher.mail;

import org.jspecify.annotations.NullMarked;
