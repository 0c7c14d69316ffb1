import { call } from '../../api/client.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { addDays, CalendarDate } from '../../domain/date.ts'
import type { ContactWay } from '../../domain/weighing.ts'
import { type Act, madeBy, professional } from '../story.ts'

/** Somebody of the bureau spoke with the referrer. */
export const contacted =
  (by: string, way: ContactWay = 'by_phone'): Act =>
  (stage) =>
    call(stage.as(by), weighingOperations.recordFirstContact, {
      params: stage,
      body: { on: stage.past(0), way, byId: professional(stage.house, by).id },
    })

/** To the next weighing but one of the day on which the world is played; played a week ago, that is the coming one. */
export const postponed =
  (by: string, reason: string, question: string): Act =>
  async (stage) => {
    const { later } = await call(stage.as(by), purposeOperations.listWeighing, {})
    const body = { until: CalendarDate.parse(later[0]), reason, question }
    await call(stage.as(by), weighingOperations.postponeWeighing, { params: stage, body })
    const { supplements } = await call(stage.as(by), weighingOperations.showFollowUp, { params: stage })
    stage.made.set('supplement', supplements.at(-1)?.id ?? '')
  }

export const supplemented =
  (by: string, text: string): Act =>
  (stage) =>
    call(stage.as(by), weighingOperations.supplementReferral, {
      params: { caseId: stage.caseId, supplementId: madeBy(stage, 'supplement') },
      body: { text, onlyOwnData: true },
    })

/** The message by the covenant's letter, so many days ago: the day of erasure in its text lies as many days earlier. */
export const told =
  (by: string, ago: number): Act =>
  async (stage) => {
    const { text, eraseOn } = await call(stage.as(by), weighingOperations.draftOutcomeLetter, { params: stage })
    const dated = text.replaceAll(inWords(eraseOn), inWords(addDays(eraseOn, -ago)))
    await call(stage.as(by), weighingOperations.sendOutcomeLetter, { params: stage, body: { text: dated } })
  }

export const readLetter =
  (by: string): Act =>
  (stage) =>
    call(stage.as(by), weighingOperations.readOutcomeLetter, { params: stage })

const dutchDate = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const inWords = (date: CalendarDate): string => dutchDate.format(new Date(`${date}T00:00:00Z`))
