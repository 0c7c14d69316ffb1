import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Checkbox } from './Checkbox.tsx'
import { classNames } from './class-names.ts'
import { Link } from './Link.tsx'
import styles from './table.module.css'
import { useUiTexts } from './ui-texts.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  isSortable?: boolean
  /** Names the row for a screen reader and carries the row's link; the first column when none says so. */
  isRowHeader?: boolean
  align?: 'start' | 'end'
  /** As narrow as its content, on one line: dates, numbers, chips. */
  isTight?: boolean
  /** For the column of buttons, which stand at the end of the row. */
  isHeaderHidden?: boolean
}

export type Sort = { key: string; direction: 'asc' | 'desc' }

type TableProps<Row> = {
  caption: ReactNode
  isCaptionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Makes the whole row a link; other links and buttons in the row keep working. */
  rowTo?: (row: Row) => string | undefined
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** Shown instead of rows, e.g. an `EmptyState`. */
  empty?: ReactNode
  selection?: { selected: ReadonlySet<string>; onChange: (selected: Set<string>) => void; labelOf: (row: Row) => string }
  /** Older rows stay in sight, paler, while newer ones are fetched. */
  isBusy?: boolean
  /** Marks a row, e.g. the one that keyboard keys act on. */
  isCurrent?: (row: Row) => boolean
}

/** A table; where it would be too wide to read, its rows stand as cards, each value under its header. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, isCaptionShown, columns, rows, rowKey, empty, selection, isBusy } = props
  // a header that is more than text cannot stand before each value, nor can one to sort or choose by
  const mayBeCards = !props.onSort && !selection && columns.every(({ header }) => typeof header === 'string')
  const { region, isTooWide } = useRegion(mayBeCards)
  const rowHeader = columns.find((column) => column.isRowHeader) ?? columns[0]
  const isEmpty = rows.length === 0 && Boolean(empty)
  return (
    <section
      ref={region}
      className={classNames(styles.region, isTooWide && mayBeCards && styles.cards, isBusy && styles.busy)}
      aria-label={typeof caption === 'string' ? caption : undefined}
      aria-busy={isBusy || undefined}
      tabIndex={isTooWide && !mayBeCards ? 0 : undefined}
    >
      <table className={styles.table}>
        <caption className={isCaptionShown ? styles.caption : undefined}>
          {isCaptionShown ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}
        </caption>
        {!isEmpty && (
          <thead>
            <tr>
              {selection && <SelectAll {...{ rows, rowKey, selection }} />}
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {isEmpty && (
            <tr>
              <td colSpan={columns.length + (selection ? 1 : 0)}>{empty}</td>
            </tr>
          )}
          {rows.map((row) => (
            <BodyRow key={rowKey(row)} row={row} table={props} rowHeader={rowHeader} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function BodyRow<Row>({ row, table, rowHeader }: { row: Row; table: TableProps<Row>; rowHeader?: Column<Row> }) {
  const { columns, rowKey, rowTo, selection, isCurrent } = table
  const key = rowKey(row)
  const to = rowTo?.(row)
  function choose(isChecked: boolean) {
    const next = new Set(selection?.selected)
    if (isChecked) next.add(key)
    else next.delete(key)
    selection?.onChange(next)
  }
  return (
    <tr className={to && styles.linked} aria-current={isCurrent?.(row) || undefined}>
      {selection && (
        <td className={styles.box} data-print="never">
          <Checkbox label={selection.labelOf(row)} isLabelHidden isChecked={selection.selected.has(key)} onChange={choose} />
        </td>
      )}
      {columns.map((column) => {
        const className = classNames(
          column.align === 'end' && styles.end,
          column.isTight && styles.tight,
          column.isHeaderHidden && styles.acts,
        )
        if (column !== rowHeader) {
          const label = typeof column.header === 'string' && !column.isHeaderHidden ? column.header : undefined
          return (
            <td key={column.key} className={className} data-label={label}>
              {column.cell(row)}
            </td>
          )
        }
        return (
          <th key={column.key} scope="row" className={className}>
            {to ? (
              <Link to={to} className={styles.rowLink}>
                {column.cell(row)}
              </Link>
            ) : (
              column.cell(row)
            )}
          </th>
        )
      })}
    </tr>
  )
}

function HeaderCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: Sort; onSort?: (sort: Sort) => void }) {
  const texts = useUiTexts()
  const direction = sort?.key === column.key ? sort.direction : undefined
  const className = classNames(column.align === 'end' && styles.end, column.isTight && styles.tight)
  const header = column.isHeaderHidden ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header
  if (!column.isSortable || !onSort) {
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    )
  }
  const Arrow = direction === 'desc' ? ArrowDown : ArrowUp
  const spoken = direction === 'asc' ? 'ascending' : 'descending'
  return (
    <th scope="col" className={className} aria-sort={direction ? spoken : undefined}>
      <button
        type="button"
        data-print="keep"
        className={styles.sort}
        onClick={() => onSort({ key: column.key, direction: direction === 'asc' ? 'desc' : 'asc' })}
      >
        {header}
        <Arrow aria-hidden="true" className={direction ? undefined : styles.unsorted} />
        {direction && <VisuallyHidden>({direction === 'asc' ? texts.sortedAscending : texts.sortedDescending})</VisuallyHidden>}
      </button>
    </th>
  )
}

function SelectAll<Row>({ rows, rowKey, selection }: Required<Pick<TableProps<Row>, 'rows' | 'rowKey' | 'selection'>>) {
  const texts = useUiTexts()
  const chosen = rows.filter((row) => selection.selected.has(rowKey(row))).length
  const isAll = rows.length > 0 && chosen === rows.length
  return (
    <th scope="col" className={styles.box} data-print="never">
      <Checkbox
        label={texts.selectAll}
        isLabelHidden
        isChecked={isAll}
        isMixed={chosen > 0 && !isAll}
        onChange={(isChecked) => selection.onChange(new Set(isChecked ? rows.map(rowKey) : []))}
      />
    </th>
  )
}

/** Whether the table is wider than its room. As cards it does not show how wide it would be; that is remembered. */
function useRegion(mayBeCards: boolean) {
  const region = useRef<HTMLElement>(null)
  const needed = useRef(0)
  const areCards = useRef(false)
  const [isTooWide, setTooWide] = useState(false)
  useLayoutEffect(() => {
    const element = region.current
    if (!element) return
    function look({ scrollWidth, clientWidth }: HTMLElement) {
      if (!areCards.current) needed.current = scrollWidth
      const isWider = needed.current > clientWidth + 1
      areCards.current = isWider && mayBeCards
      setTooWide(isWider)
    }
    look(element)
    const observer = new ResizeObserver(() => look(element))
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [mayBeCards])
  return { region, isTooWide }
}
