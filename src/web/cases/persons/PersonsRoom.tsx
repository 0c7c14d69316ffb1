import UserPlus from 'lucide-react/icons/user-plus'
import Users from 'lucide-react/icons/users'
import { useState } from 'react'
import { personOperations } from '../../../api/persons.ts'
import { fullName, type Person, relations } from '../../../domain/subject.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { PersonLinks } from '../../identity/PersonLinks.tsx'
import { useDoing } from '../../operation.ts'
import { capitalised } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Row, Stack, Toolbar } from '../../ui/Layout.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useCaseFile } from '../case-file.ts'
import { BsnValue } from './BsnValue.tsx'
import { PersonDialog } from './PersonDialog.tsx'

const rings = ['household', 'family', 'social'] as const
type Open = { act: 'add' } | { act: 'change' | 'remove'; person: Person }

/** The subject and the direct circle, ring by ring; nobody further away (BGS 2.19). */
export default function PersonsRoom() {
  const { t } = useI18n()
  const { caseId, dossier, may } = useCaseFile()
  const [open, setOpen] = useState<Open>()
  const persons = dossier.persons?.persons ?? []
  const circle = persons.filter((each) => each.kind === 'circle')
  const close = () => setOpen(undefined)
  return (
    <Stack>
      {persons
        .filter((each) => each.kind === 'subject')
        .map((subject) => (
          <SubjectCard key={subject.id} subject={subject} />
        ))}
      {may('identity.correct') && <PersonLinks caseId={caseId} />}
      {may('persons.write') && (
        <Toolbar
          label={t('dossier.circle')}
          end={
            <Button icon={UserPlus} onClick={() => setOpen({ act: 'add' })}>
              {t('dossier.addPerson')}
            </Button>
          }
        >
          <p>{t('dossier.circleHint')}</p>
        </Toolbar>
      )}
      {rings.map((ring) => (
        <Ring
          key={ring}
          ring={ring}
          persons={circle.filter((each) => each.relation !== null && relations[each.relation].ring === ring)}
          onOpen={may('persons.write') ? setOpen : undefined}
        />
      ))}
      {open?.act === 'add' && <PersonDialog onClose={close} />}
      {open?.act === 'change' && <PersonDialog person={open.person} onClose={close} />}
      {open?.act === 'remove' && <RemoveDialog person={open.person} onClose={close} />}
    </Stack>
  )
}

function SubjectCard({ subject }: { subject: Person }) {
  const { t, formatDate } = useI18n()
  return (
    <Card title={t('dossier.subject')}>
      <DefinitionList
        items={[
          { term: t('dossier.name'), value: <PersonName name={fullName(subject)} /> },
          { term: t('dossier.birthDate'), value: subject.birthDate && formatDate(subject.birthDate) },
          { term: t('dossier.address'), value: subject.address },
          { term: t('dossier.municipality'), value: subject.municipality },
          { term: t('dossier.bsn'), value: <BsnValue person={subject} /> },
        ]}
      />
    </Card>
  )
}

function Ring({ ring, persons, onOpen }: { ring: (typeof rings)[number]; persons: readonly Person[]; onOpen?: (open: Open) => void }) {
  const { t, language, formatDate } = useI18n()
  const columns: Column<Person>[] = [
    { key: 'name', header: t('dossier.name'), cell: (each) => <PersonName name={fullName(each)} /> },
    {
      key: 'relation',
      header: t('dossier.relation'),
      cell: (each) => each.relation && capitalised(relations[each.relation][language]),
    },
    { key: 'birth', header: t('dossier.birthDate'), isTight: true, cell: (each) => (each.birthDate ? formatDate(each.birthDate) : '–') },
    { key: 'why', header: t('dossier.whyRecorded'), cell: (each) => each.why },
    { key: 'note', header: t('dossier.note'), cell: (each) => each.note ?? '–' },
  ]
  const acts: Column<Person> = {
    key: 'acts',
    header: t('dossier.acts'),
    isHeaderHidden: true,
    isTight: true,
    cell: (person) => (
      <Row>
        <Button size="small" aria-label={`${t('common.edit')}: ${fullName(person)}`} onClick={() => onOpen?.({ act: 'change', person })}>
          {t('common.edit')}
        </Button>
        <Button
          size="small"
          variant="ghost"
          aria-label={`${t('common.remove')}: ${fullName(person)}`}
          onClick={() => onOpen?.({ act: 'remove', person })}
        >
          {t('common.remove')}
        </Button>
      </Row>
    ),
  }
  return (
    <Table
      caption={`${t(`dossier.ring_${ring}`)} (${persons.length})`}
      isCaptionShown
      columns={onOpen && persons.length > 0 ? [...columns, acts] : columns}
      rows={persons}
      rowKey={(each) => each.id}
      empty={<EmptyState icon={Users} title={t('dossier.noPersons')} />}
    />
  )
}

function RemoveDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useI18n()
  const { caseId } = useCaseFile()
  const remove = useDoing(personOperations.removePerson)
  return (
    <ConfirmDialog
      title={t('dossier.removeTitle', { name: fullName(person) })}
      consequences={[t('dossier.removeConsequence1'), t('dossier.removeConsequence2')]}
      confirmLabel={t('common.remove')}
      isDanger
      onConfirm={async () => {
        await remove({ params: { caseId, personId: person.id } })
        toast(t('dossier.personRemoved'))
      }}
      onClose={onClose}
    />
  )
}
