import type { Card } from './Agenda.tsx'

export type Group = { key: string; on: string | null; cards: readonly Card[] }

/** The cards by the weighing they are on, this one first; what is past gate 1 comes last. */
export function groupsOf(cards: readonly Card[], weighingOn: string): readonly Group[] {
  const days = [...new Set(cards.flatMap((card) => card.agenda?.on ?? []))].sort()
  const weighings = days.map((on) => ({ key: on, on, cards: cards.filter((card) => card.agenda?.on === on) }))
  const passed = cards.filter((card) => card.agenda === null)
  const groups = [...weighings.filter(({ on }) => on === weighingOn), ...weighings.filter(({ on }) => on !== weighingOn)]
  return passed.length > 0 ? [...groups, { key: 'gate2', on: null, cards: passed }] : groups
}
