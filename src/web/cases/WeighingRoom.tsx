import CircleCheck from 'lucide-react/icons/circle-check'
import CircleX from 'lucide-react/icons/circle-x'
import type * as z from 'zod'
import type { PurposeRoom, ShownJudgment } from '../../api/purpose.ts'
import { notTakenOutcomes } from '../../domain/case.ts'
import { Criterion, criteria } from '../../domain/purpose.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Compositions } from './Compositions.tsx'
import { useCaseFile } from './case-file.ts'
import styles from './cases.module.css'
import { OpenProposal } from './OpenProposal.tsx'

/** The two gates: what was judged and decided, by whom, and which seats came of it. */
export default function WeighingRoom() {
  const { purpose, proposal, composition } = useCaseFile().dossier
  return (
    <Stack>
      {proposal?.open && <OpenProposal proposal={proposal.open} />}
      {purpose && <PurposeCard purpose={purpose} />}
      {composition && <Compositions composition={composition} />}
    </Stack>
  )
}

function PurposeCard({ purpose }: { purpose: z.infer<typeof PurposeRoom> }) {
  const { t, language, formatDateTime, formatList } = useI18n()
  const { decision, judgments, advice } = purpose
  const dissenters = judgments.filter((each) => decision?.dissent.includes(each.participantId)).map((each) => each.participant)
  const columns: Column<z.infer<typeof ShownJudgment>>[] = [
    { key: 'who', header: t('dossier.judge'), cell: (each) => `${each.participant}, ${each.by}` },
    ...Criterion.options.map((criterion) => ({
      key: criterion,
      header: <span title={`${criteria[criterion][language]} (${criteria[criterion].source})`}>{criterion}</span>,
      isTight: true,
      cell: (each: z.infer<typeof ShownJudgment>) => <Verdict isYes={each[criterion]} />,
    })),
    ...purpose.extraCriteria.map(({ id, question }, index) => ({
      key: id,
      header: <span title={question}>{`+${index + 1}`}</span>,
      isTight: true,
      cell: (each: z.infer<typeof ShownJudgment>) => <Verdict isYes={each.extra?.[id] === true} />,
    })),
    { key: 'motive', header: t('dossier.motive'), cell: (each) => each.motive },
    { key: 'at', header: t('dossier.at'), isTight: true, cell: (each) => formatDateTime(each.at) },
  ]
  return (
    <Card title={t('dossier.gate1')}>
      {decision ? (
        <DefinitionList
          items={[
            { term: t('dossier.outcome'), value: t(decision.outcome === 'in_accordance' ? 'dossier.fits' : 'dossier.fitsNot') },
            { term: t('cases.notTaken'), value: decision.notTaken && notTakenOutcomes[decision.notTaken][language] },
            { term: t('dossier.motive'), value: decision.motive },
            { term: t('cases.adviceToReferrer'), value: decision.adviceToReferrer },
            { term: t('cases.advisedTo'), value: decision.details.advisedTo },
            { term: t('cases.otherHouse'), value: [decision.details.houseName, decision.details.houseContact].filter(Boolean).join(', ') },
            { term: t('dossier.dissent'), value: dissenters.length > 0 && formatList(dissenters) },
            { term: t('dossier.decidedAt'), value: `${formatDateTime(decision.decidedAt)}, ${decision.recordedBy}` },
          ]}
        />
      ) : (
        <p>{t('dossier.notDecided')}</p>
      )}
      <Table
        caption={t('dossier.judgments')}
        isCaptionShown
        columns={columns}
        rows={judgments}
        rowKey={(each) => each.participantId}
        empty={<EmptyState title={t('dossier.noJudgments')} />}
      />
      <ul>
        {Criterion.options.map((criterion) => (
          <li key={criterion}>
            <strong>{criterion}</strong> {criteria[criterion][language]} ({criteria[criterion].source})
          </li>
        ))}
        {purpose.extraCriteria.map(({ id, question }, index) => (
          <li key={id}>
            <strong>{`+${index + 1}`}</strong> {question}
          </li>
        ))}
      </ul>
      {advice.map((each) => (
        <p key={each.at} className={styles.text}>
          {t('dossier.advice')} ({each.participant}, {each.by}): {each.text}
        </p>
      ))}
    </Card>
  )
}

function Verdict({ isYes }: { isYes: boolean }) {
  const { t } = useI18n()
  return (
    <Chip tone={isYes ? 'positive' : 'negative'} icon={isYes ? CircleCheck : CircleX}>
      {t(isYes ? 'common.yes' : 'common.no')}
    </Chip>
  )
}
