import { identityOperations as operations } from '../../api/identity.ts'
import type { PersonVerdict, VerdictReason } from '../../domain/identity.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShownLater } from '../operation.ts'
import { Card } from '../ui/Card.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Stack } from '../ui/Layout.tsx'
import type { IdentityActs } from './acts.ts'
import styles from './identity.module.css'
import { OtherSearch } from './OtherSearch.tsx'
import { PersonLists } from './PersonLists.tsx'

/** Whether the subject of this card is known already, as far as one may know (R-RET §8.3); judges and bureau say if it is so. */
export function KnownAtWeighing({ caseId, mayJudge }: { caseId: string; mayJudge: boolean }) {
  const { t } = useI18n()
  const persons = useShownLater(operations.showKnownPersons, { params: { caseId } })
  const acts = useVerdicts(caseId)
  if (!persons) return null
  const count = persons.linked.length + persons.likely.length
  const lists = <PersonLists persons={persons} acts={mayJudge ? acts : undefined} />
  if (count === 0) {
    return (
      <Disclosure summary={t('identity.nobodyKnown')} isSmall>
        <Stack>
          <p className={styles.quiet}>{t('identity.nobody')}</p>
          {lists}
          {mayJudge && <OtherSearch caseId={caseId} acts={acts} />}
        </Stack>
      </Disclosure>
    )
  }
  return (
    <Card title={persons.linked.length > 0 ? t('identity.known') : t('identity.likely')} headingLevel={3} tone="highlight">
      <p className={styles.quiet}>{t('identity.explain')}</p>
      {lists}
      {mayJudge && (
        <Disclosure summary={t('identity.searchOther')} isSmall>
          <OtherSearch caseId={caseId} acts={acts} />
        </Disclosure>
      )}
    </Card>
  )
}

function useVerdicts(caseId: string): IdentityActs {
  const give = useDoing(operations.giveVerdict)
  const undo = useDoing(operations.undoVerdict)
  return {
    give: (personId: string, verdict: PersonVerdict, reason: VerdictReason) =>
      give({ params: { caseId }, body: { personId, verdict, reason } }),
    undo: (personId: string) => undo({ params: { caseId, personId } }),
    isNote: false,
  }
}
