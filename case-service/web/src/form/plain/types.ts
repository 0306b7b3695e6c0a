/** What can be chosen: units, streets and other lines of a district are as they come. */
export interface Choice {
  code: string
  name: string
}
