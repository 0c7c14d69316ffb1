import { useI18n } from '../i18n/use-i18n.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Row } from '../ui/Layout.tsx'
import { type KeyBinding, useLetterKeys, useShownKeys } from './keys.ts'
import styles from './keys-dialog.module.css'

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n()
  const keys = useShownKeys()
  const [isOn, setOn] = useLetterKeys()
  const here = keys.filter((binding) => !binding.isEverywhere)
  return (
    <Dialog title={t('shell.keys')} size="small" onClose={onClose}>
      {here.length > 0 && <KeyList title={t('shell.keysHere')} keys={here} />}
      <KeyList title={t('shell.keysEverywhere')} keys={keys.filter((binding) => binding.isEverywhere)} />
      <Checkbox label={t('shell.letterKeys')} hint={t('shell.letterKeysHint')} isChecked={isOn} onChange={setOn} />
    </Dialog>
  )
}

function KeyList({ title, keys }: { title: string; keys: readonly KeyBinding[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <ul>
        {[...Map.groupBy(keys, ({ label }) => label)].map(([label, ways]) => (
          <li key={label}>
            <span>{label}</span>
            <Row>
              {ways.map((binding) => (
                <KeyHint key={binding.keys} keys={binding.keys} />
              ))}
            </Row>
          </li>
        ))}
      </ul>
    </section>
  )
}
