import { useNavigate } from '@tanstack/react-router'
import Search from 'lucide-react/icons/search'
import { type RefObject, useDeferredValue, useEffect, useState } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { useOpenDialog } from '../ui/Dialog.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useListbox } from '../ui/use-listbox.ts'
import styles from './command-palette.module.css'
import type { PaletteItem } from './palette.ts'
import { isMatch } from './palette-match.ts'

type CommandPaletteProps = {
  /** What was typed before it was there. */
  typed: RefObject<string>
  items: readonly PaletteItem[]
  /** What the server finds for what is typed; asked from two signs on. */
  onFind?: (query: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>
  onClose: () => void
}

export default function CommandPalette({ typed, items, onFind, onClose }: CommandPaletteProps) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const dialog = useOpenDialog()
  const [query, setQuery] = useState(() => typed.current)
  const found = useFound(query, onFind)
  const shown = [...items.filter((item) => isMatch(item, query)), ...found]
  const list = useListbox({ count: shown.length, isOpen: true, onChoose: choose, onOpen: () => {}, onLeave: onClose })
  function choose(index: number) {
    const item = shown[index]
    if (!item) return
    onClose()
    if (item.to !== undefined) void navigate({ href: item.to })
    else item.run()
  }
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t('shell.searchOrDo')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => event.target === event.currentTarget && event.key === 'Escape' && onClose()}
    >
      <div className={styles.search}>
        <Search aria-hidden="true" />
        <input
          {...list.input}
          aria-label={t('shell.searchOrDo')}
          placeholder={t('shell.palettePlaceholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            list.setActive(0)
          }}
        />
      </div>
      {shown.length === 0 ? (
        <p role="status" className={styles.none}>
          {t('shell.paletteNone', { query })}
        </p>
      ) : (
        <div id={list.listId} role="listbox" aria-label={t('shell.paletteResults')} className={styles.list}>
          {shown.map((item, index) => (
            <Result
              key={item.id}
              item={item}
              id={list.optionId(index)}
              isActive={index === list.index}
              isFirstOfGroup={item.group !== shown[index - 1]?.group}
              onChoose={() => choose(index)}
            />
          ))}
        </div>
      )}
    </dialog>
  )
}

function Result({
  item,
  id,
  isActive,
  isFirstOfGroup,
  onChoose,
}: {
  item: PaletteItem
  id: string
  isActive: boolean
  isFirstOfGroup: boolean
  onChoose: () => void
}) {
  const ItemIcon = item.icon
  return (
    <>
      {isFirstOfGroup && (
        <div role="presentation" className={styles.group}>
          {item.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input holds the keyboard for the whole list */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        className={styles.item}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        {ItemIcon && <ItemIcon aria-hidden="true" />}
        <span className={styles.label}>
          {item.label}
          {item.hint && <span className={styles.hint}> {item.hint}</span>}
        </span>
        {item.keys && <KeyHint keys={item.keys} />}
      </div>
    </>
  )
}

function useFound(query: string, onFind: CommandPaletteProps['onFind']): readonly PaletteItem[] {
  const asked = useDeferredValue(query.trim())
  const [found, setFound] = useState<readonly PaletteItem[]>([])
  useEffect(() => {
    if (!onFind || asked.length < 2) return setFound([])
    const abort = new AbortController()
    const wait = setTimeout(() => {
      // A failed search shows no finds; places and acts go on working.
      onFind(asked, abort.signal).then(
        (items) => abort.signal.aborted || setFound(items),
        () => setFound([]),
      )
    }, 150)
    return () => {
      clearTimeout(wait)
      abort.abort()
    }
  }, [asked, onFind])
  return found
}
