/** A basis with one more article; one that is named already is not named again. */
export function withCitation(basis: string, citation: string): string {
  const said = basis.trim()
  if (said.includes(citation)) return said
  return said === '' ? citation : `${said}、${citation}`
}
