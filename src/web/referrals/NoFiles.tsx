import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'

/** Nobody adds photos or files to a referral: what is pasted or dropped is kept out, and why is said (R-DAT-06). */
export function NoFiles({ children }: { children: ReactNode }) {
  const { t } = useI18n()
  const [refused, setRefused] = useState(0)
  function refuse(event: ClipboardEvent | DragEvent, data: DataTransfer) {
    if (!Array.from(data.types).includes('Files')) return setRefused(0)
    // a table copied from a document comes as text and as a picture: then the text is what is meant
    if (event.type === 'paste' && data.types.includes('text/plain')) return setRefused(0)
    event.preventDefault()
    if (event.type !== 'dragover') setRefused((times) => times + 1)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it catches what happens in the fields within
    <div
      onPaste={(event) => refuse(event, event.clipboardData)}
      onDragOver={(event) => refuse(event, event.dataTransfer)}
      onDrop={(event) => refuse(event, event.dataTransfer)}
    >
      {refused > 0 && (
        <Notice key={refused} tone="error" isLive title={t('referrals.noFilesTitle')}>
          {t('referrals.noFiles')}
        </Notice>
      )}
      {children}
    </div>
  )
}
