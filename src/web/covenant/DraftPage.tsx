import { useState } from 'react'
import type * as z from 'zod'
import { covenantOperations, type ListedCovenant, type ShownDraft } from '../../api/covenant.ts'
import { covenantGroups } from '../../domain/covenant-fields.ts'
import { addDays, addMonths, CalendarDate, dateInAmsterdam, latest } from '../../domain/date.ts'
import { AdminPage } from '../admin/AdminPage.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { DifferenceTable } from './ComparePage.tsx'
import { ContentFields } from './ContentFields.tsx'
import { CriteriaFields } from './CriteriaFields.tsx'
import { DraftStatus } from './DraftStatus.tsx'
import { EffectsCard } from './EffectsCard.tsx'
import { EscalationFields } from './EscalationFields.tsx'
import { LetterFields } from './LetterFields.tsx'
import { useCovenantDraft } from './use-covenant-draft.ts'
import { TermFields, WeighingFields } from './WeighingFields.tsx'

export function DraftPage() {
  const { t } = useI18n()
  const mayDraft = useMay()('covenant.draft')
  return (
    <AdminPage room="covenant" intro={t('covenant.draftIntro')}>
      {mayDraft ? <DraftOrNone /> : <EmptyState title={t('admin.notForYou')} />}
    </AdminPage>
  )
}

function DraftOrNone() {
  const { t } = useI18n()
  const { covenants, draft } = useShown(covenantOperations.listCovenants)
  const inForce = covenants.find(({ state }) => state === 'in_force')
  if (!draft || !inForce)
    return <EmptyState title={t('covenant.noDraft')} actions={<LinkButton to="/beheer/convenant">{t('covenant.back')}</LinkButton>} />
  return <DraftForm shown={draft} inForce={inForce} lastFrom={covenants[0]?.validFrom ?? inForce.validFrom} />
}

type DraftFormProps = { shown: z.output<typeof ShownDraft>; inForce: z.output<typeof ListedCovenant>; lastFrom: CalendarDate }

function DraftForm({ shown, inForce, lastFrom }: DraftFormProps) {
  const { t, language } = useI18n()
  const draft = useCovenantDraft(shown)
  const [validFrom, setValidFrom] = useState<string>(() => firstOfNextMonth(lastFrom))
  const { covenant } = draft
  return (
    <Stack gap="large">
      <DraftStatus draft={draft} />
      <Card title={covenantGroups.weighing[language]}>
        <WeighingFields draft={draft} />
      </Card>
      <Card title={covenantGroups.terms[language]}>
        <TermFields draft={draft} />
      </Card>
      <Card title={covenantGroups.criteria[language]}>
        <CriteriaFields draft={draft} validFrom={validFrom} />
      </Card>
      <Card title={covenantGroups.content[language]}>
        <ContentFields draft={draft} />
      </Card>
      <Card title={covenantGroups.escalation[language]}>
        <EscalationFields draft={draft} />
      </Card>
      <Card title={covenantGroups.letters[language]}>
        <LetterFields draft={draft} />
      </Card>
      {covenant && (
        <section aria-label={t('covenant.compareDraft')}>
          <DifferenceTable before={inForce.covenant} after={covenant} />
        </section>
      )}
      <EffectsCard draft={draft} validFrom={validFrom} onValidFrom={setValidFrom} />
    </Stack>
  )
}

/** A day that leaves time to prepare, and lies after every version there is. */
function firstOfNextMonth(lastFrom: CalendarDate): CalendarDate {
  const next = addMonths(dateInAmsterdam(new Date()), 1)
  return latest(CalendarDate.parse(`${next.slice(0, 7)}-01`), addDays(lastFrom, 1))
}
