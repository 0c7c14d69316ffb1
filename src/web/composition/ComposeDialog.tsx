import { Suspense, useEffect, useRef, useState } from 'react'
import { compositionOperations, type ShownProposal } from '../../api/composition.ts'
import { houseOperations } from '../../api/houses.ts'
import { peopleOperations } from '../../api/people.ts'
import type { CompositionDraft } from '../../domain/composition.ts'
import { dateInAmsterdam, holdsOn } from '../../domain/date.ts'
import { decides } from '../../domain/participant.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing, useShown } from '../operation.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { withoutRow } from '../ui/form-rows.ts'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import { Effects } from './Effects.tsx'
import { type Asked, EndingQuestions } from './EndingQuestions.tsx'
import { MemberRows } from './MemberRows.tsx'
import { NotTakenFields, notTakenLabels } from './NotTakenFields.tsx'
import { effectsOf, involvedBy, type Present, valuesOf } from './present.ts'
import { valuesOfProposal } from './proposed.ts'
import { QuestionRows } from './QuestionRows.tsx'
import { ReadDraft } from './read-draft.ts'
import { ThirdPartyRows } from './ThirdPartyRows.tsx'

type Outcome = CompositionDraft['outcome']
type Kept = {
  values: Partial<Record<string, FormValue>>
  counts: { questions: number; members: number; thirdParties: number }
  outcome: Outcome
}

type ComposeDialogProps = {
  caseId: string
  /** In treatment: a new decision about who is involved begins with who is involved now. */
  present?: Present
  /** What lies open already; another proposal takes its place. */
  proposal?: ShownProposal | undefined
  /** What was asked in this case; what is still open may end. */
  requests?: readonly Asked[]
  onClose: () => void
}

