/** What is said of a person in both forms. */
export interface PersonWords {
  name: string
  /** Empty for who belongs to none. */
  unit: string
  roles: string[]
}

/** As the API takes it: no unit is left out. */
export function personBody({ name, unit, roles }: PersonWords, district: string | undefined) {
  return { name: name.trim(), district, roles, ...(unit ? { unit } : {}) }
}
