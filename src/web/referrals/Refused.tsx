import type { MouseEvent } from 'react'
import { errors as refusals } from '../../domain/errors.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'
import { labelOf } from './labels.ts'
import styles from './referrals.module.css'
import { fieldId } from './use-draft.ts'

/** Why the server did not accept the submission, field by field. */
export function Refused({ errors, onGo }: { errors: Readonly<Record<string, string>>; onGo: (path: string) => void }) {
  const { language } = useI18n()
  const paths = Object.keys(errors)
  if (paths.length === 0) return null
  function go(event: MouseEvent, path: string) {
    event.preventDefault()
    onGo(path)
  }
  return (
    <Notice tone="error" isLive title={refusals.referral_incomplete[language]}>
      <ul className={styles.missing}>
        {paths.map((path) => (
          <li key={path}>
            <a href={`#${fieldId(path)}`} onClick={(event) => go(event, path)}>
              {`${labelOf(path, language).replace(/(?<!\?)$/, ':')} ${errors[path]}`}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
