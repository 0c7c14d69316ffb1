import * as z from 'zod'
import { type Person, peopleOperations } from '../../../api/people.ts'
import { Conditions } from '../../../domain/designation.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShownLater } from '../../operation.ts'
import type { FormValue } from '../../ui/form-paths.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ConsequenceList } from './consequences.tsx'
import type { PersonPath } from './person-form.ts'

const Decisive = z.object(
  Conditions.pick({ houseRoles: true, designatedFrom: true, designatedUntil: true, screenedOn: true, noCommercialTasks: true }).shape,
)

type ChangeConsequencesProps = { person: Person; values: Partial<Record<PersonPath, FormValue>> }

/** Said before it is saved: what this change ends. */
export function ChangeConsequences({ person, values }: ChangeConsequencesProps) {
  const orNothing = (value: FormValue) => (value === '' || value === undefined ? null : value)
  const proposed = Decisive.safeParse({
    ...values,
    designatedUntil: orNothing(values.designatedUntil),
    screenedOn: orNothing(values.screenedOn),
  }).data
  const isSame = proposed && Object.entries(proposed).every(([key, value]) => String(value) === String(before(person)[key]))
  return proposed && !isSame ? <Preview person={person} proposed={proposed} /> : null
}

function before({ houseRoles, designatedFrom, designatedUntil, screenedOn, noCommercialTasks }: Person): Record<string, unknown> {
  return { houseRoles, designatedFrom, designatedUntil, screenedOn, noCommercialTasks }
}

function Preview({ person, proposed }: { person: Person; proposed: z.output<typeof Decisive> }) {
  const { t } = useI18n()
  const consequences = useShownLater(peopleOperations.previewConsequences, { params: { professionalId: person.id }, body: proposed })
  if (!consequences || (consequences.active && consequences.seats === 0)) return null
  return (
    <Notice tone="warning" isLive title={t('people.happensNow')}>
      {!consequences.active && <p>{t('people.becomesInactive', { name: person.name })}</p>}
      <ConsequenceList consequences={consequences} name={person.name} />
    </Notice>
  )
}
