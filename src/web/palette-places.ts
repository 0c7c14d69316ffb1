import type { Me } from '../api/session.ts'
import { type Action, mayDo } from '../domain/access.ts'
import { adminRoomNames, adminRooms } from './admin/admin-rooms.ts'
import { loadTexts, t } from './i18n/language.ts'
import { knowledgeRoomNames, knowledgeRooms } from './knowledge-rooms.ts'
import { standingOf } from './session.tsx'
import type { PaletteItem } from './shell/palette.ts'
import { isMatch } from './shell/palette-match.ts'

/** The rooms behind the places of the rail, and what is begun on a page of its own; fetched when somebody first searches. */
export async function findPlaces(query: string, me: Me): Promise<PaletteItem[]> {
  await loadTexts('admin', 'registers', 'consultations', 'advice', 'takeover')
  const may = (action: Action) => mayDo(action, standingOf(me))
  const acts = [
    { to: '/kort-overleg/nieuw', label: t('consultations.start'), action: 'consultation.begin' },
    { to: '/kennis/vragen/nieuw', label: t('advice.ask'), action: 'advice.ask' },
    { to: '/zonder-procesregisseur', label: t('takeover.title'), action: 'case.take_over' },
  ] as const
  const items: PaletteItem[] = [
    ...acts.filter(({ action }) => may(action)).map(({ to, label }) => ({ id: to, group: t('session.paletteDo'), label, to })),
    ...knowledgeRoomNames.map((name) => {
      return { id: knowledgeRooms[name], group: t('registers.knowledge'), label: t(`registers.${name}`), to: knowledgeRooms[name] }
    }),
    ...adminRoomNames
      .filter((name) => may(adminRooms[name].action))
      .map((name) => ({ id: adminRooms[name].to, group: t('admin.title'), label: t(`admin.${name}`), to: adminRooms[name].to })),
  ]
  return items.filter((item) => isMatch(item, query))
}
