import styles from './person-name.module.css'

/** A person by name, or by initials where names are hidden; never a face. */
export function PersonName({
  name,
  initials,
  isInitialsOnly,
  detail,
}: {
  name: string
  initials?: string
  isInitialsOnly?: boolean
  detail?: string
}) {
  return (
    <span className={styles.person}>
      <span translate="no">{isInitialsOnly ? (initials ?? initialsOf(name)) : name}</span>
      {detail && <span className={styles.detail}> {detail}</span>}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.map((word) => `${word.charAt(0)}.`).join(' ')
}
