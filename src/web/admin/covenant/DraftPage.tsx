import { useState } from 'react'
import type * as z from 'zod'
import { covenantOperations, type ListedCovenant, type ShownDraft } from '../../../api/covenant.ts'
import { type CovenantGroup, covenantGroups, groupAt } from '../../../domain/covenant-fields.ts'
import { addDays, addMonths, CalendarDate, dateInAmsterdam, latest } from '../../../domain/date.ts'
import { useFilters } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { useMay } from '../../session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { AdminPage, NotForYou } from '../AdminPage.tsx'
import { DifferenceTable } from './ComparePage.tsx'
import { ContentFields } from './ContentFields.tsx'
import { CriteriaFields } from './CriteriaFields.tsx'
import { DraftStatus } from './DraftStatus.tsx'
import { EffectsCard } from './EffectsCard.tsx'
import { EscalationFields } from './EscalationFields.tsx'
import { LetterFields } from './LetterFields.tsx'
import { type CovenantDraft, useCovenantDraft } from './use-covenant-draft.ts'
import { TermFields, WeighingFields } from './WeighingFields.tsx'

export function DraftPage() {
  const { t } = useI18n()
  const mayDraft = useMay()('covenant.draft')
  return (
    <AdminPage room="covenant" intro={mayDraft ? t('covenant.draftIntro') : undefined}>
      {mayDraft ? <DraftOrNone /> : <NotForYou />}
    </AdminPage>
  )
}

function DraftOrNone() {
  const { t } = useI18n()
  const { covenants, draft } = useShown(covenantOperations.listCovenants)
  // the newest first: a version that is still to come stands before the one in force
  const last = covenants.find(({ state }) => state !== 'withdrawn')
  if (!draft || !last)
    return <EmptyState title={t('covenant.noDraft')} actions={<LinkButton to="/beheer/convenant">{t('covenant.back')}</LinkButton>} />
  return <DraftForm shown={draft} last={last} />
}

type DraftFormProps = { shown: z.output<typeof ShownDraft>; last: z.output<typeof ListedCovenant> }

const parts = ['weighing', 'terms', 'criteria', 'content', 'escalation', 'letters', 'last'] as const
type Part = (typeof parts)[number]

/** One part at a time, in the order of the covenant; all are saved as one draft. */
function DraftForm({ shown, last }: DraftFormProps) {
  const { t, language } = useI18n()
  const filters = useFilters()
  const draft = useCovenantDraft(shown)
  const [validFrom, setValidFrom] = useState<string>(() => firstOfNextMonth(last.validFrom))
  const part = parts.find((each) => each === filters.get('deel')) ?? 'weighing'
  const next = parts[parts.indexOf(part) + 1]
  const open = (to: Part) => filters.set({ deel: to })
  const titleOf = (each: Part) => (each === 'last' ? t('covenant.last') : covenantGroups[each][language])
  const wrong = draft.issues.map(({ path }) => groupAt(path))
  return (
    <Stack>
      <DraftStatus draft={draft} />
      <Stepper
        label={t('covenant.parts')}
        current={parts.indexOf(part)}
        steps={parts.map((each) => ({
          label: titleOf(each),
          isDone: each === 'last' ? false : !wrong.includes(each),
          onOpen: () => open(each),
        }))}
      />
      {part === 'last' ? (
        <>
          {draft.covenant && <DifferenceTable before={last.covenant} after={draft.covenant} />}
          <EffectsCard draft={draft} validFrom={validFrom} onValidFrom={setValidFrom} onOpen={(path) => open(groupAt(path) ?? 'last')} />
        </>
      ) : (
        <Card title={titleOf(part)}>
          <Stack>
            <PartFields part={part} draft={draft} validFrom={validFrom} />
            {next && (
              <Row>
                <Button variant="primary" onClick={() => open(next)}>
                  {t('covenant.nextPart', { part: titleOf(next) })}
                </Button>
              </Row>
            )}
          </Stack>
        </Card>
      )}
    </Stack>
  )
}

function PartFields({ part, draft, validFrom }: { part: CovenantGroup; draft: CovenantDraft; validFrom: string }) {
  if (part === 'weighing') return <WeighingFields draft={draft} />
  if (part === 'terms') return <TermFields draft={draft} />
  if (part === 'criteria') return <CriteriaFields draft={draft} validFrom={validFrom} />
  if (part === 'content') return <ContentFields draft={draft} />
  if (part === 'escalation') return <EscalationFields draft={draft} />
  return <LetterFields draft={draft} />
}

/** A day that leaves time to prepare, and lies after every version there is. */
function firstOfNextMonth(lastFrom: CalendarDate): CalendarDate {
  const next = addMonths(dateInAmsterdam(new Date()), 1)
  return latest(CalendarDate.parse(`${next.slice(0, 7)}-01`), addDays(lastFrom, 1))
}
