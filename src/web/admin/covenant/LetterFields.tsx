import { issueText } from '../../../domain/issue-text.ts'
import { fillLetter, Letter, type LetterField, letterFields, letterOf, letters, unknownFields } from '../../../domain/letter-templates.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { capitalised } from '../../options.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Stack } from '../../ui/Layout.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import styles from './covenant.module.css'
import type { FieldsProps } from './WeighingFields.tsx'

// The keys of a literal, which Object.keys forgets.
const names = Object.keys(letterFields) as LetterField[]
const examples = Object.fromEntries(names.map((name) => [name, letterFields[name].example]))

/** The texts of the house's letters, with what may be filled in and how the letter then reads. */
export function LetterFields({ draft }: FieldsProps) {
  const { t, language } = useI18n()
  return (
    <Stack>
      <p>{t('covenant.lettersHint')}</p>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>
            <code>{`{${name}}`}</code> {letterFields[name][language]}
          </li>
        ))}
      </ul>
      {Letter.options.map((letter) => {
        const field = draft.text(`templates.${letter}`)
        const unknown = unknownFields(field.value)
        const error = unknown.map(({ name, code }) => `{${name}}: ${issueText(code)[language]}`)
        return (
          <div key={letter}>
            <TextArea
              {...field}
              label={capitalised(letters[letter][language])}
              error={error.join(' ') || field.error}
              isOptional
              rows={8}
              maxLength={10_000}
            />
            <Disclosure summary={t('covenant.letterExample')} isSmall>
              <p className={styles.letter}>{fillLetter(letterOf({ [letter]: field.value }, letter), examples)}</p>
            </Disclosure>
          </div>
        )
      })}
    </Stack>
  )
}
