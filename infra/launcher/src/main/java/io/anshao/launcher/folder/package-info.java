/**
 * The one folder that holds everything of an installation: data, secrets, logs, and who runs on it.
 */
@NullMarked
package io.anshao.launcher.folder;

import org.jspecify.annotations.NullMarked;
