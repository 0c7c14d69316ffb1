import { LifeDomain, lifeDomains } from '../../../domain/life-domains.ts'
import { Theme, themes } from '../../../domain/themes.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { capitalised, optionsOf } from '../../options.ts'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { FieldRow } from '../../ui/Form.tsx'
import { Stack } from '../../ui/Layout.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useBound } from './Bound.tsx'
import styles from './covenant.module.css'
import { rowsAt, valueAt } from './draft-values.ts'
import { type FieldsProps, NumberField } from './WeighingFields.tsx'

const instruments = [
  { key: 'risc', name: 'RISc' },
  { key: 'zrm', name: 'ZRM' },
  { key: 'lij', name: 'LIJ' },
] as const

/** Which life domains and themes are in use, what other instruments call them, and the scale of scores. */
export function ContentFields({ draft }: FieldsProps) {
  const { t, language } = useI18n()
  const bound = useBound()
  const rows = rowsAt(draft.typed, 'domainNames')
  const chosen = rowsAt(draft.typed, 'lifeDomains')
  return (
    <Stack>
      <CheckboxGroup
        {...draft.many('lifeDomains', optionsOf(LifeDomain.options, lifeDomains, language))}
        label={t('covenant.lifeDomains')}
        hint={bound('lifeDomains')}
        isInline
      />
      <Disclosure summary={t('covenant.domainNames')}>
        <p className={styles.quiet}>{t('covenant.domainNamesHint')}</p>
        {LifeDomain.options
          .filter((each) => chosen.includes(each))
          .map((lifeDomain) => {
            const index = rows.findIndex((row) => valueAt(row, 'lifeDomain') === lifeDomain)
            const change = (key: string, value: string) =>
              index < 0
                ? draft.set('domainNames', [...rows, { lifeDomain, [key]: value }])
                : draft.set(`domainNames.${index}.${key}`, value)
            return (
              <fieldset key={lifeDomain} className={styles.row}>
                <legend>{capitalised(lifeDomains[lifeDomain][language])}</legend>
                <FieldRow>
                  {instruments.map(({ key, name }) => (
                    <TextField
                      key={key}
                      {...draft.text(`domainNames.${index}.${key}`)}
                      label={name}
                      onChange={(value) => change(key, value)}
                      isOptional
                      maxLength={200}
                    />
                  ))}
                </FieldRow>
              </fieldset>
            )
          })}
      </Disclosure>
      <FieldRow>
        <NumberField draft={draft} path="scores.from" bound="scoreFrom" />
        <NumberField draft={draft} path="scores.to" bound="scoreTo" />
      </FieldRow>
      <CheckboxGroup
        {...draft.many('themes', optionsOf(Theme.options, themes, language))}
        label={t('covenant.themes')}
        hint={t('covenant.themesHint')}
        isInline
      />
    </Stack>
  )
}
