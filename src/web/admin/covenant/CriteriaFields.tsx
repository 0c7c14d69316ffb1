import Plus from 'lucide-react/icons/plus'
import Trash from 'lucide-react/icons/trash-2'
import { criterionSets } from '../../../domain/covenant-parts.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useBound } from './Bound.tsx'
import styles from './covenant.module.css'
import { rowsAt, valueAt } from './draft-values.ts'
import type { FieldsProps } from './WeighingFields.tsx'

/** Questions of the house's own, on top of the four of the law; a ready-made set is switched on in one act. */
export function CriteriaFields({ draft, validFrom }: FieldsProps & { validFrom: string }) {
  const { t, language } = useI18n()
  const bound = useBound()
  const rows = rowsAt(draft.typed, 'extraCriteria')
  const ids = rows.map((row) => String(valueAt(row, 'id') ?? ''))
  const add = (more: readonly object[]) => draft.set('extraCriteria', [...rows, ...more])
  return (
    <Stack>
      <Notice title={t('covenant.onlyNarrow')}>{bound('extraCriteria')}</Notice>
      {rows.map((row, index) => (
        <fieldset key={ids[index]} className={styles.row}>
          <legend>{t('covenant.criterion', { n: index + 1 })}</legend>
          <TextField {...draft.text(`extraCriteria.${index}.question`)} label={t('covenant.question')} maxLength={200} />
          <TextArea
            {...draft.text(`extraCriteria.${index}.explanation`)}
            label={t('covenant.explanation')}
            isOptional
            rows={2}
            maxLength={2000}
          />
          <DateField
            {...draft.text(`extraCriteria.${index}.from`)}
            label={t('covenant.asksFrom')}
            hint={t('covenant.asksFromHint')}
            width="medium"
          />
          <Row>
            <Button
              size="small"
              variant="ghost"
              icon={Trash}
              onClick={() =>
                draft.set(
                  'extraCriteria',
                  rows.filter((each) => each !== row),
                )
              }
            >
              {t('covenant.removeCriterion', { n: index + 1 })}
            </Button>
          </Row>
        </fieldset>
      ))}
      {rows.length === 0 && <p>{t('covenant.noCriteria')}</p>}
      <Row>
        <Button size="small" icon={Plus} onClick={() => add([{ id: freeId(ids), question: '', from: validFrom }])}>
          {t('covenant.addCriterion')}
        </Button>
        {Object.entries(criterionSets).map(([key, set]) => {
          const missing = set.criteria.filter(({ id }) => !ids.includes(id))
          return (
            missing.length > 0 && (
              <Button key={key} size="small" icon={Plus} onClick={() => add(missing.map((each) => ({ ...each, from: validFrom })))}>
                {t('covenant.addSet', { set: set[language] })}
              </Button>
            )
          )
        })}
      </Row>
    </Stack>
  )
}

function freeId(taken: readonly string[], n = 1): string {
  const id = `eigen-${n}`
  return taken.includes(id) ? freeId(taken, n + 1) : id
}
