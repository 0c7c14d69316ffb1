import { call, type Send } from '../api/client.ts'
import { houseFactsOperations } from '../api/house-facts.ts'
import { CalendarDate } from '../domain/date.ts'
import type { PublicationDraft } from '../domain/house-facts.ts'
import type { WorldHouse } from './story.ts'

type Door = { house: WorldHouse; today: CalendarDate; send(username: string): Send }

/** What the house published. The criteria of the priority list are not published yet, so that it shows how that is said. */
export async function playPublications({ house, today, send }: Door): Promise<void> {
  const administrator = 'sem'
  if (!house.professionals.some(({ username }) => username === administrator)) return
  const door = send(administrator)
  const { publications, ...own } = await call(door, houseFactsOperations.showOwnHouse, {})
  if (publications.length > 0) return
  let version = own.version
  for (const body of published(today)) ({ version } = await call(door, houseFactsOperations.addPublication, { body, version }))
}

function published(today: CalendarDate): PublicationDraft[] {
  const last = Number(today.slice(0, 4)) - 1
  // the report on last year comes in May
  const reported = [last, last - 1].filter((year) => `${year + 1}-05-12` <= today && year >= 2025)
  return [
    ...reported.map((year) => ({
      kind: 'annual_report' as const,
      title: `Jaarverslag ${year}`,
      year,
      url: `https://zvh-rivierenland-oost.example.nl/jaarverslag-${year}`,
      publishedOn: CalendarDate.parse(`${year + 1}-05-12`),
    })),
    {
      kind: 'other',
      title: 'Folder: uw gegevens in het Zorg- en Veiligheidshuis',
      url: 'https://zvh-rivierenland-oost.example.nl/folder-uw-gegevens',
      publishedOn: CalendarDate.parse('2025-03-01'),
    },
  ]
}
