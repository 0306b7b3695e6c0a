/** Bodies of the public API, as the server's OpenAPI document has them. */
export type Ring = [lng: number, lat: number][]

export interface Street {
  code: string
  name: string
  aliases?: string[]
  outline?: Ring[]
}

export interface HazardType {
  code: string
  parent?: string
  name: string
  nameEn?: string
}

export interface SealingKey {
  keyId: string
  publicKey: string
  suite: string
}

export interface District {
  code: string
  name: string
  nameEn?: string
  officeName: string
  outline: Ring[]
  streets: Street[]
  hazardTypes: HazardType[]
  sealingKey?: SealingKey
}
