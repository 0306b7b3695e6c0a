/** The fewest characters of a staff password; the service refuses shorter ones too. */
export const shortest = 10
