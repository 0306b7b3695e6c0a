import { texts } from '@shared/texts.ts'
import type { Recording } from './draftPhoto.ts'

const MOST_BYTES = 200_000_000
const MOST_SECONDS: Readonly<Record<Recording, number>> = { video: 61, voice: 600 }

const t = texts({
  large: ['视频超过 200 MB，请拍短一些或降低清晰度', 'The video is larger than 200 MB. Take a shorter one, or one of lower quality'],
  longVideo: ['视频超过 60 秒，请拍短一些', 'The video is longer than 60 seconds. Please take a shorter one'],
  longVoice: ['录音超过 10 分钟，请录短一些', 'The recording is longer than 10 minutes. Please make a shorter one'],
})

/** Whether a chosen file is one to be seen moving or to be heard; the server looks at its content. */
export function recordingOf(file: Pick<File, 'type' | 'name'>): Recording | undefined {
  if (file.type.startsWith('video/') || /\.(mp4|mov)$/i.test(file.name)) return 'video'
  return file.type.startsWith('audio/') || /\.m4a$/i.test(file.name) ? 'voice' : undefined
}

/** Why the server would not take it, as far as this device can tell without sending it. */
export async function complaintAbout(file: Blob, recording: Recording): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return t('large')
  const seconds = await secondsOf(file)
  if (seconds === undefined || seconds <= MOST_SECONDS[recording]) return undefined
  return t(recording === 'video' ? 'longVideo' : 'longVoice')
}

/** How long it lasts; nothing when this browser cannot play it, or is too slow to say. */
function secondsOf(file: Blob): Promise<number | undefined> {
  const url = URL.createObjectURL(file)
  const player = document.createElement('video')
  player.preload = 'metadata'
  return new Promise<number | undefined>((resolve) => {
    player.onloadedmetadata = () => resolve(Number.isFinite(player.duration) ? player.duration : undefined)
    player.onerror = () => resolve(undefined)
    setTimeout(() => resolve(undefined), 5000)
    player.src = url
  }).finally(() => {
    player.removeAttribute('src')
    URL.revokeObjectURL(url)
  })
}
