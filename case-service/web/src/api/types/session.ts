/** Who sits here. */

export interface User {
  id: string
  username: string
  name: string
  district?: string
  unit?: string
  unitName?: string
  roles: string[]
  mustChangePassword: boolean
  /** Signs in by the district's own sign-in, and has no password here. */
  external?: boolean
  /** A second factor, and what the installation says of it to the person's roles. */
  totp: { enrolled: boolean; advice: 'free' | 'urged' | 'required' }
}

export interface SessionAnswer {
  token: string
  expiresAt: string
  user: User
}