/** Gate 2, at first and again: who are to decide, with which goal and questions, and who is involved in what role and why. */
export function ComposeDialog({ caseId, present, proposal, requests = [], onClose }: ComposeDialogProps) {
  const { t, formatDate, formatList } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  const { professionals } = useShown(peopleOperations.listProfessionals)
  const propose = useDoing(compositionOperations.proposeComposition)
  const kept = useKept<Kept>(`${present ? 'recomposition' : 'composition'} ${caseId} ${proposal?.id ?? ''}`)
  const isSent = useRef(false)
  const [begin] = useState(
    () => kept.found ?? beginOf(present, proposal, (id) => professionals.some((each) => each.id === id && each.active)),
  )
  const [outcome, setOutcome] = useState<Outcome>(begin.outcome)
  const [counts, setCounts] = useState(begin.counts)
  const form = useForm({
    schema: ReadDraft,
    labels: labels(),
    initial: begin.values,
    messages: { decidedBy: t('weighing.chooseDeciders') },
    submit: async (body) => {
      const { decidedBy } = await propose({ params: { caseId }, body })
      kept.forget()
      isSent.current = true
      toast(t('weighing.proposed', { names: formatList(decidedBy.map(({ participant }) => participant)) }))
      onClose()
    },
  })
  useEffect(() => {
    if (!isSent.current) kept.keep({ values: form.values, counts, outcome })
  })
  function labels(): Record<string, string> {
    const both = { outcome: t('weighing.outcome'), decidedBy: t('weighing.decidedBy'), motive: t('weighing.motive') }
    if (outcome === 'not_taken') return { ...both, ...notTakenLabels(t), adviceToReferrer: t('weighing.adviceToReferrer') }
    const rows: Record<string, string> = {}
    for (let n = 0; n < counts.questions; n++) rows[`questions.${n}`] = t('weighing.meetingQuestion', { n: n + 1 })
    for (let n = 0; n < counts.members; n++) {
      rows[`members.${n}.professionalId`] = t('weighing.member', { n: n + 1 })
      rows[`members.${n}.role`] = t('weighing.memberRole')
      rows[`members.${n}.why`] = t('weighing.memberWhy')
    }
    for (let n = 0; n < counts.thirdParties; n++) {
      rows[`thirdParties.${n}.organisation`] = t('weighing.thirdParty', { n: n + 1 })
      rows[`thirdParties.${n}.expertise`] = t('weighing.thirdPartyExpertise')
      rows[`thirdParties.${n}.publicTask`] = t('weighing.thirdPartyTask')
    }
    return { ...both, goal: t('weighing.goal'), ...rows, reviewOn: t('weighing.reviewOn') }
  }
  function change(list: 'questions' | 'members' | 'thirdParties', removed?: number) {
    if (removed !== undefined) form.reset(withoutRow(form.values, list, removed))
    else if (list === 'members') form.set(`members.${counts.members}.role`, 'member')
    setCounts({ ...counts, [list]: counts[list] + (removed === undefined ? 1 : -1) })
  }
  const today = dateInAmsterdam(new Date())
  const deciding = participants.filter((each) => decides(each.kind) && holdsOn(each, today))
  const deciders = deciding.map(({ id, name }) => ({ value: id, label: name }))
  const outcomes = [
    { value: 'taken_up' as const, label: t('weighing.takenUp') },
    { value: 'not_taken' as const, label: t('weighing.notTakenUp') },
  ]
  const reviewHint = present?.reviewOn ? t('weighing.reviewStands', { date: formatDate(present.reviewOn) }) : t('weighing.reviewOnHint')
  return (
    <Dialog title={t(present ? 'weighing.decideAgain' : 'weighing.decide2')} size="large" onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.propose')} onCancel={onClose}>
        {!present && (
          <RadioGroup
            {...form.choice('outcome', outcomes)}
            onChange={(next) => {
              setOutcome(next)
              form.set('outcome', next)
            }}
            isInline
          />
        )}
        {proposal && <Notice tone="warning">{t('weighing.replaces')}</Notice>}
        <CheckboxGroup {...form.many('decidedBy', deciders)} hint={t('weighing.decidersHint')} isInline />
        {outcome === 'taken_up' ? (
          <>
            <TextArea {...form.text('goal')} hint={t('weighing.goalHint')} />
            <QuestionRows
              form={form}
              count={counts.questions}
              onAdd={() => change('questions')}
              onRemove={(index) => change('questions', index)}
            />
            <MemberRows form={form} count={counts.members} onAdd={() => change('members')} onRemove={(index) => change('members', index)} />
            <ThirdPartyRows
              form={form}
              count={counts.thirdParties}
              onAdd={() => change('thirdParties')}
              onRemove={(index) => change('thirdParties', index)}
            />
            <DateField {...form.text('reviewOn')} width="medium" isOptional hint={reviewHint} />
          </>
        ) : (
          <>
            <Suspense fallback={<Skeleton label={t('common.loading')} />}>
              <NotTakenFields form={form} />
            </Suspense>
            <TextArea {...form.text('adviceToReferrer')} isOptional hint={t('weighing.adviceToReferrerHint')} />
          </>
        )}
        <TextArea {...form.text('motive')} hint={t('weighing.motiveHint')} />
        {present ? (
          <Effects effects={effectsOf(present, form.values, counts.members)} />
        ) : (
          <Notice>{outcome === 'taken_up' ? t('weighing.afterTakenUp') : t('weighing.afterNotTaken')}</Notice>
        )}
        <EndingQuestions
          requests={requests}
          involved={outcome === 'taken_up' ? involvedBy(form.values, counts.members, professionals) : []}
        />
      </Form>
    </Dialog>
  )
}

function beginOf(present: Present | undefined, proposal: ShownProposal | undefined, isActive: (professionalId: string) => boolean): Kept {
  if (proposal) return valuesOfProposal(proposal)
  if (present) return { outcome: 'taken_up', ...valuesOf(present, isActive) }
  const values = { outcome: 'taken_up', 'members.0.role': 'process_lead', 'members.1.role': 'case_lead' }
  return { outcome: 'taken_up', values, counts: { questions: 1, members: 2, thirdParties: 0 } }
}
