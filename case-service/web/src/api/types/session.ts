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
  /** A second factor, and what the installation says of it to the person's roles. */
  totp: { enrolled: boolean; advice: 'free' | 'urged' | 'required' }
}

export interface SessionAnswer {
  token: string
  expiresAt: string
  user: User
}
