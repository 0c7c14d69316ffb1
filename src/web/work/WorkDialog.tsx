import { type ReactNode, Suspense } from 'react'
import { caseOperations } from '../../api/cases.ts'
import type { WorkItem } from '../../api/work.ts'
import { fullName } from '../../domain/subject.ts'
import { JudgmentForm } from '../criteria/JudgmentForm.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { AnswerForm } from '../information/AnswerForm.tsx'
import { KnownForm } from '../information/KnownForm.tsx'
import { useShown } from '../operation.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PlanActs } from './PlanActs.tsx'
import { RectifyAct } from './RectifyAct.tsx'
import { ReportForm } from './ReportForm.tsx'
import { sentences } from './work-texts.ts'

const planKinds: readonly WorkItem['kind'][] = ['approve_plan', 'confirm_handover', 'agree_closing']

/** Acts on one item above the list; what it needs is fetched from its case. */
export default function WorkDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useI18n()
  return (
    <Dialog
      title={`${t(sentences[item.kind])} · ${item.caseNumber}`}
      size={item.kind === 'judge_purpose' ? 'full' : 'large'}
      onClose={onClose}
    >
      <Suspense fallback={<Skeleton label={t('common.loading')} />}>
        <WorkAct item={item} onClose={onClose} />
      </Suspense>
    </Dialog>
  )
}

function WorkAct({ item, onClose }: { item: WorkItem; onClose: () => void }): ReactNode {
  const { t, formatDate } = useI18n()
  const { caseId } = item
  const dossier = useShown(caseOperations.showDossier, { params: { caseId } })
  const { subject, birthDate } = dossier.header
  const about = birthDate === null ? subject : `${subject}, ${formatDate(birthDate)}`
  const request = dossier.information?.requests.find(({ id }) => id === item.objectId)
  const agreement = dossier.plan?.agreements.find(({ id }) => id === item.objectId)
  if (item.kind === 'answer_known' && request && request.outcome === null) {
    return <KnownForm caseId={caseId} request={request} about={about} onDone={onClose} onCancel={onClose} />
  }
  if (item.kind === 'answer_request' && request && request.outcome === null) {
    const persons = dossier.persons?.persons.filter(({ kind }) => kind === 'circle') ?? []
    return (
      <AnswerForm
        caseId={caseId}
        about={about}
        request={request}
        persons={persons.map((person) => ({ id: person.id, name: fullName(person) }))}
        onDone={onClose}
        onCancel={onClose}
      />
    )
  }
  if (item.kind === 'agreement' && agreement) return <ReportForm caseId={caseId} agreement={agreement} onDone={onClose} />
  if (item.kind === 'judge_purpose' && dossier.referral && dossier.purpose)
    return (
      <Stack>
        <DefinitionList
          items={[
            { term: t('work.subject'), value: item.subject },
            { term: t('work.goal'), value: dossier.referral.referral.goal },
          ]}
        />
        <JudgmentForm
          caseId={caseId}
          referral={dossier.referral.referral}
          judgments={dossier.purpose.judgments}
          extra={dossier.purpose.extraCriteria}
          onDone={onClose}
        />
      </Stack>
    )
  const supply = dossier.information?.supplies.find(({ id }) => id === item.objectId)
  if (item.kind === 'rectify' && supply?.status === 'disputed') return <RectifyAct caseId={caseId} supply={supply} onDone={onClose} />
  if (planKinds.includes(item.kind) && dossier.plan) return <PlanActs item={item} plan={dossier.plan} onDone={onClose} />
  return <Notice>{t('work.gone')}</Notice>
}
