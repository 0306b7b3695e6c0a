import { texts } from '@shared/texts.ts'
import { countUnsent, isThere, wipe } from './keep/database.ts'

const t = texts({
  ask: [
    '这台设备上还有 {n} 份现场记录没有上传，退出会把它们连同照片和签字一起删除，不能恢复。确定退出？',
    '{n} records of visits on this device were not sent. Signing out deletes them with their pictures and signatures for good. Sign out all the same?',
  ],
})

/** Before somebody signs out: what they downloaded is wiped, and where work would be lost they are asked first. */
export async function mayLeave(owner: string | undefined): Promise<boolean> {
  if (!owner || !(await isThere())) return true
  const unsent = await countUnsent(owner)
  if (unsent > 0 && !confirm(t('ask', { n: unsent }))) return false
  await wipe(owner)
  return true
}
