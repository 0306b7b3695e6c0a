package io.anshao.launcher.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that the launcher made, with the password it drew for it.
 *
 * @param unit the unit's code; none for people of the whole district
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Account(
    String username, String password, List<String> roles, @Nullable String unit) {}
