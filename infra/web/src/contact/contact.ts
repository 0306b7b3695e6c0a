/** What a reporter leaves to be reached: a phone number in E.164, or an e-mail address. */
export interface TypedContact {
  kind: 'phone' | 'email'
  value: string
}

/**
 * Reads what somebody typed. Spaces, dashes, full-width characters, +86 and 0086 are taken as they come; eight digits
 * alone are a landline of Ningbo (0574).
 */
export function contactOf(typed: string): TypedContact | undefined {
  const text = typed.normalize('NFKC').trim()
  if (text.includes('@')) return emailOf(text)
  const national = text.replace(/[\s\p{Z}\p{Pd}().]/gu, '').replace(/^(\+86|0086)/, '')
  if (/^1[3-9]\d{9}$/.test(national)) return { kind: 'phone', value: `+86${national}` }
  const landline = /^(?:0?574)?([2-8]\d{7})$/.exec(national)
  return landline ? { kind: 'phone', value: `+86574${landline[1]}` } : undefined
}

function emailOf(text: string): TypedContact | undefined {
  const found = /^([^\s@<>"(),:;\\]{1,64})@((?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63})$/u.exec(text)
  return found && text.length <= 254 ? { kind: 'email', value: `${found[1]}@${found[2]!.toLowerCase()}` } : undefined
}

/** A number as it may be shown to whoever typed it: 138****0000, 0574-****2680. */
export function maskedPhone(e164: string): string {
  const national = e164.replace(/^\+86/, '')
  return national.length === 11 && national.startsWith('1')
    ? `${national.slice(0, 3)}****${national.slice(-4)}`
    : `0${national.slice(0, 3)}-****${national.slice(-4)}`
}
