import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { identityOperations as operations } from '../../api/identity.ts'
import { PersonQuery } from '../../domain/identity.ts'
import type { Referral } from '../../domain/referral.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { shownQuery, useDoing } from '../operation.ts'
import { Card } from '../ui/Card.tsx'
import styles from './identity.module.css'
import { PersonLists } from './PersonLists.tsx'
import { useSettled } from './use-settled.ts'

type KnownWhileReferringProps = { caseId: string; subject: Referral['subject'] }

/** While one types: whether this person is known in one's own cases. What is searched goes in the body, never in an address. */
export function KnownWhileReferring({ caseId, subject }: KnownWhileReferringProps) {
  const { t } = useI18n()
  const query = useSettled(queryOf(subject))
  return (
    <Card title={t('identity.likely')} headingLevel={3} tone="subtle">
      {query ? <Found caseId={caseId} query={query} /> : <p className={styles.quiet}>{t('identity.nobodyYet')}</p>}
    </Card>
  )
}

function queryOf({ address: _, ...subject }: Referral['subject']): PersonQuery | undefined {
  return PersonQuery.safeParse(subject).data
}

function Found({ caseId, query }: { caseId: string; query: PersonQuery }) {
  const { t } = useI18n()
  const asked = shownQuery(operations.findWhileReferring, { params: { caseId }, body: query })
  const { data, isError } = useQuery({ ...asked, placeholderData: keepPreviousData })
  const note = useDoing(operations.noteVerdict)
  const undo = useDoing(operations.undoNote)
  const acts = {
    give: (personId: string, verdict: 'same' | 'different', reason: Parameters<typeof note>[0]['body']['reason']) =>
      note({ params: { caseId }, body: { personId, verdict, reason } }),
    undo: (personId: string) => undo({ params: { caseId, personId } }),
    isNote: true,
  }
  const count = (data?.linked.length ?? 0) + (data?.likely.length ?? 0)
  return (
    <>
      <p role="status" className={styles.quiet}>
        {isError ? t('identity.failed') : data && (count > 0 ? t('identity.count', { n: count }) : t('identity.nobody'))}
      </p>
      {data && <PersonLists persons={data} acts={acts} />}
      {count > 0 && <p className={styles.quiet}>{t('identity.explain')}</p>}
    </>
  )
}
