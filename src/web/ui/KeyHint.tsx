import styles from './key-hint.module.css'

/** `keys` such as "Ctrl+K". Shown only; the key itself is bound with `useKeys`. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className={styles.hint}>{keys.replaceAll('+', ' ')}</kbd>
}
