import { houseOperations } from '../../../api/houses.ts'
import type { Person } from '../../../api/people.ts'
import { ReviewOutcome, reviewOutcomes } from '../../../domain/access-review.ts'
import { rolesToGive } from '../../../domain/designation.ts'
import { houseRoles } from '../../../domain/house-roles.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { capitalised, optionsOf } from '../../options.ts'
import { useMe } from '../../session.tsx'
import { Card } from '../../ui/Card.tsx'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Meta } from '../../ui/Chip.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { useForm } from '../../ui/use-form.ts'
import type { ReviewForm, ReviewPath } from './review-form.ts'
import { ActiveState } from './states.tsx'

type FormOf = ReturnType<typeof useForm<ReviewForm, ReviewPath>>

type ReviewedPersonProps = { person: Person; form?: FormOf; index?: number }

/** Who somebody is here, and, for who is asked, what becomes of that. */
export function ReviewedPerson({ person, form, index = 0 }: ReviewedPersonProps) {
  const { t, language, formatDate, formatList } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants, {})
  const participant = participants.find(({ id }) => id === person.participantId)
  const roles = formatList(person.houseRoles.map((role) => houseRoles[role][language]))
  return (
    <Card title={person.name} headingLevel={3}>
      <Stack gap="small">
        <Row>
          <Meta>{participant?.shortName}</Meta>
          <Meta>{capitalised(roles)}</Meta>
          <Meta>{t('accessReview.since', { date: formatDate(person.designatedFrom) })}</Meta>
        </Row>
        <div>
          <ActiveState person={person} />
        </div>
        {form && participant && <Decision person={person} form={form} index={index} kind={participant.kind} />}
      </Stack>
    </Card>
  )
}

type DecisionProps = { person: Person; form: FormOf; index: number; kind: Parameters<typeof rolesToGive>[0] }

function Decision({ person, form, index, kind }: DecisionProps) {
  const { t, language } = useI18n()
  const me = useMe()
  const outcome = form.values[`decisions.${index}.outcome`]
  const given = rolesToGive(kind, me.houseRoles, person.houseRoles)
  return (
    <>
      <RadioGroup {...form.choice(`decisions.${index}.outcome`, optionsOf(ReviewOutcome.options, reviewOutcomes, language))} isInline />
      {outcome === 'end' && <p>{t('accessReview.endsNow')}</p>}
      {outcome === 'change' && (
        <CheckboxGroup {...form.many(`decisions.${index}.houseRoles`, optionsOf(given, houseRoles, language))} isOptional={false} />
      )}
      {(outcome === 'change' || outcome === 'end') && <TextField {...form.text(`decisions.${index}.reason`)} isOptional={false} />}
    </>
  )
}
