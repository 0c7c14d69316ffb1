import { useEffect, useRef, useState } from 'react'
import { type MeetingItem, meetingOperations } from '../../../api/meetings.ts'
import { DomainError } from '../../../domain/errors.ts'
import { type NoteStep, steps } from '../../../domain/meeting.ts'
import { lengths } from '../../../domain/text.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { renewShown, useDoing } from '../../operation.ts'
import { Conflict } from '../../ui/Conflict.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import styles from './table.module.css'

type NoteStepName = (typeof NoteStep.options)[number]
type State = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict'

const PAUSE = 700
const AGAIN = 5_000

/** The note of one step: saved while one types. When somebody else saved first, both texts are shown and nothing is lost. */
export function Note({ item, step, isOpen }: { item: MeetingItem; step: NoteStepName; isOpen: boolean }) {
  const { t, language } = useI18n()
  const note = item.notes.find((each) => each.step === step)
  const { text, state, type, take } = useNote(item, step, note)
  const stateTexts = {
    saved: note ? t('table.noteBy', { who: note.updatedBy }) : '',
    typing: t('table.noteUnsaved'),
    saving: t('table.noteSaving'),
    failed: t('table.noteFailed'),
    conflict: t('table.noteUnsaved'),
  }
  return (
    <div>
      {state === 'conflict' && note && (
        <Conflict
          title={t('table.conflictTitle', { who: note.updatedBy })}
          explanation={t('table.conflictText')}
          theirsLabel={t('table.noteTheirs', { who: note.updatedBy })}
          mineLabel={t('table.noteMine')}
          takeLabel={t('table.noteTake')}
          fields={[
            { label: t('table.note', { step: steps[step][language] }), theirs: note.text, mine: text, onTake: () => take(note.text) },
          ]}
        />
      )}
      <TextArea
        label={t('table.note', { step: steps[step][language] })}
        hint={t('table.noteHint')}
        isOptional
        isReadOnly={!isOpen}
        rows={4}
        maxLength={lengths.body}
        value={text}
        onChange={type}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <p className={styles.state} role="status">
        {stateTexts[state]}
      </p>
    </div>
  )
}

type ShownNote = MeetingItem['notes'][number] | undefined

function useNote(item: MeetingItem, step: NoteStepName, note: ShownNote) {
  const save = useDoing(meetingOperations.saveNote)
  const [text, setText] = useState(note?.text ?? '')
  const [state, setState] = useState<State>('saved')
  const version = useRef(note?.version ?? 0)
  const latest = useRef(text)
  const isDirty = useRef(false)
  const isRunning = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // What somebody else wrote appears by itself, unless one is writing oneself: then saving finds the conflict.
  useEffect(() => {
    if (!note || isDirty.current || note.version <= version.current) return
    version.current = note.version
    latest.current = note.text
    setText(note.text)
  }, [note])

  async function send() {
    clearTimeout(timer.current)
    if (!isDirty.current || isRunning.current) return
    isRunning.current = true
    const sent = latest.current
    setState('saving')
    try {
      const params = { caseId: item.caseId, itemId: item.id, step }
      const saved = await save({ params, body: { text: sent }, version: version.current })
      version.current = saved.version
      isDirty.current = latest.current !== sent
      setState(isDirty.current ? 'typing' : 'saved')
      if (isDirty.current) timer.current = setTimeout(send, PAUSE)
    } catch (thrown) {
      await fail(thrown)
    } finally {
      isRunning.current = false
    }
  }

  async function fail(thrown: unknown) {
    if (!(thrown instanceof DomainError && thrown.code === 'changed_meanwhile')) {
      setState('failed')
      timer.current = setTimeout(send, AGAIN)
      return
    }
    await renewShown(item.caseId)
    version.current = versionOf(thrown.current, version.current)
    setState('conflict')
  }

  function type(next: string) {
    latest.current = next
    isDirty.current = true
    setText(next)
    if (!isRunning.current) setState('typing')
    clearTimeout(timer.current)
    timer.current = setTimeout(send, PAUSE)
  }

  // Leaving the step or the case sends what is not sent yet.
  const flush = useRef(send)
  flush.current = send
  useEffect(() => () => void flush.current(), [])

  return { text, state, type, take: type }
}

function versionOf(current: unknown, before: number): number {
  const has = typeof current === 'object' && current !== null && 'version' in current && typeof current.version === 'number'
  return has ? Number(current.version) : before + 1
}
