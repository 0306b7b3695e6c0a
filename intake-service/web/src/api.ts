import type { Ring } from '@shared/map/projection.ts'
import type { components } from './openapi.d.ts'

type Schemas = components['schemas']

/** OpenAPI's arrays cannot say that a position is a pair. */
export type Street = Omit<Schemas['Street'], 'outline'> & { outline?: Ring[] }
export type District = Omit<Schemas['DistrictView'], 'outline' | 'streets'> & { outline: Ring[]; streets: Street[] }
export type HazardType = Schemas['HazardType']
export type SealingKey = Schemas['SealingKey']

export type TipBody = Schemas['TipBody']
export type Contact = Schemas['Contact']
/** What the server answered after its commit. The code is shown once and kept only until it was written down. */
export type Receipt = Schemas['TipReceipt']
export type Upload = Schemas['UploadView']

export type MyTip = Schemas['MyTip']

export type ExposurePage = Schemas['ExposurePage']
export type ExposureItem = Schemas['ExposureItem']
export type Exposure = Schemas['ExposureDetail']
export type ExposureVersion = Schemas['ExposureVersion']
export type RootList = Schemas['RootList']
export type BoardFacets = Schemas['BoardFacets']
export type ExposureStatus = ExposureItem['status']

export type MyOrder = Schemas['MyOrder']
export type OrderItem = Schemas['Item']
export type BlackListed = NonNullable<MyOrder['blackList']>
export type OrderReply = Schemas['ReplyView']
