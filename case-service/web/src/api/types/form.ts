/** A form as the service describes it. */

export interface PropertySchema {
  type: string
  title: string
  'x-title-en'?: string
  description?: string
  'x-description-en'?: string
  'x-widget': string
  'x-enum-names'?: string[]
  'x-enum-names-en'?: string[]
  enum?: string[]
  not?: { enum: string[] }
  default?: unknown
  maxLength?: number
  minLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: PropertySchema | ObjectSchema
}

export interface ObjectSchema {
  type: 'object'
  properties: Record<string, PropertySchema>
  required?: string[]
}

export type CommandSchema = ObjectSchema
