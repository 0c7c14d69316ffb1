import { useState } from 'react'
import { personOperations } from '../../../api/persons.ts'
import type { Person } from '../../../domain/subject.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'

/** Masked until somebody asks; the asking is journaled (WGS 2.29(1)). */
export function BsnValue({ person }: { person: Person }) {
  const { t } = useI18n()
  const { caseId, may } = useCaseFile()
  const reveal = useDoing(personOperations.revealBsn)
  const [bsn, setBsn] = useState<string>()
  if (!person.hasBsn) return t('dossier.noBsn')
  if (bsn) return <span translate="no">{bsn}</span>
  async function ask() {
    const shown = await reveal({ params: { caseId, personId: person.id } })
    setBsn(shown.bsn)
  }
  return (
    <Stack gap="small">
      <Row>
        <span aria-label={t('dossier.bsnMasked')} role="img">
          •••••••••
        </span>
        {may('bsn.read') && (
          <ActButton size="small" onClick={ask}>
            {t('dossier.showBsn')}
          </ActButton>
        )}
      </Row>
      {may('bsn.read') && <span className={styles.under}>{t('dossier.bsnJournaled')}</span>}
    </Stack>
  )
}
