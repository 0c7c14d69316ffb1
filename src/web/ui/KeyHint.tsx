import styles from './key-hint.module.css'
import { keyNames } from './key-names.ts'

/** `keys` such as "Ctrl+K". Shown only; the key itself is bound with `useKeys`. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className={styles.hint}>{keyNames(keys)}</kbd>
}
