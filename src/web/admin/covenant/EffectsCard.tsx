import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import { type CovenantEffect, covenantOperations } from '../../../api/covenant.ts'
import type { EffectKind } from '../../../domain/covenant-effects.ts'
import { fieldAt } from '../../../domain/covenant-fields.ts'
import { CalendarDate } from '../../../domain/date.ts'
import { issueText } from '../../../domain/issue-text.ts'
import type { TextKey } from '../../i18n/language.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { shownQuery } from '../../operation.ts'
import { useMay } from '../../session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Row } from '../../ui/Layout.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AdoptDialog } from './AdoptDialog.tsx'
import type { CovenantDraft } from './use-covenant-draft.ts'

const texts = {
  weighing_moves: 'covenant.weighingMoves',
  judging_keeps: 'covenant.judgingKeeps',
  first_contact_keeps: 'covenant.firstContactKeeps',
  extra_for_new_only: 'covenant.extraForNewOnly',
  drafts_end: 'covenant.draftsEnd',
  drafts_over: 'covenant.draftsOver',
  signals_end: 'covenant.signalsEnd',
  consultations_end: 'covenant.consultationsEnd',
  requests_keep: 'covenant.requestsKeep',
  not_taken_keep: 'covenant.notTakenKeep',
  reviews_sooner: 'covenant.reviewsSooner',
  ceiling_counts: 'covenant.ceilingCounts',
  scores_outside: 'covenant.scoresOutside',
  domains_left: 'covenant.domainsLeft',
} as const satisfies Record<EffectKind, TextKey>

type EffectsCardProps = { draft: CovenantDraft; validFrom: string; onValidFrom: (day: string) => void; onOpen: (path: string) => void }

/** What the draft changes for running work from the chosen day, in sums only; then it can be adopted. */
export function EffectsCard({ draft, validFrom, onValidFrom, onOpen }: EffectsCardProps) {
  const { t, language } = useI18n()
  const mayAdopt = useMay()('covenant.adopt')
  const [isAdopting, setAdopting] = useState(false)
  const day = CalendarDate.safeParse(validFrom)
  const query = shownQuery(covenantOperations.previewCovenant, { query: { validFrom } })
  const preview = useQuery({ ...query, queryKey: [...query.queryKey, draft.version], enabled: day.success && draft.state === 'saved' }).data
  const issues = preview?.issues ?? draft.issues
  const isReady = preview !== undefined && preview.issues.length === 0 && draft.state === 'saved'
  return (
    <Card title={t('covenant.effects')} tone="highlight">
      <p>{t('covenant.effectsHint')}</p>
      <DateField
        label={t('covenant.validFrom')}
        value={validFrom}
        onChange={onValidFrom}
        hint={t('covenant.validFromHint')}
        width="medium"
      />
      {issues.length > 0 && (
        <Notice tone="warning" title={t('covenant.notYet', { n: issues.length })}>
          <ul>
            {issues.map(({ path, code }) => (
              <li key={`${path} ${code}`}>
                <Button variant="ghost" size="small" onClick={() => onOpen(path)}>
                  {fieldAt(path, language) ?? t('covenant.validFrom')}
                </Button>{' '}
                {letterField(path)} {issueText(code)[language]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {preview && preview.issues.length === 0 && <EffectList effects={preview.effects} />}
      {mayAdopt ? (
        <Row>
          <Button
            variant="primary"
            aria-haspopup="dialog"
            disabledReason={isReady ? undefined : t('covenant.firstWhole')}
            onClick={() => setAdopting(true)}
          >
            {t('covenant.adopt')}
          </Button>
        </Row>
      ) : (
        <p>{t('covenant.whoAdopts')}</p>
      )}
      {isAdopting && <AdoptDialog version={draft.version} validFrom={validFrom} onClose={() => setAdopting(false)} />}
    </Card>
  )
}

/** The name between braces that a letter does not know. */
function letterField(path: string): string {
  const [part, , name] = path.split('.')
  return part === 'templates' && name ? `{${name}}` : ''
}

function EffectList({ effects }: { effects: readonly z.output<typeof CovenantEffect>[] }) {
  const { t, formatDateTime } = useI18n()
  if (effects.length === 0) return <Notice tone="success">{t('covenant.noEffects')}</Notice>
  return (
    <ul>
      {effects.map(({ kind, n, from, to }) => (
        <li key={kind}>{t(texts[kind], { n, from: from && formatDateTime(from), to: to && formatDateTime(to) })}</li>
      ))}
    </ul>
  )
}
