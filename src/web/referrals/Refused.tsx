import type { MouseEvent } from 'react'
import { errors as refusals } from '../../domain/errors.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'
import styles from './referrals.module.css'
import { type Draft, fieldId } from './use-draft.ts'

type RefusedProps = { draft: Draft; errors: Readonly<Record<string, string>>; onGo: (path: string) => void }

/** Why the server did not accept the submission, field by field. */
export function Refused({ draft, errors, onGo }: RefusedProps) {
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
              {`${draft.label(path).replace(/(?<!\?)$/, ':')} ${errors[path]}`}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
