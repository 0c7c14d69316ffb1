import type { MeetingItem } from '../../../api/meetings.ts'

const BOB = ['picture', 'judgment', 'decision']

/** Whole minutes since the discussion began. The server knows since when this step is on; where the discussion began is remembered here. */
export function minutesSpent(item: Pick<MeetingItem, 'id' | 'step' | 'stepSince'>, now: number): number {
  if (!BOB.includes(item.step) || item.stepSince === null) return 0
  const key = `vangnet.begun.${item.id}`
  const remembered = Number(sessionStorage.getItem(key) ?? Number.NaN)
  const begun = Number.isFinite(remembered) ? Math.min(remembered, Date.parse(item.stepSince)) : Date.parse(item.stepSince)
  if (begun !== remembered) sessionStorage.setItem(key, String(begun))
  return Math.max(0, Math.floor((now - begun) / 60_000))
}
