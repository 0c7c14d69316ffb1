import { useState } from 'react'
import { type LegalityEventShown, legalityOperations, type ProcessingKind } from '../../api/legality.ts'
import { adviceOutcomes, novelties, ProcessingKindId } from '../../domain/legality-advice.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Timeline, type TimelineItem } from '../ui/Timeline.tsx'
import { AdviceDialog, AskDialog } from './AdviceDialogs.tsx'
import { DecisionsAbout } from './DecisionsAbout.tsx'
import { DeviationDialog } from './DeviationDialog.tsx'
import { KindDialog } from './KindDialog.tsx'
import { LegalityChip } from './LegalityChip.tsx'

export function LegalityKindPage() {
  const id = ProcessingKindId.safeParse(useAddressPart('kindId'))
  return id.success ? <Kind kindId={id.data} /> : <NotFoundPage />
}

const dialogs = { change: KindDialog, ask: AskDialog, receive: AdviceDialog, deviate: DeviationDialog }

function Kind({ kindId }: { kindId: ProcessingKind['id'] }) {
  const { t, language } = useI18n()
  const kind = useShown(legalityOperations.showProcessingKind, { params: { kindId } })
  const [open, setOpen] = useState<keyof typeof dialogs>()
  usePageTitle(`${t('registers.legality')}: ${kind.title}`)
  const Opened = open && dialogs[open]
  const crumbs = [{ label: t('registers.legality'), to: '/kennis/rechtmatigheid' }, { label: kind.title }]
  return (
    <Stack>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={crumbs} />}
        title={kind.title}
        meta={
          <>
            <LegalityChip legality={kind.legality} />
            {kind.provision && <Chip tone="accent">{t('registers.provisionShort')}</Chip>}
          </>
        }
        actions={<Acts kind={kind} onOpen={setOpen} />}
      />
      <p className={knowledge.text}>{kind.description}</p>
      <DefinitionList
        items={[
          { term: t('registers.article'), value: kind.articles },
          { term: t('registers.novelty'), value: novelties[kind.novelty][language] },
          { term: t('registers.version'), value: kind.version },
        ]}
      />
      <section className={knowledge.section}>
        <h2>{t('registers.history')}</h2>
        {kind.events.length === 0 ? <EmptyState title={t('registers.noHistory')} /> : <History events={kind.events} />}
      </section>
      <Versions kind={kind} />
      {kind.decisions.length > 0 && (
        <section className={knowledge.section}>
          <h2>{t('registers.decisions')}</h2>
          <DecisionsAbout decisions={kind.decisions} />
        </section>
      )}
      {Opened && <Opened kind={kind} onClose={() => setOpen(undefined)} />}
    </Stack>
  )
}

function Acts({ kind, onOpen }: { kind: ProcessingKind; onOpen: (dialog: keyof typeof dialogs) => void }) {
  const { t } = useI18n()
  const may = useMay()
  if (!may('legality.write')) return null
  return (
    <>
      <Button onClick={() => onOpen('change')}>{t('common.edit')}</Button>
      {kind.legality !== 'asked' && <Button onClick={() => onOpen('ask')}>{t('registers.ask')}</Button>}
      <Button variant="primary" onClick={() => onOpen('receive')}>
        {t('registers.receive')}
      </Button>
      {(kind.legality === 'negative' || kind.legality === 'conditional') && (
        <Button onClick={() => onOpen('deviate')}>{t('registers.deviate')}</Button>
      )}
    </>
  )
}

/** Everything that was asked, advised and decided, the last first; nothing of it is ever taken away. */
function History({ events }: { events: readonly LegalityEventShown[] }) {
  const { t, language, formatDate } = useI18n()
  const titleOf = ({ kind, outcome, version: n }: LegalityEventShown) => {
    if (kind === 'asked') return t('registers.eventAsked', { n })
    if (kind === 'deviated' || !outcome) return t('registers.eventDeviated', { n })
    return t('registers.eventAdvised', { n, outcome: adviceOutcomes[outcome][language] })
  }
  const items = events.map(
    (event): TimelineItem => ({
      key: event.recordedAt + event.kind,
      dateTime: event.on,
      date: formatDate(event.on),
      title: titleOf(event),
      tone: event.kind === 'deviated' ? 'warning' : event.outcome === 'negative' ? 'negative' : event.outcome ? 'positive' : 'info',
      children: <EventFacts event={event} />,
    }),
  )
  return <Timeline items={items.reverse()} />
}

function EventFacts({ event }: { event: LegalityEventShown }) {
  const { t, formatDate, formatList } = useI18n()
  return (
    <>
      {event.text && <p className={knowledge.text}>{event.text}</p>}
      <DefinitionList
        isCompact
        items={[
          { term: t('registers.conditions'), value: event.conditions },
          { term: t('registers.decidedBy'), value: formatList(event.decidedBy.map((each) => each.name)) },
          { term: t('registers.reportedToRac'), value: event.reportedToRacOn && formatDate(event.reportedToRacOn) },
          { term: t('registers.reportedToDpo'), value: event.reportedToDpoOn && formatDate(event.reportedToDpoOn) },
          { term: t('registers.minorityNote'), value: event.minorityNote },
          {
            term: t('registers.link'),
            value: event.link && (
              <a href={event.link} rel="noreferrer">
                {event.link}
              </a>
            ),
          },
        ]}
      />
      <p className={knowledge.quiet}>{t('registers.recordedBy', { who: event.recordedBy })}</p>
    </>
  )
}

function Versions({ kind }: { kind: ProcessingKind }) {
  const { t, formatDateTime } = useI18n()
  if (kind.versions.length < 2) return null
  return (
    <Disclosure summary={t('registers.versions')}>
      {kind.versions.slice(1).map((each) => (
        <section key={each.version}>
          <h3>
            {t('registers.version')} {each.version}: {each.title}
          </h3>
          <p className={knowledge.text}>{each.description}</p>
          <p className={knowledge.quiet}>
            {each.articles} · {formatDateTime(each.recordedAt)} · {t('registers.recordedBy', { who: each.recordedBy })}
          </p>
        </section>
      ))}
    </Disclosure>
  )
}
