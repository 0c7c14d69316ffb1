import styles from './filter-chips.module.css'

type FilterChip<Value extends string> = { value: Value; label: string; count?: number }

/** A filter of any number of kinds, one or none at work; pressing the one at work takes it away. */
export function FilterChips<Value extends string>({
  label,
  chips,
  value,
  onChange,
}: {
  label: string
  chips: readonly FilterChip<Value>[]
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would say that these are answers
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          aria-pressed={chip.value === value}
          className={styles.chip}
          onClick={() => onChange(chip.value === value ? undefined : chip.value)}
        >
          {chip.label}
          {chip.count !== undefined && <span className={styles.count}>{chip.count}</span>}
        </button>
      ))}
    </div>
  )
}
