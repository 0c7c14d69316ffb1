import Flag from 'lucide-react/icons/flag'
import { useState } from 'react'
import type * as z from 'zod'
import type { InstrumentResult, AnalysisRoom as Shown } from '../../../api/analysis.ts'
import type { DomainAnalysis } from '../../../domain/analysis.ts'
import { LifeDomain, lifeDomains } from '../../../domain/life-domains.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { capitalised } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Row, Stack, Toolbar } from '../../ui/Layout.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import { DomainDialog } from './DomainDialog.tsx'
import { InstrumentDialog } from './InstrumentDialog.tsx'
import { Views } from './Views.tsx'

type DomainRow = { lifeDomain: LifeDomain; analysis: DomainAnalysis | undefined }

/** The joint problem analysis: a row for each life domain; scores are given by people, never computed (R-CAS-18). */
export default function AnalysisRoom() {
  const { dossier } = useCaseFile()
  const { analysis } = dossier
  if (!analysis) return null
  return (
    <Stack>
      <Domains analysis={analysis} />
      <Views views={analysis.views} />
      <Instruments instruments={analysis.instruments} />
    </Stack>
  )
}

function Domains({ analysis }: { analysis: z.infer<typeof Shown> }) {
  const { t, language } = useI18n()
  const { may } = useCaseFile()
  const [chosen, setChosen] = useState<LifeDomain>()
  const rows = LifeDomain.options.map((lifeDomain) => ({
    lifeDomain,
    analysis: analysis.domains.find((each) => each.lifeDomain === lifeDomain),
  }))
  const columns: Column<DomainRow>[] = [
    {
      key: 'domain',
      header: t('dossier.lifeDomain'),
      cell: (row) => (
        <>
          {capitalised(lifeDomains[row.lifeDomain][language])}
          {row.analysis?.priority && (
            <div>
              <Chip tone="warning" icon={Flag}>
                {t('dossier.priority')}
              </Chip>
            </div>
          )}
        </>
      ),
    },
    { key: 'situation', header: t('dossier.situation'), cell: (row) => <Situation analysis={row.analysis} /> },
    { key: 'risk', header: t('dossier.criminogenic'), cell: (row) => row.analysis?.criminogenicFactor ?? '–' },
    { key: 'protection', header: t('dossier.protective'), cell: (row) => row.analysis?.protectiveFactor ?? '–' },
    { key: 'score', header: t('dossier.score'), isTight: true, cell: (row) => <Score analysis={row.analysis} to={analysis.scores.to} /> },
    {
      key: 'edit',
      header: t('common.edit'),
      isHeaderHidden: true,
      isTight: true,
      cell: (row) => (
        <Button
          size="small"
          aria-label={`${t('common.edit')}: ${lifeDomains[row.lifeDomain][language]}`}
          onClick={() => setChosen(row.lifeDomain)}
        >
          {t('common.edit')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <Table
        caption={t('dossier.domains')}
        isCaptionShown
        columns={may('analysis.write') ? columns : columns.slice(0, -1)}
        rows={rows}
        rowKey={(row) => row.lifeDomain}
      />
      <p className={styles.under}>{t('dossier.scoreHint', analysis.scores)}</p>
      {chosen && (
        <DomainDialog
          lifeDomain={chosen}
          analysis={analysis.domains.find((each) => each.lifeDomain === chosen)}
          scores={analysis.scores}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  )
}

function Situation({ analysis }: { analysis: DomainAnalysis | undefined }) {
  const { t, formatDate } = useI18n()
  if (!analysis) return <span className={styles.quiet}>{t('dossier.notDescribed')}</span>
  const last = analysis.earlier.at(-1)
  return (
    <>
      <span className={styles.text}>{analysis.situation}</span>
      <div className={styles.under}>
        {analysis.updatedBy}, {formatDate(analysis.updatedAt)}
      </div>
      {last && (
        <Disclosure summary={t('dossier.earlier', { date: formatDate(last.on) })} isSmall>
          <p className={styles.text}>{last.situation}</p>
        </Disclosure>
      )}
    </>
  )
}

function Score({ analysis, to }: { analysis: DomainAnalysis | undefined; to: number }) {
  const { t, formatDate } = useI18n()
  const then = analysis?.earlier.find((each) => each.score !== null)
  return (
    <>
      <strong>{analysis?.score === undefined ? '–' : t('dossier.scoreOf', { score: analysis.score, to })}</strong>
      {then && <div className={styles.under}>{t('dossier.scoreThen', { score: then.score ?? 0, date: formatDate(then.on) })}</div>}
    </>
  )
}

function Instruments({ instruments }: { instruments: readonly z.infer<typeof InstrumentResult>[] }) {
  const { t, formatDate } = useI18n()
  const { may } = useCaseFile()
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack gap="small">
      {may('analysis.write') && (
        <Toolbar label={t('dossier.instruments')} end={<Button onClick={() => setOpen(true)}>{t('dossier.addInstrument')}</Button>}>
          <Row>{null}</Row>
        </Toolbar>
      )}
      <Table
        caption={t('dossier.instruments')}
        isCaptionShown
        rows={instruments}
        rowKey={(each) => each.id}
        empty={<EmptyState title={t('dossier.noInstruments')} />}
        columns={[
          { key: 'name', header: t('dossier.instrument'), cell: (each) => each.instrument },
          { key: 'result', header: t('dossier.instrumentResult'), cell: (each) => each.result },
          { key: 'note', header: t('dossier.note'), cell: (each) => each.note ?? '–' },
          { key: 'by', header: t('dossier.participant'), cell: (each) => each.participant },
          { key: 'on', header: t('dossier.on'), isTight: true, cell: (each) => formatDate(each.on) },
          {
            key: 'until',
            header: t('dossier.validUntil'),
            isTight: true,
            cell: (each) => (each.validUntil ? formatDate(each.validUntil) : '–'),
          },
        ]}
      />
      {isOpen && <InstrumentDialog onClose={() => setOpen(false)} />}
    </Stack>
  )
}
