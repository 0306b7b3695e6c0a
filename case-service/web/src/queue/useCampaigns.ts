import { shallowRef } from 'vue'
import { call } from '../api/call.ts'
import type { CampaignLine } from './types.ts'

const campaigns = shallowRef<CampaignLine[]>()
let asked = false

/** The district's campaigns, asked for when first needed. */
export function useCampaigns() {
  if (!asked) void load()
  return campaigns
}

async function load(): Promise<void> {
  asked = true
  const answer = await call<{ items: CampaignLine[] }>('GET', '/api/v1/campaigns')
  if (answer.ok) campaigns.value = answer.body.items
  else asked = false
}
