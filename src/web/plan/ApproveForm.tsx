import { useState } from 'react'
import * as z from 'zod'
import { houseOperations } from '../../api/houses.ts'
import { type PlanRoom, planOperations } from '../../api/plan.ts'
import { agreementStatuses } from '../../domain/plan.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShownLater } from '../operation.ts'
import { useMe } from '../session.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Form } from '../ui/Form.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import { renewingWhenChanged } from './renewing.ts'

type ApproveFormProps = { caseId: string; plan: z.infer<typeof PlanRoom>; onDone: () => void }

/** The plan in short, and consent with exactly this version of it on behalf of the own organisation. */
export function ApproveForm({ caseId, plan, onDone }: ApproveFormProps) {
  const { t } = useI18n()
  const { participant } = useMe()
  const { goals, agreements } = openIn(plan)
  const approve = useDoing(planOperations.approvePlan)
  const [firstRead] = useState(plan.planVersion)
  const form = useForm({
    schema: z.strictObject({}),
    labels: {},
    submit: async () => {
      await renewingWhenChanged(caseId, () => approve({ params: { caseId }, body: { planVersion: plan.planVersion } }))
      toast(t('plan.approved'))
      onDone()
    },
  })
  return (
    <Stack>
      {plan.planVersion !== firstRead && (
        <Notice tone="warning" isLive>
          {t('plan.planChanged')}
        </Notice>
      )}
      <PlanInShort plan={plan} />
      <Form
        form={form}
        submitLabel={t('plan.approve', { who: participant.shortName })}
        onCancel={onDone}
        actions={
          <LinkButton variant="ghost" to={`/casussen/${caseId}/plan`}>
            {t('plan.openPlan')}
          </LinkButton>
        }
      >
        <p>
          {t('plan.approveText', {
            who: participant.shortName,
            version: plan.planVersion,
            goals: t('plan.goalsCount', { n: goals.length }),
            agreements: t('plan.agreementsCount', { n: agreements.length }),
          })}
        </p>
      </Form>
    </Stack>
  )
}

function PlanInShort({ plan }: { plan: z.infer<typeof PlanRoom> }) {
  const { t, formatDate } = useI18n()
  const participants = useShownLater(houseOperations.listParticipants)?.participants ?? []
  const { goals, agreements } = openIn(plan)
  return (
    <>
      <section>
        <h3>{t('plan.goals')}</h3>
        {goals.length === 0 && <p>{t('plan.noGoals')}</p>}
        <ul>
          {goals.map((each) => (
            <li key={each.id}>
              {each.text} {each.subjectsOwn && <Chip tone="accent">{t('plan.ofSubject')}</Chip>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('plan.agreements')}</h3>
        {agreements.length === 0 && <p>{t('plan.noAgreements')}</p>}
        <ul>
          {agreements.map((each) => (
            <li key={each.id}>
              {each.text} ({participants.find(({ id }) => id === each.participantId)?.shortName}, {formatDate(each.dueOn)}){' '}
              {each.kind === 'safety' && <Chip tone="info">{t('plan.kindSafety')}</Chip>}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** What somebody agrees to: what was done or dropped is no part of it any more. */
function openIn({ goals, agreements }: z.infer<typeof PlanRoom>) {
  return {
    goals: goals.filter((each) => each.status === 'open'),
    agreements: agreements.filter((each) => !agreementStatuses[each.status].settled),
  }
}
